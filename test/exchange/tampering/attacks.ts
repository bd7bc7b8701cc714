import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { FlattenedSign } from 'jose'
import type { SigningKey } from '../../../src-main/keys/key-pair.ts'
import { type Opened, openEnvelope, type Reader } from '../../../src-main/keys/open-envelope.ts'
import { seal } from '../../../src-main/keys/seal.ts'
import type { FlattenedJws } from '../../../src-main/keys/verify-signature.ts'
import type { ErrorCode } from '../../../src-shared/errors/codes.ts'
import { canonicalJson } from '../../../src-shared/exchange/canonical-json.ts'
import type { Payload } from '../../../src-shared/exchange/envelope.ts'
import { type Format, typeOfFormat } from '../../../src-shared/exchange/format.ts'
import { agencyIdOf, coordinator } from '../sample-payloads.ts'
import { now, trust } from '../test-keys.ts'

/** What it is called, how its file is made, what must become of it. */
export type Attack = [name: string, make: () => Uint8Array | Promise<Uint8Array>, code: ErrorCode]

/** The golden report: its signature is fixed, so that every attack meets the same bytes in every run. */
export const sealedReport = readFileSync(new URL('../golden/report-1.json', import.meta.url))

/** Opens as the coordinator who waits for a report and knows the approver, unless told otherwise. */
export function open(bytes: Uint8Array, over: Partial<Reader<Format>> = {}): Promise<Opened> {
  return openEnvelope(bytes, { expect: ['report'], trust, me: agencyIdOf(coordinator), now, ...over })
}

export const jsonOf = (file: string | Uint8Array): FlattenedJws => JSON.parse(Buffer.from(file).toString())

export const withMember = (text: string, member: keyof FlattenedJws, value: string): Uint8Array =>
  Buffer.from(canonicalJson({ ...jsonOf(text), [member]: value }))

/** Changes members of the header; the seal stays, or becomes an HMAC with `secret`. */
export function withHeader(text: string, over: Record<string, unknown>, secret?: string): Uint8Array {
  const jws = jsonOf(text)
  const header: Record<string, unknown> = JSON.parse(Buffer.from(jws.protected, 'base64url').toString())
  const changed = JSON.parse(JSON.stringify({ ...header, ...over }))
  const member = Buffer.from(canonicalJson(changed)).toString('base64url')
  if (secret === undefined) return withMember(text, 'protected', member)
  const mac = createHmac('sha256', secret).update(`${member}.${jws.payload}`).digest()
  const padded = Buffer.concat([mac, mac]).toString('base64url')
  return Buffer.from(canonicalJson({ payload: jws.payload, protected: member, signature: padded }))
}

/** What an attacker with a key of his own can seal: any bytes at all. */
export async function sealText(content: string | Uint8Array, format: Format, key: SigningKey): Promise<Uint8Array> {
  const header = { alg: 'ES256', cty: 'json', kid: key.kid, typ: typeOfFormat(format) }
  const jws = await new FlattenedSign(Buffer.from(content)).setProtectedHeader(header).sign(key.privateKey)
  return Buffer.from(canonicalJson(jws))
}

export const resealed = async (payload: Payload, key: SigningKey): Promise<Uint8Array> =>
  (await seal(payload, key)).bytes
