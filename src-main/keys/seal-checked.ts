import { FlattenedSign } from 'jose/jws/flattened/sign'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { canonicalJson } from '../../src-shared/exchange/canonical-json.ts'
import type { Payload } from '../../src-shared/exchange/envelope.ts'
import { maxEnvelopeBytes, typeOfFormat } from '../../src-shared/exchange/format.ts'
import { sha256Hex } from './hash.ts'
import type { SigningKey } from './key-pair.ts'

export interface Sealed {
  /** The file, byte for byte. */
  bytes: Uint8Array
  kid: string
  payloadSha256: string
}

declare const checked: unique symbol
/** What `openEnvelope` would accept as a payload: `checkPayload` says so. */
export type CheckedPayload<P extends Payload = Payload> = P & { readonly [checked]: true }

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
 * Stands apart from the check, whose library takes a cold thread longer to load than the sealing takes.
 * @throws AppError `exchange.too-large`
 */
export async function sealChecked(
  payload: CheckedPayload,
  key: Pick<SigningKey, 'kid' | 'privateKey'>,
): Promise<Sealed> {
  const content = Buffer.from(canonicalJson(payload))
  const header = { alg: 'ES256', cty: 'json', kid: key.kid, typ: typeOfFormat(payload.format) }
  const jws = await new FlattenedSign(content).setProtectedHeader(header).sign(key.privateKey)
  const bytes = Buffer.from(canonicalJson({ payload: jws.payload, protected: jws.protected, signature: jws.signature }))
  if (bytes.length > maxEnvelopeBytes) {
    throw new AppError('exchange.too-large', { bytes: bytes.length, limit: maxEnvelopeBytes })
  }
  return { bytes, kid: key.kid, payloadSha256: sha256Hex(content) }
}
