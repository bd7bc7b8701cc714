import type { AssignmentRole } from '../../../src-shared/domain/assignment-role.ts'
import type { BusinessDate } from '../../../src-shared/domain/business-date.ts'
import type { AgencyId, PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { PlannedTask } from '../../../src-shared/domain/yearly-plan/planned-task.ts'
import type { Db } from '../../db/open-database.ts'
import { otherBodiesIn } from '../plans/plans.service.ts'
import { selectPeople, selectPlanned, selectPlansServed } from './planned-tasks.queries.ts'
import { type TaskResult, taskResultsFor } from './task-results.service.ts'

interface Scope {
  agencyId: AgencyId
  /** Empty: all tasks of the office in the period, its own ones included. */
  planIds: readonly PlanId[]
  periodId: PeriodId
  today: BusinessDate
}

/** The tasks of a yearly plan in the order of the plans, the office's own behind them, and the plans that they serve. */
export async function plannedTasksFor(
  db: Db,
  { agencyId, planIds, periodId, today }: Scope,
): Promise<{ planIds: readonly PlanId[]; tasks: { result: TaskResult; planned: PlannedTask }[] }> {
  const isWhole = planIds.length === 0
  const served = isWhole ? await selectPlansServed(db, periodId) : planIds
  const results = await taskResultsFor(db, { planIds: served, periodId, today, withOwn: isWhole })
  const rows = new Map((await selectPlanned(db, periodId)).map((row) => [row.task_id, row]))
  const people = Map.groupBy(await selectPeople(db, periodId), (row) => row.task_id)
  const itemIds = results.flatMap(({ items }) => items.map(({ id }) => id))
  const bodies = Map.groupBy(await otherBodiesIn(db, agencyId, itemIds), (row) => row.itemId)
  const tasks = results.map((result) => {
    const row = rows.get(result.taskId)
    const named = (part: 'owner' | 'helper') =>
      (people.get(result.taskId) ?? []).filter((one) => one.part === part).map((one) => one.full_name)
    const others = result.items.flatMap(({ id }) => bodies.get(id) ?? [])
    const phrases = (roles: readonly AssignmentRole[]) => [
      ...new Set(others.filter(({ role }) => roles.includes(role)).map(({ phrase }) => phrase)),
    ]
    const planned: PlannedTask = {
      workKind: result.workKind,
      role: result.role,
      carriedFrom: row?.earlier_progress ? { year: row.earlier_year, progress: row.earlier_progress } : null,
      owners: named('owner'),
      helpers: named('helper'),
      leads: phrases(['lead']),
      partners: phrases(['coordinate', 'participate']),
      internalDeadline: row?.internal_extended_to ?? row?.internal_deadline ?? null,
      product: row?.expected_result ?? '',
      bases: result.items.map(({ planId, position }) => ({ planId, position })),
    }
    return { result, planned }
  })
  return { planIds: served, tasks }
}
