import { z } from 'zod'
import { type SheetField, type SheetRow, sheetFields } from '../../../src-shared/domain/catalogue-sheet.ts'
import { type AgencyId, agencyId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { ReadCell, ReadSheet } from '../../documents/sheet.ts'

/** Heads the hidden column of ids: the rows below it are those of bodies. */
export const idHeading = 'id'
const start = 'snv:catalogue:1'
const wholeCountry = '-'

export const writeMark = ({ provinceId }: { provinceId: AgencyId | null }) => `${start}:${provinceId ?? wholeCountry}`

function readMark(text: string): { provinceId: AgencyId | null } | null {
  if (!text.startsWith(`${start}:`)) return null
  const of = text.slice(start.length + 1)
  if (of === wholeCountry) return { provinceId: null }
  const provinceId = agencyId.safeParse(of).data
  return provinceId === undefined ? null : { provinceId }
}

export interface FoundCatalogue {
  provinceId: AgencyId | null
  rows: SheetRow[]
}

/** So many bodies has the country, and as many again an office would not add. */
const maxRows = 20_000

/**
 * The rows of bodies in a workbook of the catalogue, wherever people moved its columns and rows.
 * @throws AppError `agencies.not-a-catalogue`, `agencies.sheet-too-long`
 */
export function readCatalogue(sheets: readonly ReadSheet[]): FoundCatalogue {
  for (const { rows } of sheets) {
    for (const [keyRow, cells] of rows.slice(0, 20).entries()) {
      for (const [corner, cell] of cells.entries()) {
        const mark = readMark(textOf(cell))
        if (mark === null) continue
        const head = rows.findIndex((row, at) => at > keyRow && textOf(row[corner]) === idHeading)
        if (head < 0) throw new AppError('agencies.not-a-catalogue', {})
        const found = readRows(rows, { head, corner, columns: columnsOf(cells) })
        if (found.length > maxRows) throw new AppError('agencies.sheet-too-long', { max: maxRows })
        return { ...mark, rows: found }
      }
    }
  }
  throw new AppError('agencies.not-a-catalogue', {})
}

const field = z.enum(sheetFields)

function columnsOf(keys: readonly ReadCell[]): Map<SheetField, number> {
  const found = keys.flatMap((cell, column) => {
    const key = field.safeParse(textOf(cell)).data
    return key === undefined ? [] : [[key, column] as const]
  })
  const columns = new Map(found)
  if (columns.size !== found.length || !columns.has('name')) throw new AppError('agencies.not-a-catalogue', {})
  return columns
}

interface Place {
  head: number
  corner: number
  columns: ReadonlyMap<SheetField, number>
}

function readRows(rows: ReadSheet['rows'], { head, corner, columns }: Place): SheetRow[] {
  return rows.flatMap((cells, at): SheetRow[] => {
    if (at <= head) return []
    const read = [...columns].map(([key, column]) => [key, cellText(cells[column] ?? null)] as const)
    const id = textOf(cells[corner]) || null
    if (id === null && read.every(([, value]) => value === '')) return []
    return [
      {
        row: at + 1,
        id,
        // Built from pairs of a field and its text.
        cells: Object.fromEntries(read.map(([key, value]) => [key, value ?? ''])) as SheetRow['cells'],
        unreadable: read.flatMap(([key, value]) => (value === null ? [key] : [])),
      },
    ]
  })
}

const forbidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u

/** One line of text, a date as ISO; null for what cannot be taken. */
function cellText(cell: ReadCell): string | null {
  if (cell === null) return ''
  if (cell.kind === 'date') return cell.date
  // A telephone number or a code that Excel took for a number.
  if (cell.kind === 'number') return cell.raw
  if (cell.kind !== 'text') return null
  const text = cell.text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  return forbidden.test(text) ? null : text
}

const textOf = (cell: ReadCell | undefined) => (cell?.kind === 'text' ? cell.text.trim() : '')
