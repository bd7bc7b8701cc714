import { readAssignments } from './assignments.ts'
import { readDeadlines } from './deadlines.ts'
import { readDocumentData } from './document-data.ts'
import { cutIntoParts } from './document-parts.ts'
import type { DraftItem } from './draft-item.ts'
import { readEvents, readFunding, readRecipients } from './further-finds.ts'
import { readBrokenNumbering, readCitations, readContradictions, readGaps, readMissing } from './gaps.ts'
import { type ItemKinds, kindsOf } from './item-kind.ts'
import { buildOutline } from './outline.ts'
import { withoutPageFurniture } from './page-furniture.ts'
import { joinParagraphs } from './paragraphs.ts'
import type { OutlineItem, PlanReading } from './plan-reading.ts'
import { quotedText, readablePieces } from './readable-text.ts'
import { readReportingLegs } from './reporting-legs.ts'
import type { SourceDocument } from './source-document.ts'
import { readTargets } from './targets.ts'

/** How far a reading is, for a job that shows it. */
export interface ReadingStep {
  done: number
  total: number
}

const stepCount = 8

/**
 * Reads a plan by rules: the same text gives the same reading, in time that grows with its length. Yields between
 * steps, so that a job can report how far it is, or stop.
 */
export function* readPlanInSteps(printed: SourceDocument): Generator<ReadingStep, PlanReading, void> {
  let done = 0
  const step = (): ReadingStep => ({ done: done++, total: stepCount })
  yield step()
  const { source, pieces } = withoutPageFurniture(printed, readablePieces(printed))
  const paragraphs = joinParagraphs(source, pieces)
  yield step()
  const parts = cutIntoParts(paragraphs)
  const isProse = parts.planTitle.length === 0 && parts.decision === null
  const { data, findings } = readDocumentData(parts, isProse)
  yield step()
  const items = buildOutline(source, parts)
  const kinds = kindsOf(items)
  yield step()
  const { assignments, owners } = readAssignments(items, kinds)
  yield step()
  const limits = readDeadlines(items, kinds, owners, data.planTitle ?? data.subject)
  const reportingLegs = readReportingLegs(items, owners, limits.deadlines)
  yield step()
  const targets = readTargets(items, kinds)
  yield step()
  const citations = readCitations(printed)
  yield step()
  return {
    document: data,
    items: items.map((item) => outlineItem(item, kinds.get(item))),
    assignments,
    deadlines: limits.deadlines,
    reportingLegs,
    reviews: limits.reviews,
    targets,
    funding: readFunding(items, kinds),
    events: readEvents(items),
    recipients: readRecipients(parts),
    citations,
    findings: [
      ...findings,
      ...readContradictions(citations),
      ...readGaps(source, items, findings),
      ...readBrokenNumbering(items),
      ...limits.findings,
      ...readMissing(items, kinds, assignments, limits.deadlines),
    ],
  }
}

export function readPlan(source: SourceDocument): PlanReading {
  const steps = readPlanInSteps(source)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

function outlineItem(item: DraftItem, kinds: ItemKinds | undefined): OutlineItem {
  return {
    id: item.id,
    parentId: item.parent?.id ?? null,
    marker: item.marker?.marker ?? null,
    path: item.path,
    part: item.part,
    kind: kinds?.kind ?? 'other',
    isDetail: item.isDetail,
    planItemKind: kinds?.planItemKind ?? 'task',
    text: quotedText(item.passage.text),
    span: { start: item.span.start, end: item.span.end },
    textSpan: { start: item.passage.start, end: item.passage.end },
  }
}
