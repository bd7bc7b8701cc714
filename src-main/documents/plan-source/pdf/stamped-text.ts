import type { PdfPage } from './open-pdf.ts'
import { type Matrix, multiply, type Piece } from './piece.ts'

/** "Số:    /QĐ-UBND", "ngày    tháng": blanks that a stamp may have filled. */
const blank = /\bsố\s*:?\s*\/|ngày\s*(?:\/|tháng)|tháng\s*năm/iu

/**
 * Offices sign in electronic form with the blanks still empty: their document system then stamps number, day and month
 * as appearances of signature fields. Those are no text of the page, but they are what people read there. Gives the
 * pieces with the stamps in the blanks; stamps that fill none (who signed, when) stay out.
 */
export async function withStamps(page: PdfPage, view: Matrix, pieces: Piece[]): Promise<Piece[]> {
  if (!blank.test(pieces.map(({ text }) => text).join(''))) return pieces
  const annotations = await page.getAnnotations()
  if (!annotations.some(({ fieldType }: { fieldType?: string }) => fieldType === 'Sig')) return pieces
  return (await stamps(page, view)).reduce(filled, pieces)
}

/** Words drawn by annotations, from the list of drawing steps of the page. */
async function stamps(page: PdfPage, view: Matrix): Promise<Piece[]> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { fnArray, argsArray } = await page.getOperatorList()
  const found: Piece[] = []
  const saved: Matrix[] = []
  let inside = false
  let space = view
  let line: Matrix = identity
  let size = 0
  for (const [at, step] of fnArray.entries()) {
    const args = argsArray[at] ?? []
    if (step === OPS.beginAnnotation) {
      inside = true
      space = multiply(multiply(view, args[2]), args[3])
    }
    if (!inside) continue
    if (step === OPS.endAnnotation) inside = false
    else if (step === OPS.save) saved.push(space)
    else if (step === OPS.restore) space = saved.pop() ?? space
    else if (step === OPS.transform) space = multiply(space, args)
    else if (step === OPS.paintFormXObjectBegin) space = multiply(space, Object.values(args[0] ?? identity))
    else if (step === OPS.beginText) line = identity
    else if (step === OPS.setTextMatrix) line = Object.values(args[0] ?? identity)
    else if (step === OPS.moveText) line = multiply(line, [1, 0, 0, 1, args[0], args[1]])
    else if (step === OPS.setFont) size = args[1]
    else if (step === OPS.showText) found.push(pieceOf(args[0], multiply(space, line), size))
  }
  return found.filter(({ text }) => text.trim() !== '')
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Glyphs with their width in thousandths of the size; numbers between them move closer. */
function pieceOf(glyphs: ({ unicode: string; width: number } | number)[], place: Matrix, size: number): Piece {
  const shown = glyphs.filter((glyph) => typeof glyph !== 'number')
  const [, , , d = 1, x = 0, y = 0] = place
  const height = Math.abs(d) * size
  const width = shown.reduce((sum, glyph) => sum + glyph.width, 0) * 0.001 * height
  return { text: shown.map(({ unicode }) => unicode).join(''), x, right: x + width, y, size: height }
}

/** Puts a stamp between the words left and right of it on one line, in place of the space that the file has there. */
function filled(pieces: Piece[], stamp: Piece): Piece[] {
  const isLevel = (piece: Piece) => Math.abs(piece.y - stamp.y) < 0.5 * piece.size && piece.text.trim() !== ''
  const left = pieces.findLastIndex((piece) => isLevel(piece) && piece.right <= stamp.x + 0.5 * stamp.size)
  const right = pieces.findIndex(
    (piece, at) => at > left && isLevel(piece) && piece.x >= stamp.right - 0.5 * stamp.size,
  )
  const [before, after] = [pieces[left], pieces[right]]
  if (!before || !after || !blank.test(`${before.text} ${after.text}`)) return pieces
  const text = ` ${stamp.text.trim()}${after.text.startsWith('/') ? '' : ' '}`
  const onLine = { ...stamp, text, y: before.y, size: before.size }
  return [...pieces.slice(0, left + 1), onLine, ...pieces.slice(right)]
}
