import type { NoDetail } from './spine.ts'

export interface PackagesErrors {
  /** The coordinator is pinned with another root key. */
  'packages.other-root': { fingerprint: string; pinned: string }
  /** A plan that is held belongs to another coordinator. */
  'packages.other-coordinator': { plan: string }
  'packages.decided-already': NoDetail
  /** First the root has to be confirmed by its code. */
  'packages.root-unconfirmed': { fingerprint: string }
  /** The key of a receipt is not known here. */
  'packages.sender-unknown': { fingerprint: string }
}
