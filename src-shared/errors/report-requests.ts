import type { NoDetail } from './spine.ts'

export interface ReportRequestErrors {
  /** It came as a sealed file: only a newer file changes it. */
  'requests.sealed': NoDetail
  'requests.closed': NoDetail
  /** It was not sealed by this office. */
  'requests.not-issued': NoDetail
  /** The file is sealed with a key that nobody pinned here. */
  'requests.root-unknown': { fingerprint: string }
  'requests.plan-unknown': { plan: string; number: string | null }
  /** The sender does not coordinate a plan that it asks about. */
  'requests.other-coordinator': { plan: string }
  /** The file is sealed well, and what it asks for contradicts itself. */
  'requests.cannot-follow': { place: string }
  /** The period that is asked for was not opened here. */
  'requests.period-not-open': NoDetail
  /** A draft is about the very plans and the period that the request names. */
  'requests.other-plans': NoDetail
  /** A report answers it already. */
  'requests.answered': { reportId: string }
}
