import type {
  BlockLook,
  CellPlace,
  SourceBlock,
  SourceDocument,
} from '../../src-shared/domain/plan-reading/source-document.ts'

interface Line {
  text: string
  cell?: CellPlace
  look?: BlockLook
}

/** A source as the reader of plain text gives it: one block for every line with words. */
export const textSource = (text: string): SourceDocument =>
  sourceOf(
    text.split('\n').map((line) => ({ text: line })),
    'text',
  )

/** A table of a Word file: one block for every cell. */
export const tableLines = (rows: readonly (readonly string[])[], table = 0): Line[] =>
  rows.flatMap((cells, row) =>
    cells.map((text, column) => ({
      text,
      cell: { table, row, column, rowSpan: 1, columnSpan: 1, isHeader: row === 0 },
    })),
  )

export function sourceOf(lines: readonly Line[], format: SourceDocument['format'] = 'docx'): SourceDocument {
  const blocks: SourceBlock[] = []
  let text = ''
  for (const line of lines) {
    const words = line.text.normalize('NFC')
    const start = text.length + words.length - words.trimStart().length
    if (words.trim() !== '')
      blocks.push({
        span: { start, end: start + words.trim().length },
        cell: line.cell ?? null,
        page: null,
        look: line.look ?? {},
      })
    text += `${words}\n`
  }
  return { format, text, blocks, pageCount: null, notes: [] }
}
