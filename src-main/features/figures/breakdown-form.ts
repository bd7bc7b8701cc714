import type { CellProblem, ImportProblem } from '../../../src-shared/contract/figure-imports.ts'
import type { IndicatorSet, PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import { isTotalLine } from '../../../src-shared/domain/figure-places.ts'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import type { IndicatorId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { language } from '../../../src-shared/text/language.ts'
import { type Text, texts } from '../../../src-shared/text/text.ts'
import type { ReadCell, Sheet, SheetColumn } from '../../documents/sheet.ts'
import { type FigureCells, readFigure, shownCell } from './form-cells.ts'
import {
  type FigurePart,
  type FormMark,
  type FoundForm,
  figureKey,
  readFigureKey,
  textOf,
  writeMark,
} from './form-mark.ts'

export type BreakdownMark = Extract<FormMark, { kind: 'breakdown' }>

export interface FormPlan {
  name: string
  set: Pick<IndicatorSet, 'id' | 'version' | 'source' | 'indicators'>
}

/** Lines for hamlets that the office did not name beforehand. */
const spareLines = { named: 5, unnamed: 25 }

/** A line for each hamlet, a column for each indicator; a share has two. */
export function breakdownSheet(
  text: Text,
  { name, set }: FormPlan,
  period: { name: string; mark: Pick<BreakdownMark, 'periodId' | 'asOf'> },
  places: readonly string[],
): Sheet {
  const words = text.figures.form
  const columns = set.indicators.flatMap((indicator) =>
    partsOf(indicator).map((part) => ({
      key: figureKey(indicator.id, part),
      column: figureColumn(words, indicator, part),
    })),
  )
  const blank = Array.from({ length: places.length === 0 ? spareLines.unnamed : spareLines.named }, () => null)
  const { asOf } = period.mark
  return {
    name: words.sheet,
    title: words.breakdownTitle({ period: period.name }),
    notes: [
      words.plan({ plan: name, source: set.source, version: set.version }),
      `${asOf === null ? words.asOfUnknown : words.asOf({ date: asOf })} ${words.keep}`,
      words.blank,
      words.answers,
      ...(set.indicators.some(({ shape }) => shape === 'share') ? [words.shares] : []),
    ],
    columns: [{ title: words.place, kind: 'text', width: 26 }, ...columns.map(({ column }) => column)],
    keys: [
      writeMark({ kind: 'breakdown', setId: set.id, version: set.version, ...period.mark }),
      ...columns.map(({ key }) => key),
    ],
    rows: [...places, ...blank].map((place) => [place]),
    frozenColumns: 1,
  }
}

export function partsOf({ shape }: Pick<PlanIndicator, 'shape'>): readonly FigurePart[] {
  return shape === 'share' ? ['numerator', 'denominator'] : ['value']
}

function figureColumn(
  words: Text['figures']['form'],
  { code, name, unit }: PlanIndicator,
  part: FigurePart,
): SheetColumn {
  const about = part === 'value' ? unit : words[part]
  return { title: `${code}. ${name}\n(${about})`, kind: 'number', width: 16 }
}

export interface ReadBreakdown {
  places: string[]
  totalLines: string[]
  /** By indicator, in the order of the places; null where a cell is blank or not taken. */
  values: ReadonlyMap<IndicatorId, (FigureValue | null)[]>
  /** Indicators with a cell that cannot be taken, and of which places: their sum would be wrong. */
  blocked: ReadonlyMap<IndicatorId, readonly number[]>
  problems: ImportProblem[]
  /** Headings of columns whose indicator the office does not report. */
  dropped: string[]
}

interface Line {
  row: number
  name: string
  cells: readonly ReadCell[]
}

/** @throws AppError `figures.form-broken` */
export function readBreakdown(form: FoundForm<BreakdownMark>, indicators: readonly PlanIndicator[]): ReadBreakdown {
  const headRow = findHead(form)
  const columns = columnsByIndicator(form)
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const used = indicators.filter(({ id }) => columns.has(id))
  if (used.length === 0) throw new AppError('figures.form-broken', {})
  const lines = linesBelow(
    form,
    headRow,
    [...columns.values()].flatMap((parts) => Object.values(parts)),
  )
  const problems: ImportProblem[] = []
  const blocked = new Map<IndicatorId, number[]>()
  const block = (id: IndicatorId, ...places: number[]) => blocked.set(id, [...(blocked.get(id) ?? []), ...places])
  const values = new Map<IndicatorId, (FigureValue | null)[]>(used.map(({ id }) => [id, []]))
  const counted = takePlaces(lines, (line, why) => {
    problems.push({ row: line.row + 1, line: line.name, column: '', text: line.name, why })
    for (const { id } of used) if (hasCells(line, columns.get(id) ?? {})) block(id)
  })
  for (const [place, line] of counted.entries()) {
    for (const indicator of used) {
      const at = columns.get(indicator.id) ?? {}
      const read = readFigure(indicator.shape, cellsAt(line, at))
      values.get(indicator.id)?.push(read.ok ? read.value : null)
      if (read.ok) continue
      block(indicator.id, place)
      const text = shownCell(line.cells[at[read.part] ?? -1])
      problems.push({
        row: line.row + 1,
        line: line.name,
        column: `${indicator.code}. ${indicator.name}`,
        text,
        why: read.why,
      })
    }
  }
  return {
    places: counted.map(({ name }) => name),
    totalLines: lines.filter(({ name }) => isTotalLine(name)).map(({ name }) => name),
    ...{ values, blocked, problems },
    dropped: [...columns].flatMap(([id, parts]) =>
      known.has(id) ? [] : [textOf(form.rows[headRow]?.[Object.values(parts)[0] ?? -1]).replace(/\s+/gu, ' ')],
    ),
  }
}

const headings = new Set(language.options.map((one) => foldForSearch(texts[one].figures.form.place)))

function findHead({ rows, keyRow, corner }: FoundForm): number {
  const found = rows.findIndex((cells, row) => row > keyRow && headings.has(foldForSearch(textOf(cells[corner]))))
  if (found < 0) throw new AppError('figures.form-broken', {})
  return found
}

type ColumnsOfFigure = Partial<Record<FigurePart, number>>

function columnsByIndicator({ rows, keyRow }: FoundForm): Map<IndicatorId, ColumnsOfFigure> {
  const columns = new Map<IndicatorId, ColumnsOfFigure>()
  for (const [column, cell] of (rows[keyRow] ?? []).entries()) {
    const key = readFigureKey(textOf(cell))
    if (key !== null) columns.set(key.id, { ...columns.get(key.id), [key.part]: column })
  }
  return columns
}

/** Lines that say anything at all: a name, or a figure somewhere. */
function linesBelow({ rows, corner }: FoundForm, headRow: number, columns: readonly number[]): Line[] {
  return rows
    .map((cells, row) => ({ row, name: nameOf(cells[corner]), cells }))
    .slice(headRow + 1)
    .filter(({ name, cells }) => name !== '' || columns.some((column) => (cells[column] ?? null) !== null))
}

/** A hamlet may be called "1": Excel makes a number of it. */
function nameOf(cell: ReadCell | undefined): string {
  const text = cell?.kind === 'number' ? cell.raw : textOf(cell)
  return text.replace(/\s+/gu, ' ').trim().slice(0, 120)
}

function takePlaces(lines: readonly Line[], refuse: (line: Line, why: CellProblem) => void): Line[] {
  const seen = new Set<string>()
  return lines.filter((line) => {
    if (isTotalLine(line.name)) return false
    if (line.name === '') refuse(line, 'place-without-name')
    else if (seen.has(foldForSearch(line.name))) refuse(line, 'place-twice')
    else return Boolean(seen.add(foldForSearch(line.name)))
    return false
  })
}

function cellsAt({ cells }: Line, columns: ColumnsOfFigure): FigureCells {
  return Object.fromEntries(Object.entries(columns).map(([part, column]) => [part, cells[column] ?? null]))
}

function hasCells(line: Line, columns: ColumnsOfFigure): boolean {
  return Object.values(cellsAt(line, columns)).some((cell) => cell !== null)
}
