import { z } from 'zod'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { type KeyId, keyId } from '../../src-shared/exchange/fields.ts'
import { type Format, formatOfType, maxEnvelopeBytes } from '../../src-shared/exchange/format.ts'
import { fromCanonicalBase64url } from './base64url.ts'
import { decodeUtf8, isCanonical, parseJson } from './canonical-text.ts'
import type { FlattenedJws } from './verify-signature.ts'

/** A file that has the form of an envelope. Nothing in it is trusted yet. */
export interface ReadEnvelope {
  jws: FlattenedJws
  kid: KeyId
  format: Format
  payloadBytes: Uint8Array
}

const outer = z.strictObject({ payload: z.string(), protected: z.string(), signature: z.string() })

/** Verification steps 1 to 3 without the key: size, UTF-8, outer object, base64url, header. Throws an AppError. */
export function readEnvelope(bytes: Uint8Array): ReadEnvelope {
  if (bytes.length > maxEnvelopeBytes) {
    throw new AppError('exchange.too-large', { bytes: bytes.length, limit: maxEnvelopeBytes })
  }
  const text = decodeUtf8(bytes)
  if (text === null) throw new AppError('exchange.not-utf8', {})
  const jws = readOuter(text)
  const payloadBytes = decodeMember(jws, 'payload')
  const header = decodeMember(jws, 'protected')
  const signature = decodeMember(jws, 'signature')
  // r and s of P-256, 32 bytes each. Any other length is no ES256 signature.
  if (signature.length !== 64) throw new AppError('exchange.signature-wrong', {})
  return { jws, ...readHeader(header), payloadBytes }
}

function readOuter(text: string): FlattenedJws {
  const parsed = outer.safeParse(parseJson(text))
  if (!parsed.success) throw new AppError('exchange.not-ours', {})
  const { data } = parsed
  // Also catches duplicate members, white space and escapes, which JSON.parse lets pass. Strings alone: no depth here.
  if (!isCanonical(data, text)) throw new AppError('exchange.outer-not-canonical', {})
  return data
}

function decodeMember(jws: FlattenedJws, member: keyof FlattenedJws): Uint8Array {
  const bytes = fromCanonicalBase64url(jws[member])
  if (bytes === null) throw new AppError('exchange.base64url-not-canonical', { member })
  return bytes
}

const headerMembers = ['alg', 'cty', 'kid', 'typ']
const headerValues = z.strictObject({ alg: z.string(), cty: z.literal('json'), kid: keyId, typ: z.string() })

/** The allow-list: these four members and no other, least of all one that brings its own key (jwk, jku, x5u, x5c). */
function readHeader(bytes: Uint8Array): { kid: KeyId; format: Format } {
  const text = decodeUtf8(bytes)
  const value = text === null ? undefined : parseJson(text)
  if (text === null || value === null || typeof value !== 'object') {
    throw new AppError('exchange.header-refused', { member: '' })
  }
  const stranger = Object.keys(value).find((member) => !headerMembers.includes(member))
  if (stranger !== undefined)
    throw new AppError('exchange.header-refused', { member: stranger.slice(0, 40).toWellFormed() })
  const parsed = headerValues.safeParse(value)
  if (!parsed.success)
    throw new AppError('exchange.header-refused', { member: String(parsed.error.issues[0]?.path[0] ?? '') })
  if (!isCanonical(parsed.data, text)) throw new AppError('exchange.header-refused', { member: '' })
  const { alg, kid, typ } = parsed.data
  if (alg !== 'ES256') throw new AppError('exchange.algorithm-refused', { alg: alg.slice(0, 40) })
  const format = formatOfType(typ)
  if (format === null) throw new AppError('exchange.type-unknown', { typ: typ.slice(0, 80) })
  return { kid, format }
}
