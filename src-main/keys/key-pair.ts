import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { calculateJwkThumbprint } from 'jose'
import { type KeyId, type PublicJwk, publicJwk } from '../../src-shared/exchange/fields.ts'

/** An approver's key while it is open: only in memory, only for the moment of sealing. */
export interface SigningKey {
  kid: KeyId
  publicJwk: PublicJwk
  privateKey: KeyObject
}

const generate = promisify(generateKeyPair)

export async function makeKeyPair(): Promise<SigningKey> {
  const { privateKey } = await generate('ec', { namedCurve: 'P-256' })
  return signingKeyOf(privateKey)
}

/** Throws a TypeError for anything but a private P-256 key. */
export async function signingKeyOf(privateKey: KeyObject): Promise<SigningKey> {
  const jwk = publicJwkOf(createPublicKey(privateKey))
  return { kid: await kidOf(jwk), publicJwk: jwk, privateKey }
}

/** The public half as JWK, without any member that a thumbprint does not cover. */
export function publicJwkOf(key: KeyObject): PublicJwk {
  const { crv, kty, x, y } = key.export({ format: 'jwk' })
  const parsed = publicJwk.safeParse({ crv, kty, x, y })
  if (!parsed.success) throw new TypeError('not a P-256 key')
  return parsed.data
}

/** RFC 7638 thumbprint: names a key by its content, so that a name cannot be given to another key. */
export const kidOf = (jwk: PublicJwk): Promise<KeyId> => calculateJwkThumbprint(jwk, 'sha256')
