import { z } from 'zod'
import { assignmentRole } from '../domain/assignment-role.ts'
import { dateRule } from '../domain/date-rule.ts'
import { decimal } from '../domain/decimal.ts'
import { comparator } from '../domain/figure-target.ts'
import { figureMeasure, figureShape } from '../domain/figures.ts'
import { agencyId, assignmentId, indicatorId, planId, planItemId } from '../domain/ids.ts'
import { planItemKind } from '../domain/plan-item.ts'
import { planOrigin, planState, reviewKind } from '../domain/plan-state.ts'
import { periodKind } from '../domain/report-period.ts'
import { workKind } from '../domain/work-kind.ts'
import { yearlyEvent } from '../domain/yearly-event.ts'
import { businessDate, filledLine, filledParagraphs, instant, line, sha256Hex, version } from './fields.ts'

/**
 * What a plan is made of. Rows that people add in an editor get their UUID in the window, because rows that are new
 * together refer to each other (parent and child); the core refuses an id that belongs to another plan.
 */

/** What stands on the document itself. A number or date that the copy does not show is null, never guessed. */
export const planDocument = z
  .strictObject({
    number: filledLine(100).nullable(),
    documentDate: businessDate.nullable(),
    /** What the copy prints instead of a number or date, or the second date where it contradicts itself. */
    dateNote: filledLine(500).nullable(),
    issuerId: agencyId.nullable(),
    issuerName: filledLine(300),
    /** Trích yếu. */
    subject: filledLine(1_000),
    shortName: filledLine(200),
    decisionNumber: filledLine(100).nullable(),
    decisionDate: businessDate.nullable(),
    validFrom: businessDate.nullable(),
    validTo: businessDate.nullable(),
    parentPlanId: planId.nullable(),
    /** Who receives and consolidates the reports of this plan. */
    coordinatorId: agencyId.nullable(),
    /** The bodies whose area the plan covers. */
    areaAgencyIds: z.array(agencyId).max(200),
    legalBases: z.array(filledLine(2_000)).max(200),
    /** Nơi nhận, line by line as printed. */
    recipients: z.array(z.strictObject({ text: filledLine(500), agencyId: agencyId.nullable() })).max(200),
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, {
    path: ['validTo'],
  })
export type PlanDocument = z.infer<typeof planDocument>

/** One row of the outline as the editor sends it: in document order, a parent before its children. */
export const outlineItem = z.strictObject({
  id: planItemId,
  parentId: planItemId.nullable(),
  /** As printed, wrong or not; empty where the plan prints none. */
  marker: line(40),
  text: filledParagraphs(50_000),
  kind: planItemKind,
  workKind: workKind.nullable(),
  deadlineText: filledLine(500).nullable(),
  deadlineRule: dateRule.nullable(),
})
export type OutlineItem = z.infer<typeof outlineItem>

export const planItem = z.strictObject({
  ...outlineItem.shape,
  planId,
  ordinal: z.int(),
  documentOrder: z.int(),
  /** II.1.a */
  position: z.string(),
  /** The package version in which the issuer dropped it; null while it holds. */
  endedInVersion: z.int().nullable(),
  version,
})
export type PlanItem = z.infer<typeof planItem>

/** The task in one part (II) and the item that says whose it is (IV). */
export const itemLink = z.strictObject({ taskItemId: planItemId, ownerItemId: planItemId })
export type ItemLink = z.infer<typeof itemLink>

/** One body's share in one item. `phrase`: the words it came from. `agencyId` null: not yet expanded. */
export const assignment = z.strictObject({
  id: assignmentId,
  itemId: planItemId,
  agencyId: agencyId.nullable(),
  phrase: filledLine(1_000),
  role: assignmentRole,
  requested: z.boolean(),
})
export type Assignment = z.infer<typeof assignment>

export const reportingLeg = z.strictObject({
  fromText: filledLine(500),
  toText: filledLine(500),
  toAgencyId: agencyId.nullable(),
  /** null: "chưa rõ". */
  dateRule: dateRule.nullable(),
  form: filledLine(500).nullable(),
  address: filledLine(500).nullable(),
})
export type ReportingLeg = z.infer<typeof reportingLeg>

export const reportingDuty = z.strictObject({
  id: z.uuid(),
  itemId: planItemId.nullable(),
  phrase: filledLine(1_000),
  periodKind,
  /** Who must report, also without any task. */
  agencies: z.array(z.strictObject({ agencyId, requested: z.boolean() })).max(5_000),
  legs: z.array(reportingLeg).min(1).max(20),
})
export type ReportingDuty = z.infer<typeof reportingDuty>

/** `baseDate` null: the plan does not say from when the 05 years count. */
export const planReview = z.strictObject({
  id: z.uuid(),
  kind: reviewKind,
  afterYears: z.int().min(1).max(50),
  baseDate: businessDate.nullable(),
  text: filledLine(1_000),
})
export type PlanReview = z.infer<typeof planReview>

export const planEvent = z.strictObject({ id: z.uuid(), name: filledLine(300), when: yearlyEvent })
export type PlanEvent = z.infer<typeof planEvent>

const calendarYear = z.int().min(1945).max(2200)

export const planIndicator = z.strictObject({
  id: indicatorId,
  /** The indicator that this one is a part of ("trong đó"), in the same set. */
  parentId: indicatorId.nullable(),
  /** The plan item that sets it. */
  itemId: planItemId.nullable(),
  code: filledLine(40),
  name: filledLine(500),
  unit: filledLine(60),
  measure: figureMeasure,
  shape: figureShape,
  /** null: counted, but no target was set. */
  comparator: comparator.nullable(),
  baseline: z.strictObject({ value: decimal, year: calendarYear.nullable() }).nullable(),
  targets: z.array(z.strictObject({ year: calendarYear, value: decimal })).max(50),
  /** Who reports it, in words; the bodies stand in `reporterIds`. None listed: everybody who reports on the plan. */
  reportedBy: line(500),
  reporterIds: z.array(agencyId).max(5_000),
})
export type PlanIndicator = z.infer<typeof planIndicator>

export const indicatorSet = z.strictObject({
  id: z.uuid(),
  version,
  /** The legal text it comes from: "Thông tư 07/2017/TT-BVHTTDL". */
  source: z.string(),
  validFrom: businessDate.nullable(),
  indicators: z.array(planIndicator),
})
export type IndicatorSet = z.infer<typeof indicatorSet>

/** Everything of one plan, for its page. */
export const plan = z.strictObject({
  id: planId,
  document: planDocument,
  state: planState,
  replacedByPlanId: planId.nullable(),
  origin: planOrigin,
  /** The package it was issued or received as; null while it never travelled. */
  packageVersion: z.int().nullable(),
  sourceFile: z.strictObject({ name: z.string(), sha256: sha256Hex }).nullable(),
  trashedAt: instant.nullable(),
  createdAt: instant,
  version,
  items: z.array(planItem),
  links: z.array(itemLink),
  assignments: z.array(assignment),
  duties: z.array(reportingDuty),
  reviews: z.array(planReview),
  events: z.array(planEvent),
  indicatorSet: indicatorSet.nullable(),
})
export type Plan = z.infer<typeof plan>
