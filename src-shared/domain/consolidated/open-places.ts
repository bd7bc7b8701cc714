import type { ReportContent } from '../report-content.ts'
import { type OpenPlace, openPlacesOf, sourceOf } from '../report-outline.ts'
import { hasClauses } from '../request-outline.ts'
import { countAll, countReported } from './records.ts'

/**
 * What is still open in a consolidated report, weightiest first. Reports that did not come stop nothing: how many they
 * are stands in the report itself.
 */
export function openPlacesOfConsolidated(content: ReportContent): OpenPlace[] {
  const { sections, records, period, cutOff, letter, recipientAgencyId } = content
  const shown = sections.flatMap(({ passages }) => passages.filter((one) => !one.leftOut))
  const empty = sections.filter(
    ({ number, passages }) => passages.every((one) => one.leftOut || one.text === '') && !hasClauses(number, sections),
  )
  const places = openPlacesOf({
    tasks: [],
    // What the coordinator's own office issued stands in no report of a body: people write it.
    emptySections: empty.filter(({ key }) => key === 'direction' || sourceOf(key) === 'people').map(({ key }) => key),
    writtenBy: () => 'people',
    cutOff,
    hasSigner: letter.signer !== null,
    hasRecipient: recipientAgencyId !== null,
    hasPeriodDates: period.year !== null && period.from !== null && period.to !== null,
    figuresMissing: records.figures.filter(({ value }) => value === null).length,
    recordsChanged: shown.filter((one) => one.stale).length,
    changesWithoutReason: 0,
  })
  return [...places, ...untold(records)]
}

function untold({ consolidated }: ReportContent['records']): OpenPlace[] {
  if (!consolidated) return []
  const { missing, waiting } = countReported(consolidated, 'ordered')
  const items = consolidated.items.filter((one) => one.progress === null && countAll(one.ordered) > 0).length
  return [
    ...(missing + waiting > 0 ? [{ kind: 'bodies-missing', count: missing + waiting, stops: false } as const] : []),
    ...(items > 0 ? [{ kind: 'items-untold', count: items, stops: false } as const] : []),
  ]
}
