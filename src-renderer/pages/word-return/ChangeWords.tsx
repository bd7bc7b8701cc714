import type { WordReturn } from '../../../src-shared/contract/word-edits.ts'
import { hunksIn, hunksOf } from '../../../src-shared/domain/word-edit/hunks.ts'
import type { WordChange, WordChangeOf } from '../../../src-shared/domain/word-edit/word-change.ts'
import { diffWords } from '../../../src-shared/domain/word-edit/word-diff.ts'
import { useText } from '../../shell/language.tsx'
import { countHunks, type Ticks } from './use-ticks.ts'
import classes from './word-return.module.css'

interface ChangeWordsProps {
  change: WordChange
  view: WordReturn
  /** What is ticked of the single changes; null where nothing can be ticked. */
  ticks: Ticks | null
  isDecided: boolean
  nameOf(key: string | null): string
}

/** What was, and what is to be. */
export function ChangeWords({ change, view, ticks, isDecided, nameOf }: ChangeWordsProps) {
  const words = useText().wordEdits
  switch (change.kind) {
    case 'text':
      return hunksIn(change) !== null ? (
        <Hunks change={change} ticks={ticks} isDecided={isDecided} />
      ) : (
        <ThreeWays before={change.before} now={change.now ?? ''} after={change.after} />
      )
    case 'removed':
      return change.now === null ? (
        <Differences before={change.before} after="" />
      ) : (
        <ThreeWays before={change.before} now={change.now} after="" />
      )
    case 'letter':
      return change.now === null ? (
        <Differences before={change.before} after={change.after} />
      ) : (
        <ThreeWays before={change.before} now={change.now} after={change.after} />
      )
    case 'added':
      return (
        <>
          <Differences before="" after={change.text} />
          {change.movedFrom !== null && (
            <p className={classes.hint}>{words.movedFrom({ name: nameOf(change.movedFrom) })}</p>
          )}
        </>
      )
    case 'reordered':
      return (
        <>
          <p className={classes.hint}>{words.order}</p>
          <ol className={classes.order}>
            {change.titles.map((title, at) => (
              <li key={change.order[at]}>{title}</li>
            ))}
          </ol>
        </>
      )
    case 'figure':
      return <FigureWords change={change} view={view} />
    case 'unplaced':
      return (
        <>
          <p className={classes.words}>{change.text}</p>
          <p className={classes.hint}>{words.unplacedHint}</p>
        </>
      )
    case 'comment':
      return <p className={classes.words}>{change.text}</p>
  }
}

/** The passage with each single change in its place; where there are several, each has its tick. */
function Hunks({
  change,
  ticks,
  isDecided,
}: Pick<ChangeWordsProps, 'ticks' | 'isDecided'> & { change: WordChangeOf<'text'> }) {
  const words = useText().wordEdits
  const { before, after } = change
  // Who may only read sees what is asked for: an empty tick would say that somebody refused it.
  const isAsked = ticks === null && !isDecided
  if (isAsked || countHunks(change) < 2) return <Differences before={before} after={after} />
  const ticked = ticks?.of(change) ?? hunksIn(change)
  return (
    <>
      <p className={classes.words}>
        {hunksOf(before, after).map((piece, at) => {
          if (piece.kind === 'same') return <span key={`same ${at}`}>{piece.text}</span>
          const { index, removed, added } = piece
          const isOn = ticked?.has(index) ?? false
          return (
            <label key={index} className={classes.hunk} data-off={isOn ? undefined : true}>
              <input
                type="checkbox"
                checked={isOn}
                disabled={ticks === null}
                aria-label={words.hunk({ removed: removed.trim(), added: added.trim() })}
                onChange={() => ticks?.toggle(change, index)}
              />
              {removed !== '' && <del>{removed}</del>}
              {added !== '' && <ins>{added}</ins>}
            </label>
          )
        })}
      </p>
      {ticks !== null && <p className={classes.hint}>{words.hunksHint}</p>}
    </>
  )
}

/** Insertions and deletions, word by word. */
function Differences({ before, after }: { before: string; after: string }) {
  return (
    <p className={classes.words}>
      {diffWords(before, after).map(({ kind, text }, at) => {
        // The pieces of one difference stay in their order.
        const key = `${at} ${kind}`
        if (kind === 'added') return <ins key={key}>{text}</ins>
        return kind === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
      })}
    </p>
  )
}

/** Changed on both sides: what went out, and what either side made of it. */
function ThreeWays({ before, now, after }: { before: string; now: string; after: string }) {
  const words = useText().wordEdits
  return (
    <>
      <p className={classes.warning}>{words.conflict}</p>
      <dl className={classes.ways}>
        <dt>{words.atExport}</dt>
        <dd className={classes.words}>{before}</dd>
        <dt>{words.inReport}</dt>
        <dd>
          {now === '' ? (
            <p className={classes.hint}>{words.leftOutNow}</p>
          ) : (
            <Differences before={before} after={now} />
          )}
        </dd>
        <dt>{words.inWord}</dt>
        <dd>
          <Differences before={before} after={after} />
        </dd>
      </dl>
    </>
  )
}

function FigureWords({ change, view }: { change: WordChangeOf<'figure'>; view: WordReturn }) {
  const words = useText().wordEdits
  const { indicatorId, estimate, before, after, value } = change
  const recorded = view.recorded.find((one) => one.indicatorId === indicatorId && one.estimate === estimate)
  return (
    <>
      {estimate && <p className={classes.hint}>{words.estimate}</p>}
      <dl className={classes.ways}>
        <dt>{words.atExport}</dt>
        <dd className={classes.number}>{before}</dd>
        <dt>{words.inWord}</dt>
        <dd className={classes.number}>{after}</dd>
        <dt>{words.inRecords}</dt>
        <dd className={classes.number}>{recorded?.text ?? ''}</dd>
      </dl>
      <p className={classes.hint}>{value === null ? words.notAFigure : words.figureHint}</p>
    </>
  )
}
