import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openEnvelope } from '../../src-main/keys/open-envelope.ts'
import { payloadSchemas } from '../../src-shared/exchange/envelope.ts'
import { formats } from '../../src-shared/exchange/format.ts'
import { currentReport } from '../../src-shared/exchange/report.ts'
import { openOnDisk } from '../support/bundle-builder.ts'
import { agencyIdOf, sampleReportV1 } from './sample-payloads.ts'
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

  const versions = formats.flatMap((format) =>
    Object.keys(payloadSchemas[format]).map((version) => ({ format, version: Number(version) })),
  )
  it.each(versions)('$format, version $version, still opens', async ({ format, version }) => {
    const bytes = readFileSync(new URL(`${format}-${version}.json`, folder))
    const { reader } = samples[format]
    // Whatever version was sealed, the app reads it as the newest.
    const isOld = format === 'report' && version === 1
    const payload = isOld ? currentReport(sampleReportV1()) : samples[format].payload
    const opened = await openEnvelope(bytes, { expect: [format], trust, me: agencyIdOf(reader), now })
    expect(opened.verdict).toBe(format === 'agency-card' ? 'self-carried' : 'trusted')
    if (opened.verdict === 'refused') throw opened.error
    // The certificate, with a random serial number, and the proof are made anew every time the samples are.
    const { certificate: _, proof: __, ...data } = { certificate: null, proof: null, ...opened.payload.data }
    expect(opened.payload).toMatchObject({ ...payload, data: expect.anything() })
    expect(payload.data).toMatchObject(data)
  })
})
