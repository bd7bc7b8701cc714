import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDocx } from '../../src-main/documents/docx-writer.ts'
import { sampleDocument } from '../support/sample-document.ts'

const run = promisify(execFile)

/** Another program's reading of our DOCX: a structure that only our own reader accepts would pass every other test. */
describe('a report opened in LibreOffice', () => {
  let dir: string
  let text: string
  let info: string

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'snv-office-'))
    const docx = join(dir, 'report.docx')
    await writeFile(docx, await writeDocx(sampleDocument(), { created: '2026-12-03T02:00:00.000Z' }))
    const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, docx])
    const pdf = join(dir, 'report.pdf')
    text = (await run('pdftotext', ['-layout', pdf, '-'])).stdout.normalize('NFC')
    info = (await run('pdfinfo', [pdf])).stdout
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  test('is printed on A4', () => {
    expect(info).toContain('A4')
  })

  test.each(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'BÁO CÁO', 'Nơi nhận:'])(
    'shows %s whole',
    (words) => {
      expect(text).toContain(words)
    },
  )
})
