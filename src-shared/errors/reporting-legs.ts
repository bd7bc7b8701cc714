import type { NoDetail } from './spine.ts'

export interface ReportingLegErrors {
  /** A date, a recipient or a leg that is not in the plan needs the document that says so. */
  'legs.source-missing': NoDetail
  /** Nothing stands behind the report yet: it has no number and date. */
  'legs.report-not-numbered': NoDetail
  /** A sealed file opens for the body it is addressed to alone. */
  'legs.sealed-for-other': { recipient: string; leg: string }
  'legs.not-sealed': NoDetail
  'legs.sent-in-future': { today: string }
  'legs.sent-before-document': { date: string }
  'legs.confirmed-before-sent': { sentOn: string }
  /** No body of the catalogue stands behind the name of the recipient. */
  'legs.recipient-unknown': { leg: string }
  /** A leg from here to here. */
  'legs.to-ourselves': NoDetail
}
