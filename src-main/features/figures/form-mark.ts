import { z } from 'zod'
import { businessDate } from '../../../src-shared/contract/fields.ts'
import { type IndicatorId, indicatorId, type PeriodId, periodId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { ReadCell, ReadSheet } from '../../documents/sheet.ts'

/** What a form says of itself in its hidden corner. */
export type FormMark =
  | { kind: 'breakdown'; setId: string; version: number; periodId: PeriodId; asOf: string | null }
  | { kind: 'earlier-years'; setId: string; version: number }

/** What stands behind one column or line of figures. */
export const figureParts = ['value', 'numerator', 'denominator'] as const
export type FigurePart = (typeof figureParts)[number]

const start = 'snv'
const formVersion = '1'

export function writeMark(mark: FormMark): string {
  const of = [start, mark.kind, formVersion, mark.setId, String(mark.version)]
  return (mark.kind === 'breakdown' ? [...of, mark.periodId, mark.asOf ?? '-'] : of).join(':')
}

const head = {
  start: z.literal(start),
  form: z.literal(formVersion),
  setId: z.uuid(),
  version: z.coerce.number().int().min(1),
}
const breakdown = z.object({ ...head, kind: z.literal('breakdown'), periodId, asOf: businessDate.or(z.literal('-')) })
const years = z.object({ ...head, kind: z.literal('earlier-years') })

function readMark(text: string): FormMark | null {
  const [first, kind, form, setId, version, period, asOf] = text.split(':')
  const read = z
    .discriminatedUnion('kind', [breakdown, years])
    .safeParse({ start: first, kind, form, setId, version, periodId: period, asOf })
  if (!read.success) return null
  const mark = read.data
  if (mark.kind === 'earlier-years') return { kind: mark.kind, setId: mark.setId, version: mark.version }
  const { setId: set, version: of, periodId: id } = mark
  return { kind: mark.kind, setId: set, version: of, periodId: id, asOf: mark.asOf === '-' ? null : mark.asOf }
}

export interface FoundForm<M extends FormMark = FormMark> {
  mark: M
  rows: ReadSheet['rows']
  /** The hidden row of keys, and the column that its corner stands in, wherever people moved them. */
  keyRow: number
  corner: number
}

/**
 * The form in a workbook, on whatever sheet it stands. Only its first rows are looked at.
 * @throws AppError `figures.not-a-form`
 */
export function findForm(sheets: readonly ReadSheet[]): FoundForm {
  for (const { rows } of sheets) {
    for (const [keyRow, cells] of rows.slice(0, 20).entries()) {
      for (const [corner, cell] of cells.entries()) {
        const mark = readMark(textOf(cell))
        if (mark !== null) return { mark, rows, keyRow, corner }
      }
    }
  }
  throw new AppError('figures.not-a-form', {})
}

/** The same form with every indicator called as it is today: its plan may have been joined or replaced since. */
export function renameKeys<F extends FoundForm>(form: F, nowCalled: (id: string) => string): F {
  const renamed = (cell: ReadCell): ReadCell => {
    const key = readFigureKey(textOf(cell))
    return key === null ? cell : { kind: 'text', text: figureKey(indicatorId.parse(nowCalled(key.id)), key.part) }
  }
  return {
    ...form,
    rows: form.rows.map((cells, row) =>
      cells.map((cell, column) => (row === form.keyRow || column === form.corner ? renamed(cell) : cell)),
    ),
  }
}

/** Whether a line or column of the form is for this indicator. */
export const namesIndicator = ({ rows, keyRow, corner }: FoundForm, id: IndicatorId): boolean =>
  rows.some((cells, row) =>
    cells.some((cell, column) => (row === keyRow || column === corner) && readFigureKey(textOf(cell))?.id === id),
  )

export function textOf(cell: ReadCell | undefined): string {
  return cell?.kind === 'text' ? cell.text : ''
}

export const figureKey = (id: IndicatorId, part: FigurePart) => `${id}:${part}`

export function readFigureKey(text: string): { id: IndicatorId; part: FigurePart } | null {
  const [id, part] = text.split(':')
  const read = z.object({ id: indicatorId, part: z.enum(figureParts) }).safeParse({ id, part })
  return read.success ? read.data : null
}
