import type { PrintedCell } from './composed-document.ts'
import { printStyle } from './print-styles.ts'
import { cellPadding } from './tall-rows.ts'
import { lineWidth } from './text-width.ts'

interface Column {
  width: number
  align: 'left' | 'center' | 'right'
}

/** Letters measure differently from printer to printer. */
const tolerance = 1.06
/** A column of words gives so much of its width to numbers, and never the room of its longest word. */
const mostGiven = 0.4

/**
 * Columns of numbers as wide as the longest of them, at the expense of columns of words: nothing in "(1.234.567/2.345.678)"
 * lets a printer begin a new line, so that it would be cut in the middle of a number. Where all columns are of numbers
 * and the page has no room, as wide as the halves of the fractions; `breakFractions` does the rest. Twips.
 */
export function fitNumbers(
  columns: readonly Column[],
  { head, rows }: { head: readonly (readonly PrintedCell[])[]; rows: readonly (readonly PrintedCell[])[] },
): number[] {
  const widest = (at: number, pieces: (line: string) => string[], of = rows) =>
    Math.ceil(Math.max(0, ...of.flatMap((cells) => (cells[at] ?? []).flatMap(pieces).map(pieceWidth)))) +
    2 * cellPadding
  const isNumbers = ({ align }: Column) => align === 'right'
  const spare = columns.map((column, at) => {
    if (isNumbers(column)) return 0
    const floor = Math.max(widest(at, words), widest(at, words, head), column.width * (1 - mostGiven))
    return Math.max(0, Math.floor(column.width - floor))
  })
  const allSpare = sum(spare)
  const lacking = (pieces: (line: string) => string[]) =>
    columns.map((column, at) => (isNumbers(column) ? Math.max(0, widest(at, pieces) - column.width) : 0))
  const whole = lacking(words)
  const wanted = sum(whole) <= allSpare ? whole : lacking(halves)
  const total = sum(wanted)
  if (total === 0 || allSpare === 0) return columns.map(({ width }) => width)
  const share = Math.min(1, allSpare / total)
  const given = wanted.map((one) => Math.floor(one * share))
  // Whole twips, as many as before: what rounding leaves stays with the first column that gives.
  const taken = spare.map((one) => Math.floor((one / allSpare) * sum(given)))
  const giver = spare.findIndex((one) => one > 0)
  taken[giver] = (taken[giver] ?? 0) + sum(given) - sum(taken)
  return columns.map(({ width }, at) => width + (given[at] ?? 0) - (taken[at] ?? 0))
}

/** Lines of a cell of numbers: a fraction that is wider than its column goes on below its stroke. */
export function breakFractions(lines: PrintedCell, width: number): PrintedCell {
  const room = width - 2 * cellPadding
  return lines.flatMap((line) => {
    if (!words(line).some((word) => pieceWidth(word) > room && word.includes('/'))) return line
    return words(line).flatMap((word) => (pieceWidth(word) > room ? halves(word) : word))
  })
}

const words = (line: string) => line.split(' ')
const halves = (line: string) => words(line).flatMap((word) => word.split(/(?<=\/)/u))
const pieceWidth = (piece: string) => lineWidth(piece, printStyle('tableCell').halfPoints, false) * tolerance
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
