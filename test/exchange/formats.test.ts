import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openEnvelope } from '../../src-main/keys/open-envelope.ts'
import { seal } from '../../src-main/keys/seal.ts'
import {
  exchangeJsonSchemas,
  payloadAsSealed,
  payload as payloadSchema,
  payloadSchemas,
} from '../../src-shared/exchange/envelope.ts'
import { formatOfType, formats, typeOfFormat } from '../../src-shared/exchange/format.ts'
import { agency, agencyIdOf, samplePackage, sampleReport, sampleReportV1, uuid } from './sample-payloads.ts'
import { samples } from './samples.ts'
import { approverKey, now, rootKey, trust } from './test-keys.ts'

/** What people type: letters with accents, composed; several lines; no control characters. */
const prose = fc
  .array(fc.constantFrom('Đẩy mạnh', 'ễ', 'ậ', '\n', ' ', '"', '\\', '</script>', '😀', '1.234,5', '…', '\u2028'), {
    maxLength: 12,
  })
  .map((parts) => parts.join('').normalize('NFC'))
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10))

describe('round trips', () => {
  it('a report comes out as it went in (property)', async () => {
    const taskText = fc.record({ resultText: prose, difficulties: prose, proposals: prose, doneOn: fc.option(date) })
    const figure = fc.oneof(
      fc.record({ kind: fc.constant('number' as const), value: number }),
      fc.constant({ kind: 'no-data' as const }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(taskText, { maxLength: 5 }),
        fc.array(figure, { maxLength: 5 }),
        async (texts, values) => {
          const { data } = sampleReport()
          const [task] = data.taskResults
          const report = sampleReport({
            data: {
              ...data,
              taskResults: texts.map((text) => ({ ...task, ...text })),
              figures: values.map((value, i) => ({
                indicatorId: uuid(900 + i),
                value,
                estimate: false,
                asOf: null,
                reason: '',
              })),
            },
          })
          const { bytes, payloadSha256 } = await seal(report, approverKey)
          const opened = await openEnvelope(bytes, { expect: ['report'], trust, me: report.recipientAgencyId, now })
          expect(opened).toMatchObject({ verdict: 'trusted', facts: { payloadSha256 } })
          expect(opened.verdict === 'trusted' && opened.payload).toEqual(report)
        },
      ),
      { seed: 20261122, numRuns: 60 },
    )
  })

  it.each(formats)('%s: sealed twice it is two files, one payload', async (format) => {
    const { payload, key, reader } = samples[format]
    const [first, second] = [await seal(payload, key), await seal(payload, key)]
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(false)
    expect(first.payloadSha256).toBe(second.payloadSha256)
    const opened = await openEnvelope(first.bytes, { expect: formats, trust, me: agencyIdOf(reader), now })
    expect(opened.verdict !== 'refused' && opened.payload).toEqual(payload)
  })
})

describe('sealing refuses what no office could read', () => {
  const report = sampleReport()
  const data = (over: object) => ({ ...report, data: { ...report.data, ...over } })
  it.each([
    ['decomposed text', data({ agencyName: 'Sở'.normalize('NFD') }), 'exchange.not-nfc'],
    ['half a character', data({ agencyName: '\ud83d' }), 'exchange.lone-surrogate'],
    ['an empty name', data({ agencyName: '' }), 'exchange.schema'],
    [
      'the same indicator twice',
      data({ figures: [...report.data.figures, ...report.data.figures] }),
      'exchange.schema',
    ],
    ['plans that do not match', { ...report, planIds: [] }, 'exchange.schema'],
    ['nobody to receive it', { ...report, recipientAgencyId: null }, 'exchange.schema'],
  ])('%s', async (_, payload, code) => {
    await expect(seal(payload, approverKey)).rejects.toMatchObject({ code })
  })
})

