import type { Timeliness } from './timeliness.ts'

/** One body that was asked for a report this time. */
export interface ExpectedSubmission {
  requestedOnly: boolean
  received: boolean
  timeliness: Timeliness
}

export interface SubmissionStatistics {
  /** Bodies that are ordered to report. Their shares have `of` as the denominator. */
  assigned: { of: number; received: number; receivedLate: number; overdue: number; notYetDue: number }
  /** Bodies that are asked: never late, counted for themselves. */
  requested: { of: number; received: number; awaited: number }
}

export function countSubmissions(expected: readonly ExpectedSubmission[]): SubmissionStatistics {
  const assigned = { of: 0, received: 0, receivedLate: 0, overdue: 0, notYetDue: 0 }
  const requested = { of: 0, received: 0, awaited: 0 }
  for (const { requestedOnly, received, timeliness } of expected) {
    const one = requestedOnly ? requested : assigned
    one.of += 1
    if (received) one.received += 1
    if (requestedOnly) continue
    if (timeliness.kind === 'done-late') assigned.receivedLate += 1
    if (timeliness.kind === 'late') assigned.overdue += 1
  }
  assigned.notYetDue = assigned.of - assigned.received - assigned.overdue
  requested.awaited = requested.of - requested.received
  return { assigned, requested }
}
