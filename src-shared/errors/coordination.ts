import type { NoDetail } from './spine.ts'

export interface CoordinationErrors {
  /** This office does not coordinate the plan. */
  'coordination.not-coordinator': { plan: string }
  /** Only a report that is counted gets a receipt. */
  'coordination.not-counted': NoDetail
  /** Made outside the app: it has no seal to be verified or answered with a sealed receipt. */
  'coordination.typed': NoDetail
  /** To be asked to complete a report without being told what is missing helps nobody. */
  'coordination.remarks-missing': NoDetail
  /** Acceptance is final, and one revision is asked to be completed once: its correction is the next revision. */
  'coordination.answered-already': NoDetail
  'coordination.card-decided': NoDetail
  /** None of the codes is that of a waiting card. */
  'coordination.no-code-fits': { codes: number }
  /** The old key of a rotation is not enrolled here, or counts no more. */
  'coordination.rotation-old-key': { fingerprint: string }
  /** The new key of a rotation is that of another card which was decided already. */
  'coordination.rotation-key-taken': { fingerprint: string }
  /** A coordinator's root does not belong among the cards. */
  'coordination.rotation-of-root': NoDetail
  'coordination.received-in-future': { today: string }
}
