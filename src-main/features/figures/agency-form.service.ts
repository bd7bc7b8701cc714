import { z } from 'zod'
import type { IndicatorSet } from '../../../src-shared/contract/plan-content.ts'
import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import { type IndicatorId, indicatorId } from '../../../src-shared/domain/ids.ts'
import { type PeriodKind, periodKind } from '../../../src-shared/domain/report-period.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import type { ReadSheet, Sheet } from '../../documents/sheet.ts'
import { readFigure, shownCell } from './form-cells.ts'
import { type FigurePart, figureParts, textOf } from './form-mark.ts'

/** The form of one body for one round: a line for each indicator, its key in a hidden column. */
const start = 'snv:agency:1'

/** The round that a form is for; of a request that names no year nobody can say. */
interface FormPeriod {
  kind: PeriodKind
  year: number | null
  ordinal: number | null
}

export interface AgencyFormFacts {
  /** As the title says it: the body and the period, or only the period. */
  title: string
  period: FormPeriod
  planName: string
  set: Pick<IndicatorSet, 'id' | 'version' | 'indicators'>
}

export function agencyFormSheet(text: Text, { title, period, planName, set }: AgencyFormFacts): Sheet {
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
    keys: [[start, set.id, set.version, ...periodMark(period)].join(':'), null, null, ...figureParts],
    rows: set.indicators.map(({ id, code, name, unit }) => [id, `${code}. ${name}`, unit]),
    frozenColumns: 3,
  }
}

/** Older versions of the app read no further than the set. */
const periodMark = ({ kind, year, ordinal }: FormPeriod) => (year === null ? [] : [kind, year, ordinal ?? '-'])

const marked = z.object({
  kind: periodKind,
  year: z.coerce.number().int(),
  ordinal: z.coerce.number().int().nullable(),
})

function periodIn(mark: string): RoundPeriod | null {
  const [, , , , , kind, year, ordinal] = mark.split(':')
  return marked.safeParse({ kind, year, ordinal: ordinal === '-' ? null : ordinal }).data ?? null
}

export interface ReadAgencyForm {
  figures: { indicatorId: IndicatorId; value: FigureValue }[]
  /** Cells that hold no figure, by the row of the file. */
  problems: { row: number; name: string; text: string }[]
  /** Rows with something in them that belong to no indicator of the plan of today, with their cells. */
  unplacedRows: { row: number; name: string; text: string; why: 'not-asked' | 'twice' | 'unknown' }[]
  /** The round that the form was made for; forms of earlier versions of the app do not say. */
  period: RoundPeriod | null
}

/** The plan of today, and what an id of an earlier day is called now. */
interface AgencyFormReader {
  planName: string
  set: Pick<IndicatorSet, 'id' | 'indicators'>
  nowCalled: (id: string) => string
  /** Names of the plans that this one replaced, by the ids of their indicator sets. */
  replacedSets: ReadonlyMap<string, string>
}

/**
 * Reads the form back, on whatever sheet it stands and wherever its columns were moved: by the ids of its lines, as they
 * are called today. Nothing that somebody wrote beside a line is passed over in silence.
 * @throws AppError `figures.not-a-form` without the form, or with one that speaks of quite another plan;
 * `figures.form-of-replaced-plan` where no line of a form made before goes on
 */
export function readAgencyForm(sheets: readonly ReadSheet[], reader: AgencyFormReader): ReadAgencyForm {
  for (const { rows } of sheets) {
    const keyRow = rows.slice(0, 20).findIndex((cells) => cells.some((cell) => textOf(cell).startsWith(`${start}:`)))
    const keys = rows[keyRow]
    if (!keys) continue
    const corner = keys.findIndex((cell) => textOf(cell).startsWith(`${start}:`))
    const mark = textOf(keys[corner])
    const read = readRows(rows.slice(keyRow + 1), keyRow + 2, corner, columnsOf(keys), reader)
    const setId = mark.split(':')[3] ?? ''
    if (setId === reader.set.id || read.isPlaced) return { ...read.form, period: periodIn(mark) }
    const before = reader.replacedSets.get(setId)
    if (before !== undefined) throw new AppError('figures.form-of-replaced-plan', { before, now: reader.planName })
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
  { set, nowCalled }: AgencyFormReader,
): { form: Omit<ReadAgencyForm, 'period'>; isPlaced: boolean } {
  const form: Omit<ReadAgencyForm, 'period'> = { figures: [], problems: [], unplacedRows: [] }
  const known = new Map<string, IndicatorSet['indicators'][number]>(set.indicators.map((one) => [one.id, one]))
  const taken = new Set<IndicatorId>()
  let isBelowHead = false
  for (const [at, cells] of rows.entries()) {
    const row = firstRow + at
    const own = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, cells[column] ?? null]))
    const id = indicatorId.safeParse(textOf(cells[corner]))
    isBelowHead ||= id.success
    const indicator = id.success ? known.get(nowCalled(id.data)) : undefined
    if (!indicator || taken.has(indicator.id)) {
      const text = Object.values(own).map(shownCell).filter(Boolean).join('; ')
      const why = indicator ? 'twice' : id.success ? 'not-asked' : 'unknown'
      // Above the first line stands the heading.
      if (text !== '' && isBelowHead) {
        form.unplacedRows.push({ row, name: textOf(cells[corner + 1]).slice(0, 200), text, why })
      }
      continue
    }
    taken.add(indicator.id)
    const figure = readFigure(indicator.shape, own)
    if (!figure.ok) {
      const text = shownCell(cells[columns[figure.part] ?? -1])
      form.problems.push({ row, name: indicator.name, text })
    } else if (figure.value !== null) form.figures.push({ indicatorId: indicator.id, value: figure.value })
  }
  return { form: { ...form, unplacedRows: form.unplacedRows.slice(0, mostUnplaced) }, isPlaced: taken.size > 0 }
}

/** A sheet with more was filled with something else. */
const mostUnplaced = 200
