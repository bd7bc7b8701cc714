import { describe, expect, it } from 'vitest'
import { seal } from '../../src-main/keys/seal.ts'
import type { ErrorCode } from '../../src-shared/errors/codes.ts'
import { canonicalJson } from '../../src-shared/exchange/canonical-json.ts'
import { maxEnvelopeBytes } from '../../src-shared/exchange/envelope.ts'
import { type Attack, jsonOf, open, resealed, sealText, withHeader, withMember } from './attacks.ts'
import { agency, agencyIdOf, coordinator, sampleReceipt, sampleReport } from './sample-payloads.ts'
import { samples } from './samples.ts'
import { approverKey, registered, rootKey, strangerKey, trust } from './test-keys.ts'

const report = sampleReport()
const sealed = await seal(report, approverKey)
const text = Buffer.from(sealed.bytes).toString()
const payloadText = canonicalJson(report)
const jws = jsonOf(text)

/** The payload with one piece of text exchanged, sealed by its rightful owner: a hostile registered agency. */
const hostile = (from: string | RegExp, to: string): Promise<Uint8Array> => {
  const changed = payloadText.replace(from, to)
  if (changed === payloadText) throw new Error(`the sample has no ${from}`)
  return sealText(changed, 'report', approverKey)
}
const flipped = (at: number): Uint8Array => {
  const bytes = Uint8Array.from(sealed.bytes)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}
const otherLast = (member: 'payload' | 'protected' | 'signature', last: string): Uint8Array =>
  withMember(text, member, jws[member].slice(0, -1) + last)

const form: Attack[] = [
  ['empty file', () => new Uint8Array(), 'exchange.not-ours'],
  ['larger than the limit', () => new Uint8Array(maxEnvelopeBytes + 1), 'exchange.too-large'],
  ['byte order mark', () => Buffer.from(`\ufeff${text}`), 'exchange.not-ours'],
  ['UTF-16', () => Buffer.from(text, 'utf16le'), 'exchange.not-ours'],
  ['invalid UTF-8', () => Buffer.concat([sealed.bytes, Buffer.from([0xff])]), 'exchange.not-utf8'],
  ['overlong UTF-8', () => Buffer.concat([Buffer.from([0xc1, 0xbb]), sealed.bytes.subarray(1)]), 'exchange.not-utf8'],
  ['JSON that is not ours', () => Buffer.from('{"hello":"world"}'), 'exchange.not-ours'],
  ['a list', () => Buffer.from(`[${text}]`), 'exchange.not-ours'],
  ['null', () => Buffer.from('null'), 'exchange.not-ours'],
  ['compact serialization', () => Buffer.from(`${jws.protected}.${jws.payload}.${jws.signature}`), 'exchange.not-ours'],
  ['cut off', () => sealed.bytes.subarray(0, -1), 'exchange.not-ours'],
  ['new line at the end', () => Buffer.from(`${text}\n`), 'exchange.outer-not-canonical'],
  ['space inside', () => Buffer.from(text.replace(':', ': ')), 'exchange.outer-not-canonical'],
  [
    'members in another order',
    () => Buffer.from(JSON.stringify(jws, ['signature', 'payload', 'protected'])),
    'exchange.outer-not-canonical',
  ],
  [
    'duplicate outer member',
    () => Buffer.from(text.replace('{', '{"payload":"AAAA",')),
    'exchange.outer-not-canonical',
  ],
  ['escaped letter', () => Buffer.from(text.replace('"payload"', '"p\\u0061yload"')), 'exchange.outer-not-canonical'],
  ['extra outer member', () => Buffer.from(JSON.stringify({ ...jws, extra: '' })), 'exchange.not-ours'],
  ['unprotected header', () => Buffer.from(JSON.stringify({ header: { kid: 'x' }, ...jws })), 'exchange.not-ours'],
  [
    'general serialization',
    () => Buffer.from(JSON.stringify({ payload: jws.payload, signatures: [jws] })),
    'exchange.not-ours',
  ],
  ['__proto__ outside', () => Buffer.from(text.replace('{', '{"__proto__":{},')), 'exchange.not-ours'],
  ['padding', () => withMember(text, 'signature', `${jws.signature}==`), 'exchange.base64url-not-canonical'],
  [
    'standard base64 alphabet',
    () => withMember(text, 'signature', `+/${jws.signature.slice(2)}`),
    'exchange.base64url-not-canonical',
  ],
  [
    'white space in base64url',
    () => withMember(text, 'signature', ` ${jws.signature}`),
    'exchange.base64url-not-canonical',
  ],
  ['short signature', () => withMember(text, 'signature', jws.signature.slice(0, 80)), 'exchange.signature-wrong'],
  ['empty signature', () => withMember(text, 'signature', ''), 'exchange.signature-wrong'],
  ['signature of zeros', () => withMember(text, 'signature', 'A'.repeat(86)), 'exchange.signature-wrong'],
]

