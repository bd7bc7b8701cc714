import type { PdfPage } from './open-pdf.ts'
import { multiply, type Piece } from './piece.ts'
import { withStamps } from './stamped-text.ts'

/** A run of words on one line, as the file draws it: a cell's line, or a whole line of the page. Points, y downwards. */
export interface Segment {
  text: string
  x: number
  right: number
  /** Of the base line. */
  y: number
  /** Of most of its letters. */
  size: number
  /** Width of its first word: would it have stood on the line before? */
  firstWord: number
  /** Numbers of footnotes that were set small and high inside, and taken out. */
  references: string[]
  /** Begins with such a number: a footnote itself. */
  footnote: string | null
}

/** Words set in another direction, as stamps and watermarks are, belong to no line. */
const straight = 0.05

/** The segments of a page in the order in which the file draws them, which is the order of reading for what Word prints. */
export async function pageSegments(page: PdfPage): Promise<Segment[]> {
  const view = page.getViewport({ scale: 1 }).transform
  const { items } = await page.getTextContent()
  const pieces: Piece[] = []
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue
    const { 0: a = 1, 1: b = 0, 2: c = 0, 3: d = 1, 4: e = 0, 5: f = 0 } = multiply(view, item.transform)
    if (Math.abs(b) > straight * Math.abs(a) || Math.abs(a) === 0 || a < 0) continue
    const size = Math.hypot(c, d)
    pieces.push({ text: item.str, x: e, right: e + item.width, y: f, size })
  }
  return segments(await withStamps(page, view, pieces))
}

function segments(pieces: readonly Piece[]): Segment[] {
  const found: Segment[] = []
  let run: Piece[] = []
  const close = () => {
    const segment = segmentOf(run)
    if (segment) found.push(segment)
    run = []
  }
  /** The last words of the run, or the space that it begins with. */
  let before: Piece | undefined
  for (const piece of pieces) {
    const opens = before === undefined || !isSameRun(before, piece)
    if (opens) close()
    run.push(piece)
    if (opens || hasWords(piece) || (before && !hasWords(before))) before = piece
  }
  close()
  return found
}

const hasWords = ({ text }: Piece) => text.trim() !== ''

/** Words of a line stand closer than this, in sizes of the letters; the margins of two cells of a table make at least as much. */
const widestSpace = 0.8

/** A gap that somebody is to fill in by hand: "Số:      /QĐ-UBND", "ngày     tháng     năm". */
const beforeBlank = /(?:[:(]|số|ngày|tháng)\s*$/iu
const afterBlank = /^\s*(?:\/|tháng|năm)/u

function isSameRun(before: Piece, piece: Piece): boolean {
  const size = Math.max(before.size, piece.size)
  // Numbers of footnotes stand higher than the words.
  const isLevel = Math.abs(before.y - piece.y) <= 0.25 * size || (isRaised(before, piece) && piece.x >= before.x)
  if (!isLevel || piece.x < before.x - 0.5 * size) return false
  if (piece.text.trim() === '') return true
  const gap = (piece.x - before.right) / size
  if (afterBlank.test(piece.text)) return gap <= 8
  if (ownColumn.test(before.text)) return gap <= 0.8
  if (listMarker.test(before.text)) return gap <= 4
  return gap <= (beforeBlank.test(before.text) ? 8 : widestSpace)
}

/** A serial number stands in a narrow column of its own; with a full stop it begins a line. */
const ownColumn = /^\s*(?:\d{1,3}|S?TT)\s*$/u
const listMarker = /^\s*(?:[-–+•]|\d{1,3}(?:\.\d{1,3})*[.)]|\p{L}[.)]|[IVX]{1,5}\.)\s*$/u

const isRaised = (a: Piece, b: Piece) =>
  Math.min(a.size, b.size) <= 0.8 * Math.max(a.size, b.size) && Math.abs(a.y - b.y) <= 0.6 * Math.max(a.size, b.size)

function segmentOf(run: readonly Piece[]): Segment | null {
  const worded = run.filter(hasWords)
  const first = worded[0]
  const last = worded.at(-1)
  if (!first || !last) return null
  const main = worded.reduce((best, one) => (one.text.length > best.text.length ? one : best))
  const references: string[] = []
  let footnote: string | null = null
  let text = ''
  let end = first.x
  for (const piece of run) {
    const number = footnoteNumber(piece, main, text)
    if (number !== null) {
      if (text === '') footnote = number
      else references.push(number)
      end = piece.right
      continue
    }
    if (piece.x - end > 0.2 * piece.size && /\S$/u.test(text) && /^[^\s/]/u.test(piece.text)) text += ' '
    text += piece.text
    end = piece.right
  }
  const shown = text.replace(/[ \u00a0]{2,}/gu, ' ').trim()
  if (shown === '') return null
  const width = last.right - first.x
  const space = shown.search(/\s/u)
  const firstWord = (width * (space < 0 ? shown.length : space)) / shown.length
  return { text: shown, x: first.x, right: last.right, y: main.y, size: main.size, firstWord, references, footnote }
}

/** Small and high, and no exponent: "m2" keeps its 2. */
function footnoteNumber(piece: Piece, main: Piece, before: string): string | null {
  if (piece.size > 0.8 * main.size || main.y - piece.y < 0.1 * main.size) return null
  const number = /^\s*[[(]?(\d{1,3}|\*{1,3})[\])]?\s*$/u.exec(piece.text)?.[1]
  if (number === undefined) return null
  return /(?:^|[^\p{L}])(?:[kdc]?m|CO|H)$/u.test(before) ? null : number
}
