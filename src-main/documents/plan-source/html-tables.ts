import type { CellPlace } from '../../../src-shared/domain/plan-reading/source-document.ts'

interface OpenTable {
  index: number
  row: number
  column: number
  /** Rows that a cell from above still covers, by column. */
  covered: number[]
  cell: Omit<CellPlace, 'table' | 'row'> | null
  isHead: boolean
}

/** Browsers stop here too; beyond it a table is an attack. */
const largestSpan = 1000

/** Places of cells as a browser lays them out, with cells that reach over rows and columns. */
export class HtmlTables {
  #open: OpenTable[] = []
  #count = 0

  open(tag: string, attributes: Record<string, string>): void {
    if (tag === 'table') {
      this.#open.push({ index: this.#count, row: -1, column: 0, covered: [], cell: null, isHead: false })
      this.#count += 1
      return
    }
    const table = this.#open.at(-1)
    if (!table) return
    if (tag === 'thead') table.isHead = true
    if (tag === 'tr') startRow(table)
    if (tag === 'td' || tag === 'th') startCell(table, attributes, tag === 'th')
  }

  close(tag: string): void {
    const table = this.#open.at(-1)
    if (!table) return
    if (tag === 'table') this.#open.pop()
    if (tag === 'thead') table.isHead = false
    if (tag === 'td' || tag === 'th') table.cell = null
  }

  place(): CellPlace | null {
    const table = this.#open.at(-1)
    return table?.cell ? { table: table.index, row: table.row, ...table.cell } : null
  }
}

function startRow(table: OpenTable): void {
  table.row += 1
  table.column = 0
  table.covered = table.covered.map((rows) => Math.max(0, rows - 1))
}

function startCell(table: OpenTable, attributes: Record<string, string>, isHeader: boolean): void {
  if (table.row < 0) startRow(table)
  while ((table.covered[table.column] ?? 0) > 0) table.column += 1
  const column = table.column
  const columnSpan = span(attributes.colspan)
  const rowSpan = span(attributes.rowspan)
  for (let at = column; at < Math.min(column + columnSpan, largestSpan); at += 1) table.covered[at] = rowSpan
  table.column = column + columnSpan
  table.cell = { column, columnSpan, rowSpan, isHeader: isHeader || table.isHead }
}

const span = (text: string | undefined): number => {
  const value = Number(text ?? 1)
  return Number.isInteger(value) && value > 0 ? Math.min(value, largestSpan) : 1
}