const header: Attack[] = [
  ['alg none', () => withHeader(text, { alg: 'none' }), 'exchange.algorithm-refused'],
  [
    'alg HS256, keyed with the public key',
    () => withHeader(text, { alg: 'HS256' }, approverKey.publicJwk.x),
    'exchange.algorithm-refused',
  ],
  ['alg ES384', () => withHeader(text, { alg: 'ES384' }), 'exchange.algorithm-refused'],
  ['alg es256', () => withHeader(text, { alg: 'es256' }), 'exchange.algorithm-refused'],
  ['own key in jwk', () => withHeader(text, { jwk: strangerKey.publicJwk }), 'exchange.header-refused'],
  ['jku', () => withHeader(text, { jku: 'https://example.org/keys' }), 'exchange.header-refused'],
  ['x5u', () => withHeader(text, { x5u: 'https://example.org/cert' }), 'exchange.header-refused'],
  ['x5c', () => withHeader(text, { x5c: [] }), 'exchange.header-refused'],
  ['crit', () => withHeader(text, { crit: ['b64'] }), 'exchange.header-refused'],
  ['b64 false', () => withHeader(text, { b64: false }), 'exchange.header-refused'],
  ['missing kid', () => withHeader(text, { kid: undefined }), 'exchange.header-refused'],
  ['kid that is a path', () => withHeader(text, { kid: '../../key' }), 'exchange.header-refused'],
  ['cty changed', () => withHeader(text, { cty: 'text/html' }), 'exchange.header-refused'],
  ['unknown typ', () => withHeader(text, { typ: 'JWT' }), 'exchange.type-unknown'],
  [
    'white space in the header',
    () => withMember(text, 'protected', Buffer.from(` ${headerText()}`).toString('base64url')),
    'exchange.header-refused',
  ],
  [
    'duplicate header member',
    () => withMember(text, 'protected', Buffer.from(headerText().replace('{', '{"alg":"none",')).toString('base64url')),
    'exchange.header-refused',
  ],
  [
    'header that is no object',
    () => withMember(text, 'protected', Buffer.from('"x"').toString('base64url')),
    'exchange.header-refused',
  ],
  ['another known key in kid', () => withHeader(text, { kid: rootKey.kid }), 'exchange.signature-wrong'],
  ['report given out as a receipt', () => withHeader(text, { typ: 'snv-receipt+jws' }), 'exchange.type-unexpected'],
  [
    'receipt sealed as a report',
    () => sealText(canonicalJson(sampleReceipt()), 'report', rootKey),
    'exchange.format-mismatch',
  ],
]

