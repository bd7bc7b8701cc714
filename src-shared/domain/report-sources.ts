import {
  type EvidenceId,
  evidenceId,
  type IndicatorId,
  indicatorId,
  type PlanId,
  type PlanItemId,
  type TaskId,
  taskId,
} from './ids.ts'
import type { ReportSection } from './report-content.ts'

/**
 * The record that printed words were made of; `tasks`: all of them, where the words count them; `money`: those with
 * money of one source, null where every source is added up.
 */
export type ReportSource =
  | { kind: 'task'; taskId: TaskId }
  | { kind: 'evidence'; evidenceId: EvidenceId }
  | { kind: 'figure'; indicatorId: IndicatorId }
  | { kind: 'plan'; planId: PlanId }
  | { kind: 'item'; itemId: PlanItemId }
  | { kind: 'submission'; submissionId: string }
  | { kind: 'tasks' }
  | { kind: 'money'; source: string | null }

/** What names a record beside the words that were made of it, in the document of the window. */
export const sourceMark = {
  task: (id: TaskId) => `task:${id}`,
  evidence: (id: EvidenceId) => `evidence:${id}`,
  figure: (id: IndicatorId) => `f:${id}`,
  tasks: 'tasks',
  money: (source: string | null) => `money:${source ?? ''}`,
}

/** The tasks behind every row, and behind the sum below them. */
export function moneySources(bySource: readonly { sourceId: string }[], columns: number): string[][][] {
  const marks = [...bySource.map(({ sourceId }) => sourceMark.money(sourceId)), sourceMark.money(null)]
  return marks.map((mark) => Array.from({ length: columns }, () => [mark]))
}

/**
 * The record behind the marks of printed words, the innermost first; null for headings of the outline, and for what
 * people wrote.
 */
export function sourceOfMarks(marks: readonly string[], sections: readonly ReportSection[]): ReportSource | null {
  for (const mark of marks.toReversed()) {
    const source = sourceOfMark(mark, sections)
    if (source !== null) return source
  }
  return null
}

function sourceOfMark(mark: string, sections: readonly ReportSection[]): ReportSource | null {
  const [kind, id = ''] = mark.split(/:(.*)/s)
  switch (kind) {
    case 'p':
    case 't':
      return sections.flatMap(({ passages }) => passages).find((one) => one.id === id)?.source ?? null
    case 'f':
    case 'e':
      return { kind: 'figure', indicatorId: indicatorId.parse(id) }
    case 'task':
      return { kind: 'task', taskId: taskId.parse(id) }
    case 'evidence':
      return { kind: 'evidence', evidenceId: evidenceId.parse(id) }
    case 'tasks':
      return { kind: 'tasks' }
    case 'money':
      return { kind: 'money', source: id || null }
    default:
      return null
  }
}
