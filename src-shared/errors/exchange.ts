import type { NoDetail } from './spine.ts'

/** Refusals of files from other offices and of key files. The order is the order of verification in EXCHANGE.md. */
export interface ExchangeErrors {
  // 1 size and encoding
  'exchange.too-large': { bytes: number; limit: number }
  'exchange.not-utf8': NoDetail
  // 2 outer object
  'exchange.not-ours': NoDetail
  'exchange.outer-not-canonical': NoDetail
  'exchange.base64url-not-canonical': { member: 'payload' | 'protected' | 'signature' }
  // 3 header and key
  'exchange.header-refused': { member: string }
  'exchange.algorithm-refused': { alg: string }
  'exchange.type-unknown': { typ: string }
  'exchange.type-unexpected': { expected: string; found: string }
  'exchange.key-not-root': { kid: string }
  // 4 signature
  'exchange.signature-wrong': NoDetail
  // 5 canonical payload
  'exchange.too-deep': { limit: number }
  'exchange.payload-not-json': NoDetail
  'exchange.payload-not-canonical': NoDetail
  'exchange.lone-surrogate': { path: string }
  // 6 schema
  'exchange.forbidden-key': { path: string }
  'exchange.not-nfc': { path: string }
  'exchange.format-mismatch': { header: string; payload: string }
  'exchange.format-version': { format: string; found: number; known: number }
  'exchange.schema': { issues: { path: string; message: string }[] }
  'exchange.key-not-carried': { kid: string }
  'exchange.certificate-mismatch': NoDetail
  'exchange.kid-mismatch': { kid: string }
  'exchange.rotation-same-key': NoDetail
  /** The new key did not sign the statement that names it. */
  'exchange.rotation-not-proved': NoDetail
  // 7 owner
  'exchange.agency-not-owner': { agencyId: string; ownerId: string }
  // 8 addressee
  'exchange.other-recipient': { recipientAgencyId: string }
  // 9 validity of the key at the time of receipt
  'exchange.key-not-yet-valid': { validFrom: string }
  'exchange.key-revoked': { revokedAt: string }
  'exchange.registry-expired': { expiresAt: string }
  // 10 revision
  'exchange.id-taken': { id: string }
  'exchange.revision-older': { held: number; incoming: number }
  /** `held`: the newest one; files of before say nothing of it. */
  'exchange.revision-fork': { revision: number; held?: number }
  'exchange.supersedes-mismatch': { held: number; incoming: number }
  // key files
  'key.file-damaged': NoDetail
  'key.passphrase-wrong': NoDetail
  'key.passphrase-short': { min: number }
}
