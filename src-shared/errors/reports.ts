import type { ReportState, ReportStep } from '../domain/report-state.ts'
import type { NoDetail } from './spine.ts'

export interface ReportErrors {
  /** There is a report on these plans in this period. */
  'report.exists': { reportId: string }
  /** There is a yearly plan on these plans, or of the whole office, for this year. */
  'report.plan-exists': { reportId: string }
  /** Only the coordinator of a plan says what all its bodies did. */
  'report.not-coordinator': NoDetail
  /** It is its own recipient: a consolidated report goes to the level above. */
  'report.recipient-self': NoDetail
  'report.recipient-ended': { name: string; on: string }
  /** These words stand in the report already. */
  'report.words-taken': NoDetail
  /** Somebody edited them since they were taken. */
  'report.words-edited': NoDetail
  /** A yearly plan is made for a year, not for a part of it. */
  'report.plan-needs-year': NoDetail
  /** A yearly plan with number and date is edited no more. */
  'report.plan-issued': NoDetail
  /** The plans have different coordinators: one sealed report has one recipient. */
  'report.recipients-differ': NoDetail
  /** The step does not exist from where the report stands. */
  'report.wrong-state': { state: ReportState; step: ReportStep }
  /** It lies before the approver. */
  'report.under-review': NoDetail
  /** It left the office; what is wrong in it is corrected by the next revision. */
  'report.sealed': NoDetail
  /** Accepted: it can no longer be withdrawn. */
  'report.accepted': NoDetail
  /** A newer revision was sealed. */
  'report.superseded': NoDetail
  'report.reason-missing': NoDetail
  /** Places are open; who lays it before the approver says why. */
  'report.open-places': { count: number }
  'report.tasks-without-result': { count: number }
  'report.cut-off-missing': NoDetail
  'report.signer-missing': NoDetail
  'report.number-missing': NoDetail
  /** No coordinator is known to whom it could be addressed. */
  'report.recipient-missing': NoDetail
  /** The period does not say from when to when, or of which year. */
  'report.period-open': NoDetail
  /** The stored content is not what was approved. */
  'report.content-changed': NoDetail
  /** There is a revision in work already. */
  'report.revision-open': { revision: number }
  /** Revision `revision` left the office before an older backup was put back: the number must not go out twice. */
  'report.revision-issued': { revision: number; next: number }
  /** A receipt for a revision that the restored data do not know; the app keeps in mind that it left the office. */
  'report.revision-unknown': { revision: number; next: number }
  /** The records changed again after what a new draft changes was looked at. */
  'report.records-moved': NoDetail
  /** The receipt speaks of another content than the one that was sealed here. */
  'report.other-content': NoDetail
  /** The receipt comes from an office that the report was not sent to. */
  'report.other-recipient': NoDetail
  /** Asked for the sealed file of a revision that is not sealed. */
  'report.not-sealed': NoDetail
}
