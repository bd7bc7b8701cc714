import type { CallOutput } from '../../../src-shared/contract/contract.ts'
import type { ColumnTotalRow } from '../../../src-shared/contract/matrix.ts'
import type { YearCell, YearsBody, YearsFigure } from '../../../src-shared/contract/matrix-years.ts'
import { percentOf } from '../../../src-shared/domain/decimal.ts'
import { type FigureValue, isCounted } from '../../../src-shared/domain/figures.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import type { Sheet } from '../../documents/sheet.ts'
import { type Cell, number, text } from './sheet-columns.ts'

export interface YearTables {
  table: Pick<CallOutput<'matrix.years'>, 'isReview' | 'years'>
  figures: readonly YearsFigure[]
}

type Head = Pick<Sheet, 'title' | 'notes'>
type Part = 'value' | 'numerator' | 'denominator' | 'percent'

const partsOf = ({ shape }: YearsFigure): readonly Part[] =>
  shape === 'number' ? ['value'] : ['numerator', 'denominator', 'percent']

/** Each indicator with its years and the whole; a share takes three lines: its two parts and the percent. */
export function yearTotalsSheet(words: Text, { table, figures }: YearTables, head: Head): Sheet {
  const { matrix } = words
  const own = matrix.years
  return {
    name: own.sheets.years,
    title: head.title,
    notes: [...head.notes, ...Object.values(own.measures)],
    columns: [
      text(matrix.columns.code, 10),
      text(matrix.columns.indicator, 44),
      text(own.columns.part, 12),
      text(matrix.columns.unit, 12),
      text(matrix.columns.measure, 18),
      ...table.years.flatMap((one) => [
        number(own.columns.year(one), 14),
        number(`${matrix.columns.counted} ${one.year}`, 12),
        number(`${matrix.columns.of} ${one.year}`, 12),
      ]),
      number(own.whole, 16),
      number(matrix.columns.counted, 12),
      number(matrix.columns.of, 12),
    ],
    rows: figures.flatMap((figure) =>
      partsOf(figure).map((part): Cell[] => [
        figure.code,
        figure.name,
        partName(words, part),
        part === 'percent' ? '%' : figure.unit,
        matrix.measures[figure.measure],
        ...[...figure.years, figure.total].flatMap((total) => totalCells(total, part)),
      ]),
    ),
    frozenColumns: 3,
  }
}

function totalCells({ value, coverage }: ColumnTotalRow, part: Part): Cell[] {
  return [value && partOf(value, part), String(coverage.counted), String(coverage.of)]
}

/** Every body in every year, indicator by indicator. What is in no total stands there as words, so that no sum takes it. */
export function yearBodiesSheet(words: Text, { table, figures }: YearTables, head: Head): Sheet {
  const { matrix, coordinationPage } = words
  const own = matrix.years
  return {
    name: own.sheets.bodies,
    title: head.title,
    notes: [matrix.notZero],
    columns: [
      text(matrix.columns.code, 10),
      text(matrix.body, 36),
      text(own.columns.part, 12),
      text(matrix.columns.group, 16),
      ...table.years.map((one) => number(own.columns.year(one), 16)),
      ...(table.isReview ? [number(own.own, 16)] : []),
      number(own.whole, 16),
      text(own.columns.missing, 18),
      text(own.columns.note, 50),
    ],
    rows: figures.flatMap((figure) =>
      figure.bodies.flatMap((body) =>
        partsOf(figure).map((part): Cell[] => [
          figure.code,
          body.agencyName,
          partName(words, part),
          coordinationPage.groups[body.group],
          ...body.cells.map((cell) => yearCell(words, cell, part)),
          ...(table.isReview ? [ownCell(words, body, part)] : []),
          body.value && partOf(body.value, part),
          body.missing.join(', ') || null,
          noteOf(words, body),
        ]),
      ),
    ),
    frozenColumns: 2,
  }
}

function partName({ matrix }: Text, part: Part): string | null {
  return part === 'value' ? null : matrix.columns[part]
}

function partOf(value: FigureValue, part: Part): Cell {
  if (value.kind === 'number') return part === 'value' ? value.value : null
  if (value.kind !== 'share' || part === 'value') return null
  return part === 'percent' ? percentOf(value.numerator, value.denominator) : value[part]
}

function yearCell({ matrix }: Text, cell: YearCell | null, part: Part): Cell {
  if (cell === null) return null
  if (cell.state === 'counts' && cell.value) return partOf(cell.value, part)
  const said = cell.state === 'counts' ? '' : matrix.years.states[cell.state]
  const shown = cell.value && partOf(cell.value, part)
  return shown === null ? said : `${formatNumber(shown)} (${said})`
}

function ownCell({ matrix }: Text, { own, from }: YearsBody, part: Part): Cell {
  if (own === null) return null
  if (!isCounted(own)) return matrix.states[own.kind]
  const shown = partOf(own, part)
  if (shown === null) return matrix.years.states['other-shape']
  return from === 'own' ? shown : formatNumber(shown)
}

function noteOf({ matrix }: Text, { endedOn, through, from, takenFromYear, falls }: YearsBody): string {
  const own = matrix.years
  return [
    endedOn && own.ended({ date: endedOn }),
    through.length > 0 && own.through({ names: through }),
    from === 'own' && own.fromOwn,
    takenFromYear !== null && own.fromYear({ year: takenFromYear }),
    falls.length > 0 && own.falls({ years: falls.map(({ year }) => year) }),
  ]
    .filter((part) => typeof part === 'string')
    .join('. ')
}
