import { pageNumber, widthOfWrappedText } from './page-furniture.ts'
import { type MarkerStyle, ordinalOf, type PrintedMarker, printedMarker } from './printed-marker.ts'
import { type Passage, type Piece, passageOf } from './readable-text.ts'
import type { BlockLook, CellPlace, SourceDocument } from './source-document.ts'

/** A paragraph of the plan, put together from the lines that a page or a web page broke. */
export interface Paragraph extends Passage {
  marker: PrintedMarker | null
  cell: CellPlace | null
  look: BlockLook
}

const endsSentence = /[.;:!?…/](?:["”’)*\s]|\.{2,})*$|\)$/u
const dangling =
  /(?:^|\s)(?:của|và|với|các|những|về|cho|theo|tại|trong|trên|do|từ|đến|là|để|số|ngày|tháng|năm|Ban|Bộ|Sở|Ủy ban|Uỷ ban|Thành|hoặc|bằng|được|bị|khi|đối|cấp|một|nhằm|vào|ở|Điều|khoản)$/u
/** Joining copies the paragraph: without a limit a file of one endless sentence would take quadratic time. */
const longestParagraph = 20_000
/** Lines further apart (columns, empty pages) belong to different paragraphs. */
const widestGap = 200

/** A paragraph that lines are still being added to. Only its ends are looked at, so that joining stays linear. */
interface OpenParagraph {
  paragraph: Paragraph
  /** The last words, where a sentence ends or breaks off. */
  tail: string
}

/** Puts lines together where the words say so. Cells stay for themselves; page numbers between lines fall out. */
export function joinParagraphs(source: SourceDocument, pieces: readonly Piece[]): Paragraph[] {
  const width = widthOfWrappedText(pieces)
  const open: OpenParagraph[] = []
  const last = new Map<MarkerStyle, number>()
  const add = (piece: Piece, at: number) => {
    const before = open.at(-1)
    const lastLine = at > 0 ? pieces[at - 1] : undefined
    if (piece.cell === null && pageNumber.test(piece.fold) && isBetweenText(pieces, at)) return
    const marker = piece.cell === null ? printedMarker(piece) : null
    const joins =
      before !== undefined &&
      lastLine !== undefined &&
      sameCell(before.paragraph.cell, piece.cell) &&
      piece.end - before.paragraph.start < longestParagraph &&
      (piece.afterPage || piece.start - before.paragraph.end < widestGap) &&
      (marker === null
        ? continues(before, piece, lastLine, width)
        : piece.cell === null && isStrayMarker(source, before, marker, piece, last))
    if (joins && before) {
      before.paragraph.end = piece.end
      before.tail = tailOf(piece.text)
      return
    }
    if (marker !== null) last.set(marker.style, ordinalOf(marker) ?? 0)
    open.push({ paragraph: { ...piece, marker }, tail: tailOf(piece.text) })
  }
  pieces.forEach(add)
  return open.map(({ paragraph }) =>
    paragraph.text.length === paragraph.end - paragraph.start
      ? paragraph
      : { ...paragraph, ...passageOf(source, paragraph.start, paragraph.end) },
  )
}

const tailOf = (text: string): string => text.slice(-80)

function sameCell(a: CellPlace | null, b: CellPlace | null): boolean {
  return a === null || b === null ? a === b : a.table === b.table && a.row === b.row && a.column === b.column
}

/** A lone number in the middle of running text; in a table written one cell a line it numbers a row. */
function isBetweenText(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]
  const after = pieces[at + 1]
  if (before === undefined || after === undefined) return true
  return (
    before.text.length > 60 && after.text.length > 30 && !endsSentence.test(before.text) && /^\p{Ll}/u.test(after.text)
  )
}

const lengthOf = ({ start, end }: Passage): number => end - start

const basisStart =
  /^thuc hien (?:ke hoach|nghi quyet|chi thi|quyet dinh|cong van|chuong trinh|ket luan|luat|nghi dinh|thong tu|de an)\b[^,;]{0,12}\bso\b/u
/** "… Nhân dân tham gia" + "BHYT.": the sentence ends on a line of its own. */
const abbreviationAtEnd = /^\p{Lu}[\p{Lu}&-]{1,9}(?:,? \p{Lu}[\p{Lu}&-]{1,9}){0,2}[.;]$/u
/** "… cuối quý" + "III/2026." */
const openDate = /(?:^|\s)(?:quý|tháng|ngày|năm)$/iu
const restOfDate = /^(?:[IVX]{1,4}|\d{1,4})(?:[/,;]|\.$|\s+năm\b)/u
/** "… Đơn vị chủ trì:" at the end of a full line: the names follow on the next. */
const openLabel = /(?:[cC]hủ trì|[pP]hối hợp|[tT]hời gian|[tT]hời hạn)\s*:$/u

function continues(
  { paragraph: before, tail }: OpenParagraph,
  piece: Piece,
  lastLine: Piece,
  width: number | null,
): boolean {
  const first = piece.text.charAt(0)
  // "Chương I" with its title on the next line.
  if (before.marker?.style === 'chapter' && before.marker.textAt >= lengthOf(before)) return isCapitals(piece.text)
  const isFull = width !== null && lastLine.text.length > width * 0.75
  if (restOfDate.test(piece.text) && openDate.test(tail)) return true
  if (isFull && abbreviationAtEnd.test(piece.text) && !endsSentence.test(tail)) return true
  if (/[\p{Lu}]/u.test(before.text) && isCapitals(before.text) !== isCapitals(piece.text)) return false
  if (/^(?:noi nhan|kinh gui|phu luc|dieu \d|tm\. |kt\. |can cu |so\s*:)/u.test(piece.fold)) return false
  // The words below a title that fills its line: "Thực hiện Kế hoạch số 25/KH-UBND …".
  if (/^T/u.test(piece.text) && basisStart.test(piece.fold)) return false
  // "…; phối hợp với …" on a full line goes on; in a list without marks every line is short of the margin somewhere.
  if (isFull && openLabel.test(tail)) return true
  const goesOnBehindSemicolon =
    width !== null && tail.endsWith(';') && /\p{Ll}/u.test(first) && lastLine.text.length > width * 0.85
  if (endsSentence.test(tail) && !goesOnBehindSemicolon) return false
  const breaksOff = dangling.test(tail) || /[,\-–]$/u.test(tail)
  if (breaksOff) return lengthOf(before) > 20 || width !== null
  if (/[\p{Ll}]/u.test(first)) return lengthOf(before) > 12 && !isLetterhead(before)
  if (width !== null && !piece.afterGap && lastLine.text.length > width * 0.75) return !isCapitals(piece.text)
  return false
}

const isLetterhead = ({ fold }: Passage) => /^(?:noi nhan|so\s*:|doc lap)/u.test(fold)

/** Two letters in capitals and none in lower case, but behind a digit ("2a"). */
export function isCapitals(text: string): boolean {
  return !/(?<![\d\p{Ll}])\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text)
}

