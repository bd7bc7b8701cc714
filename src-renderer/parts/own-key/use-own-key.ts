import type { OwnKey } from '../../../src-shared/contract/keys.ts'
import { useCall } from '../../api/hooks.ts'

export type KeyPurpose = OwnKey['purpose']

/**
 * The key in use for a purpose: for `approver` that of the person who is signed in, for `root` that of the office,
 * whoever keeps it. Null while there is none, undefined while it is not known.
 */
export function useOwnKey(purpose: KeyPurpose) {
  const keys = useCall('keys.list', {})
  const inUse = keys.data?.filter((key) => key.purpose === purpose && key.retiredAt === null)
  const key = inUse && (inUse.find(({ isMine }) => isMine || purpose === 'root') ?? null)
  return { ...keys, key, canSeal: key?.isMine === true && key.backedUpAt !== null }
}
