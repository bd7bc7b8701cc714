import type { BusinessDate } from './business-date.ts'
import { submissionTimeliness } from './submission-verdict.ts'

/** One body that was asked for a report this time. */
export interface ExpectedSubmission {
  requestedOnly: boolean
  lastDay: BusinessDate | null
  /** The day received, by its source; null as long as nothing counted came. */
  receivedOn: BusinessDate | null
  /** "Số liệu tính đến ngày …" of what was received. */
  cutOff: BusinessDate | null
}

export interface SubmissionStatistics {
  /** Bodies that are ordered to report. Their shares have `of` as the denominator. */
  assigned: { of: number; received: number; receivedLate: number; overdue: number; notYetDue: number }
  /** Bodies that are asked: never late, counted for themselves. */
  requested: { of: number; received: number; awaited: number }
  /** Cut-offs of what was received, oldest first. More than one means that totals mix days. */
  cutOffs: BusinessDate[]
  withoutCutOff: number
}

export function countSubmissions(expected: readonly ExpectedSubmission[], today: BusinessDate): SubmissionStatistics {
  const received = expected.filter((one) => one.receivedOn !== null)
  const assigned = expected.filter((one) => !one.requestedOnly)
  const requested = expected.filter((one) => one.requestedOnly)
  const kinds = assigned.map((one) => submissionTimeliness({ ...one, today }).kind)
  const receivedOf = (some: readonly ExpectedSubmission[]) => some.filter((one) => one.receivedOn !== null).length
  const overdue = kinds.filter((kind) => kind === 'late').length
  return {
    assigned: {
      of: assigned.length,
      received: receivedOf(assigned),
      receivedLate: kinds.filter((kind) => kind === 'done-late').length,
      overdue,
      notYetDue: assigned.length - receivedOf(assigned) - overdue,
    },
    requested: {
      of: requested.length,
      received: receivedOf(requested),
      awaited: requested.length - receivedOf(requested),
    },
    cutOffs: [...new Set(received.flatMap((one) => (one.cutOff === null ? [] : [one.cutOff])))].sort(),
    withoutCutOff: received.filter((one) => one.cutOff === null).length,
  }
}
