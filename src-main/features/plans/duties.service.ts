import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReportingDuty, ReportingLeg } from '../../../src-shared/contract/plan-content.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { PeriodKind } from '../../../src-shared/domain/report-period.ts'
import { isOwnOnward } from '../../../src-shared/domain/reporting-chain.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireAgencies } from '../agencies/agencies.service.ts'
import {
  replaceDuties,
  replaceEvents,
  replaceReviews,
  selectDuties,
  selectEvents,
  selectPlansWithDutiesOf,
  selectReviews,
} from './duties.queries.ts'
import { fromDuty, fromEvent, fromReview, toDuty } from './duties.rows.ts'
import { editPlan } from './edit-plan.ts'
import { planItems } from './outline.service.ts'
import { planHolding } from './taken-ids.queries.ts'

export interface OwnReportingDuty {
  planId: PlanId
  planShortName: string
  coordinatorId: AgencyId | null
  duty: ReportingDuty
  /** The legs that this body has to send, with their date rules; see `ownLegs`. */
  ownLegs: ReportingLeg[]
  isReporter: boolean
  isCoordinator: boolean
  /** Asked, not told: never "quá hạn", never chased. */
  requested: boolean
}

/** What a body has to report, in every plan in force: as one of those who report, or as the plan's coordinator. */
export async function reportingDutiesFor(db: Db, agencyId: AgencyId): Promise<OwnReportingDuty[]> {
  const plans = await selectPlansWithDutiesOf(db, agencyId)
  const duties = await selectDuties(
    db,
    plans.map(({ id }) => id),
  )
  return plans.flatMap((plan) =>
    duties
      .filter((row) => row.plan_id === plan.id)
      .map(toDuty)
      .map((duty) => {
        const reporter = duty.agencies.find((each) => each.agencyId === agencyId)
        return {
          planId: plan.id,
          planShortName: plan.short_name,
          coordinatorId: plan.coordinator_id,
          duty,
          ownLegs: ownLegs(duty, agencyId, plan.coordinator_id),
          isReporter: reporter !== undefined,
          isCoordinator: plan.coordinator_id === agencyId,
          requested: reporter?.requested ?? false,
        }
      }),
  )
}

/** Bodies that report on these plans in periods of this kind, plan by plan. */
export async function reportersOf(db: Db, planIds: readonly PlanId[], kind: PeriodKind) {
  const duties = (await selectDuties(db, planIds)).map(toDuty)
  return duties.filter((duty) => duty.periodKind === kind).flatMap((duty) => duty.agencies)
}

/** The first leg starts at those who report; the legs behind it are the coordinator's, who passes the report on. */
export function ownLegs(duty: ReportingDuty, agencyId: AgencyId, coordinatorId: AgencyId | null): ReportingLeg[] {
  const isReporter = duty.agencies.some((each) => each.agencyId === agencyId)
  return duty.legs.filter((_, at) => (at === 0 ? isReporter : coordinatorId === agencyId && isOwnOnward(duty.legs, at)))
}

export function saveDuties(ctx: Context, input: ParsedInput<'plans.saveDuties'>) {
  return editPlan(ctx, input, 'content', async (tx, plan) => {
    await refuseForeign(tx.trx, 'reporting_duty', plan.id, input.duties)
    await requireAgencies(
      tx.trx,
      input.duties.flatMap(({ agencies, legs }) => [
        ...agencies.map((each) => each.agencyId),
        ...legs.flatMap((leg) => leg.toAgencyId ?? []),
      ]),
    )
    const own = new Set((await planItems(tx.trx, plan.id)).map(({ id }) => id))
    if (input.duties.some(({ itemId }) => itemId !== null && !own.has(itemId))) {
      throw new AppError('plans.outline-broken', {})
    }
    const before = (await selectDuties(tx.trx, [plan.id])).map(toDuty)
    await replaceDuties(
      tx.trx,
      plan.id,
      input.duties.map((duty, at) => fromDuty(plan.id, duty, at)),
    )
    const told = (duties: readonly ReportingDuty[]) =>
      duties.map(({ phrase, periodKind, agencies, legs }) => ({ phrase, periodKind, agencies: agencies.length, legs }))
    await tx.record({
      action: 'plans.duties-changed',
      objectType: 'plan',
      objectId: plan.id,
      detail: { plan: plan.short_name, before: told(before), after: told(input.duties) },
    })
    return {}
  })
}

export function saveReviews(ctx: Context, input: ParsedInput<'plans.saveReviews'>) {
  return editPlan(ctx, input, 'content', async (tx, plan) => {
    await refuseForeign(tx.trx, 'plan_review', plan.id, input.reviews)
    const before = await selectReviews(tx.trx, plan.id)
    const after = input.reviews.map((review) => fromReview(plan.id, review))
    await replaceReviews(tx.trx, plan.id, after)
    const detail = { plan: plan.short_name, before, after }
    await tx.record({ action: 'plans.reviews-changed', objectType: 'plan', objectId: plan.id, detail })
    return {}
  })
}

export function saveEvents(ctx: Context, input: ParsedInput<'plans.saveEvents'>) {
  return editPlan(ctx, input, 'content', async (tx, plan) => {
    await refuseForeign(tx.trx, 'plan_event', plan.id, input.events)
    const before = await selectEvents(tx.trx, plan.id)
    const after = input.events.map((event) => fromEvent(plan.id, event))
    await replaceEvents(tx.trx, plan.id, after)
    const detail = { plan: plan.short_name, before, after }
    await tx.record({ action: 'plans.events-changed', objectType: 'plan', objectId: plan.id, detail })
    return {}
  })
}

/** Ids come from the window: one that stands in another plan, or stands twice, is refused. */
async function refuseForeign(
  db: Db,
  table: 'reporting_duty' | 'plan_review' | 'plan_event',
  planId: PlanId,
  rows: readonly { id: string }[],
) {
  const ids = rows.map(({ id }) => id)
  if (new Set(ids).size !== ids.length || (await planHolding(db, table, planId, ids))) {
    throw new AppError('plans.outline-broken', {})
  }
}
