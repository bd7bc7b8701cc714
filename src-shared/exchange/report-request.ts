import { z } from 'zod'
import { businessDate } from '../contract/fields.ts'
import { agencyId, planId } from '../domain/ids.ts'
import { filled, text, year } from './fields.ts'
import { head, supersedesFits } from './head.ts'
import { periodKind } from './period.ts'

/** A date that the request leaves open is null: the agency asks, it does not guess. */
const askedPeriod = z
  .strictObject({
    kind: periodKind,
    year: year.nullable(),
    ordinal: z.int().min(1).max(4).nullable(),
    from: businessDate.nullable(),
    to: businessDate.nullable(),
    /** "Số liệu tính đến ngày …" */
    cutOff: businessDate.nullable(),
    /** Where the next year's report starts. */
    nextYearStart: businessDate.nullable(),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'] })

const outlineEntry = z.strictObject({
  /** Names what the reporting app writes under the heading; `own.1` and so on: people write it. */
  key: z
    .string()
    .regex(
      /^(?:direction|results|indicators|funding|assessment\.(?:strengths|shortcomings|causes)|next-steps|proposals|own\.[1-9][0-9]?)$/,
    ),
  title: filled(500),
  level: z.enum(['section', 'clause']),
})

const data = z.strictObject({
  subject: text(1_000),
  plans: z
    .array(
      z.strictObject({
        id: planId,
        number: filled(100).nullable(),
        date: businessDate.nullable(),
        subject: filled(1_000),
      }),
    )
    .min(1)
    .max(50),
  period: askedPeriod,
  /** "Trước ngày" leaves the day out, "chậm nhất ngày" includes it. */
  deadline: z.strictObject({ kind: z.enum(['before', 'by']), date: businessDate }).nullable(),
  recipient: z.strictObject({ agencyId, name: filled(300) }),
  /** In the order of the report; empty: the default outline. */
  outline: z.array(outlineEntry).max(60),
  forms: z.array(filled(300)).max(50),
  /** Who must report; `requested`: is asked, not told. */
  reporters: z
    .array(z.strictObject({ agencyId, requested: z.boolean() }))
    .min(1)
    .max(5_000),
})

type Data = z.infer<typeof data>

/** A heading, a plan and a body are named once; the first heading is a section. */
const saysEachOnce = ({ plans, outline, reporters }: Data): boolean =>
  [plans.map(({ id }) => id), outline.map(({ key }) => key), reporters.map((one) => one.agencyId)].every(
    (keys: readonly string[]) => new Set(keys).size === keys.length,
  ) && (outline[0]?.level ?? 'section') === 'section'

/** Report request v1, coordinator -> agencies: what the report of this time has to answer. Sealed by the root key. */
export const reportRequestV1 = z
  .strictObject({ format: z.literal('report-request'), formatVersion: z.literal(1), ...head, data })
  .refine(supersedesFits, { path: ['supersedes'] })
  .refine(({ planIds, data: { plans } }) => plans.map(({ id }) => id).join() === planIds.join(), { path: ['planIds'] })
  .refine((request) => saysEachOnce(request.data), { path: ['data'] })
export type ReportRequest = z.infer<typeof reportRequestV1>