const content: Attack[] = [
  ['changed byte of the payload', () => flipped(text.indexOf('"payload":"') + 40), 'exchange.signature-wrong'],
  ['changed byte of the signature', () => flipped(text.indexOf('"signature":"') + 40), 'exchange.signature-wrong'],
  [
    'payload of another report',
    async () =>
      withMember(
        text,
        'payload',
        jsonOf(
          await resealed(
            sampleReport({ revision: 2, supersedes: { revision: 1, sha256: 'a'.repeat(64) } }),
            approverKey,
          ),
        ).payload,
      ),
    'exchange.signature-wrong',
  ],
  [
    'swapped key: sealed by a stranger under the known kid',
    () => sealText(payloadText, 'report', { ...strangerKey, kid: approverKey.kid }),
    'exchange.signature-wrong',
  ],
  [
    'duplicate member',
    () => hostile('"agencyId"', '"agencyId":"vn86-ubnd","agencyId"'),
    'exchange.payload-not-canonical',
  ],
  [
    'duplicate member deep inside',
    () => hostile('"estimate":true', '"estimate":false,"estimate":true'),
    'exchange.payload-not-canonical',
  ],
  ['space in the payload', () => hostile('{', '{ '), 'exchange.payload-not-canonical'],
  [
    'members in another order',
    () => sealText(JSON.stringify(report), 'report', approverKey),
    'exchange.payload-not-canonical',
  ],
  [
    'byte order mark in the payload',
    () => sealText(`\ufeff${payloadText}`, 'report', approverKey),
    'exchange.payload-not-json',
  ],
  [
    'invalid UTF-8 in the payload',
    () => sealText(Buffer.from([0x22, 0xff, 0x22]), 'report', approverKey),
    'exchange.payload-not-json',
  ],
  ['no JSON in the payload', () => sealText('<html>', 'report', approverKey), 'exchange.payload-not-json'],
  ['1e400', () => hostile('92.4', '1e400'), 'exchange.payload-not-canonical'],
  ['-0', () => hostile('"value":92.4', '"value":-0'), 'exchange.payload-not-canonical'],
  ['924.0', () => hostile('"numerator":924', '"numerator":924.0'), 'exchange.payload-not-canonical'],
  [
    'more digits than a double keeps',
    () => hostile('92.4', '92.40000000000000000001'),
    'exchange.payload-not-canonical',
  ],
  ['letter written as an escape', () => hostile('"Trần', '"\\u0054rần'), 'exchange.payload-not-canonical'],
  ['lone surrogate', () => hostile('"Trần', '"\\ud800Trần'), 'exchange.lone-surrogate'],
  ['33 levels', () => sealText('['.repeat(33) + ']'.repeat(33), 'report', approverKey), 'exchange.too-deep'],
  ['a million levels', () => sealText('['.repeat(1e6) + ']'.repeat(1e6), 'report', approverKey), 'exchange.too-deep'],
  [
    '32 levels, but no report',
    () => sealText('['.repeat(32) + ']'.repeat(32), 'report', approverKey),
    'exchange.schema',
  ],
  ['decomposed letters', () => hostile('Trần', 'Trần'.normalize('NFD')), 'exchange.not-nfc'],
  ['__proto__', () => hostile('{', '{"__proto__":{"admin":true},'), 'exchange.forbidden-key'],
  ['constructor inside', () => hostile('"signer":{', '"signer":{"constructor":{},'), 'exchange.forbidden-key'],
  [
    'prototype inside',
    () =>
      hostile(
        '"signer":{"line":"KT. GIÁM ĐỐC\\nPHÓ GIÁM ĐỐC","name":"Trần Thị Bích","position":"Phó Giám đốc"',
        '"signer":{"line":"KT. GIÁM ĐỐC\\nPHÓ GIÁM ĐỐC","name":"Trần Thị Bích","position":"Phó Giám đốc","prototype":1',
      ),
    'exchange.forbidden-key',
  ],
  ['extra member', () => hostile('"estimate":true', '"estimate":true,"extra":1'), 'exchange.schema'],
  ['number as text', () => hostile('"denominator":1000', '"denominator":"1000"'), 'exchange.schema'],
  ['date that is none', () => hostile('2026-11-25', '2026-11-31'), 'exchange.schema'],
  ['text that turns the reading direction', () => hostile('Trần', '\u202eTrần'), 'exchange.schema'],
  ['control character', () => hostile('Trần', '\\u0007Trần'), 'exchange.schema'],
  ['name longer than allowed', () => hostile('Trần', 'T'.repeat(300)), 'exchange.schema'],
  [
    'evidence that is not listed',
    () => hostile(/"evidenceIds":\["[^"]+"\]/, '"evidenceIds":["00000000-0000-4000-8000-000000000999"]'),
    'exchange.schema',
  ],
  ['share without denominator', () => hostile('"denominator":1000,', ''), 'exchange.schema'],
  [
    'first revision that supersedes one',
    () => hostile('"supersedes":null', `"supersedes":{"revision":1,"sha256":"${'0'.repeat(64)}"}`),
    'exchange.schema',
  ],
  ['version of tomorrow', () => hostile('"formatVersion":1', '"formatVersion":2'), 'exchange.format-version'],
]

const people: Attack[] = [
  [
    'agency that does not own the key',
    () => resealed(sampleReport({ agencyId: 'vn86-noi-vu' }), approverKey),
    'exchange.agency-not-owner',
  ],
  [
    'addressed to another coordinator',
    () => resealed(sampleReport({ recipientAgencyId: 'vn87-van-hoa' }), approverKey),
    'exchange.other-recipient',
  ],
]

function headerText(): string {
  return Buffer.from(jws.protected, 'base64url').toString()
}

describe.each([
  ['form', form],
  ['header', header],
  ['content', content],
  ['people', people],
])('attacks on the %s', (_, attacks) => {
  it.each(attacks)('%s', async (_name, make, code: ErrorCode) => {
    const opened = await open(await make())
    expect(opened.verdict === 'refused' ? opened.error.code : opened.verdict).toBe(code)
  })
})

it('leaves nothing on the prototype of objects', async () => {
  await open(await hostile('{', '{"__proto__":{"admin":true},'))
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
})

it('the untouched file opens, so the attacks fail for their own reason', async () => {
  expect((await open(sealed.bytes)).verdict).toBe('trusted')
})

it('no other spelling of the last characters stands for the same seal', async () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  for (const member of ['payload', 'protected', 'signature'] as const) {
    const variants = [...alphabet].filter((last) => !jws[member].endsWith(last)).map((last) => otherLast(member, last))
    const verdicts = await Promise.all(variants.map((bytes) => open(bytes)))
    expect(verdicts.filter((opened) => opened.verdict !== 'refused')).toEqual([])
  }
})

