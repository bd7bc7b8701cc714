import type { Report } from '../../../src-shared/contract/reports.ts'
import type { TaskFilterInput } from '../../../src-shared/contract/task-list.ts'
import type { ReportSource } from '../../../src-shared/domain/report-sources.ts'

type Named = Pick<Report, 'documentType' | 'plans'>

/** Where figures of this report are entered; of a consolidated one, where those of the bodies stand. */
export function figuresOf(report: Named): string {
  return report.documentType === 'consolidated' ? inRound(report, 'matrix') : '/figures'
}

/** The page of the record that words were made of. */
export function addressOf(source: ReportSource, report: Named): string {
  switch (source.kind) {
    case 'task':
      return `/tasks/${source.taskId}`
    case 'evidence':
      return `/evidence/${source.evidenceId}`
    case 'figure':
      return report.documentType === 'consolidated' ? figuresOf(report) : `/figures?indicator=${source.indicatorId}`
    case 'plan':
      return `/plans/${source.planId}`
    case 'item':
      return `${inRound(report, 'read')}&item=${source.itemId}`
    case 'submission':
      return `${inRound(report, 'status')}&report=${source.submissionId}`
    case 'tasks':
      return report.documentType === 'consolidated' ? inRound(report, 'status') : '/tasks'
    case 'money':
      return report.documentType === 'consolidated' ? inRound(report, 'status') : tasksWithMoney(source.source, report)
  }
}

/** The list of tasks, narrowed to those whose money a row adds up. A yearly plan speaks of more than its plans. */
function tasksWithMoney(source: string | null, { documentType, plans }: Named): string {
  const [plan] = documentType === 'report' && plans.length === 1 ? plans : []
  const filter: TaskFilterInput = {
    ...(plan && { planId: plan.id }),
    ...(source === null ? { withFunding: true } : { fundingSource: source }),
  }
  return `/tasks?filter=${encodeURIComponent(JSON.stringify(filter))}`
}

/** A part of the page on which the reports of the bodies stand; a consolidated report has one plan. */
function inRound({ plans }: Named, part: 'status' | 'matrix' | 'read'): string {
  return `/coordination/${part}?plan=${plans[0]?.id ?? ''}`
}
