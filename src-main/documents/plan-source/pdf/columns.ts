import type { CellPlace } from '../../../../src-shared/domain/plan-reading/source-document.ts'
import type { Segment } from './page-lines.ts'

/** Segments that stand below each other, and the cell that they fill if they are part of a table. */
export interface Column {
  segments: Segment[]
  cell: CellPlace | null
}

interface Group {
  segments: Segment[]
  x: number
  right: number
  top: number
  bottom: number
}

const tableColumns = 3

/**
 * Cuts a page into columns. The file draws a cell line by line and then goes up and to the right for the next cell; three
 * such cells side by side are a row of a table. Two are a letterhead or the foot of a letter, whose parts are read one
 * after the other.
 */
export function cutColumns(segments: readonly Segment[], tables: TableCounter): Column[] {
  return rowsOf(groupsOf(segments)).flatMap((row) => {
    const cells = tables.row(row)
    return row.map((group, at) => ({ segments: group.segments, cell: cells?.[at] ?? null }))
  })
}

/** Runs of segments that go down in one column. */
function groupsOf(segments: readonly Segment[]): Group[] {
  const groups: Group[] = []
  for (const segment of segments) {
    const group = groups.at(-1)
    const last = group?.segments.at(-1)
    const goesDown = last && segment.y > last.y + 0.3 * Math.min(segment.size, last.size)
    if (group && goesDown && isInColumn(segment, group)) {
      group.segments.push(segment)
      group.x = Math.min(group.x, segment.x)
      group.right = Math.max(group.right, segment.right)
      group.bottom = segment.y
    } else {
      groups.push({ segments: [segment], x: segment.x, right: segment.right, top: segment.y, bottom: segment.y })
    }
  }
  return groups
}

/** Below the group, and not so far to the left that it is a line of the page under a cell. */
function isInColumn(segment: Segment, group: Group): boolean {
  const overlaps = segment.x < group.right + segment.size && segment.right > group.x - segment.size
  const isCentred = Math.abs(segment.x + segment.right - group.x - group.right) < segment.size
  return overlaps && (isCentred || segment.x > group.x - 4 * segment.size)
}

/** Groups side by side: each begins beside the one before, further right. */
function rowsOf(groups: readonly Group[]): Group[][] {
  const rows: Group[][] = []
  for (const group of groups) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    const isBeside = row && before && group.x > before.right && group.top <= bottomOf(row) + 1
    if (row && isBeside) row.push(group)
    else rows.push([group])
  }
  return rows
}

const bottomOf = (row: readonly Group[]) => Math.max(...row.map(({ bottom }) => bottom))

interface Edge {
  x: number
  right: number
}

/** Numbers tables and their rows over the pages of a document; a table goes on over a page while its columns stay. */
export class TableCounter {
  #table = -1
  #row = -1
  /** Where the words of each column stand, as far as rows have shown it. */
  #columns: Edge[] = []

  /** The cells of a row, or null where the groups are no row of a table. */
  row(groups: readonly Group[]): CellPlace[] | null {
    const isOpen = this.#row >= 0
    const goesOn = isOpen && groups.every((group) => this.#known(group) >= 0) && (groups.length > 1 || isNarrow(groups))
    if (!goesOn && groups.length < tableColumns) {
      this.#row = -1
      return null
    }
    if (!isOpen) {
      this.#table += 1
      this.#columns = []
    }
    this.#row += 1
    return groups.map((group) => ({
      table: this.#table,
      row: this.#row,
      column: this.#column(group),
      rowSpan: 1,
      columnSpan: 1,
      isHeader: this.#row === 0,
    }))
  }

  #column(group: Edge): number {
    const at = this.#known(group)
    const column = this.#columns[at]
    if (!column) return this.#columns.push({ x: group.x, right: group.right }) - 1
    column.x = Math.min(column.x, group.x)
    column.right = Math.max(column.right, group.right)
    return at
  }

  /** Cells of a column overlap, whether they are centred or begin at its edge; cells of two columns do not. */
  #known({ x, right }: Edge): number {
    return this.#columns.findIndex((column) => {
      const shared = Math.min(right, column.right) - Math.max(x, column.x)
      return shared > 0.5 * Math.min(right - x, column.right - column.x)
    })
  }
}

const widestSingleCell = 200
const isNarrow = (groups: readonly Edge[]) => groups.every(({ x, right }) => right - x < widestSingleCell)
