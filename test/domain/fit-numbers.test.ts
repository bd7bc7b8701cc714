import { describe, expect, it } from 'vitest'
import { composeBlocks } from '../../src-shared/domain/printed-document/compose-blocks.ts'
import type { PrintedTable } from '../../src-shared/domain/printed-document/composed-document.ts'
import type { DocumentBlock } from '../../src-shared/domain/printed-document/model.ts'
import { textWidth } from '../../src-shared/domain/printed-document/page-geometry.ts'
import { lineWidth } from '../../src-shared/domain/printed-document/text-width.ts'

type Table = Extract<DocumentBlock, { kind: 'table' }>

const large = '52,63% (1.234.567/2.345.678)'

function composed(table: Omit<Table, 'kind'>, width: number): PrintedTable {
  const [piece] = composeBlocks([{ kind: 'table', ...table }], width)
  if (piece?.kind !== 'table') throw new Error('a table is a table')
  return piece
}

/** Pieces between blanks that are wider than the column that they stand in: a printer cuts them anywhere. */
const cut = ({ columns, rows }: PrintedTable) =>
  rows.flatMap((row) =>
    row.flatMap((lines, at) =>
      lines.flatMap((line) =>
        line.split(' ').filter((piece) => lineWidth(piece, 24, false) > (columns[at]?.width ?? 0) - 170),
      ),
    ),
  )

const totals = (value: string): Omit<Table, 'kind'> => ({
  columns: [
    { share: 6, align: 'center' },
    { share: 24, align: 'left' },
    { share: 12, align: 'center' },
    { share: 12, align: 'right' },
    { share: 16, align: 'right' },
    { share: 30, align: 'left' },
  ],
  headerRows: [['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu kế hoạch', 'Kết quả', 'Ghi chú']],
  rows: [['1', 'Tỷ lệ hộ gia đình đạt danh hiệu', '%', '≥ 70', value, 'Số liệu của 118/138 đơn vị']],
  cellMarks: [{ column: 4, mark: 'f:1' }],
})

const years = (value: string): Omit<Table, 'kind'> => ({
  columns: [
    { share: 4, align: 'center' },
    { share: 26, align: 'left' },
    ...Array.from({ length: 5 }, () => ({ share: 58 / 5, align: 'right' as const })),
    { share: 12, align: 'right' },
  ],
  headerRows: [['STT', 'Chỉ tiêu', '2026', '2027', '2028', '2029', '2030', 'Cả giai đoạn']],
  rows: [['1', 'Tỷ lệ hộ', ...Array.from({ length: 6 }, () => `${value}\n118/138 ĐV`)]],
})

describe('a percent with large parts', () => {
  it('widens its column by what the columns of words can spare, and stays in one piece', () => {
    const width = textWidth('portrait')
    const table = composed(totals(large), width)
    expect(cut(table)).toEqual([])
    expect(table.rows[0]?.[4]).toEqual([large])
    expect(table.columns.reduce((sum, column) => sum + column.width, 0)).toBe(width)
  })

  it('goes on below its stroke where a column stands for each year', () => {
    const width = textWidth('landscape')
    const table = composed(years(large), width)
    expect(cut(table)).toEqual([])
    expect(table.rows[0]?.[2]).toEqual(['52,63%', '(1.234.567/', '2.345.678)', '118/138 ĐV'])
    expect(table.columns.reduce((sum, column) => sum + column.width, 0)).toBe(width)
  })

  it('leaves tables alone whose numbers fit', () => {
    const widths = (table: PrintedTable) => table.columns.map((column) => column.width)
    const small = composed(totals('60% (45/75)'), textWidth('portrait'))
    expect(widths(small)).toEqual(widths(composed(totals('19'), textWidth('portrait'))))
  })
})
