import type { AgencyId } from '../../src-shared/domain/ids.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { Format, Payload } from '../../src-shared/exchange/envelope.ts'
import type { KeyId, PublicJwk } from '../../src-shared/exchange/fields.ts'
import type { RegisteredKey } from '../../src-shared/exchange/key-registry.ts'

/** A coordinator's root key, pinned after its fingerprint was compared. */
export interface PinnedRoot {
  kid: KeyId
  agencyId: AgencyId
  jwk: PublicJwk
}

/** All that a reader trusts: at an agency its pinned roots and their registries, at a coordinator what it enrolled. */
export interface TrustView {
  roots: readonly PinnedRoot[]
  keys: readonly RegisteredKey[]
  /** When the registry that `keys` come from ends; null at the coordinator, who keeps the list itself. */
  registryExpiresAt: string | null
}

export interface KnownKey {
  agencyId: AgencyId
  jwk: PublicJwk
  registered: RegisteredKey | null
}

/** Formats by which a coordinator rules over what others trust: the root key alone may seal them. */
const rootOnly: ReadonlySet<Format> = new Set(['plan-package', 'key-registry'])

/** Step 3: the key that the header names. Throws `exchange.key-not-root`. */
export function findKey({ roots, keys }: TrustView, envelope: { kid: KeyId; format: Format }): KnownKey | null {
  const root = roots.find((key) => key.kid === envelope.kid)
  const registered = keys.find((key) => key.kid === envelope.kid) ?? null
  if (rootOnly.has(envelope.format)) {
    if (!root && registered) throw new AppError('exchange.key-not-root', { kid: envelope.kid })
    return root ? { agencyId: root.agencyId, jwk: root.jwk, registered } : null
  }
  const found = registered ?? root
  return found ? { agencyId: found.agencyId, jwk: found.jwk, registered } : null
}

/** Step 7: the agency that the payload names owns the key. */
export function requireOwner(key: KnownKey, { agencyId }: Payload): void {
  if (key.agencyId !== agencyId) throw new AppError('exchange.agency-not-owner', { agencyId, ownerId: key.agencyId })
}

/** Step 8: addressed to me, or to everybody. */
export function requireRecipient({ recipientAgencyId }: Payload, me: AgencyId | null): void {
  if (me === null || recipientAgencyId === null || recipientAgencyId === me) return
  throw new AppError('exchange.other-recipient', { recipientAgencyId })
}

/** Step 9: the key is valid at the moment of receipt. A pinned root ends only when it is taken out of the pins. */
export function requireValid({ registered }: KnownKey, reader: { trust: TrustView; now: string }): void {
  if (!registered) return
  const now = Date.parse(reader.now)
  const { validFrom, revokedAt } = registered
  if (Date.parse(validFrom) > now) throw new AppError('exchange.key-not-yet-valid', { validFrom })
  if (revokedAt !== null && Date.parse(revokedAt) <= now) throw new AppError('exchange.key-revoked', { revokedAt })
  const expiresAt = reader.trust.registryExpiresAt
  if (expiresAt !== null && Date.parse(expiresAt) <= now) throw new AppError('exchange.registry-expired', { expiresAt })
}
