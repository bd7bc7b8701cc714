import { z } from 'zod'
import { businessDate } from '../contract/fields.ts'
import { agencyId, assignmentId, planId, planItemId } from '../domain/ids.ts'
import { travellingDateRule } from './date-rule.ts'
import { filled, prose } from './fields.ts'
import { periodKind } from './period.ts'

/** A body or a group as the plan words it; `agencyId` null for a group ("các sở, ban, ngành") or an unknown body. */
export const party = z.strictObject({ agencyId: agencyId.nullable(), name: filled(500) })

export const planDocument = z.strictObject({
  id: planId,
  /** Number and date as printed; null where the copy does not show them. Nothing is guessed. */
  number: filled(100).nullable(),
  date: businessDate.nullable(),
  /** What the copy prints instead of a date, or the second date where it contradicts itself. */
  dateNote: filled(500).nullable(),
  issuer: party,
  /** Trích yếu. */
  subject: filled(1_000),
  shortName: filled(200),
  /** The decision that issues the plan ("Ban hành kèm theo Quyết định số …"), when there is one. */
  issuedBy: z.strictObject({ number: filled(100).nullable(), date: businessDate.nullable() }).nullable(),
  validFrom: businessDate.nullable(),
  validTo: businessDate.nullable(),
  /** The bodies whose area the plan covers. */
  areaAgencyIds: z.array(agencyId).max(200),
  legalBases: z.array(filled(2_000)).max(200),
  /** Nơi nhận, line by line as printed. */
  recipients: z.array(z.strictObject({ text: filled(500), agencyId: agencyId.nullable() })).max(200),
})

export const planItem = z.strictObject({
  id: planItemId,
  parentId: planItemId.nullable(),
  /** Place among its siblings, from 0. */
  ordinal: z.int().min(0).max(10_000),
  /** The number as printed: "II", "a)"; empty where the plan prints none. May be wrong or repeated; kept as it is. */
  marker: z.string().max(40),
  /** Where it stands: II.1.a */
  position: z.string().max(120),
  text: prose(50_000),
  kind: z.enum(['purpose', 'requirement', 'task', 'target', 'funding', 'organisation', 'reporting']),
  workKind: z.enum(['one-off', 'standing', 'recurring', 'target']).nullable(),
  /** The deadline in the plan's words, and what was read out of them. */
  deadlineText: filled(500).nullable(),
  deadlineRule: travellingDateRule.nullable(),
})

/** A task in part II and the block in part IV that says whose it is. */
export const itemLink = z.strictObject({ taskItemId: planItemId, ownerItemId: planItemId })

export const travellingRole = z.enum(['lead', 'coordinate', 'participate', 'monitor', 'none-stated'])

/**
 * One body's share in one item. A group ("các sở, ban, ngành") is expanded by the coordinator: one assignment for
 * every body, each with the phrase it came from. `agencyId` null: the phrase was not expanded.
 */
export const travellingAssignment = z.strictObject({
  id: assignmentId,
  itemId: planItemId,
  agencyId: agencyId.nullable(),
  phrase: filled(1_000),
  /** `none-stated`: the plan names no role; never shown as Chủ trì. */
  role: travellingRole,
  /** "Đề nghị": the body is asked, not told. */
  requested: z.boolean(),
})

export const reportingDuty = z.strictObject({
  id: z.uuid(),
  itemId: planItemId.nullable(),
  phrase: filled(1_000),
  periodKind,
  /** Who must report, also without any task. */
  agencies: z.array(z.strictObject({ agencyId, requested: z.boolean() })).max(5_000),
  legs: z
    .array(
      z.strictObject({
        from: filled(500),
        to: party,
        /** null: "chưa rõ". */
        dateRule: travellingDateRule.nullable(),
        form: filled(500).nullable(),
        address: filled(500).nullable(),
      }),
    )
    .min(1)
    .max(20),
})

/** Sơ kết, tổng kết; `baseDate` null where the plan does not say from when the years run. */
export const review = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['interim', 'final']),
  yearsAfter: z.int().min(1).max(50),
  baseDate: businessDate.nullable(),
  text: filled(1_000),
})

/** A day or a whole month (`day` null) of every year that yields tasks: 28/6, tháng hành động. */
export const travellingEvent = z.strictObject({
  id: z.uuid(),
  name: filled(300),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31).nullable(),
})
