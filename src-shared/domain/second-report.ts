import type { AgencyId, RequestId } from './ids.ts'
import { isBeforeApproval, type ReportState } from './report-state.ts'

/** To whom a report goes, and what it answers. */
export interface Addressed {
  recipientAgencyId: AgencyId | null
  /** null: the standing duty of the plan. */
  requestId: RequestId | null
}

/**
 * Whether a report that is there already, on one of the same plans for the same period, is the one that is wanted. Two
 * for one recipient would count the same work twice; one for each recipient, or for each request, counts once at each.
 * A draft on the standing duty follows a request that comes later; what was approved stays, and the request gets its own.
 */
export function standsInTheWay(existing: Addressed & { state: ReportState }, wanted: Addressed): boolean {
  if (wanted.requestId !== null && existing.requestId === wanted.requestId) return true
  if (!mayBeSame(existing.recipientAgencyId, wanted.recipientAgencyId)) return false
  if (wanted.requestId === null) return true
  return existing.requestId === null && isBeforeApproval(existing.state)
}

/** Two recipients; one that nobody knows may be the other. What goes elsewhere leaves the duty to a plan's coordinator. */
export const mayBeSame = (a: AgencyId | null, b: AgencyId | null): boolean => a === null || b === null || a === b
