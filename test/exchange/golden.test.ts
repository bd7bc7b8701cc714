import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openEnvelope } from '../../src-main/keys/open-envelope.ts'
import { formats, payloadSchemas } from '../../src-shared/exchange/envelope.ts'
import { openOnDisk } from '../support/bundle-builder.ts'
import { agencyIdOf } from './sample-payloads.ts'
import { samples } from './samples.ts'
import { now, trust } from './test-keys.ts'

const folder = new URL('golden/', import.meta.url)

describe('every format version that ever left an office', () => {
  it('has its golden file', () => {
    const expected = formats.flatMap((format) => Object.keys(payloadSchemas[format]).map((n) => `${format}-${n}.json`))
    expect(readdirSync(folder).sort()).toEqual([...expected, 'bundle-1.zip'].sort())
  })

  it('a bundle, version 1, still opens with its evidence', async () => {
    const opened = await openOnDisk(readFileSync(new URL('bundle-1.zip', folder)))
    expect(opened).toMatchObject({ container: 'bundle', verdict: 'trusted' })
  })

  it.each(formats)('%s, version 1, still opens', async (format) => {
    const bytes = readFileSync(new URL(`${format}-1.json`, folder))
    const { payload, reader } = samples[format]
    const opened = await openEnvelope(bytes, { expect: [format], trust, me: agencyIdOf(reader), now })
    expect(opened.verdict).toBe(format === 'agency-card' ? 'self-carried' : 'trusted')
    if (opened.verdict === 'refused') throw opened.error
    // The certificate, with a random serial number, and the proof are made anew every time the samples are.
    const { certificate: _, proof: __, ...data } = { certificate: null, proof: null, ...opened.payload.data }
    expect(opened.payload).toMatchObject({ ...payload, data: expect.anything() })
    expect(payload.data).toMatchObject(data)
  })
})
