import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDocx } from '../../src-main/documents/docx-writer.ts'
import { type ReportShape, tenReports } from '../support/ten-reports.ts'

const run = promisify(execFile)

interface Word {
  text: string
  left: number
  top: number
  right: number
  bottom: number
}

interface Page {
  width: number
  height: number
  words: Word[]
}

/** How many pages each may take: a blank page between sections, or a row that no longer fits, falls out of it. */
const plausiblePages: Record<ReportShape, [least: number, most: number]> = {
  'a commune with one task and no indicators': [3, 3],
  'a department with charts of several years': [9, 11],
  '500 tasks of a steering committee': [115, 140],
  'long names everywhere': [5, 6],
  'several recipients': [5, 7],
  'no indicators': [4, 6],
  'twelve pages of annexes': [28, 34],
  'an organisation of youth': [4, 5],
  'nothing but the content': [5, 7],
  'a draft without number and day': [10, 15],
}

/** Points, from the margins in twips: left 1701, the others 1134. The box of a word is a little larger than its line. */
const margins = { left: 85.05 - 0.5, top: 56.7 - 2.5, right: 56.7 - 0.5, bottom: 56.7 - 2.5 }

/** Another program's reading of our DOCX: a structure that only our own reader accepts would pass every other test. */
describe('ten reports printed by LibreOffice', () => {
  let dir: string
  const pagesOf = new Map<ReportShape, Page[]>()

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'snv-office-'))
    const files = tenReports.map(([name, document], at) => ({ name, document, path: join(dir, `${at}.docx`) }))
    for (const { path, document } of files) {
      await writeFile(path, await writeDocx(document, { created: '2026-12-03T02:00:00.000Z' }))
    }
    const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`
    const paths = files.map(({ path }) => path)
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, ...paths])
    for (const { name, path } of files) {
      const options = { maxBuffer: 256 * 1024 * 1024 }
      const { stdout } = await run('pdftotext', ['-bbox', path.replace('.docx', '.pdf'), '-'], options)
      pagesOf.set(name, readPages(stdout.normalize('NFC')))
    }
  }, 300_000)
  afterAll(() => rm(dir, { recursive: true, force: true }))

  describe.each(tenReports)('%s', (name, document) => {
    const pages = () => pagesOf.get(name) ?? []

    test('takes as many A4 pages as such a report does', () => {
      const [least, most] = plausiblePages[name]
      expect(pages().length >= least && pages().length <= most, `${pages().length} pages`).toBe(true)
      for (const { width, height } of pages()) {
        expect([width, height].map(Math.round).sort((a, b) => a - b)).toEqual([595, 842])
      }
    })

    test('keeps all words within the margins', () => {
      for (const [at, page] of pages().entries()) {
        const outside = page.words.filter(
          ({ left, top, right, bottom }) =>
            left < margins.left ||
            right > page.width - margins.right ||
            bottom > page.height - margins.bottom ||
            (top < margins.top && !isPageNumber({ top })),
        )
        expect({ page: at + 1, outside }).toEqual({ page: at + 1, outside: [] })
      }
    })

    test('numbers its pages from 2 in the middle of the header, and each annex anew', () => {
      let number = 0
      for (const page of pages()) {
        number = opensSection(page) ? 1 : number + 1
        const header = page.words.filter((word) => isPageNumber(word))
        expect(header.map(({ text }) => text)).toEqual(number === 1 ? [] : [String(number)])
        for (const { left, right } of header) {
          const middle = margins.left + (page.width - margins.left - margins.right) / 2
          expect(Math.abs((left + right) / 2 - middle)).toBeLessThan(2)
        }
      }
    })

    test('repeats the head of the table on every page of the annex', () => {
      const annex = pages().filter(({ width, height }) => width > height)
      expect(annex.length).toBeGreaterThan(0)
      for (const { words } of annex) {
        const corner = words.find(({ text }) => text === 'TT')
        const head = words.filter(({ top }) => Math.abs(top - (corner?.top ?? Number.NaN)) < 2)
        const inOrder = head.toSorted((a, b) => a.left - b.left)
        expect(line(inOrder)).toBe('TT Mục Nhiệm vụ Tiến độ Thời hạn Kết quả Minh chứng')
      }
      if (name === 'twelve pages of annexes') expect(annex.length).toBeGreaterThanOrEqual(12)
    })

    test('shows the frame of its profile whole, the signature on the page of the last line', () => {
      const [first] = pages()
      const opening = line(first?.words ?? [])
      const isState = document.profile === 'state-body'
      expect(opening.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe(isState)
      expect(opening.includes('Độc lập - Tự do - Hạnh phúc')).toBe(isState)
      expect(opening.includes('DỰ THẢO')).toBe(document.isDraft === true)
      if (document.profile === 'content-only' || document.signer === null) return
      const last = pages().find(({ words }) => line(words).includes('Nơi nhận:'))
      expect(line(last?.words ?? [])).toContain('./.')
      expect(line(last?.words ?? [])).toContain(document.signer.name)
    })
  })
})

function readPages(xml: string): Page[] {
  return [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, width, height, inside = '']) => ({
      width: Number(width),
      height: Number(height),
      words: [
        ...inside.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g),
      ].map(([, left, top, right, bottom, text = '']) => ({
        text,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    }),
  )
}

/** The header begins at 1 cm and holds nothing else. */
function isPageNumber({ top }: Pick<Word, 'top'>): boolean {
  return top > 28 && top < 45
}

/** Pages that begin the text or an annex have no number: they begin with the words of the letterhead or "Phụ lục". */
function opensSection({ words }: Page): boolean {
  const top = Math.min(...words.map((word) => word.top))
  return top > margins.top
}

const line = (words: readonly Word[]) => words.map(({ text }) => text).join(' ')
