import { errors, flattenedVerify } from 'jose'
import type { PublicJwk } from '../../src-shared/exchange/fields.ts'

/** The three members of a flattened JWS (RFC 7515, 7.2.2) that this app writes and reads. */
export interface FlattenedJws {
  payload: string
  protected: string
  signature: string
}

/** Whether the ES256 signature over the received text is of this key. The key's algorithm counts, not the header's. */
export async function isSignedBy(jws: FlattenedJws, jwk: PublicJwk): Promise<boolean> {
  try {
    await flattenedVerify(jws, { ...jwk, alg: 'ES256' }, { algorithms: ['ES256'] })
    return true
  } catch (error) {
    if (error instanceof errors.JOSEError) return false
    // A point that is not on the curve: importing it as a key fails in the crypto library.
    if (error instanceof DOMException || (error instanceof Error && 'code' in error)) return false
    throw error
  }
}
