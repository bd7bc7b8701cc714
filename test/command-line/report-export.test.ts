import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSealedDocx } from '../../src-main/documents/sealed-docx.ts'
import { commandLine } from '../support/command-line.ts'
import {
  type ReportInHand,
  type ReportingOffice,
  sealedReport,
  startReportingOffice,
} from '../support/report-builder.ts'

describe('report export', () => {
  let office: ReportingOffice
  let report: ReportInHand
  let out: string

  beforeEach(async () => {
    office = await startReportingOffice()
    report = await sealedReport(office)
    await office.test.app.close()
    out = await mkdtemp(join(tmpdir(), 'snv-export-'))
  })
  afterEach(async () => {
    await rm(out, { recursive: true, force: true })
    await rm(office.test.dataDir, { recursive: true, force: true })
  })

  const run = (...more: string[]) => {
    const place = ['--data', office.test.dataDir, '--user', 'lan', '--report', report.id, '--out', out]
    return commandLine(['report', 'export', ...place, ...more])
  }

  test('writes every format that is asked for, the sealed ones as they were sealed', async () => {
    const done = await run('--format', 'json,docx,docx-plain', '--json')
    expect(done.status).toBe(0)
    const { revision, files } = JSON.parse(done.out)
    expect(revision).toBe(1)
    const names = await readdir(out)
    expect(names.sort()).toEqual(files.map(({ path }: { path: string }) => path.slice(out.length + 1)).sort())
    expect(names).toHaveLength(3)
    const bytesOf = async (ending: string) => readFile(join(out, names.find((name) => name.endsWith(ending)) ?? ''))
    const { sealedJson } = await readSealedDocx(await bytesOf('.snv.docx'))
    expect(Buffer.from(sealedJson).equals(await bytesOf('.snv.json'))).toBe(true)
  })

  test.each([
    [['--format', 'pdf'], 2],
    [['--report', 'x'], 2],
    [['--revision', '0'], 2],
    [['--revision', '7'], 1],
    [['--out', join(tmpdir(), 'nowhere-at-all')], 1],
  ])('%j ends with status %i and writes nothing', async (more, status) => {
    const done = await run(...more)
    expect([done.status, done.out]).toEqual([status, ''])
    expect(await readdir(out)).toEqual([])
  })

  test('takes a file for no folder', async () => {
    const file = join(out, 'a.txt')
    await writeFile(file, 'x')
    expect((await run('--out', file)).status).toBe(1)
  })
})