describe('a plan package holds together', () => {
  const whole = samplePackage(rootKey.publicJwk)
  const [first, second] = whole.data.items
  const withData = (over: object) => ({ ...whole, data: { ...whole.data, ...over } })
  it.each([
    ['two items of one id', withData({ items: [...whole.data.items, first] })],
    ['a parent that is not there', withData({ items: [{ ...first, parentId: uuid(999) }] })],
    [
      'a ring of parents',
      withData({ items: [{ ...first, parentId: second?.id }, second], links: [], assignments: [], indicatorSet: null }),
    ],
    [
      'its own parent',
      withData({ items: [{ ...first, parentId: first?.id }], links: [], assignments: [], indicatorSet: null }),
    ],
    ['a link into nowhere', withData({ links: [{ taskItemId: uuid(999), ownerItemId: first?.id }] })],
    [
      'an assignment into nowhere',
      withData({ assignments: whole.data.assignments.map((one) => ({ ...one, itemId: uuid(999) })) }),
    ],
    ['another plan', { ...whole, planIds: [uuid(999)] }],
    ['a link twice', withData({ links: [...whole.data.links, ...whole.data.links] })],
    ['an item linked to itself', withData({ links: [{ taskItemId: first?.id, ownerItemId: first?.id }] })],
    [
      'a body twice in one role of an item',
      withData({ assignments: whole.data.assignments.map((one) => ({ ...one, agencyId: agency, role: 'lead' })) }),
    ],
    [
      'a body twice in a duty',
      withData({ duties: whole.data.duties.map((one) => ({ ...one, agencies: [...one.agencies, ...one.agencies] })) }),
    ],
    ['a review twice', withData({ reviews: [...whole.data.reviews, ...whole.data.reviews] })],
    ['one area twice', withData({ plan: { ...whole.data.plan, areaAgencyIds: ['vn86-ubnd', 'vn86-ubnd'] } })],
  ])('not with %s', (_, payload) => {
    expect(payloadSchema.safeParse(payload).success).toBe(false)
  })

  it('a deep chain of items is no ring', () => {
    const items = Array.from({ length: 5_000 }, (_, i) => ({
      ...first,
      id: uuid(2_000 + i),
      parentId: i === 0 ? null : uuid(1_999 + i),
    }))
    const bare = { items, links: [], assignments: [], duties: [], indicatorSet: null }
    expect(payloadSchema.safeParse(withData(bare)).success).toBe(true)
  })
})

describe('schemas', () => {
  it('a type of header belongs to one format', () => {
    expect(formats.map((format) => formatOfType(typeOfFormat(format)))).toEqual(formats)
    expect(formatOfType('snv-toString+jws')).toBeNull()
  })

  it('come out as JSON Schema, closed and with limits', () => {
    const schemas = exchangeJsonSchemas()
    expect(schemas.map(({ name }) => name)).toEqual(
      formats.flatMap((format) =>
        Object.keys(payloadSchemas[format]).map((version) => `${format}-${version}.schema.json`),
      ),
    )
    for (const { schema } of schemas) {
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
      expect(openPlaces(schema)).toEqual([])
    }
  })

  it.each(exchangeJsonSchemas())('$name ships as it is: a format version never changes', async ({ name, schema }) => {
    const shipped = new URL(`../../resources/schemas/${name}`, import.meta.url)
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(fileURLToPath(shipped))
  })

  it('know these versions, and no payload under the number of another', () => {
    const known = Object.entries(payloadSchemas).map(([format, versions]) => [format, Object.keys(versions).join()])
    expect(Object.fromEntries(known)).toEqual({
      ...Object.fromEntries(formats.map((format) => [format, '1'])),
      report: '1,2',
    })
    expect(payloadAsSealed.safeParse(sampleReportV1()).success).toBe(true)
    expect(payloadAsSealed.safeParse({ ...sampleReport(), formatVersion: 1 }).success).toBe(false)
    expect(payloadSchema.safeParse(sampleReportV1()).success).toBe(false)
  })
})

/** Places of a JSON Schema where a stranger could put in as much as he likes. */
function openPlaces(node: unknown, path = '#'): string[] {
  if (node === null || typeof node !== 'object') return []
  const {
    type,
    enum: choices,
    const: only,
    pattern,
    format,
    maxLength,
    maxItems,
    additionalProperties,
  } = { ...node } as Record<string, unknown>
  const open =
    (type === 'string' && !choices && only === undefined && maxLength === undefined && !isBounded(pattern, format)) ||
    (type === 'array' && maxItems === undefined) ||
    (type === 'object' && additionalProperties !== false)
  const below = Object.entries(node).flatMap(([key, child]) => openPlaces(child, `${path}/${key}`))
  return open ? [path, ...below] : below
}

/** A pattern that ends in a count, and the formats of ids and dates, bound the length by themselves. */
function isBounded(pattern: unknown, format: unknown): boolean {
  if (format === 'uuid' || format === 'date' || format === 'date-time') return true
  return typeof pattern === 'string' && !/[*+](?!\?)/.test(pattern.replace(/\[[^\]]*\]/g, ''))
}
