import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { Context } from '../../app/context.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { listPeriods } from '../periods/periods.service.ts'
import { listReports } from '../reports/read-report.service.ts'
import { linesOfAdministrator, linesOfApprover, linesOfClerk, linesOfCoordinator } from './overview-lines.service.ts'
import { reportDatesFor } from './report-dates.service.ts'

/** What needs this person today, by the roles they have. */
export async function showOverview(
  ctx: Context,
  { year }: ParsedInput<'overview.get'>,
): Promise<CallOutput<'overview.get'>> {
  requireRight(ctx.actor, 'records.read')
  const today = ctx.clock.today()
  const { agencyId } = await getOffice(ctx.db)
  const { roles } = ctx.actor
  const period = (await listPeriods(ctx.db)).find((one) => one.kind === 'year' && one.year === year) ?? null
  const reports = period === null ? [] : (await listReports(ctx, period.id)).reports
  const inView = { period, reports }
  return {
    today,
    reportDates: await reportDatesFor(ctx.db, { agencyId, year, today, reports }),
    lines: [
      ...(roles.includes('clerk') ? await linesOfClerk(ctx, inView) : []),
      ...(roles.includes('approver') ? await linesOfApprover(ctx, inView) : []),
      ...(roles.includes('coordinator') ? await linesOfCoordinator(ctx, inView) : []),
      ...(roles.includes('administrator') ? await linesOfAdministrator(ctx) : []),
    ],
  }
}
