import { createPublicKey, verify } from 'node:crypto'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { KeyId } from '../../src-shared/exchange/fields.ts'
import { type KeyRotation, rotationWords } from '../../src-shared/exchange/key-rotation.ts'
import { toBase64url } from './base64url.ts'
import { isCertificateOf } from './certificate.ts'
import { kidOf, type SigningKey } from './key-pair.ts'
import { signRaw } from './sign-raw.ts'
import type { KnownKey } from './trust.ts'

/** The statement with the new key's own signature in it; the old key then seals the whole. */
export function proveRotation(rotation: KeyRotation, newKey: SigningKey): KeyRotation {
  const proof = toBase64url(signRaw(Buffer.from(rotationWords(rotation)), newKey))
  return { ...rotation, data: { ...rotation.data, proof } }
}

/**
 * Both keys agree, each about the other, and the old one may speak for the purpose: a root only where it is pinned, an
 * approver's only where it is registered.
 * @throws AppError `exchange.kid-mismatch`, `exchange.certificate-mismatch`, `exchange.rotation-same-key`,
 * `exchange.rotation-not-proved`, `exchange.key-not-root`
 */
export async function requireRotation(rotation: KeyRotation, sealedBy: KeyId, known: readonly KnownKey[]) {
  const { purpose, oldKid, jwk, certificate, proof } = rotation.data
  if (oldKid !== sealedBy) throw new AppError('exchange.kid-mismatch', { kid: oldKid })
  if ((await kidOf(jwk)) === oldKid) throw new AppError('exchange.rotation-same-key', {})
  if (!isCertificateOf(certificate, jwk)) throw new AppError('exchange.certificate-mismatch', {})
  const words = Buffer.from(rotationWords(rotation))
  const key = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const }
  if (!verify('sha256', words, key, Buffer.from(proof, 'base64url'))) {
    throw new AppError('exchange.rotation-not-proved', {})
  }
  const mayRotate = ({ trusted }: KnownKey) => (trusted === null) === (purpose === 'root')
  if (known.length > 0 && !known.some(mayRotate)) throw new AppError('exchange.key-not-root', { kid: oldKid })
}
