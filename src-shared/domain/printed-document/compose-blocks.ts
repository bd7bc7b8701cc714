import { composeChart } from './compose-chart.ts'
import type { PrintedCell, PrintedLine, PrintedPiece, PrintedTable } from './composed-document.ts'
import { breakFractions, fitNumbers } from './fit-numbers.ts'
import type { DocumentBlock } from './model.ts'
import { sharedWidths } from './page-geometry.ts'
import type { PrintRole } from './print-styles.ts'
import { capitals, ended, printableLine, printableLines } from './printable-text.ts'

/** The blocks as printed pieces; a text with line breaks becomes several paragraphs of the same kind. */
export function composeBlocks(blocks: readonly DocumentBlock[], width: number): PrintedPiece[] {
  let charts = 0
  return blocks.flatMap((block, at) => {
    // A remark above a table speaks of it; any other would only tie pages together.
    if (block.kind === 'remark' && blocks[at + 1]?.kind === 'table') {
      return inMarks(composeBlock(block, width), block.marks).map((piece) => ({ ...piece, keepNext: true }))
    }
    if (block.kind !== 'chart') return inMarks(composeBlock(block, width), block.marks)
    charts += 1
    return inMarks(composeChart(block, charts, width), block.marks)
  })
}

function inMarks(pieces: PrintedPiece[], marks: readonly string[] | undefined): PrintedPiece[] {
  if (marks === undefined) return pieces
  return pieces.map((piece) => ({ ...piece, marks: [...marks, ...(piece.marks ?? [])] }))
}

function composeBlock(block: Exclude<DocumentBlock, { kind: 'chart' }>, width: number): PrintedPiece[] {
  switch (block.kind) {
    case 'heading': {
      const mark = block.mark === null ? '' : `${plainMark(block.mark)}. `
      const text = mark + printableLine(block.text)
      return block.level === 'section' ? [line('sectionHeading', capitals(text))] : [line('clauseHeading', text)]
    }
    case 'numbered':
      return numbered(block)
    case 'paragraph':
      return printableLines(block.text).map((text) => line('paragraph', text))
    case 'remark':
      return printableLines(block.text).map((text) => line('remark', text))
    case 'list':
      return block.items.flatMap((item, at) => {
        const mark = block.itemMarks?.[at]
        const pieces = marked('listItem', '- ', ended(item, at === block.items.length - 1))
        return inMarks(pieces, mark === undefined ? undefined : [mark])
      })
    case 'table':
      return [composeTable(block, width)]
  }
}

function numbered(block: Extract<DocumentBlock, { kind: 'numbered' }>): PrintedPiece[] {
  const mark = plainMark(block.mark)
  return block.level === 'clause' ? marked('clause', `${mark}. `, block.text) : marked('point', `${mark}) `, block.text)
}

/** The mark stands before the first line only. */
function marked(role: PrintRole, mark: string, text: string): PrintedPiece[] {
  const [first = '', ...others] = printableLines(text)
  return [line(role, (mark + first).trim()), ...others.map((other) => line('paragraph', other))]
}

/** `1.` and `a)` come as 1 and a, however the plan prints them. */
function plainMark(mark: string): string {
  return printableLine(mark).replace(/[.)]+$/, '')
}

function composeTable(block: Extract<DocumentBlock, { kind: 'table' }>, width: number): PrintedTable {
  const shared = sharedWidths(
    block.columns.map((column) => column.share),
    width,
  )
  const cells = (row: readonly string[]): PrintedCell[] => block.columns.map((_, at) => printableLines(row[at] ?? ''))
  const [head, rows] = [block.headerRows.map(cells), block.rows.map(cells)]
  const widths = fitNumbers(
    block.columns.map(({ align }, at) => ({ align, width: shared[at] ?? 0 })),
    { head, rows },
  )
  const isNumbers = (at: number) => block.columns[at]?.align === 'right'
  // What comes back from Word is read out of one line.
  const isMarked = (row: number, at: number) => block.cellMarks?.[row]?.column === at
  return {
    kind: 'table',
    columns: block.columns.map((column, at) => ({ width: widths[at] ?? 0, align: column.align })),
    headerRows: head,
    rows: rows.map((row, index) =>
      row.map((lines, at) => (isNumbers(at) && !isMarked(index, at) ? breakFractions(lines, widths[at] ?? 0) : lines)),
    ),
    ...(block.cellMarks === undefined ? {} : { cellMarks: block.cellMarks }),
    ...(block.cellSources === undefined ? {} : { cellSources: block.cellSources }),
  }
}

/** Ends the body with `./.`: on the last paragraph, or on a line of its own after a table or a heading. */
export function closeBody(pieces: readonly PrintedPiece[]): PrintedPiece[] {
  const last = pieces.at(-1)
  if (last === undefined) return []
  if (last.kind !== 'line' || last.role === 'sectionHeading' || last.role === 'clauseHeading') {
    return [...pieces, { kind: 'line', role: 'paragraph', text: './.', keepNext: true }]
  }
  // A remark in brackets keeps no full stop of its own before the sign.
  const text = last.text.replace(/(\s*\.\/\.|\s*(?<!\.)[.;,])?$/, '').replace(/(?<!\.)\.\)$/, ')')
  return [...pieces.slice(0, -1), { ...last, text: `${text}./.`, keepNext: true }]
}

function line(role: PrintRole, text: string): PrintedLine {
  return { kind: 'line', role, text }
}