/** A number that a broken line begins with: "… gồm: (1) …;" + "(2) …", "… (đợt" + "1); …". Only the number that is due begins an item. */
function isStrayMarker(
  source: SourceDocument,
  { paragraph: before, tail }: OpenParagraph,
  marker: PrintedMarker,
  next: Piece,
  last: ReadonlyMap<MarkerStyle, number>,
): boolean {
  if (isInlineSeries(source, before, tail, marker)) return true
  if (endsSentence.test(tail) || lengthOf(before) < 45) return false
  if (marker.style === 'dash' || marker.style === 'plus' || marker.style === 'star') return false
  if (/^[\p{Ll}\p{P}\d]/u.test(next.text.slice(marker.textAt)) && !/^["“(]/u.test(next.text.slice(marker.textAt)))
    return true
  // "… theo khoản" + "2. Điều 5": the sentence cannot end there.
  if (dangling.test(tail)) return true
  const ordinal = ordinalOf(marker)
  if (ordinal === null) return false
  const isDue = ordinal === 1 || ordinal === (last.get(marker.style) ?? 0) + 1
  return !isDue && !isCapitals(before.text)
}

const smallRomans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** "(2)" where the paragraph before holds its own "(1)", "(iii)" where it holds "(ii)". */
function isInlineSeries(
  source: SourceDocument,
  before: Paragraph,
  tail: string,
  { style, bare }: PrintedMarker,
): boolean {
  if (style !== 'bracketed' || !/[^.:/]\s*$/u.test(tail)) return false
  const inner = bare.slice(1, -1)
  const roman = smallRomans.indexOf(inner)
  const previous = roman > 0 ? smallRomans[roman - 1] : /^\d+$/.test(inner) ? String(Number(inner) - 1) : null
  return (
    previous != null &&
    source.text.slice(before.start + (before.marker?.textAt ?? 0), before.end).includes(`(${previous})`)
  )
}
