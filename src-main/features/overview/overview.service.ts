import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { Context } from '../../app/context.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { linesOfAdministrator, linesOfApprover, linesOfClerk } from './overview-lines.service.ts'
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
  return {
    today,
    reportDates: await reportDatesFor(ctx.db, agencyId, year, today),
    lines: [
      ...(roles.includes('clerk') ? await linesOfClerk(ctx) : []),
      ...(roles.includes('approver') ? await linesOfApprover(ctx) : []),
      ...(roles.includes('administrator') ? await linesOfAdministrator(ctx) : []),
    ],
  }
}
