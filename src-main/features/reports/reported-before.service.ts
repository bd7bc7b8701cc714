import { z } from 'zod'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { BusinessDate } from '../../../src-shared/domain/business-date.ts'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import {
  type AgencyId,
  type IndicatorId,
  indicatorId,
  type PlanId,
  planItemId,
  type TaskId,
} from '../../../src-shared/domain/ids.ts'
import type { Progress } from '../../../src-shared/domain/progress.ts'
import { reportFigure, reportTask } from '../../../src-shared/domain/report-content.ts'
import type { Db } from '../../db/open-database.ts'
import { joinedIds } from '../matches/joined-ids.service.ts'
import { selectReportedFigures, selectReportedTasks } from './reported-before.queries.ts'

const figures = z.array(reportFigure)
const tasks = z.array(reportTask)

interface Before {
  planIds: readonly PlanId[]
  period: Pick<Period, 'id'>
  /** What this body heard goes before what others heard. */
  recipient?: AgencyId | null
}

/** The figures that this office last reported on these plans for a period; an estimate where it gave nothing better. */
export async function reportedFigures(
  db: Db,
  { planIds, period, recipient = null }: Before,
): Promise<Map<IndicatorId, FigureValue>> {
  const reported = new Map<IndicatorId, FigureValue>()
  const nowCalled = await joinedIds(db)
  for (const row of await selectReportedFigures(db, { planIds, periodId: period.id, recipient })) {
    const own = new Map<IndicatorId, FigureValue>()
    for (const { indicatorId, value, estimate } of figures.parse(JSON.parse(row.figures))) {
      if (value !== null && !(estimate && own.has(indicatorId))) own.set(indicatorId, value)
    }
    for (const [id, value] of own) reported.set(indicatorId.parse(nowCalled(id)), value)
  }
  return reported
}

export interface ReportedTask {
  title: string
  planItemIds: z.infer<typeof reportTask>['planItemIds']
  progress: Progress
  cutOff: BusinessDate | null
}

/** What this office last reported of its tasks on these plans for a period. */
export async function reportedTasks(
  db: Db,
  { planIds, period, recipient = null }: Before,
): Promise<Map<TaskId, ReportedTask>> {
  const reported = new Map<TaskId, ReportedTask>()
  const nowCalled = await joinedIds(db)
  for (const row of await selectReportedTasks(db, { planIds, periodId: period.id, recipient })) {
    for (const { taskId, title, planItemIds, progress } of tasks.parse(JSON.parse(row.tasks))) {
      const items = planItemIds.map((id) => planItemId.parse(nowCalled(id)))
      reported.set(taskId, { title, planItemIds: items, progress, cutOff: row.cut_off })
    }
  }
  return reported
}
