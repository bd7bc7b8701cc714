import { columnRole } from './column-role.ts'
import type { DraftItem } from './draft-item.ts'
import type { ReadTarget } from './plan-reading.ts'
import { type Passage, quotedText } from './readable-text.ts'
import { comparatorOf, decimalOf, number } from './target-numbers.ts'

/** What one cell of a table of indicators says is to be reached. */
export type Figure = Pick<ReadTarget, 'value' | 'valueTo' | 'comparator' | 'year' | 'baseline'>

export type IndicatorColumn =
  | { kind: 'number' | 'content' | 'unit' | 'lead' | 'coordinate' | 'agency' | 'other' }
  | { kind: 'figure' | 'baseline'; year: number | null }

export type IndicatorColumns = ReadonlyMap<number, IndicatorColumn>

/** A row of a table of indicators: its unit as printed and what is to be reached. */
export interface IndicatorRow {
  unit: string | null
  figures: Figure[]
}

const contentHead =
  /^(?:ten |noi dung |danh muc |cac |nhom )*(?:chi tieu|chi so|muc tieu)(?! (?:giao|nam|den|phan dau)\b)/u
const doneHead = /^(?:thuc hien|th |hien trang|ket qua|uoc|nam goc|co so|so lieu|da dat|dat duoc)/u
const plannedHead = /^(?:chi tieu|muc tieu|ke hoach|kh |lo trinh|phan dau|giao|den|het|nam|giai doan|20\d\d)/u

/**
 * The columns of a table of indicators by year, by the words in its head: null where they head no such table. A head of
 * two rows ("Lộ trình" above 2026, 2027, 2028) gives both rows; the lower one names the year.
 */
export function indicatorColumns(rows: readonly ReadonlyMap<number, string>[]): IndicatorColumns | null {
  const columns = new Map<number, IndicatorColumn>()
  for (const row of rows) for (const [column, head] of row) columns.set(column, columnOf(head))
  const kinds = [...columns.values()].map(({ kind }) => kind)
  return kinds.includes('content') && kinds.includes('figure') ? columns : null
}

/** A first head row that may have its years in the row below it. */
export const namesIndicators = (row: ReadonlyMap<number, string>): boolean =>
  [...row.values()].some((head) => contentHead.test(head))

function columnOf(head: string): IndicatorColumn {
  const years = head.match(/20\d\d/gu)
  const year = years === null ? null : Number(years.at(-1))
  if (doneHead.test(head)) return { kind: 'baseline', year }
  if (contentHead.test(head) && year === null) return { kind: 'content' }
  if (/^(?:don vi(?: tinh)?|dvt|dv tinh)\.?$/u.test(head)) return { kind: 'unit' }
  if (plannedHead.test(head) && (year !== null || /^(?:chi tieu|ke hoach|muc tieu)/u.test(head)))
    return { kind: 'figure', year }
  const role = columnRole(head)
  return { kind: role === null || role === 'content' || role === 'time' || role === 'limit' ? 'other' : role }
}

const figurePattern = new RegExp(`^(.{0,24}?)(${number})(?:\\s*(?:-|–|den)\\s*(${number}))?`, 'u')

/** The figures of a row, in the order of its columns; words ("Duy trì", "x") and empty cells are none. */
export function figuresOf(cells: ReadonlyMap<number, readonly Passage[]>, columns: IndicatorColumns): Figure[] {
  const read = (wanted: 'figure' | 'baseline') =>
    [...cells].flatMap(([at, own]) => {
      const column = columns.get(at)
      const fold = own[0]?.fold ?? ''
      const match = column?.kind === wanted && !/20\d\d/u.test(fold) ? figurePattern.exec(fold) : null
      const value = match === null ? null : decimalOf(match[2] ?? '')
      if (match === null || value === null || column === undefined || !('year' in column)) return []
      const valueTo = match[3] === undefined ? null : decimalOf(match[3])
      const comparator = comparatorOf(match[1] ?? '', fold.slice(match[0].length))
      return [{ value, valueTo, comparator, year: column.year }]
    })
  const start = read('baseline').at(-1)
  const baseline = start === undefined ? null : { value: start.value, year: start.year }
  return read('figure').map((figure) => ({ ...figure, baseline }))
}

/** One target for each year of the row: its words say what is counted. */
export function ofIndicatorRow(item: DraftItem, row: IndicatorRow): Omit<ReadTarget, 'id'>[] {
  const { passage } = item
  return row.figures.map((figure) => ({
    ...figure,
    itemId: item.id,
    unit: row.unit ?? (/%|\bty le\b/u.test(passage.fold) ? '%' : null),
    direction: null,
    text: quotedText(passage.text),
    span: { start: passage.start, end: passage.end },
  }))
}
