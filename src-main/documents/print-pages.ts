import { chartHalfPoints, drawChart } from '../../src-shared/domain/printed-document/chart-drawing.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import type {
  ComposedDocument,
  PrintedCell,
  PrintedChart,
  PrintedPiece,
  PrintedTable,
  SideBySide,
} from '../../src-shared/domain/printed-document/composed-document.ts'
import { lineCss, points } from '../../src-shared/domain/printed-document/line-css.ts'
import type { PrintedDocument } from '../../src-shared/domain/printed-document/model.ts'
import { pageRules, printFontFamily } from '../../src-shared/domain/printed-document/page-rules.ts'
import type { PrintRole } from '../../src-shared/domain/printed-document/print-styles.ts'
import { isTallerThanPage } from '../../src-shared/domain/printed-document/tall-rows.ts'
import { escapeXml } from './escape-xml.ts'
import { fontFaces } from './print-fonts.ts'

/**
 * The document as one HTML page for a printing engine: the sheets of the window's preview with their fonts inside. It
 * asks for nothing from outside and holds no script, and its own policy forbids both.
 */
export async function writePrintPages(document: PrintedDocument): Promise<string> {
  const composed = composeDocument(document)
  const sheets = sheetsOf(composed).map((html, at) => `<article data-sheet="${at}">${html}</article>`)
  const rules = pageRules(['portrait', ...composed.annexes.map(({ orientation }) => orientation)])
  const body = sheets.join('\n')
  return (
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">` +
    `<title>${escapeXml(composed.title)}</title>` +
    `<style>${await fontFaces(body)}\n${rules}\n${sheetRules}</style></head><body>${body}</body></html>`
  )
}

/** As `PrintedPage.module.css` draws them in the window. */
const sheetRules = `
body { margin: 0; font-family: ${printFontFamily}; overflow-wrap: anywhere; text-rendering: geometricPrecision }
p { margin: 0; white-space: pre-wrap }
.rule { margin: 2.5pt auto 3pt; max-width: 100%; border-top: 0.75pt solid #000 }
.columns { display: grid; align-items: start }
.closing { margin-top: 10pt; break-inside: avoid }
table { table-layout: fixed; border-collapse: collapse }
th, td { padding: 0 4.25pt; border: 0.5pt solid #000; vertical-align: top }
th { vertical-align: middle }
thead, tr { break-inside: avoid }
.tall { break-inside: auto }
svg { display: block; break-inside: avoid }`

function sheetsOf({ letterhead, body, closing, afterClosing, annexes }: ComposedDocument): string[] {
  const main = [
    letterhead === null ? '' : twoColumns(letterhead),
    pieces(body),
    closing === null ? '' : `<div class="closing">${twoColumns(closing)}</div>`,
    pieces(afterClosing),
  ]
  return [main.join(''), ...annexes.map((annex) => pieces(annex.pieces))]
}

function pieces(all: readonly PrintedPiece[]): string {
  return all.map(piece).join('')
}

function piece(one: PrintedPiece): string {
  switch (one.kind) {
    case 'line':
      return paragraph(one.text, lineCss(one.role, one))
    case 'rule':
      return `<div class="rule" style="width:${points(one.width)}"></div>`
    case 'table':
      return table(one)
    case 'chart':
      return chart(one)
  }
}

function twoColumns({ widths, rows }: SideBySide): string {
  const cells = rows.flatMap((row) => [row.left, row.right]).map((cell) => `<div>${pieces(cell)}</div>`)
  return `<div class="columns" style="grid-template-columns:${widths.map(points).join(' ')}">${cells.join('')}</div>`
}

function table({ columns, headerRows, rows }: PrintedTable): string {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map((column) => column.width)
  const head = headerRows.map((cells) => `<tr>${row(cells, 'th scope="col"', 'tableHead', () => 'center')}</tr>`)
  const body = rows.map((cells) => {
    const drawn = row(cells, 'td', 'tableCell', (at) => columns[at]?.align ?? 'left')
    return `${isTallerThanPage(cells, widths) ? '<tr class="tall">' : '<tr>'}${drawn}</tr>`
  })
  return (
    `<table style="width:${points(width)}"><colgroup>` +
    columns.map((column) => `<col style="width:${points(column.width)}">`).join('') +
    `</colgroup><thead>${head.join('')}</thead><tbody>${body.join('')}</tbody></table>`
  )
}

function row(
  cells: readonly PrintedCell[],
  tag: 'td' | 'th scope="col"',
  look: PrintRole,
  align: (at: number) => string,
): string {
  const drawn = cells.map((lines, at) => {
    const css = { ...lineCss(look), textAlign: align(at) }
    return `<${tag}>${lines.map((text) => paragraph(text, css)).join('')}</${tag.slice(0, 2)}>`
  })
  return drawn.join('')
}

function paragraph(text: string, css: Readonly<Record<string, string | number>>): string {
  return `<p style="${cssText(css)}">${escapeXml(text)}</p>`
}

function cssText(css: Readonly<Record<string, string | number>>): string {
  return Object.entries(css)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
    .join(';')
}

function chart(one: PrintedChart): string {
  const { bars, targetLines, axis, words } = drawChart(one)
  const size = `width:${points(one.width)};height:${points(one.height)}`
  return (
    `<svg role="img" aria-label="${escapeXml(one.alt)}" viewBox="0 0 ${one.width} ${one.height}" style="${size}">` +
    bars
      .map(({ x, y, width, height }) => {
        const box = `x="${x}" y="${y}" width="${width}" height="${height}"`
        return `<rect ${box} fill="#bfbfbf" stroke="#000" stroke-width="10"/>`
      })
      .join('') +
    `<line x1="${axis.x1}" y1="${axis.y1}" x2="${axis.x2}" y2="${axis.y2}" stroke="#000" stroke-width="15"/>` +
    targetLines
      .map((corners) => {
        const at = corners.map((corner) => corner.join(',')).join(' ')
        return `<polyline points="${at}" fill="none" stroke="#000" stroke-width="35" stroke-dasharray="140 105"/>`
      })
      .join('') +
    words
      .map(({ x, y, anchor, text }) => {
        const place = `x="${x}" y="${y}" text-anchor="${anchor}" font-size="${chartHalfPoints * 10}"`
        return `<text ${place}>${escapeXml(text)}</text>`
      })
      .join('') +
    '</svg>'
  )
}
