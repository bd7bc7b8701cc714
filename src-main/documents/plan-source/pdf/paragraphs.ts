import type { Column } from './columns.ts'
import type { Segment } from './page-lines.ts'

export interface PdfParagraph {
  text: string
  page: number
  cell: Column['cell']
}

export interface PageOfColumns {
  page: number
  columns: Column[]
  /** Where full lines of the page end, and where lines that begin no paragraph begin. */
  left: number
  right: number
}

interface OpenParagraph {
  text: string
  /** Where it begins: the page that it counts for. */
  page: number
  /** Where it is now: the page that it is measured by. */
  edges: PageOfColumns
  cell: Column['cell']
  first: Segment
  last: Segment
  /** Where its lines after the first begin. */
  margin: number | null
}

const marker =
  /^(?:[-–+•*]\s?|\(?\d{1,3}(?:\.\d{1,3})*\s?[.)]\s?|\(?\p{Ll}{1,2}\s?[.)]\s|[IVX]{1,5}\s?[.)]\s|\p{Lu}\s?\.\s(?=\p{Lu}{2})|Điều \d+|PHẦN\s)/u

/** What follows a title, however full its last line is. Within a sentence these words have small letters. */
const afterTitle =
  /^(?:Căn cứ|Theo đề nghị|Nơi nhận|Thực hiện (?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Kế hoạch|Chương trình) số)(?![\p{L}])/u

/** How far apart the lines of a paragraph are, by the size of their letters. */
export type LineSteps = (size: number) => number

/** Joins lines that only the width of the paper broke; over the end of a page too. */
export function joinLines(pages: readonly PageOfColumns[], lineStep: LineSteps): PdfParagraph[] {
  const paragraphs: PdfParagraph[] = []
  let open: OpenParagraph | null = null
  const close = () => {
    if (open) paragraphs.push({ text: open.text, page: open.page, cell: open.cell })
    open = null
  }
  for (const page of pages) {
    for (const column of page.columns) {
      for (const segment of column.segments) {
        if (open && goesOn(open, segment, column, page, lineStep)) {
          open.text += gap(open.last.text, segment.text) + segment.text
          open.margin ??= segment.x
          open.last = segment
          open.edges = page
        } else {
          close()
          open = {
            text: segment.text,
            page: page.page,
            edges: page,
            cell: column.cell,
            first: segment,
            last: segment,
            margin: null,
          }
        }
      }
    }
  }
  close()
  return paragraphs
}

function goesOn(open: OpenParagraph, next: Segment, column: Column, page: PageOfColumns, lineStep: LineSteps): boolean {
  const { last } = open
  if (open.cell !== null || column.cell !== null) return isSameCell(open.cell, column.cell) && !marker.test(next.text)
  if (Math.abs(next.size - last.size) > 1) return false
  const isNextPage = page.page !== open.page && next.y < last.y
  const step = next.y - last.y
  if (!isNextPage && (step < 0.5 * last.size || step > 1.22 * lineStep(next.size) + 0.5)) return false
  // Its first word had room on the line before: somebody wanted a new line.
  const room = open.edges.right - last.right
  if (room > next.firstWord + 0.45 * last.size) return false
  return !beginsParagraph(open, next, page, isNextPage)
}

function beginsParagraph(open: OpenParagraph, next: Segment, page: PageOfColumns, isNextPage: boolean): boolean {
  const tolerance = 0.35 * next.size
  const margin = open.margin ?? page.left
  const isIndented = next.x > margin + tolerance
  const hangs = open.margin === null && next.x > open.first.x && marker.test(open.text)
  if (isIndented && !hangs) return true
  // A first line further in than the others shows that this line, at the margin, begins nothing.
  const isContinued =
    open.first.x > next.x + tolerance || hangs || (open.margin !== null && open.first.x < next.x - tolerance)
  if (isContinued) return false
  if (marker.test(next.text) || (afterTitle.test(next.text) && !/[.;:,]$/u.test(open.text))) return true
  return isNextPage && /[.;:]$/u.test(open.text)
}

const isSameCell = (a: Column['cell'], b: Column['cell']) =>
  a !== null && b !== null && a.table === b.table && a.row === b.row && a.column === b.column

/** "2021-" + "2030" and "QĐ-" + "UBND" are one word; between all other lines stands a space. */
const gap = (before: string, next: string): string =>
  /[-/]/u.test(before.slice(-1)) && /[\p{L}\p{N}][-/]$/u.test(before) && /^[\p{L}\p{N}]/u.test(next) ? '' : ' '
