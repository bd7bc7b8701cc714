import type { NoDetail } from './spine.ts'

export interface CoordinationErrors {
  /** This office does not coordinate the plan. */
  'coordination.not-coordinator': { plan: string }
  /** Only a report that is counted gets a receipt. */
  'coordination.not-counted': NoDetail
  /** Words that are to be erased stand nowhere in the typed report, as whole words. */
  'coordination.words-missing': NoDetail
  /** Made outside the app: it has no seal to be verified or answered with a sealed receipt. */
  'coordination.typed': NoDetail
  /** A sealed report of this body is counted in the round: it goes before what is typed. */
  'coordination.sealed-held': NoDetail
  /** Somebody typed the report of this body for the round already. */
  'coordination.typed-held': NoDetail
  /** Nobody said from when to when the round goes. */
  'coordination.period-open': NoDetail
  /** A text or a list is longer than a report may hold. */
  'coordination.typed-too-long': NoDetail
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
