import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type {
  PrintedCell,
  PrintedLine,
  PrintedPiece,
  PrintedTable,
  SideBySide,
} from '../../src-shared/domain/printed-document/composed-document.ts'
import type { PrintRole } from '../../src-shared/domain/printed-document/print-styles.ts'

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const

export function alignment(align: keyof typeof alignments) {
  return alignments[align]
}

/** Id of the paragraph style of a role, in styles.xml. */
export function styleId(role: PrintRole): string {
  return `Snv${role.charAt(0).toUpperCase()}${role.slice(1)}`
}

const thinLine = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const noLine = { style: BorderStyle.NIL, size: 0, color: 'auto' } as const
const cellPadding = 85

/** `width` is what the pieces have for themselves: rules are centred in it by indents. Twips. */
export function docxPieces(pieces: readonly PrintedPiece[], width: number): (Paragraph | Table)[] {
  return pieces.map((piece) => {
    if (piece.kind === 'line') return docxLine(piece)
    return piece.kind === 'rule' ? docxRule(piece.width, width) : docxTable(piece)
  })
}

function docxLine(piece: PrintedLine): Paragraph {
  return new Paragraph({
    style: styleId(piece.role),
    ...(piece.keepNext && { keepNext: true }),
    children: piece.text.split('\n').map((text, at) => new TextRun(at === 0 ? { text } : { text, break: 1 })),
  })
}

/** A paragraph of two points whose upper border is the line: it stays where it is when the text above changes. */
function docxRule(length: number, width: number): Paragraph {
  const indent = Math.max(0, Math.round((width - length) / 2))
  return new Paragraph({
    keepNext: true,
    alignment: AlignmentType.CENTER,
    indent: { left: indent, right: indent },
    spacing: { before: 50, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  })
}

function docxTable(table: PrintedTable): Table {
  const row = (cells: PrintedCell[], isHeader: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHeader && { tableHeader: true }),
      children: cells.map((lines, at) => {
        const column = table.columns[at] ?? { width: 0, align: 'left' }
        return new TableCell({
          width: { size: column.width, type: WidthType.DXA },
          verticalAlign: isHeader ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
          children: (lines.length === 0 ? [''] : lines).map(
            (text) =>
              new Paragraph({
                style: styleId(isHeader ? 'tableHead' : 'tableCell'),
                ...(!isHeader && { alignment: alignment(column.align) }),
                children: text === '' ? [] : [new TextRun(text)],
              }),
          ),
        })
      }),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: table.columns.reduce((sum, column) => sum + column.width, 0), type: WidthType.DXA },
    columnWidths: table.columns.map((column) => column.width),
    margins: { left: cellPadding, right: cellPadding },
    borders: {
      top: thinLine,
      bottom: thinLine,
      left: thinLine,
      right: thinLine,
      insideHorizontal: thinLine,
      insideVertical: thinLine,
    },
    rows: [...table.headerRows.map((cells) => row(cells, true)), ...table.rows.map((cells) => row(cells, false))],
  })
}

/** Two columns without borders and without cell margins, so that the widths are those of the text. */
export function docxSideBySide(block: SideBySide): FileChild {
  const cell = (pieces: readonly PrintedPiece[], width: number) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: pieces.length === 0 ? [new Paragraph({})] : docxPieces(pieces, width),
    })
  const [left, right] = block.widths
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: left + right, type: WidthType.DXA },
    columnWidths: [left, right],
    margins: { left: 0, right: 0 },
    borders: {
      top: noLine,
      bottom: noLine,
      left: noLine,
      right: noLine,
      insideHorizontal: noLine,
      insideVertical: noLine,
    },
    rows: block.rows.map(
      (row) => new TableRow({ cantSplit: true, children: [cell(row.left, left), cell(row.right, right)] }),
    ),
  })
}
