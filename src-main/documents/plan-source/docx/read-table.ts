import type { CellPlace } from '../../../../src-shared/domain/plan-reading/source-document.ts'
import { numberOf } from './numbering.ts'
import { child, flagOf, valOf, type XmlElement } from './xml-tree.ts'

interface Cell {
  content: XmlElement
  column: number
  columnSpan: number
  /** Belongs to the cell above: Word shows that one's content only. */
  continues: boolean
}

export interface PlacedCell {
  place: Omit<CellPlace, 'table'>
  content: XmlElement
}

/** The cells of a table row by row, merged ones once, with the size that they have on paper. */
export function readTable(table: XmlElement): PlacedCell[] {
  const rows = rowsOf(table)
  const cells = rows.map(cellsOf)
  return rows.flatMap((row, at) =>
    (cells[at] ?? [])
      .filter(({ continues }) => !continues)
      .map(({ content, column, columnSpan }) => ({
        content,
        place: {
          row: at,
          column,
          columnSpan,
          rowSpan: heightOf(cells, at, column),
          isHeader: flagOf(child(row, 'w:trPr'), 'w:tblHeader') === true || isBold(row),
        },
      })),
  )
}

/** Content controls may wrap rows and cells. Rows that tracked changes deleted are not printed. */
function rowsOf(element: XmlElement): XmlElement[] {
  return element.children.flatMap((one) => {
    if (one.name === 'w:tr') return child(child(one, 'w:trPr'), 'w:del') ? [] : [one]
    return one.name === 'w:sdt' || one.name === 'w:sdtContent' || one.name === 'w:customXml' ? rowsOf(one) : []
  })
}

function cellsOf(row: XmlElement): Cell[] {
  const found: Cell[] = []
  let column = numberOf(valOf(child(row, 'w:trPr'), 'w:gridBefore')) ?? 0
  const walk = (element: XmlElement) => {
    for (const one of element.children) {
      if (one.name === 'w:tc') {
        const properties = child(one, 'w:tcPr')
        const columnSpan = Math.max(1, numberOf(valOf(properties, 'w:gridSpan')) ?? 1)
        const merge = child(properties, 'w:vMerge')
        const continues = merge !== undefined && merge.attributes['w:val'] !== 'restart'
        found.push({ content: one, column, columnSpan, continues })
        column += columnSpan
      } else if (one.name === 'w:sdt' || one.name === 'w:sdtContent' || one.name === 'w:customXml') {
        walk(one)
      }
    }
  }
  walk(row)
  return found
}

function heightOf(rows: readonly Cell[][], row: number, column: number): number {
  let height = 1
  while (rows[row + height]?.some((cell) => cell.continues && cell.column === column)) height += 1
  return height
}

/** Every word in the row is bold, by its own runs: headings of tables are. */
function isBold(row: XmlElement): boolean {
  let words = 0
  const allBold = (element: XmlElement): boolean =>
    element.children.every((one) => {
      if (one.name !== 'w:r') return allBold(one)
      if (!one.children.some(({ name, text }) => name === 'w:t' && text.trim() !== '')) return true
      words += 1
      return flagOf(child(one, 'w:rPr'), 'w:b') === true
    })
  return allBold(row) && words > 0
}