describe('the key at the moment of receipt', () => {
  const withKey = (over: Parameters<typeof registered>[1], registryExpiresAt: string | null = null) => ({
    trust: { ...trust, keys: [registered(approverKey, over)], registryExpiresAt },
  })
  it.each<[string, ReturnType<typeof withKey>, ErrorCode | 'trusted']>([
    ['revoked before', withKey({ revokedAt: '2026-11-30T00:00:00.000Z' }), 'exchange.key-revoked'],
    ['revoked at that instant', withKey({ revokedAt: '2026-12-01T03:00:00.000Z' }), 'exchange.key-revoked'],
    ['revoked later: what was received stays valid', withKey({ revokedAt: '2026-12-02T00:00:00.000Z' }), 'trusted'],
    ['not yet valid', withKey({ validFrom: '2026-12-02T00:00:00.000Z' }), 'exchange.key-not-yet-valid'],
    ['from an expired registry', withKey({}, '2026-12-01T00:00:00.000Z'), 'exchange.registry-expired'],
    ['from a registry in force', withKey({}, '2027-12-01T00:00:00.000Z'), 'trusted'],
    ['registered for another agency', withKey({ agencyId: agencyIdOf(coordinator) }), 'exchange.agency-not-owner'],
  ])('%s', async (_, reader, expected) => {
    const opened = await open(sealed.bytes, reader)
    expect(opened.verdict === 'refused' ? opened.error.code : opened.verdict).toBe(expected)
  })
})

describe('a registered approver may not rule over what others trust', () => {
  it.each(['plan-package', 'key-registry'] as const)('%s', async (format) => {
    const bytes = await resealed({ ...samples[format].payload, agencyId: agencyIdOf(agency) }, approverKey)
    const opened = await open(bytes, { expect: [format], me: agencyIdOf(agency) })
    expect(opened.verdict === 'refused' && opened.error.code).toBe('exchange.key-not-root')
  })
})
