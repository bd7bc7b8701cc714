import { Document, Packer, Paragraph, TextRun } from 'docx'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readSource } from '../../src-main/documents/plan-source/read-source.ts'
import { readPlan } from '../../src-shared/domain/plan-reading/read-plan.ts'
import { longPlan } from '../support/long-plan.ts'
import { rawPdf } from '../support/raw-pdf.ts'
import { compare } from './measure.ts'

const runs = 5
const linesPerPage = 40
const lettersPerLine = 62

/**
 * Reading a plan, words and findings, against the library that only gets the words out: pdfjs for PDF, mammoth for
 * Word. Time per page must not grow with the number of pages.
 */
export async function benchPlanImport() {
  const results = []
  for (const pages of [50, 100, 200]) {
    const paragraphs = longPlan(pages, linesPerPage * lettersPerLine)
    const pdf = pdfOf(paragraphs)
    const docx = await docxOf(paragraphs)
    results.push(
      await compare(
        `PDF, ${pages} pages`,
        () => read(pdf),
        () => wordsOfPdf(pdf),
        runs,
      ),
      await compare(
        `Word, ${pages} pages`,
        () => read(docx),
        () => mammoth.extractRawText({ buffer: docx }),
        runs,
      ),
    )
  }
  const perPage = results.map(({ name, appMs }) => ({ name, msPerPage: appMs / Number(/\d+/.exec(name)?.[0]) }))
  for (const { name, msPerPage } of perPage)
    console.error(`${name.padEnd(34)} ${msPerPage.toFixed(2).padStart(8)} ms a page`)
  return { rounds: runs, results, perPage }
}

async function read(bytes: Uint8Array) {
  readPlan(await readSource(bytes))
}

async function wordsOfPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 }).promise
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    await page.getTextContent()
    page.cleanup()
  }
  await pdf.loadingTask.destroy()
}

function pdfOf(paragraphs: readonly string[]): Uint8Array {
  const lines = paragraphs.flatMap((text) =>
    (text.match(new RegExp(`.{1,${lettersPerLine}}(?:\\s|$)`, 'gu')) ?? []).map((line, at) => ({
      line: line.trim(),
      at,
    })),
  )
  const pages = Array.from({ length: Math.ceil(lines.length / linesPerPage) }, (_, page) => [
    { text: String(page + 1), x: 300, y: 40, size: 12 },
    ...lines
      .slice(page * linesPerPage, (page + 1) * linesPerPage)
      .map(({ line, at }, row) => ({ text: line, x: at === 0 ? 120 : 85, y: 80 + row * 18 })),
  ])
  return rawPdf(pages)
}

async function docxOf(paragraphs: readonly string[]): Promise<Buffer> {
  const children = paragraphs.map(
    (text) => new Paragraph({ children: [new TextRun({ text, font: 'Times New Roman', size: 28 })] }),
  )
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}
