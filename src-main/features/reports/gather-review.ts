import type { Period } from '../../../src-shared/contract/periods.ts'
import type { PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import { reviewedYears } from '../../../src-shared/domain/review-figures.ts'
import { countOverYears, countTasks, type YearTask } from '../../../src-shared/domain/review-tasks.ts'
import type { ReportReview } from '../../../src-shared/domain/reviewed-years.ts'
import type { Context } from '../../app/context.ts'
import { listPeriods } from '../periods/periods.service.ts'
import { taskResultsFor } from '../tasks/task-results.service.ts'
import { sealedPeriods } from './sealed-periods.service.ts'
import { sumBySource } from './sum-by-source.ts'

/** Tasks and money of the years that a review looks back on, as they are stored; null for a period that is none. */
export async function gatherReview(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { planIds, period }: { planIds: readonly PlanId[]; period: Period },
): Promise<ReportReview | null> {
  const asked = reviewedYears(period.kind, period.year)
  if (asked.length === 0) return null
  const periods = (await listPeriods(db)).filter((one) => one.kind === 'year')
  const sealed = new Set<PeriodId>()
  for (const id of planIds) for (const one of await sealedPeriods(db, id)) sealed.add(one)
  const years: (ReportReview['years'][number] & { stored: YearTask[] | null })[] = []
  for (const year of asked) {
    const own = periods.find((one) => one.year === year)
    const lastDay = own?.to ?? `${year}-12-31`
    // A year that is over is judged as it stood on its last day.
    const today = clock.today() < lastDay ? clock.today() : lastDay
    const results = own ? await taskResultsFor(db, { planIds, periodId: own.id, today }) : []
    const hasReport = own !== undefined && sealed.has(own.id)
    const stored =
      results.length === 0 && !hasReport
        ? null
        : results.map(({ taskId, progress, timeliness }) => ({
            ...{ taskId, progress, isLate: timeliness.kind === 'late' },
          }))
    years.push({
      year,
      hasReport,
      stored,
      tasks: countTasks(stored),
      funding: sumBySource(results.flatMap(({ funding }) => funding)),
    })
  }
  return {
    years: years.map(({ stored: _, ...one }) => one),
    tasks: countOverYears(years.map(({ stored }) => stored)),
    funding: sumBySource(
      years.flatMap(({ funding }) =>
        funding.map(({ source, plannedDong, spentDong }) => ({ source, planned: plannedDong, spent: spentDong })),
      ),
    ),
  }
}
