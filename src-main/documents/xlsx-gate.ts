import { Buffer } from 'node:buffer'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { officeFileLimits, readOfficeZip, type ZipLimits } from './zip-gate.ts'

const megabyte = 1024 * 1024

/** A table that an office fills in by hand is far smaller; more would only hold up the machine. */
export const tableLimits = { rows: 20_000, columns: 1_000, cells: 200_000 }

export const xlsxLimits: ZipLimits = {
  ...officeFileLimits,
  fileBytes: 10 * megabyte,
  entryBytes: 40 * megabyte,
  totalBytes: 80 * megabyte,
  // A sheet of equal short rows packs to a hundredth; a bomb packs to a thousandth.
  ratio: 400,
}

/**
 * The parts of an XLSX from outside, after everything that could reach out, blow up or not be a workbook is refused.
 * @throws AppError `xlsx.*`, `zip.*`, `xml.*`
 */
export async function openXlsxParts(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  refuseOtherFormats(bytes)
  const parts = await readOfficeZip(bytes, xlsxLimits)
  if (!parts.has('xl/workbook.xml')) throw new AppError('xlsx.not-xlsx', {})
  return parts
}

const oleMark = [0xd0, 0xcf, 0x11, 0xe0]

/** An old .xls and an encrypted .xlsx come in the same container; the second names its stream. */
function refuseOtherFormats(bytes: Uint8Array): void {
  if (oleMark.every((byte, index) => bytes[index] === byte)) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const isEncrypted = whole.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw isEncrypted ? new AppError('xlsx.encrypted', {}) : new AppError('xlsx.old-format', {})
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new AppError('xlsx.not-xlsx', {})
}

export interface CellPlace {
  /** From 0. */
  row: number
  column: number
}

export interface ScannedSheet {
  errors: CellPlace[]
  formulasWithoutValue: CellPlace[]
  merged: { from: CellPlace; to: CellPlace }[]
}

/**
 * Looks over the bare XML of a sheet before it is read: counts what it says it holds, and finds what the reading
 * library takes for an empty cell (errors, formulas never worked out, cells under merged ones).
 * @throws AppError `xlsx.too-many-cells`, `xlsx.unreadable`
 */
export function scanSheet(xml: string): ScannedSheet {
  const found: ScannedSheet = { errors: [], formulasWithoutValue: [], merged: [] }
  let cells = 0
  // An address must be plain to see: hidden behind an entity it could still name row 1,048,576.
  for (const [tag] of xml.matchAll(/<(?:\w+:)?row[\s/>][^>]*>?/g)) {
    const row = /\sr\s*=\s*["'](\d{1,9})["']/.exec(tag)?.[1]
    if (row === undefined ? /\sr\s*=/.test(tag) : Number(row) > tableLimits.rows) throw tooManyCells()
  }
  for (const match of xml.matchAll(/<(?:\w+:)?c([\s/>][^>]*?)(\/?)>/g)) {
    const attributes = match[1] ?? ''
    const address = /\sr\s*=\s*["']([A-Z]{1,3}\d{1,9})["']/.exec(attributes)?.[1]
    if (address === undefined) throw new AppError('xlsx.unreadable', {})
    const place = placeOf(address)
    cells += 1
    if (cells > tableLimits.cells) throw tooManyCells()
    if (match[2] === '/') continue
    if (/\st\s*=\s*["']e["']/.test(attributes)) found.errors.push(place)
    else if (isFormulaWithoutValue(xml, match.index + match[0].length, attributes))
      found.formulasWithoutValue.push(place)
  }
  for (const match of xml.matchAll(
    /<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]{1,3}\d{1,9}):([A-Z]{1,3}\d{1,9})["']/g,
  )) {
    // A whole column may be merged: only the part that can hold something counts.
    const [from, to] = [clampedPlaceOf(match[1] ?? ''), clampedPlaceOf(match[2] ?? '')]
    found.merged.push({ from, to })
  }
  return found
}

/** Programs that do not calculate leave the value out, or empty; only a text may truly be empty. */
function isFormulaWithoutValue(xml: string, start: number, attributes: string): boolean {
  const end = xml.slice(start, start + 20_000).search(/<\/(?:\w+:)?c>/)
  const inside = xml.slice(start, start + (end < 0 ? 20_000 : end))
  const isText = /\st\s*=\s*["']str["']/.test(attributes)
  const value = isText ? /<(?:\w+:)?v[\s/>]/ : /<(?:\w+:)?v(?:\s[^>]*)?>[^<]/
  return /<(?:\w+:)?f[\s/>]/.test(inside) && !value.test(inside)
}

function placeOf(address: string): CellPlace {
  const place = plainPlace(address)
  if (place.row >= tableLimits.rows || place.column >= tableLimits.columns) throw tooManyCells()
  return place
}

function clampedPlaceOf(address: string): CellPlace {
  const { row, column } = plainPlace(address)
  return { row: Math.min(row, tableLimits.rows - 1), column: Math.min(column, tableLimits.columns - 1) }
}

function plainPlace(address: string): CellPlace {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}

const tooManyCells = () => new AppError('xlsx.too-many-cells', tableLimits)
