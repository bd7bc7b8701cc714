import type { CallOutput } from '../../../src-shared/contract/contract.ts'
import type { ColumnTotalRow, FigureCell, FigureColumn } from '../../../src-shared/contract/matrix.ts'
import { percentOf } from '../../../src-shared/domain/decimal.ts'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import type { Sheet, SheetColumn } from '../../documents/sheet.ts'
import { bodyColumns, bodyFacts, type Cell, number, text } from './sheet-columns.ts'

export interface FigureTables {
  table: CallOutput<'matrix.figures'>
  rows: CallOutput<'matrix.figureRows'>
  marks: CallOutput<'matrix.figureMarks'>
}

/** Bodies by indicators with totals and subtotals; a share takes three columns: its two parts and the percent. */
export function figureSheet(words: Text, { table, rows }: FigureTables, head: Pick<Sheet, 'title' | 'notes'>): Sheet {
  const { matrix, coordinationPage } = words
  const cellsOf = new Map(rows.map((row) => [row.agencyId, row.cells]))
  const blank = Array.from<Cell>({ length: 4 }).fill(null)
  const totalRow = (name: string, totalOf: (column: FigureColumn) => ColumnTotalRow | undefined): Cell[] => [
    null,
    name,
    ...blank,
    ...table.columns.flatMap((column) => totalCells(column, totalOf(column))),
  ]
  const groups = [...new Set(table.bodies.map(({ group }) => group))]
  const members = table.bodies.map((body, at): Cell[] => [
    ...bodyFacts(words, body, at),
    ...table.columns.flatMap((column, index) => bodyCells(words, column, cellsOf.get(body.agencyId)?.[index] ?? null)),
  ])
  return {
    name: matrix.sheets.figures,
    ...head,
    columns: [...bodyColumns(words), ...table.columns.flatMap((column) => columnsOf(words, column))],
    rows: [
      totalRow(matrix.total, ({ total }) => total),
      ...groups.map((group) =>
        totalRow(
          matrix.groupTotal({ group: coordinationPage.groups[group] }),
          (column) => column.groups.find((one) => one.group === group)?.total,
        ),
      ),
      ...members,
    ],
    frozenColumns: 2,
  }
}

function columnsOf({ matrix }: Text, { code, name, unit, shape }: FigureColumn): SheetColumn[] {
  const title = `${code}. ${name}`
  if (shape === 'number') return [number(`${title} (${unit})`, 16)]
  const { numerator, denominator, percent } = matrix.columns
  return [numerator, denominator, percent].map((part) => number(`${title} – ${part}`, 16))
}

function totalCells({ shape }: FigureColumn, total: ColumnTotalRow | undefined): Cell[] {
  const width = shape === 'share' ? 3 : 1
  return padded(total?.value ? partsOf(total.value) : [], width)
}

function bodyCells({ matrix }: Text, { shape }: FigureColumn, cell: FigureCell | null): Cell[] {
  const width = shape === 'share' ? 3 : 1
  if (cell === null) return padded([], width)
  if (cell.state === 'value' && cell.value) return padded(partsOf(cell.value), width)
  const said = cell.state === 'value' ? '' : matrix.states[cell.state]
  // A number that is in no total stands there as words, so that no sum over the column takes it in.
  const shown = cell.value ? plainOf(cell.value) : ''
  return padded([shown === '' ? said : `${shown} (${said})`], width)
}

const padded = (cells: readonly Cell[], width: number): Cell[] =>
  Array.from({ length: width }, (_, at) => cells[at] ?? null)

function partsOf(value: FigureValue): Cell[] {
  if (value.kind === 'number') return [value.value]
  if (value.kind !== 'share') return []
  return [value.numerator, value.denominator, percentOf(value.numerator, value.denominator)]
}

function plainOf(value: FigureValue): string {
  if (value.kind === 'number') return formatNumber(value.value)
  return value.kind === 'share' ? `${formatNumber(value.numerator)}/${formatNumber(value.denominator)}` : ''
}

/** Each indicator on a line, with everything that stands behind its total. */
export function figureTotalsSheet(words: Text, { table }: FigureTables, head: Pick<Sheet, 'title' | 'notes'>): Sheet {
  const { matrix } = words
  const titles = matrix.columns
  const nameOf = new Map<AgencyId, string>(table.bodies.map((one) => [one.agencyId, one.agencyName]))
  return {
    name: matrix.sheets.figureTotals,
    ...head,
    columns: [
      text(titles.code, 10),
      text(titles.indicator, 44),
      text(titles.unit, 14),
      text(titles.measure, 18),
      ...[titles.total, titles.numerator, titles.denominator, titles.percent].map((title) => number(title, 14)),
      ...[titles.counted, titles.of, titles.noneArisen, titles.noData, titles.notApplicable].map((title) =>
        number(title, 11),
      ),
      ...[titles.silent, titles.missing].map((title) => number(title, 11)),
      text(titles.overlap, 50),
    ],
    rows: table.columns.map(({ code, name, unit, measure, total: { value, coverage }, overlaps }) => [
      code,
      name,
      unit,
      matrix.measures[measure],
      value?.kind === 'number' ? value.value : null,
      ...(value?.kind === 'share' ? partsOf(value) : [null, null, null]),
      String(coverage.counted),
      String(coverage.of),
      String(coverage.noneArisen),
      String(coverage.noData),
      String(coverage.notApplicable),
      String(coverage.silent),
      String(coverage.notReported - coverage.silent),
      overlaps.map((one) => overlapWords(words, one, (id) => nameOf.get(id) ?? id)).join(' '),
    ]),
    frozenColumns: 2,
  }
}

function overlapWords({ matrix }: Text, overlap: FigureColumn['overlaps'][number], name: (id: AgencyId) => string) {
  return overlap.kind === 'two-levels'
    ? matrix.twoLevels({ communes: plainOf(overlap.communes), above: plainOf(overlap.above) })
    : matrix.repeats({ names: overlap.agencyIds.map(name), once: overlap.once ? plainOf(overlap.once) : '' })
}

/** Every number that stands out, with the reason in words. */
export function marksSheet(words: Text, { table, marks }: FigureTables, head: Pick<Sheet, 'title' | 'notes'>): Sheet {
  const { matrix } = words
  const nameOf = new Map(table.bodies.map((one) => [one.agencyId, one.agencyName]))
  const columnOf = new Map(table.columns.map((one) => [one.indicatorId, one]))
  return {
    name: matrix.sheets.marks,
    title: head.title,
    notes: [matrix.rule],
    columns: [
      text(matrix.body, 36),
      text(matrix.columns.code, 10),
      text(matrix.columns.indicator, 44),
      number(matrix.columns.value, 14),
      text(matrix.columns.reason, 80),
    ],
    rows: marks.flatMap(({ agencyId, indicatorId, reasons }) =>
      reasons.map((reason) => [
        nameOf.get(agencyId) ?? agencyId,
        columnOf.get(indicatorId)?.code ?? null,
        columnOf.get(indicatorId)?.name ?? null,
        reason.now,
        matrix.reason(reason),
      ]),
    ),
    frozenColumns: 1,
  }
}
