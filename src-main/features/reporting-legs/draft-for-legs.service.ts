import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReportPlace } from '../../../src-shared/contract/reports.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import { getPeriod } from '../periods/periods.service.ts'
import { planReporting } from '../plans/plan-parts.service.ts'
import { draftConsolidated } from '../reports/draft-consolidated.service.ts'
import { settledLegs } from './round-legs.service.ts'

/**
 * The consolidated report for these legs: the first recipient is the one it is sealed for, the others stand beside it.
 * @throws AppError `legs.recipient-unknown`, `report.period-open` and those of `draftConsolidated`
 */
export async function draftForLegs(
  ctx: Context,
  { planId, periodId, keys }: ParsedInput<'reporting-legs.draftReport'>,
): Promise<ReportPlace> {
  const { kind, year, ordinal } = await getPeriod(ctx.db, periodId)
  if (year === null) throw new AppError('report.period-open', {})
  const period = { kind, year, ordinal }
  const { duties } = await planReporting(ctx.db, planId, period)
  const legs = await settledLegs(ctx.db, { planId, period }, duties)
  const chosen = [...new Set(keys)].map((key) => {
    const leg = legs.find((one) => one.key === key)
    if (!leg) throw new AppError('object.missing', { type: 'reporting-leg', id: key })
    return leg
  })
  const [first, ...others] = chosen
  if (!first?.toAgencyId) throw new AppError('legs.recipient-unknown', { leg: first?.toText ?? '' })
  const alsoTo = others.map(({ toAgencyId, toText }) => ({ toAgencyId, toText }))
  const { toAgencyId: recipientAgencyId, requestId } = first
  return draftConsolidated(ctx, { planId, periodId, recipientAgencyId, requestId, alsoTo })
}
