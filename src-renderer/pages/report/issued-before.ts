import type { Report } from '../../../src-shared/contract/reports.ts'

/** Its number left the office before an older backup was put back: it can only go on under a higher one. */
export function isTaken(report: Report): report is Report & { issuedBefore: number } {
  return report.issuedBefore !== null && report.issuedBefore >= report.revision
}
