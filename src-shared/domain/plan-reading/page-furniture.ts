import type { Piece } from './readable-text.ts'
import type { SourceDocument } from './source-document.ts'

/** A number alone on its line, as a page carries it. */
export const pageNumber = /^(?:-\s*)?(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*-)?$/u

/** A number that is due and stands this far below the one before numbers a page, not an item. */
const fewestLinesOnPage = 15
/** Footnotes reach this many lines up from the foot of a page. */
const mostLinesOfNotes = 12

const tableNumber = /^(?:so )?(?:tt|stt)$/u

const numberOfNote = (piece: Piece | undefined): number | null => {
  const start = /^(\d{1,2})\s+(?=\p{Lu})/u.exec(piece?.text ?? '')
  return start === null ? null : Number(start[1])
}

/** Lines that are as wide as a printed page and break in mid-sentence: text that was copied from a page. */
export function widthOfWrappedText(pieces: readonly Piece[]): number | null {
  const lengths = pieces.filter(({ cell }) => cell === null).map(({ text }) => text.length)
  const wide = lengths.filter((length) => length > 45).sort((a, b) => a - b)
  const width = wide[Math.floor(wide.length * 0.9)]
  const longest = wide.at(-1)
  if (width === undefined || longest === undefined || wide.length < 12 || longest > 140 || width > 120) return null
  return width
}

/**
 * Text that was copied from pages, without what stands on each of them: its number, the line that is printed again at
 * its head or foot, and the footnotes. All of it becomes white space, so that places stay as they are and what the
 * page broke stands together. Behind the head of a table that is written one cell a line, numbers are those of its rows.
 */
export function withoutPageFurniture(
  source: SourceDocument,
  pieces: readonly Piece[],
): { source: SourceDocument; pieces: readonly Piece[] } {
  const breaks = widthOfWrappedText(pieces) === null ? [] : pageBreaks(pieces)
  if (breaks.length === 0) return { source, pieces }
  const dropped = new Set(breaks)
  const running = runningLines(pieces, breaks)
  let note = 1
  for (const at of breaks) {
    for (const near of [at - 2, at - 1, at + 1, at + 2]) if (running.has(keyOf(pieces[near]))) dropped.add(near)
    const from = firstNote(pieces, at, note)
    if (from === null) continue
    for (let line = from; line < at; line++) {
      if (numberOfNote(pieces[line]) === note) note++
      dropped.add(line)
    }
  }
  return {
    source: { ...source, text: blanked(source.text, pieces, dropped) },
    pieces: pieces.flatMap((piece, at) => {
      if (dropped.has(at)) return []
      return dropped.has(at - 1) ? [{ ...piece, afterGap: false, afterPage: true }] : [piece]
    }),
  }
}

function blanked(text: string, pieces: readonly Piece[], dropped: ReadonlySet<number>): string {
  const kept: string[] = []
  let from = 0
  for (const at of [...dropped].sort((a, b) => a - b)) {
    const piece = pieces[at]
    if (piece === undefined) continue
    kept.push(text.slice(from, piece.start), ' '.repeat(piece.end - piece.start))
    from = piece.end
  }
  kept.push(text.slice(from))
  return kept.join('')
}

function pageBreaks(pieces: readonly Piece[]): number[] {
  const table = pieces.findIndex(({ fold, cell }) => cell === null && tableNumber.test(fold))
  const breaks: number[] = []
  let last = { number: 1, at: 0 }
  const end = table < 0 ? pieces.length : table
  for (let at = 0; at < end; at++) {
    const piece = pieces[at]
    if (piece === undefined || piece.cell !== null || piece.fold !== String(last.number + 1)) continue
    if (at - last.at < fewestLinesOnPage) continue
    last = { number: last.number + 1, at }
    breaks.push(at)
  }
  return breaks
}

const keyOf = (piece: Piece | undefined): string =>
  piece === undefined || piece.cell !== null || piece.text.length > 110 ? '' : piece.fold

/** The lines that stand beside the numbers of two pages or more. */
function runningLines(pieces: readonly Piece[], breaks: readonly number[]): Set<string> {
  const seen = new Set<string>()
  const running = new Set<string>()
  for (const at of breaks) {
    const near = new Set([at - 2, at - 1, at + 1, at + 2].map((place) => keyOf(pieces[place])))
    near.delete('')
    for (const key of near) {
      if (seen.has(key)) running.add(key)
      seen.add(key)
    }
  }
  return running
}

/** The line that the notes of a page begin with: the number that is due, whose mark stands behind a word above. */
function firstNote(pieces: readonly Piece[], at: number, note: number): number | null {
  for (let line = at - 1; line >= Math.max(1, at - mostLinesOfNotes); line--) {
    const piece = pieces[line]
    if (piece === undefined || piece.cell !== null) return null
    if (numberOfNote(piece) !== note) continue
    const mark = new RegExp(`[\\p{L}”"’)]${note}(?![\\d.,/]\\d|\\d)`, 'u')
    for (let above = line - 1; above >= Math.max(0, line - 80); above--)
      if (mark.test(pieces[above]?.text ?? '')) return line
    return null
  }
  return null
}
