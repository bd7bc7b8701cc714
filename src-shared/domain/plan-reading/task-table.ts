import { markerKind } from '../item-marker.ts'
import { type ColumnRole, columnRole } from './column-role.ts'
import {
  figuresOf,
  type IndicatorColumns,
  type IndicatorRow,
  indicatorColumns,
  namesIndicators,
} from './indicator-table.ts'
import type { Paragraph } from './paragraphs.ts'
import { printedMarker } from './printed-marker.ts'
import type { Passage } from './readable-text.ts'

/** One row of a table of tasks. A cell may hold several paragraphs. */
export interface TableRow {
  marker: string | null
  markerPassage: Passage | null
  content: Passage[]
  lead: Passage[]
  coordinate: Passage[]
  agency: Passage[]
  time: Passage[]
  /** The times, under a head that says until when: "Thời hạn hoàn thành". */
  limit: Passage[]
  /** Null for a row that is work. */
  indicator: IndicatorRow | null
}

/** Only a table that says what is done, and by whom or when, holds tasks. */
const isTaskHead = (roles: readonly (ColumnRole | null)[]): boolean =>
  roles.includes('content') && roles.some((role) => role !== null && !['number', 'content', 'other'].includes(role))

/** Rows of the tables in a stretch of paragraphs: real cells, or one cell a line below a head row. */
export function taskRows(paragraphs: readonly Paragraph[]): TableRow[] {
  const rows: TableRow[] = []
  for (let at = 0; at < paragraphs.length; ) {
    const flat = flatTableAt(paragraphs, at)
    if (flat !== null) {
      rows.push(...flat.rows)
      at = flat.next
      continue
    }
    const paragraph = paragraphs[at]
    if (paragraph?.cell == null) {
      at++
      continue
    }
    const { table } = paragraph.cell
    let end = at
    while (paragraphs[end]?.cell?.table === table) end++
    rows.push(...cellTable(paragraphs.slice(at, end)))
    at = end
  }
  return rows
}

function cellTable(cells: readonly Paragraph[]): TableRow[] {
  const byRow = Map.groupBy(cells, (one) => one.cell?.row ?? 0)
  let roles: Map<number, ColumnRole> | null = null
  let indicators: IndicatorColumns | null = null
  let upperHead: ReadonlyMap<number, string> | null = null
  const rows: TableRow[] = []
  for (const row of byRow.values()) {
    const byColumn = Map.groupBy(row, (one) => one.cell?.column ?? 0)
    const heads = [...byColumn].map(
      ([column, own]) => [column, columnRole(own.map(({ fold }) => fold).join(' '))] as const,
    )
    if (isTaskHead(heads.map(([, role]) => role)) && heads.filter(([, role]) => role !== null).length >= 2) {
      roles = new Map(heads.map(([column, role]) => [column, role ?? 'other']))
      indicators = null
      continue
    }
    if (roles === null) {
      const head = new Map([...byColumn].map(([column, own]) => [column, own.map(({ fold }) => fold).join(' ')]))
      const opened: IndicatorColumns | null =
        indicators === null || namesIndicators(head)
          ? indicatorColumns(upperHead === null ? [head] : [upperHead, head])
          : null
      upperHead = opened === null && namesIndicators(head) ? head : null
      if (opened !== null) {
        indicators = opened
        continue
      }
      const read = indicators === null ? null : indicatorRow(byColumn, indicators)
      if (read !== null) rows.push(read)
      continue
    }
    if (row.every(({ text }) => /^\(?\d{1,2}\)?$/u.test(text))) continue
    const read = emptyRow()
    for (const [column, own] of byColumn) put(read, roles.get(column) ?? roleWithoutHead(own), own)
    if (read.content.length === 0 && read.marker === null) {
      // A heading that runs over all columns stands in the first cell.
      const [only] = byColumn.values()
      if (byColumn.size === 1 && only) put(read, 'content', only)
    }
    if (read.content.length > 0) rows.push(read)
  }
  return rows
}

function indicatorRow(byColumn: ReadonlyMap<number, Paragraph[]>, columns: IndicatorColumns): TableRow | null {
  if ([...byColumn.values()].every(([first]) => /^\(?\d{1,2}\)?$/u.test(first?.text ?? ''))) return null
  const read = emptyRow()
  let unit: string | null = null
  for (const [at, own] of byColumn) {
    const kind = columns.get(at)?.kind ?? 'other'
    if (kind === 'unit') unit = own[0]?.text ?? null
    else if (kind !== 'figure' && kind !== 'baseline') put(read, kind, own)
  }
  if (read.content.length === 0) return null
  return { ...read, indicator: { unit, figures: figuresOf(byColumn, columns) } }
}

