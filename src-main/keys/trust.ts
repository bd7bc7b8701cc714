import type { AgencyId } from '../../src-shared/domain/ids.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { Payload } from '../../src-shared/exchange/envelope.ts'
import type { KeyId, PublicJwk } from '../../src-shared/exchange/fields.ts'
import type { Format } from '../../src-shared/exchange/format.ts'
import type { KeyRegistry, RegisteredKey } from '../../src-shared/exchange/key-registry.ts'

/** A coordinator's root key, pinned after its fingerprint was compared. */
export interface PinnedRoot {
  kid: KeyId
  agencyId: AgencyId
  jwk: PublicJwk
}

/** A key and who says whose it is: a coordinator in its registry, or null where the reader enrolled it itself. */
export interface TrustedKey extends RegisteredKey {
  vouchedBy: { agencyId: AgencyId; expiresAt: string } | null
}

/**
 * All that a reader trusts: at an agency its pinned roots and their registries, at a coordinator what it enrolled.
 * Filled from opened cards and registries only: there every `kid` was found to be the thumbprint of its `jwk`.
 */
export interface TrustView {
  roots: readonly PinnedRoot[]
  keys: readonly TrustedKey[]
}

/** The keys of a registry that was opened as trusted, as they stand in a trust view. */
export function keysOfRegistry({ agencyId, data }: KeyRegistry): TrustedKey[] {
  return data.keys.map((key) => ({ ...key, vouchedBy: { agencyId, expiresAt: data.expiresAt } }))
}

/** A key that the header names, with what is known of it. Several coordinators may vouch for one key. */
export interface KnownKey {
  agencyId: AgencyId
  jwk: PublicJwk
  /** null for a pinned root, which ends only when it is taken out of the pins. */
  trusted: TrustedKey | null
}

/** Formats by which a coordinator rules over what others trust: the root key alone may seal them. */
const rootOnly: ReadonlySet<Format> = new Set(['plan-package', 'key-registry', 'report-request', 'catalogue-acts'])

/** Step 3: all that is known under the `kid` of the header. Throws `exchange.key-not-root`. */
export function findKeys({ roots, keys }: TrustView, envelope: { kid: KeyId; format: Format }): KnownKey[] {
  const pinned = roots
    .filter((root) => root.kid === envelope.kid)
    .map(({ agencyId, jwk }) => ({ agencyId, jwk, trusted: null }))
  const registered = keys
    .filter((key) => key.kid === envelope.kid && mayVouch(key, envelope.format))
    .map((trusted) => ({ agencyId: trusted.agencyId, jwk: trusted.jwk, trusted }))
  if (!rootOnly.has(envelope.format)) return [...registered, ...pinned]
  if (pinned.length === 0 && registered.length > 0) {
    throw new AppError('exchange.key-not-root', { kid: envelope.kid })
  }
  return pinned
}

/**
 * A coordinator may name the keys of those who report to it. A receipt is a coordinator's own word: its key counts only
 * in its own registry, or one coordinator could give receipts in the name of another.
 */
function mayVouch({ vouchedBy, agencyId }: TrustedKey, format: Format): boolean {
  return format !== 'receipt' || vouchedBy === null || vouchedBy.agencyId === agencyId
}

/** Step 7: the agency that the payload names owns the key. */
export function requireOwner(keys: readonly KnownKey[], { agencyId }: Payload): KnownKey | null {
  const [first] = keys
  if (!first) return null
  const owned = keys.find((key) => key.agencyId === agencyId)
  if (!owned) throw new AppError('exchange.agency-not-owner', { agencyId, ownerId: first.agencyId })
  return owned
}

/** Step 8: addressed to me, or to everybody. */
export function requireRecipient({ recipientAgencyId }: Payload, me: AgencyId | null): void {
  if (me === null || recipientAgencyId === null || recipientAgencyId === me) return
  throw new AppError('exchange.other-recipient', { recipientAgencyId })
}

/** Step 9: the key is valid at `now`, the moment of receipt. */
export function requireValid({ trusted }: KnownKey, now: string): void {
  if (!trusted) return
  const at = Date.parse(now)
  const { validFrom, revokedAt, vouchedBy } = trusted
  if (Date.parse(validFrom) > at) throw new AppError('exchange.key-not-yet-valid', { validFrom })
  if (revokedAt !== null && Date.parse(revokedAt) <= at) throw new AppError('exchange.key-revoked', { revokedAt })
  if (vouchedBy && Date.parse(vouchedBy.expiresAt) <= at) {
    throw new AppError('exchange.registry-expired', { expiresAt: vouchedBy.expiresAt })
  }
}
