import { formatDate } from '../business-date.ts'
import type { PassageSource, ReportPlan, ReportRecords, ReportTask } from '../report-content.ts'
import { reportWords } from '../report-words.ts'
import {
  groupOf,
  officeLeads,
  type PlannedTask,
  type TaskGroup,
  taskGroups,
  wasLeftUnfinished,
} from './planned-task.ts'
import { yearlyPlanWords as words } from './words.ts'

/** What the app makes of one record of a yearly plan. */
interface DraftedPlan {
  source: PassageSource
  title: string | null
  text: string
}

/** A task of a yearly plan: the records hold what a plan says of it. */
export type TaskOfPlan = ReportTask & { planned: PlannedTask }

/** The tasks of the plan by groups, each group in the order of the plans; empty groups are left out. */
export function groupedTasks({ tasks }: Pick<ReportRecords, 'tasks'>): { group: TaskGroup; tasks: TaskOfPlan[] }[] {
  const planned = tasks.filter(
    (task): task is TaskOfPlan => task.planned !== undefined && task.progress !== 'not-applicable',
  )
  return taskGroups
    .map((group) => ({ group, tasks: planned.filter((task) => groupOf(task.planned) === group) }))
    .filter(({ tasks: own }) => own.length > 0)
}

/** One passage for each task: who, by when, with which product, and where it comes from. */
export function draftTasks(records: Pick<ReportRecords, 'tasks'>): DraftedPlan[] {
  return groupedTasks(records).flatMap(({ tasks }) =>
    tasks.map((task) => ({ source: { kind: 'task', taskId: task.taskId }, title: task.title, text: taskText(task) })),
  )
}

/** What the office has to report on each plan, and by when. */
export function draftOrganisation({ plans }: Pick<ReportRecords, 'plans'>): DraftedPlan[] {
  return plans.flatMap((plan) =>
    plan.reporting === undefined
      ? []
      : [{ source: { kind: 'plan', planId: plan.id }, title: null, text: reportingText(plan, plan.reporting) }],
  )
}

function reportingText(plan: ReportPlan, { to, deadline }: NonNullable<ReportPlan['reporting']>): string {
  const by = deadline === null ? '' : words.byDay({ bound: deadline.bound, day: formatDate(deadline.stated) })
  return sentence(words.reporting({ plan: words.planNumber(plan), to: to ?? '', by }))
}

function taskText(task: TaskOfPlan): string {
  return [
    ...originOf(task),
    whoText(task),
    words.deadline({ day: deadlineText(task) }),
    words.product({ text: task.planned.product || words.noProduct }),
  ]
    .map(sentence)
    .join(' ')
}

function originOf({ planned, progress, timeliness, deadline, extendedDeadline }: TaskOfPlan): string[] {
  const { carriedFrom } = planned
  if (carriedFrom === null) return []
  const from = words.fromYear({ year: carriedFrom.year === null ? '' : String(carriedFrom.year) })
  if (groupOf(planned) !== 'carried') return wasLeftUnfinished(planned) ? [words.leftUnfinished({ from })] : []
  const state = reportWords.progress[progress].toLocaleLowerCase('vi')
  const day = extendedDeadline ?? deadline
  const late = timeliness === 'late' && day !== null ? `; ${words.late({ day: formatDate(day) })}` : ''
  return [`${words.carried({ from, state })}${late}`]
}

function whoText({ planned }: TaskOfPlan): string {
  const { role, owners, helpers, leads, partners } = planned
  const what = words.doing[role ?? 'lead']
  if (!officeLeads(planned)) {
    const names = [...owners, ...helpers].join(', ') || words.nobody
    return words.helps({ what, leads: leads.join(', '), names })
  }
  const along = [...helpers, ...leads, ...partners].join(', ')
  const who = words.people({ what, names: owners.join(', ') || words.nobody })
  return along === '' ? who : `${who}; ${words.partners({ names: along })}`
}

/** The day by which the office itself wants it; the day of the plan stands beside it where the two differ. */
export function deadlineText({ planned, deadline, extendedDeadline }: TaskOfPlan): string {
  const given = extendedDeadline ?? deadline
  const own = planned.internalDeadline
  if (own !== null && given !== null && own !== given) {
    return `${formatDate(own)} ${words.given({ day: formatDate(given) })}`
  }
  const day = own ?? given
  if (day !== null) return formatDate(day)
  return planned.workKind === 'standing' ? words.allYear : words.noDeadline
}

/** Standing work goes on all year; everything else needs a day. */
export function hasDeadline({ planned, deadline, extendedDeadline }: TaskOfPlan): boolean {
  return planned.workKind === 'standing' || (planned.internalDeadline ?? extendedDeadline ?? deadline) !== null
}

function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?…:]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
