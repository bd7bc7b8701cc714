import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readSealedDocx } from '../../src-main/documents/read-sealed-docx.ts'
import { bundleEntryNames } from '../../src-main/documents/zip-gate.ts'
import { unpackChromium } from '../e2e/support/chromium.ts'
import { commandLine } from '../support/command-line.ts'
import { bare, readPdfPages, textOfPages } from '../support/pdf-pages.ts'
import {
  download,
  passphrase,
  type ReportInHand,
  type ReportingOffice,
  sealedReport,
  startReportingOffice,
} from '../support/report-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

describe('report export', () => {
  let office: ReportingOffice
  let report: ReportInHand
  let out: string
  let card: string
  let cardFolder: string

  beforeEach(async () => {
    office = await startReportingOffice()
    report = await sealedReport(office)
    const { exportId } = await office.minh.call('keys.exportCard', { passphrase, recipientAgencyId: vinhLong.culture })
    const cardBytes = await download(office.minh, exportId)
    await office.test.app.close()
    out = await mkdtemp(join(tmpdir(), 'snv-export-'))
    cardFolder = await mkdtemp(join(tmpdir(), 'snv-card-'))
    card = join(cardFolder, 'the.snv.json')
    await writeFile(card, cardBytes)
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await rm(out, { recursive: true, force: true })
    await rm(cardFolder, { recursive: true, force: true })
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

  test('writes a bundle with the evidence, which verifies and is read; with one byte changed it is refused', async () => {
    const done = await run('--format', 'bundle')
    expect(done.status).toBe(0)
    expect(done.told).toContain('MB')
    const path = done.out.trim()
    const entries = await bundleEntryNames(path, (await readFile(path)).length)
    expect(entries.at(-1)).toBe('minh-chung/0001 ke-hoach.txt')
    expect((await commandLine(['report', 'show', path])).status).toBe(0)
    const verify = () => commandLine(['report', 'verify', path, '--registry', card, '--lang', 'en'])
    expect((await verify()).status).toBe(0)
    const bytes = await readFile(path)
    bytes.write('K', bytes.lastIndexOf('kế hoạch tuyên truyền'))
    await writeFile(path, bytes)
    const refused = await verify()
    expect(refused.status).toBe(1)
    expect(refused.out).toContain('does not fit the size or checksum')
  })

  test('prints the PDF, with the check code of the seal', async () => {
    const { executablePath, home } = await unpackChromium()
    vi.stubEnv('CHROME_PATH', executablePath)
    const done = await run('--format', 'pdf,docx-plain')
    await rm(home, { recursive: true, force: true })
    expect([done.status, done.out.split('\n').length]).toEqual([0, 3])
    const path = done.out.split('\n').find((one) => one.endsWith('.pdf')) ?? ''
    const text = textOfPages(await readPdfPages(await readFile(path)))
    expect(text).toContain(bare('Đã tập huấn 40 cộng tác viên.'))
    expect(text).toMatch(/Mãkiểmtradữliệuniêmphong:[0-9a-f]{16}/)
  })

  test('without a printing engine refuses the PDF, says what is safe, and has written the rest', async () => {
    vi.stubEnv('CHROME_PATH', '/nowhere/chrome')
    const done = await run('--format', 'pdf,docx-plain', '--lang', 'en')
    expect(done.status).toBe(1)
    expect(done.told).toContain('no Edge, Chrome or Chromium')
    expect(await readdir(out)).toEqual([done.out.trim().slice(out.length + 1)])
    expect((await run('--format', 'pdf')).out).toBe('')
  })

  test.each([
    [['--format', 'xps'], 2],
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
