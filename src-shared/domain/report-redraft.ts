import { formatDate } from './business-date.ts'
import type { Passage, ReportContent, ReportFigure, ReportRecords } from './report-content.ts'
import { figureText } from './report-document.ts'
import type { SectionKey } from './report-outline.ts'
import { formatMillions } from './vietnamese-number.ts'

/**
 * What a new draft does to one passage. `follows`: the app's words follow the records. `kept`: a person's words stay,
 * the records say something else now. `added`: a record is new. `gone`: its record is no longer there. `orphaned`: the
 * record is gone, the words of a person about it stay.
 */
export const redraftKinds = ['follows', 'kept', 'added', 'gone', 'orphaned'] as const
export type RedraftKind = (typeof redraftKinds)[number]

export interface RedraftChanges {
  passages: {
    key: SectionKey
    kind: RedraftKind
    title: string | null
    /** What is printed now; null for a passage that comes in. */
    before: string | null
    /** What the records say; null where they say nothing any more. */
    after: string | null
  }[]
  /** Rows of the tables of bodies, figures and money, in words; null where the row is not there. */
  rows: { table: 'bodies' | 'indicators' | 'funding'; name: string; before: string | null; after: string | null }[]
}

/** What taking the records anew would change: before it is done, passage by passage. */
export function compareDrafts(
  before: Pick<ReportContent, 'documentType' | 'sections' | 'records'>,
  after: Pick<ReportContent, 'sections' | 'records'>,
): RedraftChanges {
  const isPlan = before.documentType === 'yearly-plan'
  return {
    passages: after.sections.flatMap((section) => {
      const earlier = before.sections.find((one) => one.key === section.key)?.passages ?? []
      const still = new Set(section.passages.map((one) => one.id))
      const gone = earlier.filter((one) => !still.has(one.id) && !one.leftOut)
      return [
        ...section.passages.flatMap((one) => {
          const change = changeOf(
            earlier.find((other) => other.id === one.id),
            one,
          )
          return change === null ? [] : [{ key: section.key, ...change }]
        }),
        ...gone.map((one) => ({
          ...{ key: section.key, kind: 'gone' as const, title: one.title },
          ...{ before: one.text, after: null },
        })),
      ]
    }),
    rows: [
      ...compareRows('bodies', bodyRows(before.records), bodyRows(after.records)),
      ...compareRows('indicators', figureRows(before.records, isPlan), figureRows(after.records, isPlan)),
      ...compareRows('funding', fundingRows(before.records, isPlan), fundingRows(after.records, isPlan)),
    ],
  }
}

function changeOf(before: Passage | undefined, after: Passage): Omit<RedraftChanges['passages'][number], 'key'> | null {
  if (after.leftOut) return null
  const { title } = after
  if (!before) return { kind: 'added', title, before: null, after: after.text }
  if (before.source !== null && after.source === null) {
    return { kind: 'orphaned', title, before: after.text, after: null }
  }
  if (before.text !== after.text || before.title !== after.title) {
    return { kind: 'follows', title, before: before.text, after: after.text }
  }
  if (!before.stale && after.stale && after.drafted === null)
    return { kind: 'kept', title, before: after.text, after: null }
  if (before.drafted !== after.drafted) return { kind: 'kept', title, before: after.text, after: after.drafted }
  return null
}

type Rows = Map<string, { name: string; value: string; id?: string }>

/** A plan prints the target, a report the value. */
function figureRows({ figures }: ReportRecords, isPlan: boolean): Rows {
  const printed = (one: ReportFigure) => {
    if (isPlan) return one.target
    const { coverage } = one
    return coverage ? `${figureText(one)} (${coverage.counted}/${coverage.of})` : figureText(one)
  }
  return new Map(figures.map((one) => [`${one.indicatorId} ${one.estimate}`, { name: one.name, value: printed(one) }]))
}

/** The report of each body that counts, by the day on which it came and its revision. */
function bodyRows({ consolidated }: ReportRecords): Rows {
  return new Map(
    (consolidated?.bodies ?? []).flatMap(({ agencyId, name, submissionId, receivedOn, revision }) =>
      submissionId === null || receivedOn === null
        ? []
        : [[agencyId, { name, value: `${formatDate(receivedOn)} (${revision})`, id: submissionId }]],
    ),
  )
}

function fundingRows({ funding }: ReportRecords, isPlan: boolean): Rows {
  const amount = (dong: number | null) => (dong === null ? '' : formatMillions(dong))
  return new Map(
    funding.map(({ source, plannedDong, spentDong }) => [
      source,
      { name: source, value: isPlan ? amount(plannedDong) : `${amount(spentDong)} / ${amount(plannedDong)}` },
    ]),
  )
}

function compareRows(
  table: RedraftChanges['rows'][number]['table'],
  before: Rows,
  after: Rows,
): RedraftChanges['rows'] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [then, now] = [before.get(key), after.get(key)]
    if (then?.value === now?.value && then?.id === now?.id) return []
    return [{ table, name: now?.name ?? then?.name ?? '', before: then?.value ?? null, after: now?.value ?? null }]
  })
}
