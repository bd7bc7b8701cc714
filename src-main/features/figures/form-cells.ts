import type { CellProblem } from '../../../src-shared/contract/figure-imports.ts'
import type { Decimal } from '../../../src-shared/domain/decimal.ts'
import type { FigureShape, FigureValue } from '../../../src-shared/domain/figures.ts'
import { parseNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import { language } from '../../../src-shared/text/language.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { ReadCell } from '../../documents/sheet.ts'
import type { FigurePart } from './form-mark.ts'

export type Answer = 'none-arisen' | 'no-data' | 'not-applicable'
const answers: readonly Answer[] = ['none-arisen', 'no-data', 'not-applicable']

type Piece =
  | { kind: 'blank' }
  | { kind: 'number'; value: Decimal }
  | { kind: Answer }
  | { kind: 'problem'; why: CellProblem }

/** What stands in the cells of one figure; `null` for a blank one. */
export type ReadFigure = { ok: true; value: FigureValue | null } | { ok: false; why: CellProblem; part: FigurePart }

export type FigureCells = Partial<Record<FigurePart, ReadCell>>

export function readFigure(shape: FigureShape, cells: FigureCells): ReadFigure {
  if (shape === 'number') {
    const piece = readPiece(cells.value)
    if (piece.kind === 'problem') return { ok: false, why: piece.why, part: 'value' }
    if (piece.kind !== 'blank') return { ok: true, value: piece }
    const astray = (['numerator', 'denominator'] as const).find((part) => readPiece(cells[part]).kind !== 'blank')
    return astray ? { ok: false, why: 'half-a-share', part: astray } : { ok: true, value: null }
  }
  const numerator = readPiece(cells.numerator)
  const denominator = readPiece(cells.denominator)
  if (numerator.kind === 'problem') return { ok: false, why: numerator.why, part: 'numerator' }
  if (denominator.kind === 'problem') return { ok: false, why: denominator.why, part: 'denominator' }
  if (numerator.kind === 'blank' && denominator.kind === 'blank') return readShareInOneCell(cells.value)
  return readShare(numerator, denominator)
}

/** A form with a cell for plain numbers too: people write "45/60" or an answer there. Nothing else says what was meant. */
function readShareInOneCell(cell: ReadCell | undefined): ReadFigure {
  const [numerator = '', denominator, ...more] = cell?.kind === 'text' ? cell.text.split('/') : []
  if (denominator !== undefined && more.length === 0) {
    const parts = [readText(numerator), readText(denominator)] as const
    if (parts[0].kind === 'number' && parts[1].kind === 'number') return readShare(parts[0], parts[1])
  }
  const piece = readPiece(cell)
  if (piece.kind === 'blank') return { ok: true, value: null }
  if (piece.kind === 'number') return { ok: false, why: 'half-a-share', part: 'value' }
  return piece.kind === 'problem' ? { ok: false, why: piece.why, part: 'value' } : { ok: true, value: piece }
}

function readShare(
  numerator: Exclude<Piece, { kind: 'problem' }>,
  denominator: Exclude<Piece, { kind: 'problem' }>,
): ReadFigure {
  if (numerator.kind === 'number' && denominator.kind === 'number') {
    if (numerator.value.startsWith('-')) return { ok: false, why: 'negative', part: 'numerator' }
    if (denominator.value.startsWith('-')) return { ok: false, why: 'negative', part: 'denominator' }
    return { ok: true, value: { kind: 'share', numerator: numerator.value, denominator: denominator.value } }
  }
  if (numerator.kind === 'blank' && denominator.kind === 'blank') return { ok: true, value: null }
  const given = [numerator, denominator].filter(({ kind }) => kind !== 'blank')
  const [first, second] = given
  const part: FigurePart = denominator.kind === 'blank' ? 'denominator' : 'numerator'
  if (given.some(({ kind }) => kind === 'number')) {
    return { ok: false, why: given.length === 1 ? 'half-a-share' : 'number-and-answer', part }
  }
  // One word for both parts, in either of them or in both.
  const answer = answers.find((one) => one === first?.kind)
  if (answer === undefined || (second !== undefined && second.kind !== answer)) {
    return { ok: false, why: 'number-and-answer', part }
  }
  return { ok: true, value: { kind: answer } }
}

/** The answers in every language, so that a form made in one can come back in another. */
const answerWords = new Map(
  language.options.flatMap((spoken) =>
    answers.map((one) => [foldForSearch(texts[spoken].figures.answers[one]), one] as const),
  ),
)

function readPiece(cell: ReadCell | undefined): Piece {
  if (cell === null || cell === undefined) return { kind: 'blank' }
  switch (cell.kind) {
    case 'number':
      return cell.value === null
        ? { kind: 'problem', why: cell.raw.includes('.') ? 'too-many-decimals' : 'too-large' }
        : { kind: 'number', value: cell.value }
    case 'date':
      return { kind: 'problem', why: 'date' }
    case 'flag':
      return { kind: 'problem', why: 'yes-or-no' }
    case 'trouble':
      return { kind: 'problem', why: cell.why }
    case 'text':
      return readText(cell.text)
  }
}

/** Numbers typed as texts are read as people here write them: 1.234,5. */
function readText(typed: string): Piece {
  const answer = answerWords.get(foldForSearch(typed).replace(/\.$/u, ''))
  if (answer !== undefined) return { kind: answer }
  const read = parseNumber(typed)
  if (read.ok) return { kind: 'number', value: read.value }
  return read.reason === 'empty' ? { kind: 'blank' } : { kind: 'problem', why: read.reason }
}

/** A cell as the list of problems shows it. */
export function shownCell(cell: ReadCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell.kind === 'text') return cell.text.slice(0, 80)
  return cell.kind === 'number' ? cell.raw : cell.kind === 'date' ? cell.date : ''
}

/** What a form shows of a figure that stands, as cells of the writer. */
export function cellsOf(value: FigureValue | null, words: Record<Answer, string>): Record<FigurePart, string | null> {
  if (value === null) return { value: null, numerator: null, denominator: null }
  if (value.kind === 'number') return { value: value.value, numerator: null, denominator: null }
  if (value.kind === 'share') return { value: null, numerator: value.numerator, denominator: value.denominator }
  return { value: words[value.kind], numerator: words[value.kind], denominator: words[value.kind] }
}
