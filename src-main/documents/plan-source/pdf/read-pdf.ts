import type { SourceDocument } from '../../../../src-shared/domain/plan-reading/source-document.ts'
import { AppError } from '../../../../src-shared/errors/app-error.ts'
import { collectBlocks } from '../collect-blocks.ts'
import type { ReadingWatch } from '../read-source.ts'
import { sourceLimits } from '../source-limits.ts'
import { cutColumns, TableCounter } from './columns.ts'
import { openPdf, type PdfDocument, type PdfPage } from './open-pdf.ts'
import { type PageOfSegments, withoutFurniture } from './page-furniture.ts'
import { pageSegments, type Segment } from './page-lines.ts'
import { joinLines, type LineSteps, type PageOfColumns } from './paragraphs.ts'

/**
 * The text layer of a PDF as paragraphs, without page numbers, repeated headers and footnotes.
 * @throws AppError `source.scanned` when no page holds text, `source.encrypted`, `source.damaged`, limits
 */
export async function readPdf(bytes: Uint8Array, watch: ReadingWatch = {}): Promise<SourceDocument> {
  const pdf = await openPdf(bytes)
  try {
    const { pages, withoutText } = await readPages(pdf, watch)
    if (pages.every(({ segments }) => segments.length === 0)) {
      throw new AppError('source.scanned', { pages: pdf.numPages })
    }
    return assembled(pages, withoutText)
  } catch (error) {
    if (error instanceof AppError || watch.signal?.aborted) throw error
    // A page that the library cannot follow: what it says of it is for its makers.
    throw new AppError('source.damaged', { format: 'pdf' }, { cause: error })
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function readPages(pdf: PdfDocument, { signal, onPage }: ReadingWatch) {
  const pages: PageOfSegments[] = []
  const withoutText: number[] = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    signal?.throwIfAborted()
    const page = await pdf.getPage(number)
    const segments = await pageSegments(page)
    if (segments.length === 0 && (await hasPicture(page))) withoutText.push(number)
    characters += segments.reduce((sum, { text }) => sum + text.length, 0)
    const { characters: limit } = sourceLimits
    if (characters > limit) throw new AppError('source.too-much-text', { limit })
    pages.push({ page: number, height: page.getViewport({ scale: 1 }).height, segments })
    page.cleanup()
    onPage?.(number, pdf.numPages)
  }
  return { pages, withoutText }
}

/** An empty page is no loss; one with a picture may hold words that only people can read. */
async function hasPicture(page: PdfPage): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { fnArray } = await page.getOperatorList()
  return fnArray.some(
    (operator: number) => operator === OPS.paintImageXObject || operator === OPS.paintInlineImageXObject,
  )
}

function assembled(pages: readonly PageOfSegments[], withoutText: number[]): SourceDocument {
  const all = pages.flatMap(({ segments }) => segments)
  const body = withoutFurniture(pages, commonSize(all))
  const tables = new TableCounter()
  const columns: PageOfColumns[] = body.pages.map(({ page, segments }) => ({
    page,
    columns: cutColumns(segments, tables),
    ...measures(segments),
  }))
  const collector = collectBlocks()
  for (const { text, page, cell } of joinLines(columns, lineStepsOf(body.pages))) collector.add({ text, page, cell })
  collector.leftOut('page-numbers', body.pageNumbers)
  collector.leftOut('page-headers', body.pageHeaders)
  collector.leftOut('footnotes', body.footnotes)
  if (withoutText.length > 0) collector.note({ kind: 'pages-without-text', pages: withoutText })
  return collector.finish('pdf', pages.length)
}

function commonSize(segments: readonly Segment[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of segments) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 12
}

/** Where the lines of a page begin and end, by the lines that are long. */
function measures(segments: readonly Segment[]): { left: number; right: number } {
  const widest = Math.max(0, ...segments.map(({ x, right }) => right - x))
  const long = segments.filter(({ x, right }) => right - x > 0.8 * widest)
  return { left: Math.min(...long.map(({ x }) => x)), right: Math.max(...long.map(({ right }) => right)) }
}

/** The step from line to line that is the most common for letters of a size. */
function lineStepsOf(pages: readonly PageOfSegments[]): LineSteps {
  const steps = new Map<number, number[]>()
  const add = ({ y, size }: Segment, at: number, segments: readonly Segment[]) => {
    const step = y - (segments[at - 1]?.y ?? y)
    if (step <= 0.7 * size || step >= 2.5 * size) return
    const key = Math.round(size)
    const same = steps.get(key)
    if (same) same.push(step)
    else steps.set(key, [step])
  }
  for (const { segments } of pages) segments.forEach(add)
  const common = new Map([...steps].map(([size, all]) => [size, mostCommon(all)]))
  return (size) => common.get(Math.round(size)) ?? 1.3 * size
}

function mostCommon(steps: readonly number[]): number | undefined {
  const counts = Map.groupBy(steps, (step) => Math.round(step))
  return [...counts.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))[0]?.[0]
}
