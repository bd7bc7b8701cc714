import { IconAlertCircle, IconCircleCheck, IconCircleX, IconInfoCircle, IconShieldQuestion } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { ImportedFile } from '../../../src-shared/contract/submission.ts'
import { type Disposition, dispositionOf } from '../../../src-shared/domain/submission-verdict.ts'
import { errorSentence, type Text } from '../../../src-shared/text/text.ts'
import { FilterChips } from '../../parts/FilterChips.tsx'
import type { UnsentFile } from '../../parts/mass-import/use-mass-import.ts'
import { useLanguage, useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

type Outcome = keyof Text['massImport']['outcomes']

const looks: Record<Outcome, { icon: typeof IconCircleCheck; colour: string }> = {
  unsent: { icon: IconCircleX, colour: 'var(--snv-error)' },
  refuse: { icon: IconAlertCircle, colour: 'var(--snv-error)' },
  quarantine: { icon: IconShieldQuestion, colour: 'var(--snv-soon)' },
  count: { icon: IconCircleCheck, colour: 'var(--snv-done)' },
  nothing: { icon: IconInfoCircle, colour: 'var(--snv-dimmed)' },
}

/** What needs a person comes first; among thousands of good ones nobody would find it. */
const outcomes = ['unsent', 'refuse', 'quarantine', 'count', 'nothing'] as const satisfies readonly Outcome[]
const likelyHeight = 84

type Line = { outcome: 'unsent'; file: UnsentFile } | { outcome: Disposition; file: ImportedFile }

/** One line for each file: what became of it, in its own words, and for a refusal what to do. */
export function ImportedFiles({
  files,
  unsent = [],
}: {
  files: readonly ImportedFile[]
  unsent?: readonly UnsentFile[]
}) {
  const text = useText()
  const [active, setActive] = useState<readonly Outcome[]>([])
  const of: Record<Outcome, readonly Line[]> = {
    ...{ refuse: [], quarantine: [], count: [], nothing: [] },
    ...Object.groupBy(
      files.map((file): Line => ({ outcome: dispositionOf(file.verdict), file })),
      ({ outcome }) => outcome,
    ),
    unsent: unsent.map((file): Line => ({ outcome: 'unsent', file })),
  }
  const found = outcomes.filter((outcome) => of[outcome].length > 0)
  const shown = found.filter((outcome) => active.length === 0 || active.includes(outcome))
  return (
    <section className={classes.outcomes} aria-label={text.coordinationPage.importResults}>
      {files.length + unsent.length > 1 && (
        <FilterChips
          chips={found.map((key) => ({ key, label: text.massImport.outcomes[key], count: of[key].length }))}
          active={active}
          onChange={setActive}
          mode="one"
        />
      )}
      <Lines key={active.join()} lines={shown.flatMap((outcome) => of[outcome])} />
    </section>
  )
}

/** Only those in sight are drawn; their heights differ and are measured. */
function Lines({ lines }: { lines: readonly Line[] }) {
  const words = useText().coordinationPage
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyHeight,
    overscan: 6,
  })
  const items = virtualizer.getVirtualItems()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keys too
    <section ref={scroller} className={classes.verdicts} aria-label={words.verdict} tabIndex={0}>
      <ul
        className={classes.plainList}
        style={{
          paddingTop: items[0]?.start ?? 0,
          paddingBottom: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
        }}
      >
        {items.map(({ index }) => {
          const line = lines[index]
          return (
            line && (
              <li
                key={index}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={lines.length}
                className={classes.file}
              >
                <LineOf line={line} />
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}

function LineOf({ line }: { line: Line }) {
  const text = useText()
  const { language } = useLanguage()
  const { icon: Icon, colour } = looks[line.outcome]
  const { name, detail, verdict, sentence } =
    line.outcome === 'unsent'
      ? {
          ...{ name: line.file.name, detail: null, verdict: text.massImport.notSent },
          sentence: errorSentence(language, line.file.error),
        }
      : wordsOf(text, line.file)
  return (
    <>
      <Icon size={18} aria-hidden color={colour} />
      <div className={classes.words}>
        <p className={classes.name}>{name}</p>
        {detail !== null && <p className={classes.quiet}>{detail}</p>}
        <p>{verdict}</p>
        {sentence && <p className={classes.quiet}>{whatIsMore(verdict, sentence)}</p>}
      </div>
    </>
  )
}

/** The verdict may have said already what happened; then only what to do is left. */
const whatIsMore = (verdict: string, { what, next }: { what: string; next: string }) =>
  verdict.startsWith(what) ? next : `${what} ${next}`

function wordsOf(text: Text, { agencyName, name, revision, verdict, sentence }: ImportedFile) {
  const facts = [name, revision === null ? '' : text.coordinationPage.revision({ revision })]
  return {
    name: agencyName ?? name,
    detail: agencyName === null ? null : facts.filter(Boolean).join(' · '),
    verdict: text.coordination.verdicts[verdict],
    sentence,
  }
}
