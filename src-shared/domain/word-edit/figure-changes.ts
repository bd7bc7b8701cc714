import { type FigureValue, figureValue } from '../figures.ts'
import { reportWords } from '../report-words.ts'
import { parseNumber } from '../vietnamese-number.ts'
import { likeness, readsSame } from './bare-text.ts'
import type { EditedDocument, EditedParagraph } from './edited-document.ts'
import type { BaseFigure, WordBase } from './word-base.ts'
import type { WordChange, WordChangeOf } from './word-change.ts'

/** Where name and value stand in the table of figures. */
const nameColumn = 1
const valueColumn = 4

/** Figures that were typed over in Word and are not what the records say by now. */
export function figureChanges(
  document: EditedDocument,
  base: WordBase,
  now: WordBase,
  about: (paragraph: EditedParagraph) => Pick<WordChange, 'tracked' | 'comments'>,
): WordChangeOf<'figure'>[] {
  return base.figures.flatMap((figure) => {
    const cell = cellOf(figure, document)
    const after = cell?.text.trim() ?? ''
    const current = now.figures.find(
      (one) => one.indicatorId === figure.indicatorId && one.estimate === figure.estimate,
    )
    if (!cell || readsSame(after, figure.text) || readsSame(after, current?.text ?? '')) return []
    const { indicatorId, estimate, name, text: before } = figure
    const id = `figure:${estimate ? 'e' : 'f'}:${indicatorId}`
    return [{ id, kind: 'figure', indicatorId, estimate, name, before, after, value: figureIn(after), ...about(cell) }]
  })
}

/** By its mark; where the mark is gone, by the only row with its name. */
function cellOf({ indicatorId, estimate, name }: BaseFigure, { paragraphs }: EditedDocument): EditedParagraph | null {
  const mark = `${estimate ? 'e' : 'f'}:${indicatorId}`
  const marked = paragraphs.filter((one) => one.marks.includes(mark))
  if (marked.length > 0) return marked.length === 1 ? (marked[0] ?? null) : null
  const rows = paragraphs.filter((one) => one.cell?.column === nameColumn && likeness(one.text) === likeness(name))
  const [row] = rows
  if (rows.length !== 1 || !row?.cell) return null
  const { table, row: at } = row.cell
  const inPlace = ({ cell }: EditedParagraph) =>
    cell !== null && cell.table === table && cell.row === at && cell.column === valueColumn
  return paragraphs.find(inPlace) ?? null
}

/** A number, a share with both its parts, or one of the answers in words. Null for anything else, half a share too. */
function figureIn(text: string): FigureValue | null {
  const said = likeness(text)
  for (const kind of ['none-arisen', 'no-data', 'not-applicable'] as const) {
    if (said === likeness(reportWords.figure[kind])) return { kind }
  }
  const share = /^(?:[\d.,]+\s*%\s*)?\(?([\d.,]+)\s*\/\s*([\d.,]+)\)?$/.exec(text)
  if (share) {
    const [numerator, denominator] = [parseNumber(share[1] ?? ''), parseNumber(share[2] ?? '')]
    if (!numerator.ok || !denominator.ok) return null
    return figureValue.parse({ kind: 'share', numerator: numerator.value, denominator: denominator.value })
  }
  const number = parseNumber(text)
  return number.ok ? { kind: 'number', value: number.value } : null
}
