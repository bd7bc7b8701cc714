import { zipSync } from 'fflate'
import readXlsxFile, { type CellValue } from 'read-excel-file/universal'
import { decimalFromJson } from '../../src-shared/domain/decimal.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { ReadCell, ReadSheet } from './sheet.ts'
import { openXlsxParts, type ScannedSheet, scanSheet } from './xlsx-gate.ts'

interface RawNumber {
  raw: string
}

/**
 * Reads every sheet of a workbook from outside. Formulas give the value that was last worked out; what only looks
 * empty (an error, a formula never worked out, a cell under a merged one) says so.
 * @throws AppError `xlsx.*`, `zip.*`, `xml.*`
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadSheet[]> {
  const parts = await openXlsxParts(bytes)
  const paths = sheetPaths(parts)
  const sheets = await parse(parts)
  return sheets.map(({ sheet, data }, index) => {
    const part = parts.get(paths[index] ?? '')
    if (part === undefined) throw new AppError('xlsx.unreadable', {})
    return {
      name: sheet,
      rows: withTroubles(
        data.map((row) => row.map(toCell)),
        scanSheet(decode(part)),
      ),
    }
  })
}

async function parse(parts: ReadonlyMap<string, Uint8Array>) {
  const xml = [...parts].filter(([name]) => /\.(xml|rels)$/.test(name))
  for (const [name, part] of xml) if (name.startsWith('xl/worksheets/')) scanSheet(decode(part))
  // Packed anew, so that what was looked over is what is read, whatever another reader makes of the zip.
  const checked = zipSync(Object.fromEntries(xml), { level: 0 })
  const buffer = checked.buffer.slice(checked.byteOffset, checked.byteOffset + checked.byteLength)
  try {
    return await readXlsxFile<RawNumber>(buffer as ArrayBuffer, { parseNumber: (raw) => ({ raw }) })
  } catch (cause) {
    throw new AppError('xlsx.unreadable', {}, { cause })
  }
}

/** The parts of the sheets in the order of the workbook, found the way the library finds them. */
function sheetPaths(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const workbook = decode(parts.get('xl/workbook.xml') ?? new Uint8Array())
  const relations = decode(parts.get('xl/_rels/workbook.xml.rels') ?? new Uint8Array())
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, '\\w+:id')) ?? ''
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  })
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? ''
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

function toCell(value: CellValue<RawNumber> | null): ReadCell {
  if (value === null) return null
  if (typeof value === 'string') return { kind: 'text', text: value.normalize('NFC') }
  if (typeof value === 'boolean') return { kind: 'flag', value }
  if (value instanceof Date) return { kind: 'date', date: value.toISOString().slice(0, 10) }
  // Only the parser of numbers makes objects; the library's own type names the constructor of Date by mistake.
  const { raw } = value as RawNumber
  // Excel shows fifteen digits and keeps seventeen: 0.1+0.2 is stored as 0.30000000000000004 and meant as 0.3.
  return { kind: 'number', value: decimalFromJson(Number(Number(raw).toPrecision(15))), raw }
}

function withTroubles(rows: ReadCell[][], { errors, formulasWithoutValue, merged }: ScannedSheet): ReadCell[][] {
  const set = (row: number, column: number, why: 'formula-error' | 'formula-without-value' | 'merged') => {
    const cells = rows[row]
    if (cells === undefined) return
    while (cells.length <= column) cells.push(null)
    cells[column] = { kind: 'trouble', why }
  }
  // Nothing below grows a row beyond the widest.
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  for (const { from, to } of merged) {
    for (let row = from.row; row <= Math.min(to.row, rows.length - 1); row += 1) {
      for (let column = from.column; column <= Math.min(to.column, width - 1); column += 1) {
        if (row !== from.row || column !== from.column) set(row, column, 'merged')
      }
    }
  }
  for (const { row, column } of errors) {
    while (rows.length <= row) rows.push([])
    set(row, column, 'formula-error')
  }
  for (const { row, column } of formulasWithoutValue) {
    while (rows.length <= row) rows.push([])
    set(row, column, 'formula-without-value')
  }
  return rows
}
