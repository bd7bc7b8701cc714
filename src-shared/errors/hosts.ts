import type { NoDetail } from './spine.ts'

/** Refusals that arise between a window and the core, before or after the core is asked. */
export interface HostErrors {
  /** The host does not answer: it was closed, or the connection broke. */
  'host.unreachable': NoDetail
  /** This browser has no valid start link (the host was restarted, or site data were cleared). */
  'host.link-needed': NoDetail
  /** The request does not come from a page of this app. */
  'host.refused': NoDetail
  'request.too-large': { maxBytes: number }
  /** The person stopped the transfer, or nothing arrived for too long. */
  'transfer.stopped': NoDetail
}
