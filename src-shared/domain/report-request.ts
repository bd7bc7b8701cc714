import { z } from 'zod'
import { addDays, type BusinessDate, isBusinessDate } from './business-date.ts'
import { agencyId, planId } from './ids.ts'
import { type PeriodKind, type ReportPeriod, reportPeriod } from './report-period.ts'
import { requestOutline } from './request-outline.ts'

/** letter: a clerk typed it. file: it came sealed from the coordinator. issued: this office asks others. */
export const requestOrigins = ['letter', 'file', 'issued'] as const
export const requestOrigin = z.enum(requestOrigins)
export type RequestOrigin = z.infer<typeof requestOrigin>

/** A request that was entered by mistake or no longer holds is closed, with the reason; it is never deleted. */
export const requestStates = ['open', 'closed'] as const
export const requestState = z.enum(requestStates)
export type RequestState = z.infer<typeof requestState>

const date = z.string().refine(isBusinessDate)

/** "Trước ngày" leaves the day out, "chậm nhất ngày" includes it. A letter names the day itself. */
export const requestDeadline = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('before'), date }),
  z.strictObject({ kind: z.literal('by'), date }),
])
export type RequestDeadline = z.infer<typeof requestDeadline>

export type DeadlineDoubt = 'before-cut-off' | 'before-letter'

/**
 * What is odd about a deadline: its last day lies before the day up to which figures count, or before the letter that
 * asks. Warned of, never refused: the letter may say so.
 */
export function deadlineDoubt(
  { kind, date: named }: RequestDeadline,
  { cutOff, letterDate }: { cutOff: BusinessDate | null; letterDate: BusinessDate | null },
): DeadlineDoubt | null {
  const lastDay = kind === 'before' ? addDays(named, -1) : named
  if (cutOff !== null && lastDay < cutOff) return 'before-cut-off'
  return letterDate !== null && lastDay < letterDate ? 'before-letter' : null
}

export const reporter = z.strictObject({ agencyId, requested: z.boolean() })
export type Reporter = z.infer<typeof reporter>

/** What is asked for this time. What the letter does not say stays null or empty and is shown as missing. */
export const requestContent = z.strictObject({
  senderAgencyId: agencyId.nullable(),
  senderName: z.string(),
  letterNumber: z.string().nullable(),
  letterDate: date.nullable(),
  subject: z.string(),
  planIds: z.array(planId).min(1).max(50),
  /** With the cut-off and the place where the next year starts. */
  period: reportPeriod,
  deadline: requestDeadline.nullable(),
  recipientAgencyId: agencyId.nullable(),
  recipientName: z.string(),
  outline: requestOutline,
  /** Names of the forms (biểu mẫu) wanted beside the text. */
  forms: z.array(z.string().min(1).max(300)).max(50),
  /** Who must report; null in a letter that a clerk typed: it came to this office. */
  reporters: z.array(reporter).max(5_000).nullable(),
})
export type RequestContent = z.infer<typeof requestContent>

/** Fields that a newer version of a request may have changed, in the order in which people read them. */
export const requestFields = [
  'subject',
  'planIds',
  'period',
  'deadline',
  'recipient',
  'outline',
  'forms',
  'reporters',
  'letter',
] as const
export type RequestField = (typeof requestFields)[number]

/** What a newer version of a request says differently. */
export function changedFields(before: RequestContent, now: RequestContent): RequestField[] {
  const partOf: Record<RequestField, (content: RequestContent) => unknown> = {
    subject: ({ subject }) => subject,
    planIds: ({ planIds }) => [...planIds].sort(),
    period: ({ period: { kind, year, ordinal, from, to, cutOff, nextYearStart } }) => [
      ...[kind, year, ordinal, from, to, cutOff, nextYearStart],
    ],
    deadline: ({ deadline }) => deadline && [deadline.kind, deadline.date],
    recipient: ({ recipientAgencyId, recipientName }) => [recipientAgencyId, recipientName],
    outline: ({ outline }) => outline.map(({ key, title, level }) => [key, title, level]),
    forms: ({ forms }) => forms,
    reporters: ({ reporters }) => reporters?.map((one) => `${one.agencyId} ${one.requested}`).sort(),
    letter: ({ senderAgencyId, senderName, letterNumber, letterDate }) => [
      ...[senderAgencyId, senderName, letterNumber, letterDate],
    ],
  }
  return requestFields.filter((field) => JSON.stringify(partOf[field](before)) !== JSON.stringify(partOf[field](now)))
}

/** The dates that a report on a period has: the request's own before those of the period. */
export function periodAsked(asked: ReportPeriod, opened: ReportPeriod): ReportPeriod {
  return {
    kind: opened.kind,
    year: opened.year,
    ordinal: opened.ordinal,
    from: asked.from ?? opened.from,
    to: asked.to ?? opened.to,
    cutOff: asked.cutOff ?? opened.cutOff,
    nextYearStart: asked.nextYearStart ?? opened.nextYearStart,
  }
}

interface PeriodPlace {
  kind: PeriodKind
  year: number | null
  ordinal: number | null
}

/**
 * The opened period that a request means: same kind, year and part. Of several on a topic or on demand the one with
 * the same first and last day, or none: which of them is meant nobody has said.
 */
export function periodMeant<P extends PeriodPlace & { from: BusinessDate | null; to: BusinessDate | null }>(
  asked: PeriodPlace & { from: BusinessDate | null; to: BusinessDate | null },
  opened: readonly P[],
): P | null {
  const alike = opened.filter(
    (one) => one.kind === asked.kind && one.year === asked.year && one.ordinal === asked.ordinal,
  )
  if (alike.length < 2) return alike[0] ?? null
  const sameDays = alike.filter((one) => one.from === asked.from && one.to === asked.to)
  return sameDays.length === 1 ? (sameDays[0] ?? null) : null
}
