import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Header,
  type IParagraphStyleOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { ChartRun } from 'docx/charts'
import type {
  ComposedDocument,
  PrintedCell,
  PrintedChart,
  PrintedLine,
  PrintedPiece,
  PrintedTable,
  SideBySide,
} from '../../src-shared/domain/printed-document/composed-document.ts'
import {
  headerDistance,
  type Orientation,
  pageHeight,
  pageMargins,
  pageWidth,
  textWidth,
} from '../../src-shared/domain/printed-document/page-geometry.ts'
import { type PrintRole, printStyle, printStyles } from '../../src-shared/domain/printed-document/print-styles.ts'

/** The same pages made by the `docx` library and nothing else: what our own writer is measured against. */
export function writeWithLibrary(composed: ComposedDocument): Promise<Uint8Array> {
  return Packer.toBuffer(docxFile(composed))
}

const timesNewRoman = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'Times New Roman',
}

/** What the library is given. */
function docxFile(composed: ComposedDocument): Document {
  const width = textWidth('portrait')
  const main = [
    ...(composed.letterhead === null ? [] : [docxSideBySide(composed.letterhead)]),
    ...docxPieces(composed.body, width),
    ...(composed.closing === null ? [] : [spacer(closingGap), docxSideBySide(composed.closing)]),
    ...docxPieces(composed.afterClosing, width),
  ]
  return new Document({
    styles: {
      default: { document: { run: { font: timesNewRoman, size: 28, language: { value: 'vi-VN' } } } },
      paragraphStyles: Object.keys(printStyles).map((role) => paragraphStyle(role as PrintRole)),
    },
    sections: [
      section('portrait', main),
      ...composed.annexes.map((annex) =>
        section(annex.orientation, docxPieces(annex.pieces, textWidth(annex.orientation))),
      ),
    ],
  })
}

function section(orientation: Orientation, children: ISectionOptions['children'][number][]): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // The library turns the sheet itself: width and height are those of the upright page.
        size: {
          width: pageWidth,
          height: pageHeight,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...pageMargins, header: headerDistance, footer: headerDistance, gutter: 0 },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph({})] }) },
    // A section cannot end with a table.
    children: children.at(-1) instanceof Table ? [...children, spacer(20)] : children,
  }
}

function pageNumberHeader(): Header {
  return new Header({
    children: [
      new Paragraph({ style: styleId('pageNumber'), children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  })
}

/** Room between the last line of the text and the signature; it also keeps two tables from becoming one. */
const closingGap = 200

function spacer(height: number): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT } })
}

function paragraphStyle(role: PrintRole): IParagraphStyleOptions {
  const style = printStyle(role)
  return {
    id: styleId(role),
    name: style.name,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      font: timesNewRoman,
      size: style.halfPoints,
      bold: style.bold === true,
      italics: style.italic === true,
      color: '000000',
    },
    paragraph: {
      alignment: alignment(style.align),
      spacing: { before: style.before, after: style.after, line: style.line, lineRule: LineRuleType.AUTO },
      ...((style.left !== undefined || style.firstLine !== undefined) && {
        indent: {
          ...(style.left !== undefined && { left: style.left }),
          ...(style.hanging !== undefined && { hanging: style.hanging }),
          ...(style.firstLine !== undefined && { firstLine: style.firstLine }),
        },
      }),
      ...(style.keepNext && { keepNext: true }),
    },
  }
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const

function alignment(align: keyof typeof alignments) {
  return alignments[align]
}

/** Id of the paragraph style of a role, in styles.xml. */
function styleId(role: PrintRole): string {
  return `Snv${role.charAt(0).toUpperCase()}${role.slice(1)}`
}

const thinLine = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const noLine = { style: BorderStyle.NIL, size: 0, color: 'auto' } as const
const cellPadding = 85

/** `width` is what the pieces have for themselves: rules are centred in it by indents. Twips. */
function docxPieces(pieces: readonly PrintedPiece[], width: number): (Paragraph | Table)[] {
  return pieces.map((piece) => {
    if (piece.kind === 'chart') return new Paragraph({ children: [docxChart(piece)] })
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
function docxSideBySide(block: SideBySide): FileChild {
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

function docxChart(chart: PrintedChart): ChartRun {
  return new ChartRun({
    type: chart.direction === 'rows' ? 'bar' : 'column',
    categories: chart.bars.map(({ label }) => label),
    series: [{ name: chart.seriesName, values: chart.bars.map(({ value }) => value) }],
    dataLabels: { value: true },
    legend: false,
    altText: { name: '', description: chart.alt },
  })
}
