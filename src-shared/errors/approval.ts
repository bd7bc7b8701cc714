import type { NoDetail } from './spine.ts'

export interface ApprovalErrors {
  /** Somebody was asked to read the report first and has not passed it on. */
  'report.review-pending': NoDetail
  /** Only who was asked to read it passes it on. */
  'report.reviewer-only': NoDetail
  /** The person asked to read it wrote a part of it, or has left. */
  'report.reviewer-unfit': NoDetail
  /** The signed copy is no PDF. */
  'report.signed-copy-not-pdf': { name: string }
  /** Places where somebody may be recognised are neither kept with a reason nor erased. */
  'report.privacy-open': { count: number }
  /** The text to be kept or erased no longer stands in the report. */
  'report.privacy-gone': NoDetail
}
