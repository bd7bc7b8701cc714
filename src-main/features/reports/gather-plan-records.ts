import type { Period } from '../../../src-shared/contract/periods.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import type { ReportFigure, ReportPlan, ReportRecords } from '../../../src-shared/domain/report-content.ts'
import { reportDeadlineOf } from '../../../src-shared/domain/report-deadline.ts'
import type { Context } from '../../app/context.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { figuresByYear, figuresFor } from '../figures/figures.service.ts'
import { getOffice } from '../office/office.service.ts'
import { reportingDutiesFor } from '../plans/duties.service.ts'
import { plannedTasksFor } from '../tasks/tasks.service.ts'
import { reportPlanOf, targetText, toReportTask } from './gather-records.ts'
import { sumBySource } from './sum-by-source.ts'

const noResult = { resultText: '', expected: '', quantities: [], difficulties: '', proposals: '' }

type Reader = Pick<Context, 'db' | 'clock'>

/** What the records say today of the office's year; without plans of the whole office, its own tasks included. */
export async function gatherPlanRecords(
  ctx: Reader,
  { planIds: asked, period }: { planIds: readonly PlanId[]; period: Period },
): Promise<ReportRecords> {
  const { agencyId, agencyName: office } = await getOffice(ctx.db)
  const { planIds, tasks } = await plannedTasksFor(ctx.db, {
    ...{ agencyId, planIds: asked, periodId: period.id, today: ctx.clock.today() },
  })
  const records: ReportRecords = {
    agencyName: office,
    plans: [],
    // What came of a task, what proves it and what is expected of the rest of a year is no matter of a plan.
    tasks: tasks.map(({ result, planned }) => ({
      ...toReportTask({ ...result, ...noResult }, [], null),
      planned,
    })),
    figures: await gatherTargets(ctx, planIds, period),
    funding: sumBySource(tasks.flatMap(({ result }) => result.funding)),
    evidence: [],
  }
  const duties = await reportingDutiesFor(ctx.db, agencyId)
  for (const id of planIds) {
    const duty = duties.find((one) => one.planId === id && one.isReporter && one.duty.periodKind === period.kind)
    const plan = await reportPlanOf(ctx.db, agencyId, id)
    records.plans.push(duty ? { ...plan, reporting: await reportingOf(ctx, duty, period) } : plan)
  }
  return records
}

async function reportingOf(
  ctx: Reader,
  { coordinatorId, ownLegs }: Awaited<ReturnType<typeof reportingDutiesFor>>[number],
  period: Period,
): Promise<NonNullable<ReportPlan['reporting']>> {
  const deadline = reportDeadlineOf(ownLegs[0]?.dateRule ?? null, period)
  return {
    to: coordinatorId === null ? null : await agencyName(ctx.db, coordinatorId, ctx.clock.today()),
    deadline: deadline && { bound: deadline.bound, stated: deadline.stated },
  }
}

/** Every indicator that this office reports, with its target and what earlier years reached. */
async function gatherTargets(ctx: Reader, planIds: readonly PlanId[], period: Period): Promise<ReportFigure[]> {
  const plans = await figuresFor(ctx.db, { planIds, periodId: period.id })
  const byYear = await figuresByYear(ctx.db, { planIds, untilYear: (period.year ?? 0) - 1 })
  return plans.flatMap(({ planId, rows }) =>
    rows.map((row) => ({
      indicatorId: row.indicatorId,
      planId,
      name: row.name,
      unit: row.unit,
      depth: row.depth,
      target: targetText(row, period),
      value: null,
      estimate: false,
      asOf: null,
      reason: '',
      byYear: byYear.get(row.indicatorId) ?? [],
    })),
  )
}
