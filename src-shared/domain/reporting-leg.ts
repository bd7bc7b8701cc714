import { z } from 'zod'
import type { BusinessDate } from './business-date.ts'
import { type DateRule, dateRule } from './date-rule.ts'
import { agencyId, requestId } from './ids.ts'
import { reportDeadlineOf } from './report-deadline.ts'
import type { ReportPeriod } from './report-period.ts'
import type { ReportState } from './report-state.ts'
import { submissionTimeliness } from './submission-verdict.ts'
import type { Timeliness } from './timeliness.ts'

/** What goes to the recipient. A sealed file is addressed to one body; a DOCX or a paper may go to several. */
export const legMediums = ['sealed-file', 'docx', 'paper'] as const
export const legMedium = z.enum(legMediums)
export type LegMedium = z.infer<typeof legMedium>

/** The way it goes: trục liên thông văn bản, e-mail, post, by hand. */
export const legChannels = ['document-axis', 'e-mail', 'post', 'by-hand'] as const
export const legChannel = z.enum(legChannels)
export type LegChannel = z.infer<typeof legChannel>

export const legScopes = ['this-period', 'from-now-on'] as const
export const legScope = z.enum(legScopes)
export type LegScope = z.infer<typeof legScope>

/** Where a report goes from here, by when, in which form and to which address. What nobody said stays null. */
export const legContent = z.strictObject({
  toText: z.string(),
  toAgencyId: agencyId.nullable(),
  /** null: "chưa rõ". */
  dateRule: dateRule.nullable(),
  /** Outline and forms that the recipient wants. */
  form: z.string().nullable(),
  /** That form needs a report of its own. */
  ownReport: z.boolean(),
  /** The request of this period that the report answers, in its outline. */
  requestId: requestId.nullable(),
  medium: legMedium.nullable(),
  channel: legChannel.nullable(),
  address: z.string().nullable(),
  /** The document that says so; empty: the plan. */
  source: z.string(),
})
export type LegContent = z.infer<typeof legContent>

export const legStates = [
  'dropped',
  'not-begun',
  /** A draft, laid before the approver or sent back. */
  'drafting',
  /** Content approved, numbered or sealed, and not sent yet. */
  'approved',
  'sent',
  'received',
  'asked-to-complete',
] as const
export const legState = z.enum(legStates)
export type LegState = z.infer<typeof legState>

export interface LegFacts {
  dropped: boolean
  /** The state of the report that serves the leg; null: none was begun. */
  report: ReportState | null
  /** The day on which it was sent first. */
  sentOn: BusinessDate | null
  /** What the recipient answered last, by a receipt or by word. */
  answer: { decision: 'accepted' | 'asked-to-complete'; receivedOn: BusinessDate } | null
}

const ofReport: Record<ReportState, LegState> = {
  draft: 'drafting',
  submitted: 'drafting',
  'sent-back': 'drafting',
  'content-approved': 'approved',
  numbered: 'approved',
  sealed: 'approved',
  accepted: 'approved',
  'asked-to-complete': 'approved',
  withdrawn: 'drafting',
}

/** How far a leg is. What left the office stays sent while the next revision is written. */
export function legStateOf({ dropped, report, sentOn, answer }: LegFacts): LegState {
  if (answer) return answer.decision === 'accepted' ? 'received' : 'asked-to-complete'
  if (sentOn !== null) return 'sent'
  if (dropped) return 'dropped'
  return report === null ? 'not-begun' : ofReport[report]
}

/** With number and date: a paper, a DOCX or, once sealed, a file may go out. */
export const sendableStates: readonly ReportState[] = ['numbered', 'sealed', 'accepted', 'asked-to-complete']

/** What was sent is not waited for, even where it has to be completed: the request to complete has its own day. */
export const isSentState = (state: LegState): boolean =>
  state === 'sent' || state === 'received' || state === 'asked-to-complete'

/** In time or late by the day of the first sending; a receipt without one tells the day it arrived. */
export function legTimeliness(facts: LegFacts, lastDay: BusinessDate | null, today: BusinessDate): Timeliness {
  const sentOn = facts.sentOn ?? facts.answer?.receivedOn ?? null
  if (facts.dropped && sentOn === null) return { kind: 'none' }
  return submissionTimeliness({ lastDay, receivedOn: sentOn, today, requestedOnly: false })
}

export const whyNoDay = z.enum(['not-stated', 'on-request', 'ongoing', 'not-this-year'])

/** By when a leg is due in a round, or why no day can be told. */
export function legDeadline(rule: DateRule | null, period: Pick<ReportPeriod, 'kind' | 'year' | 'ordinal'>) {
  const deadline = reportDeadlineOf(rule, period)
  if (deadline) return { deadline, whyNoDate: null }
  const kind = rule?.kind
  return {
    deadline: null,
    whyNoDate: kind === undefined ? 'not-stated' : kind === 'on-request' || kind === 'ongoing' ? kind : 'not-this-year',
  } as const
}

interface ServingReport {
  recipientAgencyId: string | null
  requestId: string | null
}

/**
 * The report that serves a leg: the one that answers its request, else the one addressed to its recipient, else the first
 * one of the round, unless the leg wants a form of its own. `reports` in the order in which they were begun.
 */
export function reportForLeg<R extends ServingReport>(
  { toAgencyId, ownReport, requestId: asked }: Pick<LegContent, 'toAgencyId' | 'ownReport' | 'requestId'>,
  reports: readonly R[],
): R | null {
  if (asked !== null) return reports.find((one) => one.requestId === asked) ?? null
  const addressed = toAgencyId && reports.find((one) => one.recipientAgencyId === toAgencyId)
  return addressed || (ownReport ? null : (reports[0] ?? null))
}
