import { z } from 'zod'
import type { IndicatorSet } from '../../../src-shared/contract/plan-content.ts'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import { type IndicatorId, indicatorId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import type { ReadSheet, Sheet } from '../../documents/sheet.ts'
import { readFigure, shownCell } from './form-cells.ts'
import { type FigurePart, figureParts, textOf } from './form-mark.ts'

/** The form of one body for one round: a line for each indicator, its key in a hidden column. */
const start = 'snv:agency:1'

export interface AgencyFormFacts {
  /** As the title says it: the body and the period, or only the period. */
  title: string
  planName: string
  set: Pick<IndicatorSet, 'id' | 'version' | 'indicators'>
}

export function agencyFormSheet(text: Text, { title, planName, set }: AgencyFormFacts): Sheet {
  const words = text.figures.form
  return {
    name: words.sheet,
    title,
    notes: [planName, words.blank, words.answers],
    columns: [
      { title: '', kind: 'text', width: 2, hidden: true },
      { title: words.indicator, kind: 'text', width: 60 },
      { title: words.unit, kind: 'text', width: 16 },
      ...figureParts.map((one) => ({
        ...{ title: words.parts[one], kind: 'number' as const, width: 16 },
        expects: { words: Object.values(text.figures.answers), warning: words.expected },
      })),
    ],
    keys: [`${start}:${set.id}:${set.version}`, null, null, ...figureParts],
    rows: set.indicators.map(({ id, code, name, unit }) => [id, `${code}. ${name}`, unit]),
    frozenColumns: 3,
  }
}

export interface ReadAgencyForm {
  figures: { indicatorId: IndicatorId; value: FigureValue }[]
  /** Cells that hold no figure, by the row of the file. */
  problems: { row: number; name: string; text: string }[]
}

/**
 * Reads the form back, on whatever sheet it stands and wherever its columns were moved.
 * @throws AppError `figures.not-a-form` without the form, or with that of another set of indicators
 */
export function readAgencyForm(
  sheets: readonly ReadSheet[],
  set: Pick<IndicatorSet, 'id' | 'indicators'>,
): ReadAgencyForm {
  for (const { rows } of sheets) {
    const keyRow = rows.slice(0, 20).findIndex((cells) => cells.some((cell) => textOf(cell).startsWith(`${start}:`)))
    const keys = rows[keyRow]
    if (!keys) continue
    const corner = keys.findIndex((cell) => textOf(cell).startsWith(`${start}:`))
    if (textOf(keys[corner]).split(':')[3] !== set.id) continue
    return readRows(rows.slice(keyRow + 1), keyRow + 2, corner, columnsOf(keys), set)
  }
  throw new AppError('figures.not-a-form', {})
}

const part = z.enum(figureParts)

function columnsOf(keys: ReadSheet['rows'][number]): Partial<Record<FigurePart, number>> {
  return Object.fromEntries(
    keys.flatMap((cell, column) => {
      const read = part.safeParse(textOf(cell))
      return read.success ? [[read.data, column]] : []
    }),
  )
}

function readRows(
  rows: ReadSheet['rows'],
  firstRow: number,
  corner: number,
  columns: Partial<Record<FigurePart, number>>,
  set: Pick<IndicatorSet, 'indicators'>,
): ReadAgencyForm {
  const read: ReadAgencyForm = { figures: [], problems: [] }
  const known = new Map(set.indicators.map((one) => [one.id, one]))
  const taken = new Set<IndicatorId>()
  for (const [at, cells] of rows.entries()) {
    const id = indicatorId.safeParse(textOf(cells[corner]))
    const indicator = id.success ? known.get(id.data) : undefined
    if (!indicator || taken.has(indicator.id)) continue
    taken.add(indicator.id)
    const own = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, cells[column] ?? null]))
    const figure = readFigure(indicator.shape, own)
    if (!figure.ok) {
      const text = shownCell(cells[columns[figure.part] ?? -1])
      read.problems.push({ row: firstRow + at, name: indicator.name, text })
    } else if (figure.value !== null) read.figures.push({ indicatorId: indicator.id, value: figure.value })
  }
  return read
}
