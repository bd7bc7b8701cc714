import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../src-shared/errors/codes.ts'
import { canonicalJson } from '../../../src-shared/exchange/canonical-json.ts'
import { agency, agencyIdOf, coordinator, sampleReport } from '../sample-payloads.ts'
import { samples } from '../samples.ts'
import { approverKey, enrolled, strangerKey } from '../test-keys.ts'
import { type Attack, jsonOf, open, resealed, sealedReport, sealText, withMember } from './attacks.ts'

const text = sealedReport.toString()
const report = sampleReport()
const payloadText = canonicalJson(report)

/** The payload with one piece of text exchanged, sealed by its rightful owner: a hostile registered agency. */
const hostile = (from: string | RegExp, to: string): Promise<Uint8Array> => {
  const changed = payloadText.replace(from, to)
  if (changed === payloadText) throw new Error(`the sample has no ${from}`)
  return sealText(changed, 'report', approverKey)
}

/** Another letter of the alphabet in the middle of a member. */
const otherLetter = (member: 'payload' | 'signature'): Uint8Array => {
  const value = jsonOf(text)[member]
  return withMember(text, member, value.slice(0, 40) + (value[40] === 'A' ? 'B' : 'A') + value.slice(41))
}

const content: Attack[] = [
  ['changed byte of the payload', () => otherLetter('payload'), 'exchange.signature-wrong'],
  ['changed byte of the signature', () => otherLetter('signature'), 'exchange.signature-wrong'],
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
  [
    'lone surrogate behind decomposed letters',
    () => sealText(`["${'ở'.normalize('NFD')}","\\ud800"]`, 'report', approverKey),
    'exchange.payload-not-canonical',
  ],
  [
    '1e400 behind decomposed letters',
    () => sealText(`["${'ở'.normalize('NFD')}",1e400]`, 'report', approverKey),
    'exchange.payload-not-canonical',
  ],
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
  ['version of tomorrow', () => hostile('"formatVersion":2', '"formatVersion":3'), 'exchange.format-version'],
  [
    'today’s words under yesterday’s version',
    () => hostile('"formatVersion":2', '"formatVersion":1'),
    'exchange.schema',
  ],
  ['version that never was', () => hostile('"formatVersion":2', '"formatVersion":0'), 'exchange.schema'],
  ['an expectation that is empty', () => hostile(/"expected":"[^"]+"/, '"expected":""'), 'exchange.schema'],
  ['a review of no year', () => hostile(/"years":\[.*?\}\]\}/, '"years":[]}'), 'exchange.schema'],
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

describe.each([
  ['content', content],
  ['people', people],
])('attacks on the %s', (_, attacks) => {
  it.each(attacks)('%s', async (_name, make, code: ErrorCode) => {
    const opened = await open(await make())
    expect(opened.verdict === 'refused' ? opened.error.code : opened.verdict).toBe(code)
  })
})

describe('whatever is sealed or sent, there is a verdict, never a crash (property)', () => {
  it('any JSON under a trusted seal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 5, stringUnit: 'binary' }), async (content) => {
        expect((await open(await sealText(content, 'report', approverKey))).verdict).toBe('refused')
      }),
      { seed: 7515, numRuns: 150 },
    )
  })

  it('any piece of the payload exchanged under a trusted seal', async () => {
    const piece = fc.constantFrom(
      '1e400',
      '-0',
      '"\\ud800"',
      '{',
      '}',
      ',',
      '"',
      'null',
      '[[[',
      'o\u031b\u0309',
      '\\u0000',
      '9'.repeat(400),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(payloadText.length - 1), fc.nat(6), piece, async (at, gone, put) => {
        const changed = payloadText.slice(0, at) + put + payloadText.slice(at + gone)
        fc.pre(changed !== payloadText)
        const opened = await open(await sealText(changed, 'report', approverKey))
        expect(['refused', 'trusted']).toContain(opened.verdict)
        // A few insertions are good text inside a string; then what is read is what was sealed.
        if (opened.verdict === 'trusted') expect(canonicalJson(opened.payload)).toBe(changed)
      }),
      { seed: 8785, numRuns: 400 },
    )
  })

  it('any byte of the file changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealedReport.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = Uint8Array.from(sealedReport)
        bytes[at] = (bytes[at] ?? 0) ^ by
        // A change of the key's name makes it a stranger's file; nothing changed is ever trusted.
        expect((await open(bytes)).verdict).not.toBe('trusted')
      }),
      { seed: 7638, numRuns: 400 },
    )
  })
})

it('leaves nothing on the prototype of objects', async () => {
  await open(await hostile('{', '{"__proto__":{"admin":true},'))
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
})

describe('the key at the moment of receipt', () => {
  const withKey = (over: Parameters<typeof enrolled>[1]) => ({
    trust: { roots: [], keys: [enrolled(approverKey, over)] },
  })
  const fromRegistry = (expiresAt: string) => withKey({ vouchedBy: { agencyId: agencyIdOf('vn86-noi-vu'), expiresAt } })
  it.each<[string, ReturnType<typeof withKey>, ErrorCode | 'trusted']>([
    ['revoked before', withKey({ revokedAt: '2026-11-30T00:00:00.000Z' }), 'exchange.key-revoked'],
    ['revoked at that instant', withKey({ revokedAt: '2026-12-01T03:00:00.000Z' }), 'exchange.key-revoked'],
    ['revoked later: what was received stays valid', withKey({ revokedAt: '2026-12-02T00:00:00.000Z' }), 'trusted'],
    ['not yet valid', withKey({ validFrom: '2026-12-02T00:00:00.000Z' }), 'exchange.key-not-yet-valid'],
    ['from an expired registry', fromRegistry('2026-12-01T00:00:00.000Z'), 'exchange.registry-expired'],
    ['from a registry in force', fromRegistry('2027-12-01T00:00:00.000Z'), 'trusted'],
    ['registered for another agency', withKey({ agencyId: agencyIdOf(coordinator) }), 'exchange.agency-not-owner'],
  ])('%s', async (_, reader, expected) => {
    const opened = await open(sealedReport, reader)
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
