import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { WordReturn } from '../../../src-shared/contract/word-edits.ts'
import type { WordChange } from '../../../src-shared/domain/word-edit/word-change.ts'
import { useText } from '../../shell/language.tsx'
import { ChangeWords } from './ChangeWords.tsx'
import { Remarks } from './Remarks.tsx'
import type { Decide } from './use-decide.ts'
import { countHunks, isByHunks } from './use-ticks.ts'
import classes from './word-return.module.css'

export interface ChangeCardProps {
  one: WordReturn['changes'][number]
  view: WordReturn
  isChosen: boolean
  decide: Decide
  nameOf(key: string | null): string
  onChoose(): void
}

/** One change: what it is, what was and what is to be, who did it, and the two answers. */
export function ChangeCard({ one, view, isChosen, decide, nameOf, onChoose }: ChangeCardProps) {
  const words = useText().wordEdits
  const { change, decision } = one
  const title = change.kind === 'letter' ? words.letterFields[change.field] : titleOf(change)
  return (
    <article
      className={classes.card}
      data-chosen={isChosen || undefined}
      data-decided={decision !== null || undefined}
      aria-label={`${words.kinds[change.kind]}: ${title ?? shown(change)}`}
      onPointerDown={onChoose}
    >
      <div className={classes.head}>
        <span className={classes.kind}>{words.kinds[change.kind]}</span>
        {title !== null && <span className={classes.title}>{title}</span>}
        {decision !== null && (
          <span className={classes.decided}>
            {decision === 'refused'
              ? words.refusedMark
              : change.kind === 'text'
                ? words.acceptedPartMark
                : words.acceptedMark}
          </span>
        )}
      </div>
      <ChangeWords
        change={change}
        view={view}
        ticks={view.mayDecide && decision === null ? decide.ticks : null}
        isDecided={decision !== null}
        nameOf={nameOf}
      />
      <Remarks change={change} />
      {view.mayDecide && <Answers one={one} view={view} isChosen={isChosen} decide={decide} />}
    </article>
  )
}

function Answers({ one, view, isChosen, decide }: Pick<ChangeCardProps, 'one' | 'view' | 'isChosen' | 'decide'>) {
  const words = useText().wordEdits
  const [key, setKey] = useState<string | null>(null)
  const { change, decision } = one
  if (decision === 'accepted' && change.kind !== 'text') return null
  if (decision !== null) {
    return (
      <div className={classes.answers}>
        <Button variant="subtle" size="compact-sm" disabled={decide.busy} onClick={() => decide.reopen(change)}>
          {words.again}
        </Button>
      </div>
    )
  }
  const place = view.sections.find((section) => section.key === key)
  const count = isByHunks(change) ? countHunks(change) : 0
  const taken = isByHunks(change) ? decide.ticks.of(change).size : 0
  const isReady =
    change.kind === 'unplaced'
      ? place !== undefined
      : isByHunks(change)
        ? taken > 0
        : change.kind !== 'figure' || change.value !== null
  const verbs = {
    accept:
      change.kind === 'figure'
        ? words.changeRecord
        : change.kind === 'comment'
          ? words.readIt
          : taken < count
            ? words.acceptSome({ taken, count })
            : words.accept,
    refuse: change.kind === 'figure' ? words.keepRecord : words.refuse,
  }
  return (
    <div className={classes.answers}>
      {change.kind === 'unplaced' && (
        <Select
          size="xs"
          placeholder={words.placeIn}
          aria-label={words.placeIn}
          data={view.sections.map((section) => ({
            value: section.key,
            label: `${section.number}. ${section.heading}`,
          }))}
          value={key}
          onChange={setKey}
          className={classes.placeIn ?? ''}
        />
      )}
      {change.kind !== 'comment' && (
        <Button variant="default" size="xs" disabled={decide.busy} onClick={() => decide.refuse(change)}>
          {verbs.refuse}
        </Button>
      )}
      <Button
        variant={isChosen ? 'filled' : 'default'}
        size="xs"
        disabled={decide.busy || !isReady}
        onClick={() => decide.accept(change, place?.key)}
      >
        {verbs.accept}
      </Button>
    </div>
  )
}

function titleOf(change: WordChange): string | null {
  if (change.kind === 'figure') return change.name
  return change.kind === 'text' || change.kind === 'removed' || change.kind === 'comment' ? change.title : null
}

function shown(change: WordChange): string {
  if (change.kind === 'text' || change.kind === 'figure' || change.kind === 'letter') return change.after
  if (change.kind === 'removed') return change.before
  return change.kind === 'reordered' ? '' : change.text
}
