import type {
  PrintedCell,
  PrintedLine,
  PrintedPiece,
  PrintedTable,
  SideBySide,
} from '../../src-shared/domain/printed-document/composed-document.ts'
import { cellPadding, isTallerThanPage } from '../../src-shared/domain/printed-document/tall-rows.ts'
import { docxChart } from './docx-chart.ts'
import { styleId } from './docx-styles.ts'
import { escapeXml } from './escape-xml.ts'
import { contentControl, inControls } from './word-edit/content-controls.ts'
import { element, paragraph, valued } from './word-xml.ts'

const alignments = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const
const noMargins = { 'w:w': 0, 'w:type': 'dxa' }

/** Body elements of these pieces. `width` is what they have for themselves: rules are centred in it by indents. Twips. */
export function docxPieces(pieces: readonly PrintedPiece[], width: number): string {
  return inControls(
    pieces.map((piece) => ({ marks: piece.marks ?? [], xml: docxPiece(piece, width) })),
    contentControl,
  )
}

function docxPiece(piece: PrintedPiece, width: number): string {
  switch (piece.kind) {
    case 'line':
      return docxLine(piece)
    case 'rule':
      return docxRule(piece.width, width)
    case 'table':
      return docxTable(piece)
    case 'chart':
      return docxChart(piece)
  }
}

/** A run; line breaks of the text become breaks. */
function run(text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
  return `<w:r>${lines.join('<w:br/>')}</w:r>`
}

function docxLine({ role, text, keepNext }: PrintedLine): string {
  return paragraph(valued('w:pStyle', styleId(role)) + (keepNext === true ? '<w:keepNext/>' : ''), run(text))
}

/** A paragraph of three points whose upper border is the line: it stays where it is when the text above changes. */
function docxRule(length: number, width: number): string {
  const indent = Math.max(0, Math.round((width - length) / 2))
  return paragraph(
    '<w:keepNext/>' +
      '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' +
      '<w:spacing w:before="50" w:after="0" w:line="60" w:lineRule="exact"/>' +
      element('w:ind', { 'w:left': indent, 'w:right': indent }) +
      '<w:jc w:val="center"/>',
  )
}

/** Room of exactly this height; it also keeps two tables from becoming one. */
export function spacer(height: number): string {
  return paragraph(
    `<w:keepNext/>${element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': height, 'w:lineRule': 'exact' })}`,
  )
}

interface TableFrame {
  widths: readonly number[]
  /** The kind of all six lines, as Word names it. */
  line: 'single' | 'nil'
  padding: number
}

function table({ widths, line, padding }: TableFrame, rows: readonly string[]): string {
  const border =
    line === 'nil' ? { 'w:val': 'nil' } : { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' }
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => element(`w:${side}`, border))
  const side = { 'w:w': padding, 'w:type': 'dxa' }
  const margins =
    element('w:top', noMargins) + element('w:left', side) + element('w:bottom', noMargins) + element('w:right', side)
  const properties =
    element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }) +
    element('w:tblInd', noMargins) +
    element('w:tblBorders', {}, borders.join('')) +
    '<w:tblLayout w:type="fixed"/>' +
    element('w:tblCellMar', {}, margins) +
    element('w:tblLook', { 'w:val': '0000' })
  const grid = widths.map((width) => element('w:gridCol', { 'w:w': width })).join('')
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

interface RowKind {
  isHeader?: true
  /** A page break may divide it: it is taller than a page. */
  mayBreak?: boolean
}

/** `cells` are paragraphs. */
function row(
  cells: readonly string[],
  widths: readonly number[],
  { isHeader, mayBreak = false }: RowKind = {},
): string {
  const properties = (mayBreak ? '' : '<w:cantSplit/>') + (isHeader === true ? '<w:tblHeader/>' : '')
  const middle = isHeader === true ? '<w:vAlign w:val="center"/>' : ''
  const drawn = cells.map((content, at) => {
    const width = element('w:tcW', { 'w:w': widths[at] ?? 0, 'w:type': 'dxa' })
    return `<w:tc><w:tcPr>${width}${middle}</w:tcPr>${content}</w:tc>`
  })
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${drawn.join('')}</w:tr>`
}

function docxTable({ columns, headerRows, rows, cellMarks }: PrintedTable): string {
  const widths = columns.map((column) => column.width)
  const head = valued('w:pStyle', styleId('tableHead'))
  const plain = columns.map(({ align }) => valued('w:pStyle', styleId('tableCell')) + valued('w:jc', alignments[align]))
  const cell = (lines: PrintedCell, properties: string, mark?: string) => {
    const content = (text: string) => (mark === undefined ? run(text) : contentControl(mark, run(text)))
    return lines.length === 0
      ? paragraph(properties)
      : lines.map((text) => paragraph(properties, content(text))).join('')
  }
  const headers = headerRows.map((cells) => {
    const drawn = cells.map((lines) => cell(lines, head))
    return row(drawn, widths, { isHeader: true })
  })
  const others = rows.map((cells, index) => {
    const marked = cellMarks?.[index]
    const drawn = cells.map((lines, at) =>
      cell(lines, plain[at] ?? '', marked?.column === at ? marked.mark : undefined),
    )
    return row(drawn, widths, { mayBreak: isTallerThanPage(cells, widths) })
  })
  return table({ widths, line: 'single', padding: cellPadding }, [...headers, ...others])
}

/** Two columns without borders and without cell margins, so that the widths are those of the text. */
export function docxSideBySide(block: SideBySide): string {
  const [leftWidth, rightWidth] = block.widths
  const cell = (pieces: readonly PrintedPiece[], width: number) =>
    pieces.length === 0 ? paragraph('') : docxPieces(pieces, width)
  return table(
    { widths: block.widths, line: 'nil', padding: 0 },
    block.rows.map(({ left, right }) => row([cell(left, leftWidth), cell(right, rightWidth)], block.widths)),
  )
}
