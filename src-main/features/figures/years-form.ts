import type { ImportProblem } from '../../../src-shared/contract/figure-imports.ts'
import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import type { IndicatorId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import type { Sheet } from '../../documents/sheet.ts'
import { type FormPlan, partsOf } from './breakdown-form.ts'
import { cellsOf, type FigureCells, readFigure, shownCell } from './form-cells.ts'
import {
  type FigurePart,
  type FormMark,
  type FoundForm,
  figureKey,
  readFigureKey,
  textOf,
  writeMark,
} from './form-mark.ts'

export type YearsMark = Extract<FormMark, { kind: 'earlier-years' }>

const sourceKey = 'source'
const yearKey = (year: number) => `year:${year}`

/** A line for each indicator (two for a share), a column for each year, and a line for the source of each year. */
export function yearsSheet(
  text: Text,
  { name, set }: FormPlan,
  years: readonly number[],
  standing: (id: IndicatorId, year: number) => FigureValue | null,
): Sheet {
  const words = text.figures.form
  const lines = set.indicators.flatMap((indicator) =>
    partsOf(indicator).map((part) => [
      figureKey(indicator.id, part),
      `${indicator.code}. ${indicator.name}${part === 'value' ? '' : ` – ${words[part]}`}`,
      indicator.unit,
      ...years.map((year) => cellsOf(standing(indicator.id, year), text.figures.answers)[part]),
    ]),
  )
  const [from = 0] = years
  return {
    name: words.sheet,
    title: words.yearsTitle({ from, to: years.at(-1) ?? from }),
    notes: [
      words.plan({ plan: name, source: set.source, version: set.version }),
      `${words.blank} ${words.keepYears}`,
      words.answers,
      ...(set.indicators.some(({ shape }) => shape === 'share') ? [words.shares] : []),
      words.yearsSource,
    ],
    columns: [
      { title: words.key, kind: 'text', width: 10, hidden: true },
      { title: words.indicator, kind: 'text', width: 56 },
      { title: words.unit, kind: 'text', width: 14 },
      ...years.map((year) => ({ title: words.year({ year }), kind: 'number' as const, width: 18 })),
    ],
    keys: [
      writeMark({ kind: 'earlier-years', setId: set.id, version: set.version }),
      ...[null, null],
      ...years.map(yearKey),
    ],
    rows: [...lines, [sourceKey, words.source, null, ...years.map(() => null)]],
    frozenColumns: 2,
  }
}

export interface ReadYears {
  /** In the order of the years; the column of each. */
  years: { year: number; source: string }[]
  /** By indicator, then by year; a problem where a cell cannot be taken. */
  values: ReadonlyMap<IndicatorId, ({ ok: true; value: FigureValue | null } | { ok: false })[]>
  problems: ImportProblem[]
  /** Names of lines whose indicator the office does not report. */
  dropped: string[]
}

/**
 * Years that are not yet over are left out: their figures belong to their own periods.
 * @throws AppError `figures.form-broken`
 */
export function readYears(form: FoundForm<YearsMark>, indicators: readonly PlanIndicator[], before: number): ReadYears {
  const columns = yearColumns(form, before)
  const lines = linesByIndicator(form)
  const used = indicators.filter(({ id }) => lines.has(id))
  if (columns.length === 0 || used.length === 0) throw new AppError('figures.form-broken', {})
  const problems: ImportProblem[] = []
  const values: ReadYears['values'] = new Map(
    used.map((indicator) => {
      const rows = lines.get(indicator.id) ?? {}
      const cells = columns.map(({ year, column }) => {
        const read = readFigure(indicator.shape, cellsIn(form, rows, column))
        if (read.ok) return { ok: true as const, value: read.value }
        const row = rows[read.part] ?? -1
        const text = shownCell(form.rows[row]?.[column])
        problems.push({
          row: row + 1,
          line: `${indicator.code}. ${indicator.name}`,
          column: String(year),
          text,
          why: read.why,
        })
        return { ok: false as const }
      })
      return [indicator.id, cells]
    }),
  )
  const sources = form.rows.find((cells) => textOf(cells[form.corner]) === sourceKey)
  const known = new Set(indicators.map(({ id }) => id))
  return {
    years: columns.map(({ year, column }) => ({
      year,
      source: textOf(sources?.[column]).replace(/\s+/gu, ' ').slice(0, 400),
    })),
    ...{ values, problems },
    dropped: [...lines].flatMap(([id, rows]) =>
      known.has(id) ? [] : [textOf(form.rows[Object.values(rows)[0] ?? -1]?.[form.corner + 1])],
    ),
  }
}

function yearColumns({ rows, keyRow }: FoundForm, before: number): { year: number; column: number }[] {
  const columns = new Map<number, number>()
  for (const [column, cell] of (rows[keyRow] ?? []).entries()) {
    const year = Number(/^year:(\d{4})$/.exec(textOf(cell))?.[1] ?? Number.NaN)
    if (year >= 1900 && year < before && !columns.has(year)) columns.set(year, column)
  }
  return [...columns].map(([year, column]) => ({ year, column })).toSorted((a, b) => a.year - b.year)
}

type LinesOfFigure = Partial<Record<FigurePart, number>>

function linesByIndicator({ rows, keyRow, corner }: FoundForm): Map<IndicatorId, LinesOfFigure> {
  const lines = new Map<IndicatorId, LinesOfFigure>()
  for (const [row, cells] of rows.entries()) {
    const key = row > keyRow ? readFigureKey(textOf(cells[corner])) : null
    if (key !== null && lines.get(key.id)?.[key.part] === undefined) {
      lines.set(key.id, { ...lines.get(key.id), [key.part]: row })
    }
  }
  return lines
}

function cellsIn({ rows }: FoundForm, lines: LinesOfFigure, column: number): FigureCells {
  return Object.fromEntries(Object.entries(lines).map(([part, row]) => [part, rows[row]?.[column] ?? null]))
}
