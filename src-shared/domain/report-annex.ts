import { formatDate } from './business-date.ts'
import type { PrintedDocument } from './printed-document/model.ts'
import type { ReportContent, ReportRecords, ReportTask } from './report-content.ts'
import { sourceMark } from './report-sources.ts'
import { reportWords as words } from './report-words.ts'

/** All tasks in the plan's order, with what proves them. */
export function taskAnnex({ records, cutOff }: ReportContent, forWindow: boolean): PrintedDocument['annexes'][number] {
  const proof = provedBy(records)
  const row = (task: ReportTask, index: number) => [
    String(index + 1),
    task.position,
    task.title,
    ...standingOf(task, cutOff),
    [task.resultText, task.expected ? words.expected(task.expected) : ''].filter((part) => part !== '').join('\n'),
    proof(task),
  ]
  const sources = (task: ReportTask) => [
    ...Array.from({ length: 6 }, () => [sourceMark.task(task.taskId)]),
    task.evidenceIds.map(sourceMark.evidence),
  ]
  return {
    title: words.annex,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        columns: [
          { share: 4, align: 'center' },
          { share: 8, align: 'center' },
          { share: 24, align: 'left' },
          { share: 10, align: 'left' },
          { share: 10, align: 'left' },
          { share: 31, align: 'left' },
          { share: 13, align: 'left' },
        ],
        headerRows: [words.taskColumns],
        rows: records.tasks.map(row),
        ...(forWindow ? { cellSources: records.tasks.map(sources) } : {}),
      },
    ],
  }
}

/** Progress and deadline as their columns say them. */
export function standingOf(task: ReportTask, cutOff: string | null): [string, string] {
  return [progressText(task, cutOff), timeText(task)]
}

/** What proves a task: the number of each document, or the name of its file. */
export function provedBy({ evidence }: Pick<ReportRecords, 'evidence'>): (task: ReportTask) => string {
  const nameOf = new Map(evidence.map((one) => [one.id, one.documentNumber ?? one.name]))
  return ({ evidenceIds }) => evidenceIds.map((id) => nameOf.get(id) ?? '').join('\n')
}

/** What was done after the cut-off is no result of this period yet: said, so that nobody counts it among them. */
function progressText({ progress, doneOn }: ReportTask, cutOff: string | null): string {
  const isAfter = doneOn !== null && cutOff !== null && doneOn > cutOff
  return isAfter
    ? `${words.progress[progress]}\n${words.afterCutOff({ date: formatDate(doneOn) })}`
    : words.progress[progress]
}

function timeText({ timeliness, deadline, extendedDeadline }: ReportTask): string {
  const day = extendedDeadline ?? deadline
  return day === null ? words.timeliness[timeliness] : `${formatDate(day)}\n${words.timeliness[timeliness]}`
}
