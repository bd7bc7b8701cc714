import type { NoDetail } from './spine.ts'

export interface KeysErrors {
  /** The person has no key yet. */
  'keys.none': NoDetail
  /** There is one already. */
  'keys.exists': NoDetail
  /** Sealing waits until the backup was shown to exist. */
  'keys.backup-missing': NoDetail
  /** The file handed in is not the backup of this key. */
  'keys.backup-other': NoDetail
  /** The key file is gone from the data folder; the backup holds it. */
  'keys.file-missing': { kid: string }
}
