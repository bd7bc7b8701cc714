import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { Context } from '../../app/context.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { listPeriods } from '../periods/periods.service.ts'
import { requestsToUs } from '../report-requests/read-requests.service.ts'
import { onwardDates } from '../reporting-legs/onward-dates.service.ts'
import { listReports } from '../reports/read-report.service.ts'
import { linesOfAdministrator, linesOfApprover, linesOfClerk, linesOfCoordinator } from './overview-lines.service.ts'
import { type BegunReport, reportDatesFor } from './report-dates.service.ts'

/** What needs this person today, by the roles they have. */
export async function showOverview(
  ctx: Context,
  { year, periodId }: ParsedInput<'overview.get'>,
): Promise<CallOutput<'overview.get'>> {
  requireRight(ctx.actor, 'records.read')
  const today = ctx.clock.today()
  const { agencyId } = await getOffice(ctx.db)
  const { roles } = ctx.actor
  const periods = await listPeriods(ctx.db)
  const ofYear = periods.filter((one) => one.year === year)
  const wholeYear = ofYear.find(({ kind }) => kind === 'year') ?? null
  const period = periodId === null ? wholeYear : (periods.find(({ id }) => id === periodId) ?? null)
  const inView = { period, reports: period === null ? [] : (await listReports(ctx, period.id)).reports }
  return {
    today,
    reportDates: await reportDatesFor(ctx.db, {
      ...{ agencyId, year, today },
      begun: await reportsBegun(ctx, ofYear),
      asked: await requestsToUs(ctx),
      onward: await onwardDates(ctx, year),
    }),
    lines: [
      ...(roles.includes('clerk') ? await linesOfClerk(ctx, inView) : []),
      ...(roles.includes('approver') ? await linesOfApprover(ctx, inView) : []),
      ...(roles.includes('coordinator') ? await linesOfCoordinator(ctx, inView) : []),
      ...(roles.includes('administrator') ? await linesOfAdministrator(ctx) : []),
    ],
  }
}

/** The reports of all periods of one year, with the kind of period that each is for. */
async function reportsBegun(ctx: Context, periods: readonly Period[]): Promise<BegunReport[]> {
  const begun: BegunReport[] = []
  for (const { id, kind } of periods) {
    const { reports } = await listReports(ctx, id)
    const ofType = reports.filter((one) => one.documentType === 'report')
    begun.push(...ofType.map((report) => ({ ...report, periodKind: kind })))
  }
  return begun
}
