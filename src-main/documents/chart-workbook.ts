import { zipSync } from 'fflate'
import type { PrintedChart } from '../../src-shared/domain/printed-document/composed-document.ts'
import { escapeXml } from './escape-xml.ts'
import { relationshipsXml, utf8, xmlDeclaration } from './word-xml.ts'

export const dataSheet = 'DuLieu'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'

/**
 * The workbook that Word opens by "Edit Data": labels in A, values in B, targets in C, below a row of names. The same
 * chart gives the same bytes.
 */
export function chartWorkbook(chart: PrintedChart): Uint8Array {
  const targets = chart.target
  const rows = [
    ['', chart.seriesName, ...(targets === null ? [] : [targets.name])],
    ...chart.bars.map(({ label, value }, at) => [
      label,
      value,
      ...(targets === null ? [] : [targets.values[at] ?? null]),
    ]),
  ]
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${sheetMl}sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetMl}worksheet+xml"/></Types>`,
    '_rels/.rels': relationshipsXml([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml':
      `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
      `<sheets><sheet name="${dataSheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsXml([
      { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
    ]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`,
  }
  const entries = Object.entries(files).map(([name, xml]) => [
    name,
    utf8(xml.startsWith('<?xml') ? xml : xmlDeclaration + xml),
  ])
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: new Date(1980, 0, 1) })
}

function rowXml(cells: readonly (string | number | null)[], row: number): string {
  const drawn = cells.map((cell, column) => {
    const place = `${'ABC'[column]}${row + 1}`
    if (cell === null || cell === '') return ''
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
    return `<c r="${place}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`
  })
  return `<row r="${row + 1}">${drawn.join('')}</row>`
}