/** A column whose head was lost numbers the rows, where it holds nothing but numbers. */
const roleWithoutHead = (own: readonly Paragraph[]): ColumnRole =>
  own.length === 1 && /^\d{1,3}\.?$/u.test(own[0]?.text ?? '') ? 'number' : 'other'

function put(row: TableRow, role: ColumnRole, cells: readonly Paragraph[]): void {
  const first = cells[0]
  if (first === undefined) return
  switch (role) {
    case 'number':
      row.marker = first.text
      row.markerPassage = first
      return
    case 'content': {
      const printed = row.marker === null ? printedMarker(first) : null
      if (printed === null) row.content.push(...cells)
      else {
        row.marker = printed.marker
        row.markerPassage = first
        row.content.push(cut(first, printed.textAt), ...cells.slice(1))
      }
      return
    }
    case 'other':
      return
    default:
      row[role].push(...cells)
  }
}

const cut = (passage: Passage, from: number): Passage => ({
  start: passage.start + from,
  end: passage.end,
  text: passage.text.slice(from),
  fold: passage.fold.slice(from),
})

const emptyRow = (): TableRow => ({
  marker: null,
  markerPassage: null,
  content: [],
  lead: [],
  coordinate: [],
  agency: [],
  time: [],
  limit: [],
  indicator: null,
})

const isLoneMarker = (text: string): boolean =>
  text.length <= 6 && markerKind(text).kind !== 'none' && markerKind(text).kind !== 'dash'

/** A table whose cells stand one to a line: a run of column heads that begins with TT, then numbers, words, agencies. */
export function flatTableAt(paragraphs: readonly Paragraph[], at: number): { rows: TableRow[]; next: number } | null {
  if (columnRole(paragraphs[at]?.fold ?? '') !== 'number') return null
  const roles: ColumnRole[] = []
  let from = at
  for (; from < paragraphs.length && roles.length < 9; from++) {
    const role = columnRole(paragraphs[from]?.fold ?? '')
    if (role === null || (role === 'number' && roles.length > 0)) break
    roles.push(role)
  }
  if (!isTaskHead(roles) || roles.length < 3) return null
  const isFlat = paragraphs[from]?.cell === null && isLoneMarker(paragraphs[from]?.text ?? '')
  if (!isFlat) return null
  const rows: TableRow[] = []
  let next = from
  while (next < paragraphs.length) {
    const first = paragraphs[next]
    if (first === undefined || first.cell !== null || !isLoneMarker(first.text)) break
    const cells: Paragraph[] = []
    let end = next + 1
    for (; end < paragraphs.length && cells.length < 24; end++) {
      const cell = paragraphs[end]
      if (cell === undefined || cell.cell !== null || isLoneMarker(cell.text)) break
      cells.push(cell)
    }
    rows.push(flatRow(first, cells, roles.slice(1)))
    next = end
  }
  return { rows, next }
}

const timeCell =
  /^(?:thuong xuyen|hang (?:nam|quy|thang)|dinh ky|(?:xong |hoan thanh )?(?:trong |truoc )?(?:quy|thang|nam|ngay) |giai doan|tu nam|tu thang|den nam|theo |khi |20\d\d|cham nhat|truoc )/u

/** Cells in the order of the columns; what is too much was broken off by a page and belongs to a cell that broke off. */
function flatRow(marker: Paragraph, cells: readonly Paragraph[], roles: readonly ColumnRole[]): TableRow {
  const row = emptyRow()
  row.marker = marker.text
  row.markerPassage = marker
  const [content, ...rest] = cells
  if (content !== undefined) row.content.push(content)
  const filled = roles.filter((role) => role !== 'content')
  // Fewer cells than columns: a cell was empty; a time is told by its words.
  const ordered = rest.length < filled.length && rest.length > 0 && timeCell.test(rest.at(-1)?.fold ?? '')
  for (const [at, cell] of rest.entries()) {
    const role = ordered && at === rest.length - 1 ? (filled.includes('limit') ? 'limit' : 'time') : filled[at]
    if (role !== undefined) {
      if (role !== 'number' && role !== 'other') row[role].push(cell)
      continue
    }
    if (/^\p{Ll}/u.test(cell.text)) row.content.push(cell)
    else {
      const open = [row.lead, row.coordinate, row.agency].find((own) => isBrokenOff(own.at(-1)?.fold ?? ''))
      if (open) open.push(cell)
      else row.content.push(cell)
    }
  }
  return row
}

const isBrokenOff = (fold: string): boolean =>
  /(?:^|[\s,;])(?:cuc|so|vu|vien|ban|cac|va|uy ban|bo|tinh|trung tam|hoi|cong ty)$|[,;]$/u.test(fold)
