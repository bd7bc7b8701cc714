import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../src-shared/errors/codes.ts'
import { canonicalJson } from '../../../src-shared/exchange/canonical-json.ts'
import { maxEnvelopeBytes } from '../../../src-shared/exchange/format.ts'
import { sampleReceipt } from '../sample-payloads.ts'
import { approverKey, rootKey, strangerKey } from '../test-keys.ts'
import { type Attack, jsonOf, open, sealedReport, sealText, withHeader, withMember } from './attacks.ts'

const text = sealedReport.toString()
const jws = jsonOf(text)
const headerText = Buffer.from(jws.protected, 'base64url').toString()

const form: Attack[] = [
  ['empty file', () => new Uint8Array(), 'exchange.not-ours'],
  ['larger than the limit', () => new Uint8Array(maxEnvelopeBytes + 1), 'exchange.too-large'],
  ['byte order mark', () => Buffer.from(`\ufeff${text}`), 'exchange.not-ours'],
  ['UTF-16', () => Buffer.from(text, 'utf16le'), 'exchange.not-ours'],
  ['invalid UTF-8', () => Buffer.concat([sealedReport, Buffer.from([0xff])]), 'exchange.not-utf8'],
  ['overlong UTF-8', () => Buffer.concat([Buffer.from([0xc1, 0xbb]), sealedReport.subarray(1)]), 'exchange.not-utf8'],
  ['JSON that is not ours', () => Buffer.from('{"hello":"world"}'), 'exchange.not-ours'],
  ['a list', () => Buffer.from(`[${text}]`), 'exchange.not-ours'],
  ['null', () => Buffer.from('null'), 'exchange.not-ours'],
  ['compact serialization', () => Buffer.from(`${jws.protected}.${jws.payload}.${jws.signature}`), 'exchange.not-ours'],
  ['cut off', () => sealedReport.subarray(0, -1), 'exchange.not-ours'],
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
    () => withMember(text, 'protected', Buffer.from(` ${headerText}`).toString('base64url')),
    'exchange.header-refused',
  ],
  [
    'duplicate header member',
    () => withMember(text, 'protected', Buffer.from(headerText.replace('{', '{"alg":"none",')).toString('base64url')),
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

describe.each([
  ['form', form],
  ['header', header],
])('attacks on the %s', (_, attacks) => {
  it.each(attacks)('%s', async (_name, make, code: ErrorCode) => {
    const opened = await open(await make())
    expect(opened.verdict === 'refused' ? opened.error.code : opened.verdict).toBe(code)
  })
})

it('the untouched file opens, so the attacks fail for their own reason', async () => {
  expect((await open(sealedReport)).verdict).toBe('trusted')
})

it('no other spelling of the last characters stands for the same seal', async () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  for (const member of ['payload', 'protected', 'signature'] as const) {
    const variants = [...alphabet]
      .filter((last) => !jws[member].endsWith(last))
      .map((last) => withMember(text, member, jws[member].slice(0, -1) + last))
    const verdicts = await Promise.all(variants.map((bytes) => open(bytes)))
    expect(verdicts.filter((opened) => opened.verdict !== 'refused')).toEqual([])
  }
})
