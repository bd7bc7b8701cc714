import type { OutlineItem, PlanReading, ReadFinding } from '../plan-reading/plan-reading.ts'
import type { SourceDocument } from '../plan-reading/source-document.ts'
import { type Notice, placeOf } from './plan-draft.ts'

/** What the rules found missing or wrong, by item; what belongs to no item belongs to the document. */
export function noticesFrom({ findings }: PlanReading, source: SourceDocument) {
  const perItem = new Map<OutlineItem['id'], Notice[]>()
  const ofDocument: Notice[] = []
  for (const finding of findings) {
    const notice: Notice = { kind: finding.kind, span: placeOf(finding.span), facts: factsOf(finding, source) }
    if (finding.itemId === null) ofDocument.push(notice)
    else perItem.set(finding.itemId, [...(perItem.get(finding.itemId) ?? []), notice])
  }
  return { perItem, ofDocument }
}

function factsOf(finding: ReadFinding, { text }: SourceDocument): string[] {
  switch (finding.kind) {
    case 'gap':
    case 'date-without-day':
    case 'impossible-date':
      return [finding.text]
    case 'two-dates':
      return [finding.number, ...finding.dates]
    case 'broken-numbering':
      return [finding.printed, ...(finding.expected === null ? [] : [finding.expected])]
    case 'blank-number':
    case 'blank-date':
      return [text.slice(finding.span.start, finding.span.end).replace(/\s+/gu, ' ').trim()]
    case 'cut-off':
    case 'no-owner':
    case 'no-date':
      return []
  }
}
