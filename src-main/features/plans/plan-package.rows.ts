import {
  type Plan,
  type PlanIndicator,
  planIndicator,
  type ReportingDuty,
} from '../../../src-shared/contract/plan-content.ts'
import { decimalFromJson, jsonNumberOf } from '../../../src-shared/domain/decimal.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AgencyRecord } from '../../../src-shared/exchange/agency-record.ts'
import type { Indicator, IndicatorSet } from '../../../src-shared/exchange/indicator-set.ts'
import type { PlanPackage } from '../../../src-shared/exchange/plan-package.ts'

type Data = PlanPackage['data']
export type TravellingPlan = Omit<Data, 'rootKey'>

/** What of a plan travels: not its state here, its source file or its parent plan. */
type ReceivedPlan = Pick<
  Plan,
  'id' | 'document' | 'links' | 'assignments' | 'duties' | 'reviews' | 'events' | 'indicatorSet'
> & { items: Plan['items'] }

export function toTravelling(plan: Plan, agencies: AgencyRecord[]): TravellingPlan {
  const { document } = plan
  const items = plan.items.filter((item) => item.endedInVersion === null)
  const held = new Set(items.map(({ id }) => id))
  const { decisionNumber, decisionDate } = document
  return {
    plan: {
      id: plan.id,
      number: document.number,
      date: document.documentDate,
      dateNote: document.dateNote,
      issuer: { agencyId: document.issuerId, name: document.issuerName },
      subject: document.subject,
      shortName: document.shortName,
      issuedBy:
        decisionNumber === null && decisionDate === null ? null : { number: decisionNumber, date: decisionDate },
      validFrom: document.validFrom,
      validTo: document.validTo,
      areaAgencyIds: document.areaAgencyIds,
      legalBases: document.legalBases,
      recipients: document.recipients,
    },
    items: items.map((item) => ({
      id: item.id,
      parentId: item.parentId,
      ordinal: item.ordinal,
      marker: item.marker,
      position: item.position,
      text: item.text,
      kind: item.kind,
      workKind: item.workKind,
      deadlineText: item.deadlineText,
      deadlineRule: item.deadlineRule,
    })),
    links: plan.links.filter((link) => held.has(link.taskItemId) && held.has(link.ownerItemId)),
    assignments: plan.assignments.filter(({ itemId }) => held.has(itemId)),
    duties: plan.duties.map((duty) => ({
      id: duty.id,
      itemId: duty.itemId,
      phrase: duty.phrase,
      periodKind: duty.periodKind,
      agencies: duty.agencies,
      legs: duty.legs.map(({ fromText, toText, toAgencyId, dateRule, form, address }) => ({
        from: fromText,
        to: { agencyId: toAgencyId, name: toText },
        dateRule,
        form,
        address,
      })),
    })),
    reviews: plan.reviews.map(({ id, kind, afterYears, baseDate, text }) => ({
      id,
      kind,
      yearsAfter: afterYears,
      baseDate,
      text,
    })),
    indicatorSet: plan.indicatorSet && {
      ...plan.indicatorSet,
      indicators: plan.indicatorSet.indicators.map(toTravellingIndicator),
    },
    events: plan.events.map(({ id, name, when: { month, day } }) => ({ id, name, month, day })),
    agencies,
  }
}

export function fromTravelling(data: Data, coordinatorId: AgencyId, parentPlanId: PlanId | null): ReceivedPlan {
  const { plan } = data
  return {
    id: plan.id,
    document: {
      number: plan.number,
      documentDate: plan.date,
      dateNote: plan.dateNote,
      issuerId: plan.issuer.agencyId,
      issuerName: plan.issuer.name,
      subject: plan.subject,
      shortName: plan.shortName,
      decisionNumber: plan.issuedBy?.number ?? null,
      decisionDate: plan.issuedBy?.date ?? null,
      validFrom: plan.validFrom,
      validTo: plan.validTo,
      parentPlanId,
      coordinatorId,
      areaAgencyIds: plan.areaAgencyIds,
      legalBases: plan.legalBases,
      recipients: plan.recipients,
    },
    items: data.items.map((item, at) => ({
      ...item,
      planId: plan.id,
      documentOrder: at,
      endedInVersion: null,
      version: 1,
    })),
    links: data.links,
    assignments: data.assignments,
    duties: data.duties.map(fromTravellingDuty),
    reviews: data.reviews.map(({ yearsAfter, ...review }) => ({ ...review, afterYears: yearsAfter })),
    indicatorSet: data.indicatorSet && fromTravellingSet(data.indicatorSet),
    events: data.events.map(({ id, name, month, day }) => ({ id, name, when: { month, day } })),
  }
}

const fromTravellingDuty = ({ legs, ...duty }: Data['duties'][number]): ReportingDuty => ({
  ...duty,
  legs: legs.map(({ from, to, dateRule, form, address }) => ({
    fromText: from,
    toText: to.name,
    toAgencyId: to.agencyId,
    dateRule,
    form,
    address,
  })),
})

function toTravellingIndicator({ parentId, ...indicator }: PlanIndicator): Indicator {
  return {
    ...indicator,
    partOf: parentId,
    comparator: indicator.comparator === 'change' ? 'change-on-last-year' : indicator.comparator,
    baseline: indicator.baseline && { ...indicator.baseline, value: jsonNumberOf(indicator.baseline.value) },
    targets: indicator.targets.map(({ year, value }) => ({ year, value: jsonNumberOf(value) })),
  }
}

function fromTravellingSet(set: IndicatorSet) {
  return {
    ...set,
    indicators: set.indicators.map(({ partOf, ...indicator }): PlanIndicator => {
      const read = planIndicator.safeParse({
        ...indicator,
        parentId: partOf,
        comparator: indicator.comparator === 'change-on-last-year' ? 'change' : indicator.comparator,
        baseline: indicator.baseline && { ...indicator.baseline, value: decimalFromJson(indicator.baseline.value) },
        targets: indicator.targets.map(({ year, value }) => ({ year, value: decimalFromJson(value) })),
      })
      // A number with more digits than a figure keeps.
      if (!read.success) throw new AppError('plans.indicators-broken', {})
      return read.data
    }),
  }
}
