import { type ChangedRow, type ChangedTable, compareTables } from './changed-rows.ts'
import type { IndicatorId } from './ids.ts'
import type { ReportContent, ReportFigure } from './report-content.ts'
import { figureText } from './report-document.ts'
import type { SectionKey } from './report-outline.ts'
import { reportWords as words } from './report-words.ts'

/** What differs between the revision that the approver last stood behind and the one before them. */
export interface ReportChanges {
  sections: { key: SectionKey; added: string[]; removed: string[] }[]
  /** Indicators whose value differs, in words; `before` null where it was not asked for. */
  figures: { name: string; indicatorId: IndicatorId; before: string | null; now: string }[]
  /** Money, and what the annex says of the tasks. */
  rows: ChangedRow[]
  letter: boolean
  cutOff: boolean
}

/** `tables`: those whose rows are compared; figures are told apart by their story anyway. */
export function compareContents(
  before: ReportContent,
  now: ReportContent,
  tables: readonly Exclude<ChangedTable, 'indicators'>[],
): ReportChanges {
  return {
    sections: now.sections.flatMap((section) => {
      const earlier = lines(before.sections.find((one) => one.key === section.key))
      const later = lines(section)
      const added = later.filter((line) => !earlier.includes(line))
      const removed = earlier.filter((line) => !later.includes(line))
      return added.length + removed.length === 0 ? [] : [{ key: section.key, added, removed }]
    }),
    figures: now.records.figures.flatMap((figure) => {
      const earlier = before.records.figures.find(
        (one) => one.indicatorId === figure.indicatorId && one.estimate === figure.estimate,
      )
      if (JSON.stringify(earlier?.value ?? null) === JSON.stringify(figure.value)) return []
      const { name, indicatorId } = figure
      return [{ name, indicatorId, before: textBefore(earlier, figure, now.period.year), now: figureText(figure) }]
    }),
    rows: compareTables(before, now, tables),
    letter: JSON.stringify(before.letter) !== JSON.stringify(now.letter),
    cutOff: before.cutOff !== now.cutOff,
  }
}

/** What the final number of the year takes the place of: the figure up to the cut-off, and the estimate beside it. */
function textBefore(earlier: ReportFigure | undefined, { official }: ReportFigure, year: number | null): string | null {
  const parts = [
    ...(earlier ? [figureText(earlier)] : []),
    ...(official?.estimate
      ? [`${words.estimate({ year: String(year ?? '') })}: ${figureText({ value: official.estimate })}`]
      : []),
  ]
  return parts.length === 0 ? null : parts.join('; ')
}

function lines(section: ReportContent['sections'][number] | undefined): string[] {
  return (section?.passages ?? [])
    .filter((one) => !one.leftOut)
    .map((one) => (one.title === null ? one.text : `${one.title}: ${one.text}`))
    .filter((line) => line !== '')
}
