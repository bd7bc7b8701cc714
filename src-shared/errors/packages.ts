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
  /** The old key of a rotation is not the one that is pinned. */
  'packages.rotation-old-key': { fingerprint: string }
  /** An approver's key is changed at the coordinator, not here. */
  'packages.rotation-of-approver': NoDetail
  /** The code typed from paper is not that of the key in the file. */
  'packages.code-differs': { fingerprint: string }
  /** The file brings no new root of this coordinator. */
  'packages.root-not-new': { fingerprint: string }
  /** A registry with a lower version than one that was seen. */
  'packages.registry-older': { held: number; incoming: number }
}
