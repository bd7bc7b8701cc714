import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { EarlierPlan } from '../../../src-shared/domain/consolidated/over-years.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import type { Context } from '../../app/context.ts'
import { giveWay } from '../../db/give-way.ts'
import { roundOverYears } from '../matrix/over-years.service.ts'
import { plansReplacedBy } from '../plans/replaced-plans.service.ts'
import { reviewOf, totalAsPrinted } from './consolidated-parts.ts'
import { gatherFundingOverYears } from './gather-funding-over-years.ts'

/**
 * What was reported within the years of a review on the plans that its own one replaced. They are told apart: an
 * indicator of one plan is not one of the other, however alike the two are called, and neither are its tasks and money.
 * Plans on which nobody reported then
 * are left out.
 */
export async function gatherEarlierPlans(
  ctx: Pick<Context, 'db' | 'clock'>,
  { planId, period }: { planId: PlanId; period: RoundPeriod },
): Promise<EarlierPlan[]> {
  const found: EarlierPlan[] = []
  for (const plan of await plansReplacedBy(ctx.db, planId)) {
    const { rounds, reported, figures, tasks } = await roundOverYears(ctx, { planId: plan.id, period })
    await giveWay()
    const sent = rounds.years.map(({ bodies }) => bodies.flatMap(({ submission }) => submission?.id ?? []))
    const ownIds = rounds.own?.bodies.flatMap(({ submission }) => submission?.id ?? []) ?? []
    const submissionIds = [...sent.flat(), ...ownIds]
    if (submissionIds.length === 0) continue
    const money = await gatherFundingOverYears(ctx.db, { planId: plan.id, rounds })
    await giveWay()
    const review = reviewOf(tasks, money)
    const first = sent.findIndex((ids) => ids.length > 0)
    const last = sent.findLastIndex((ids) => ids.length > 0)
    const within = <T>(of: readonly T[]) => (first < 0 ? [] : of.slice(first, last + 1))
    found.push({
      ...{ planId: plan.id, shortName: plan.shortName, number: plan.number, submissionIds },
      years: within(reported),
      review: { ...review, years: within(review.years) },
      fundingBehind: money.behind,
      figures: figures.map(({ indicatorId, name, unit, years, total }) => ({
        ...{ indicatorId, name, unit },
        totals: [...within(years), total].map(totalAsPrinted),
      })),
    })
  }
  return found
}
