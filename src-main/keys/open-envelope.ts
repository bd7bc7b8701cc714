import type { AgencyId } from '../../src-shared/domain/ids.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { RevisionFacts } from '../../src-shared/exchange/compare-revision.ts'
import type { Payload, PayloadOf } from '../../src-shared/exchange/envelope.ts'
import type { KeyId, PublicJwk } from '../../src-shared/exchange/fields.ts'
import { fingerprintOf } from '../../src-shared/exchange/fingerprint.ts'
import type { Format } from '../../src-shared/exchange/format.ts'
import { isCertificateOf } from './certificate.ts'
import { sha256Hex } from './hash.ts'
import { kidOf } from './key-pair.ts'
import { type ReadEnvelope, readEnvelope } from './read-envelope.ts'
import { readPayload } from './read-payload.ts'
import { requireRotation } from './rotation-proof.ts'
import { findKeys, requireOwner, requireRecipient, requireValid, type TrustView } from './trust.ts'
import { isSignedBy } from './verify-signature.ts'

/** What the receipt log keeps of an envelope beside its bytes; also what step 10, `compareRevision`, asks for. */
export interface SealFacts extends RevisionFacts {
  kid: KeyId
  fingerprint: string
  /** SHA-256 of the whole file: two files may hold one payload. */
  fileSha256: string
}

export type Opened<F extends Format = Format> =
  /** Sealed with a key that is registered for the agency it names, and valid at `now`. */
  | { verdict: 'trusted'; payload: PayloadOf<F>; facts: SealFacts }
  /** Well formed, but nobody knows the key: to be kept in quarantine, readable, not counted. The seal is NOT checked. */
  | { verdict: 'unknown-key'; payload: PayloadOf<F>; facts: SealFacts }
  /**
   * First contact: the seal fits the key that the file itself carries. Whose key that is, only people can say by
   * comparing `facts.fingerprint`. `pinnedKid` is the key that is trusted for this agency now, if any.
   */
  | { verdict: 'self-carried'; payload: PayloadOf<F>; facts: SealFacts; jwk: PublicJwk; pinnedKid: KeyId | null }
  | { verdict: 'refused'; error: AppError }

export interface Reader<F extends Format> {
  /** What the caller is prepared to read; anything else is refused as the wrong file. */
  expect: readonly F[]
  trust: TrustView
  /** The agency that reads; null where a file is only looked at (`report verify` on the command line). */
  me: AgencyId | null
  /** Instant of receipt, not of reading again: what was received before a key was revoked stays valid. */
  now: string
}

/**
 * Verification steps 1 to 9 of EXCHANGE.md in that order. Reads no clock, no file and no database; equal arguments give
 * an equal answer. Steps 10 to 12 (revision, evidence, receipt log) belong to the feature that keeps what it received.
 */
export async function openEnvelope<F extends Format>(bytes: Uint8Array, reader: Reader<F>): Promise<Opened<F>> {
  try {
    const envelope = readEnvelope(bytes)
    if (!isExpected(envelope.format, reader.expect)) {
      throw new AppError('exchange.type-unexpected', { expected: reader.expect[0] ?? '', found: envelope.format })
    }
    // Header and payload agree on the format (step 6), and the header's is one of F.
    return (await openRead(envelope, bytes, reader)) as Opened<F>
  } catch (error) {
    if (error instanceof AppError) return { verdict: 'refused', error }
    throw error
  }
}

const isExpected = (format: Format, expected: readonly Format[]): boolean => expected.includes(format)

async function openRead(envelope: ReadEnvelope, bytes: Uint8Array, reader: Reader<Format>): Promise<Opened> {
  const known = findKeys(reader.trust, envelope)
  const [first] = known
  if (first && !(await isSignedBy(envelope.jws, first.jwk))) throw new AppError('exchange.signature-wrong', {})
  const payload = readPayload(envelope.payloadBytes, envelope.format)
  const facts = factsOf(payload, envelope, bytes)
  const carried = carriedKey(payload)
  // A card speaks for itself even when its key is known: what is enrolled is decided by people, not by the file.
  const selfCarried = carried !== null && (payload.format === 'agency-card' || !first)

  if (selfCarried) await requireSealedByCarried(envelope, carried)
  await requireConsistentKeys(payload)
  if (payload.format === 'key-rotation') await requireRotation(payload, envelope.kid, known)
  const owned = requireOwner(known, payload)
  requireRecipient(payload, reader.me)
  if (owned) requireValid(owned, reader.now)

  if (selfCarried) {
    return { verdict: 'self-carried', payload, facts, jwk: carried, pinnedKid: pinnedKid(reader.trust, payload) }
  }
  return { verdict: owned ? 'trusted' : 'unknown-key', payload, facts }
}

/** Keys that the payload carries for others to trust must be what it calls them. */
async function requireConsistentKeys({ format, data }: Payload): Promise<void> {
  if (format === 'agency-card' && !isCertificateOf(data.certificate, data.jwk)) {
    throw new AppError('exchange.certificate-mismatch', {})
  }
  if (format !== 'key-registry') return
  for (const { kid, jwk } of data.keys) {
    if ((await kidOf(jwk)) !== kid) throw new AppError('exchange.kid-mismatch', { kid })
  }
}

function carriedKey(payload: Payload): PublicJwk | null {
  if (payload.format === 'agency-card') return payload.data.jwk
  const { format } = payload
  if (format === 'plan-package' || format === 'key-registry' || format === 'catalogue-acts') return payload.data.rootKey
  return null
}

async function requireSealedByCarried(envelope: ReadEnvelope, carried: PublicJwk): Promise<void> {
  if ((await kidOf(carried)) !== envelope.kid) throw new AppError('exchange.key-not-carried', { kid: envelope.kid })
  if (!(await isSignedBy(envelope.jws, carried))) throw new AppError('exchange.signature-wrong', {})
}

function pinnedKid({ roots, keys }: TrustView, { format, agencyId }: Payload): KeyId | null {
  const held = format === 'agency-card' ? keys.filter((key) => key.revokedAt === null) : roots
  return held.find((key) => key.agencyId === agencyId)?.kid ?? null
}

function factsOf(payload: Payload, { kid, payloadBytes }: ReadEnvelope, bytes: Uint8Array): SealFacts {
  const { id, agencyId, revision, supersedes } = payload
  const hashes = { payloadSha256: sha256Hex(payloadBytes), fileSha256: sha256Hex(bytes) }
  return { id, agencyId, revision, supersedes, kid, fingerprint: fingerprintOf(kid), ...hashes }
}
