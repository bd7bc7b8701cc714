import type { PlanEvent, PlanReview, ReportingDuty } from '../../../src-shared/contract/plan-content.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import type { DutyRows, DutyToStore, selectEvents, selectReviews } from './duties.queries.ts'
import { fromDateRule, toDateRule } from './plans.rows.ts'

type ReviewRow = Awaited<ReturnType<typeof selectReviews>>[number]
type EventRow = Awaited<ReturnType<typeof selectEvents>>[number]

export function toDuty(row: DutyRows): ReportingDuty {
  return {
    id: row.id,
    itemId: row.item_id,
    phrase: row.phrase,
    periodKind: row.period_kind,
    agencies: row.agencies.map(({ agency_id, requested }) => ({ agencyId: agency_id, requested: requested === 1 })),
    legs: row.legs.map((leg) => ({
      fromText: leg.from_text,
      toText: leg.to_text,
      toAgencyId: leg.to_agency_id,
      dateRule: toDateRule(leg.date_rule),
      form: leg.form,
      address: leg.address,
    })),
  }
}

export function fromDuty(planId: PlanId, duty: ReportingDuty, ordinal: number): DutyToStore {
  const agencies = new Map(duty.agencies.map((each) => [each.agencyId, each]))
  return {
    duty: {
      id: duty.id,
      plan_id: planId,
      item_id: duty.itemId,
      ordinal,
      phrase: duty.phrase,
      period_kind: duty.periodKind,
      version: 1,
    },
    agencies: [...agencies.values()].map(({ agencyId, requested }) => ({
      duty_id: duty.id,
      agency_id: agencyId,
      requested: requested ? 1 : 0,
    })),
    legs: duty.legs.map((leg, at) => ({
      duty_id: duty.id,
      ordinal: at,
      from_text: leg.fromText,
      to_text: leg.toText,
      to_agency_id: leg.toAgencyId,
      date_rule: fromDateRule(leg.dateRule),
      form: leg.form,
      address: leg.address,
    })),
  }
}

export const toReview = (row: ReviewRow): PlanReview => ({
  id: row.id,
  kind: row.kind,
  afterYears: row.after_years,
  baseDate: row.base_date,
  text: row.text,
})

export const fromReview = (planId: PlanId, { id, kind, afterYears, baseDate, text }: PlanReview) => ({
  id,
  plan_id: planId,
  kind,
  after_years: afterYears,
  base_date: baseDate,
  text,
})

export const toEvent = ({ id, name, month, day }: EventRow): PlanEvent => ({ id, name, when: { month, day } })

export const fromEvent = (planId: PlanId, { id, name, when }: PlanEvent) => ({ id, plan_id: planId, name, ...when })
