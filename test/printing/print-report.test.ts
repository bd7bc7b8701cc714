import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { printReport } from '../../src-main/jobs/kinds/print-report.ts'
import { chromiumEngine } from '../../src-main/printing/print-with-chromium.ts'
import type { PrintedDocument } from '../../src-shared/domain/printed-document/model.ts'
import { unpackChromium } from '../e2e/support/chromium.ts'
import {
  bare,
  fontsOf,
  foreignFonts,
  isPageNumber,
  type PdfPage,
  readPdfPages,
  textOfPages,
} from '../support/pdf-pages.ts'
import { type ReportShape, tenReports } from '../support/ten-reports.ts'

const untouched = () => new AbortController().signal
const give = () => Promise.reject(new Error('a print is given as a whole'))
const jobOf = (signal: AbortSignal) => ({ dataDir: '', signal, progress: () => {}, give })
const shape = (name: ReportShape) => tenReports.find(([one]) => one === name)?.[1] ?? tenReports[0]?.[1]
/** Folders that printing left behind. */
const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('snv-print-'))

describe('a report printed without a window', () => {
  let home: string
  let path: string
  let before: string[]

  beforeAll(async () => {
    const unpacked = await unpackChromium()
    home = unpacked.home
    path = unpacked.executablePath
    before = leftBehind()
  })
  afterEach(() => vi.unstubAllEnvs())
  afterAll(() => rm(home, { recursive: true, force: true }))

  const print = async (document: PrintedDocument | undefined) => {
    if (!document) throw new Error('no such shape')
    vi.stubEnv('CHROME_PATH', path)
    return printReport({ document }, jobOf(untouched()))
  }

  it.each([
    'a department with charts of several years',
    'twelve pages of annexes',
    'a draft without number and day',
    'nothing but the content',
  ] as const)('has the pages of %s', async (name) => {
    const document = shape(name)
    const bytes = await print(document)
    const pages = await readPdfPages(bytes)
    const text = textOfPages(pages)
    for (const block of document?.blocks ?? []) {
      if (block.kind === 'paragraph') expect(text).toContain(bare(block.text))
      if (block.kind === 'chart') for (const bar of block.bars) expect(text).toContain(bare(bar.text))
    }
    expect(text).toContain(bare('./.'))
    expect(fontsOf(bytes).length).toBeGreaterThan(1)
    expect(foreignFonts(bytes)).toEqual([])
    const sheets = sheetsOf(pages)
    expect(sheets.map((sheet) => sheet[0]?.size)).toEqual([
      [595, 842],
      ...(document?.annexes ?? []).map(({ orientation }) => (orientation === 'portrait' ? [595, 842] : [842, 595])),
    ])
    // Each annex counts its pages from 1, and its first page bears no number.
    for (const sheet of sheets) {
      expect(sheet.slice(1).map((page) => page.words[0])).toEqual(sheet.slice(1).map((_, at) => `${at + 2}`))
    }
    // The head of the table is on every page of its annex, and no row is divided between two.
    const rows = document?.annexes[0]?.blocks[0]?.kind === 'table' ? document.annexes[0].blocks[0].rows : []
    const annex = (sheets[1] ?? []).map((page) => textOfPages([page]))
    for (const page of annex) expect(page).toContain(bare('TTMụcNhiệm vụTiến độThời hạnKết quảMinh chứng'))
    for (const row of rows.filter((cells) => (cells[5] ?? '').length < 1000)) {
      expect(annex.some((page) => page.includes(bare(row.join(''))))).toBe(true)
    }
  })

  it('brings signs that the font lacks from the other one of the app', async () => {
    const document = shape('nothing but the content')
    const text = 'Đạt ≥ 92%, tăng → 95%.'
    const bytes = await print(document && { ...document, blocks: [{ kind: 'remark', text }] })
    expect(textOfPages(await readPdfPages(bytes))).toContain(bare(text))
    expect(foreignFonts(bytes)).toEqual([])
    expect(fontsOf(bytes)).toContain('LiberationSans')
  })

  it('says the same when it is printed again', async () => {
    const document = shape('long names everywhere')
    const [first, again] = [await readPdfPages(await print(document)), await readPdfPages(await print(document))]
    expect(again).toEqual(first)
  })

  it('reaches nothing outside, whatever a page would ask for, and runs no script', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('<svg xmlns="http://www.w3.org/2000/svg"/>')
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const html =
      '<!doctype html><p>Trước</p><script>document.body.append("ĐÃ CHẠY")</script>' +
      `<img src="x" onerror="document.body.append('ĐÃ CHẠY')"><iframe src="http://localhost.example/"></iframe>`
    const pages = await readPdfPages(await chromiumEngine(path).print(html, untouched()))
    expect(textOfPages(pages)).toBe(bare('Trước'))
    const [document] = tenReports.map(([, one]) => one)
    if (!document) throw new Error('no reports')
    const hostile = `<img src="http://127.0.0.1:${port}/a"><script>1</script></style>&amp;"`
    const own = await readPdfPages(
      await print({ ...document, subject: hostile, blocks: [{ kind: 'paragraph', text: hostile }] }),
    )
    expect(textOfPages(own)).toContain(bare(hostile))
    await new Promise((closed) => server.close(closed))
    expect(asked).toEqual([])
  })

  it('ends with its profile when somebody stops it', async () => {
    const stop = new AbortController()
    const printing = chromiumEngine(path).print('<p>x</p>'.repeat(200_000), stop.signal)
    setTimeout(() => stop.abort(), 300)
    await expect(printing).rejects.toMatchObject({ name: 'AbortError' })
    expect(leftBehind()).toEqual(before)
  })

  it.each([
    ['print.no-engine', '/nowhere/chrome'],
    ['print.engine-failed', process.execPath],
  ])('is refused with %s', async (code, engine) => {
    vi.stubEnv('CHROME_PATH', engine)
    const [document] = tenReports.map(([, one]) => one)
    if (!document) throw new Error('no reports')
    await expect(printReport({ document }, jobOf(untouched()))).rejects.toMatchObject({ code })
    expect(leftBehind()).toEqual(before)
  })
})

/** The pages of the text and of each annex: a page without a number begins one. */
function sheetsOf(pages: readonly PdfPage[]): PdfPage[][] {
  const sheets: PdfPage[][] = []
  for (const page of pages) {
    if (isPageNumber(page.words[0])) sheets.at(-1)?.push(page)
    else sheets.push([page])
  }
  return sheets
}
