import type { Quantity, TaskFundingLine } from '../../../src-shared/contract/task.ts'
import { type TaskFilterInput, taskFilter } from '../../../src-shared/contract/task-list.ts'
import type { AssignmentRole } from '../../../src-shared/domain/assignment-role.ts'
import type { BusinessDate } from '../../../src-shared/domain/business-date.ts'
import type { PeriodId, PlanId, PlanItemId, TaskId } from '../../../src-shared/domain/ids.ts'
import type { Progress } from '../../../src-shared/domain/progress.ts'
import type { Timeliness } from '../../../src-shared/domain/timeliness.ts'
import type { WorkKind } from '../../../src-shared/domain/work-kind.ts'
import type { Db } from '../../db/open-database.ts'
import { countByState, countTasks, type ListOf, selectOrderedIds, selectRows } from './task-list.queries.ts'
import { allFunding, allItems, allQuantities, recordsForReport } from './task-results.queries.ts'
import { toRecordPart, toTaskRow } from './tasks.rows.ts'

/** What one task has to say in a report. */
export interface TaskResult {
  taskId: TaskId
  recordId: string
  recordVersion: number
  /** The plan under which the report shows it; null for a task of the office's own. */
  planId: PlanId | null
  title: string
  /** The words of the plans asked for that the task serves: of `planId` first, each plan in its order. */
  items: { id: PlanItemId; planId: PlanId; position: string; text: string }[]
  role: AssignmentRole | null
  requested: boolean
  workKind: WorkKind
  progress: Progress
  doneOn: BusinessDate | null
  planDeadline: BusinessDate | null
  planExtendedTo: BusinessDate | null
  /** Against the plan's deadline, which is what a report states; the internal one stays inside. */
  timeliness: Timeliness
  resultText: string
  expected: string
  difficulties: string
  proposals: string
  progressReason: string
  openingReason: string
  quantities: Quantity[]
  funding: TaskFundingLine[]
}

/**
 * The accounts of all tasks that serve these plans in one period, in the plans' document order, for drafting a report.
 * One result serves many plans and counts once: a task comes once, under the plan it was taken on for, or else under
 * the first plan asked for that it is linked to. `withOwn`: tasks that serve no plan stand behind the others.
 */
export async function taskResultsFor(
  db: Db,
  of: { planIds: readonly PlanId[]; periodId: PeriodId; today: BusinessDate; withOwn?: boolean },
): Promise<TaskResult[]> {
  const withOwn = of.withOwn ?? false
  const rows = await recordsForReport(db, of.planIds, of.periodId, withOwn)
  const items = Map.groupBy(await allItems(db, of.periodId), (item) => item.task_id)
  const quantities = Map.groupBy(await allQuantities(db, of.periodId), (each) => each.task_period_id)
  const funding = Map.groupBy(await allFunding(db, of.periodId), (each) => each.task_period_id)
  const results = rows.map((row) => {
    const own = items.get(row.task_id) ?? []
    const isOwn = withOwn && row.plan_id === null && own.length === 0
    const place = isOwn ? behind(of.planIds, row.row_number) : placeOf(row, own, of.planIds)
    const requested = row.requested === 1
    const record = toRecordPart(row, requested, of.today)
    const result: TaskResult = {
      taskId: row.task_id,
      recordId: row.id,
      recordVersion: row.version,
      planId: place.planId,
      title: row.title,
      items: place.items.map(({ id, plan_id, position, text }) => ({ id, planId: plan_id, position, text })),
      role: row.role,
      requested,
      workKind: row.work_kind,
      progress: row.progress,
      doneOn: record.doneOn,
      planDeadline: record.planDeadline,
      planExtendedTo: record.planExtendedTo,
      timeliness: record.byPlan.extended ?? record.byPlan.original,
      resultText: record.resultText,
      expected: record.expected,
      difficulties: record.difficulties,
      proposals: record.proposals,
      progressReason: record.progressReason,
      openingReason: record.openingReason,
      quantities: (quantities.get(row.id) ?? []).map(({ label, value, unit }) => ({ label, value, unit })),
      funding: (funding.get(row.id) ?? []).map(({ source, planned_dong, spent_dong }) => ({
        source,
        planned: planned_dong,
        spent: spent_dong,
      })),
    }
    return { place, result }
  })
  return results
    .toSorted((a, b) => a.place.rank - b.place.rank || a.place.order - b.place.order)
    .map(({ result }) => result)
}

type ItemOfTask = Awaited<ReturnType<typeof allItems>>[number]

interface Place {
  rank: number
  planId: PlanId | null
  order: number
  items: ItemOfTask[]
}

/** Behind all plans, in the order in which they were entered. */
function behind(planIds: readonly PlanId[], order: number): Place {
  return { rank: planIds.length, planId: null, order, items: [] }
}

/** Where one task stands among the plans asked for. `rank` and `order` sort by plan and then by place in its document. */
function placeOf(
  task: { plan_id: PlanId | null; document_order: number },
  items: readonly ItemOfTask[],
  planIds: readonly PlanId[],
): Place {
  const asked = items.filter((item) => planIds.includes(item.plan_id))
  const isMain = task.plan_id !== null && planIds.includes(task.plan_id)
  const ranks = (isMain ? [task.plan_id] : asked.map((item) => item.plan_id)).flatMap((id) =>
    id === null ? [] : [planIds.indexOf(id)],
  )
  const rank = Math.min(...ranks)
  const planId = planIds[rank]
  if (planId === undefined) throw new Error('a task came without a plan that was asked for')
  const own = asked.filter((item) => item.plan_id === planId)
  const order = isMain ? task.document_order : (own[0]?.document_order ?? 0)
  return { rank, planId, order, items: [...own, ...asked.filter((item) => item.plan_id !== planId)] }
}

/** What the overview says of tasks: numbers over all of them, and the first few that are late or soon. */
export async function tasksNeedingAttention(db: Db, of: { periodId: PeriodId; today: BusinessDate; limit: number }) {
  const list: ListOf = {
    periodId: of.periodId,
    today: of.today,
    filter: taskFilter.parse({
      progress: ['not-started', 'in-progress', 'awaiting-confirmation', 'redo'],
    }),
  }
  const groups = await countByState(db, list)
  const sum = (kind: Timeliness['kind']) =>
    groups.filter((group) => group.timeliness === kind).reduce((total, group) => total + group.count, 0)
  const urgent: ListOf = { ...list, filter: { ...list.filter, timeliness: ['late', 'soon'] } }
  const rows = await selectRows(db, await selectOrderedIds(db, urgent, 'urgency', 0, of.limit))
  return {
    late: sum('late'),
    soon: sum('soon'),
    sentBack: groups.filter((group) => group.progress === 'redo').reduce((total, group) => total + group.count, 0),
    withoutResult: groups.reduce((total, group) => total + group.without_result, 0),
    withoutEvidence: groups.reduce((total, group) => total + group.without_evidence, 0),
    first: rows.map((row) => toTaskRow(row, of.today)),
  }
}

/** What waits for one approver: the same tasks that the list shows under `mineToDecide`. */
export async function tasksToDecide(db: Db, of: Required<Omit<ListOf, 'filter'>>) {
  const count = (filter: TaskFilterInput) =>
    countTasks(db, { ...of, filter: taskFilter.parse({ ...filter, mineToDecide: true }) })
  return {
    toConfirm: await count({ progress: ['awaiting-confirmation'] }),
    extensions: await count({ extensionAwaited: true }),
  }
}
