import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentTypesPart, packDocx } from '../../src-main/documents/docx-package.ts'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import {
  type CoordinatingOffice,
  enrol,
  importReports,
  issue,
  type ReportingAgency,
  sealReport,
  sharedClock,
  startAgency,
  startCoordinator,
  takeInPlan,
  workOnPlan,
} from '../support/exchange-builder.ts'
import { exportBytes } from '../support/report-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let coordinator: CoordinatingOffice
let health: ReportingAgency
let files: { json: Uint8Array; docx: Uint8Array }
beforeEach(async () => {
  const clock = sharedClock()
  coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  health = await startAgency(clock, vinhLong.health)
  await takeInPlan(health, (await issue(coordinator)).package)
  const report = await sealReport(await workOnPlan(health, coordinator))
  const [json, docx] = await Promise.all([
    exportBytes(health.minh, report, 'json'),
    exportBytes(health.minh, report, 'sealed-docx'),
  ])
  files = { json, docx }
})
afterEach(async () => {
  await coordinator.test.close()
  await health.test.close()
})

const verdicts = async (...bytes: Uint8Array[]) =>
  (await importReports(coordinator.hoa, bytes)).map(({ verdict }) => verdict)

/** One part of the DOCX changed and packed again in our own way. */
async function withPart(name: string, change: (text: string) => string): Promise<Uint8Array> {
  const parts = new Map(await readOfficeZip(files.docx))
  parts.delete(contentTypesPart)
  parts.set(name, new TextEncoder().encode(change(new TextDecoder().decode(parts.get(name)))))
  return packDocx(parts)
}

describe('a report that comes as DOCX alone', () => {
  it.each(['json', 'docx'] as const)(
    'as %s first: counted, and the other one is the same file again',
    async (first) => {
      await enrol(coordinator, health)
      const other = first === 'json' ? 'docx' : 'json'
      expect(await verdicts(files[first], files[first], files[other])).toEqual([
        'trusted',
        'same-file-again',
        'same-file-again',
      ])
    },
  )

  it('waits for its key like the JSON, and is verified from its original bytes', async () => {
    expect(await verdicts(files.docx, files.json)).toEqual(['unknown-key', 'same-file-again'])
    await enrol(coordinator, health)
    const waiting = await coordinator.hoa.call('coordination.quarantine', {})
    const submissionIds = waiting.map(({ id }) => id)
    const { files: judged } = await coordinator.hoa.call('coordination.verify', { submissionIds })
    expect(judged.map(({ verdict }) => verdict)).toEqual(['trusted'])
  })

  it('with other words, another signature, or none is refused in words of its own', async () => {
    await enrol(coordinator, health)
    const answers = await importReports(coordinator.hoa, [
      await withPart('word/document.xml', (text) => text.replace('03 lớp', '30 lớp')),
      await withPart('_xmlsignatures/sig1.xml', (text) =>
        text.replace(/<SignatureValue>[^<]{8}/, '<SignatureValue>AAAAAAAA'),
      ),
      await withPart('_xmlsignatures/sig1.xml', () => ''),
    ])
    expect(answers.map(({ verdict }) => verdict)).toEqual(answers.map(() => 'changed-after-sealing'))
    expect(new Set(answers.map(({ sentence }) => sentence?.what)).size).toBe(3)
    expect(await verdicts(files.docx)).toEqual(['trusted'])
  })
})
