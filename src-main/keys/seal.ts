import { FlattenedSign } from 'jose'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { canonicalJson, findJsonFault, maxDepth } from '../../src-shared/exchange/canonical-json.ts'
import {
  maxEnvelopeBytes,
  type Payload,
  payload as payloadSchema,
  typeOfFormat,
} from '../../src-shared/exchange/envelope.ts'
import { sha256Hex } from './hash.ts'
import type { SigningKey } from './key-pair.ts'
import { issuesOf } from './read-payload.ts'

export interface Sealed {
  /** The file, byte for byte. */
  bytes: Uint8Array
  kid: string
  payloadSha256: string
}

/**
 * Seals a payload: the file is a plain JWS in flattened JSON serialization (RFC 7515, 7.2.2) with ES256 over the
 * canonical payload, so any JOSE library verifies it with the key of the agency card. In Python:
 *
 *     from jwcrypto import jwk, jws
 *     token = jws.JWS()
 *     token.deserialize(open('report.snv.json').read())
 *     token.verify(jwk.JWK(**card['data']['jwk']))   # raises InvalidJWSSignature
 *     report = json.loads(token.payload)
 *
 * Throws what `openEnvelope` would refuse, so that no office sends what no office can read.
 */
export async function seal(payload: Payload, key: SigningKey): Promise<Sealed> {
  const fault = findJsonFault(payload)
  if (fault?.fault === 'not-json') throw new TypeError(`the payload is not JSON at ${fault.path}`)
  if (fault?.fault === 'too-deep') throw new AppError('exchange.too-deep', { limit: maxDepth })
  if (fault) throw new AppError(`exchange.${fault.fault}`, { path: fault.path })
  const parsed = payloadSchema.safeParse(payload)
  if (!parsed.success) throw new AppError('exchange.schema', issuesOf(parsed.error))

  const content = Buffer.from(canonicalJson(parsed.data))
  const header = { alg: 'ES256', cty: 'json', kid: key.kid, typ: typeOfFormat(parsed.data.format) }
  const jws = await new FlattenedSign(content).setProtectedHeader(header).sign(key.privateKey)
  const bytes = Buffer.from(canonicalJson({ payload: jws.payload, protected: jws.protected, signature: jws.signature }))
  if (bytes.length > maxEnvelopeBytes) {
    throw new AppError('exchange.too-large', { bytes: bytes.length, limit: maxEnvelopeBytes })
  }
  return { bytes, kid: key.kid, payloadSha256: sha256Hex(content) }
}
