import { unzipSync, zipSync } from 'fflate'
import writeXlsxFile, { type Cell, type Feature, type Sheet as FileSheet, type Row } from 'write-excel-file/universal'
import { isBusinessDate } from '../../src-shared/domain/business-date.ts'
import { decimal } from '../../src-shared/domain/decimal.ts'
import { escapeXml } from './escape-xml.ts'
import type { Sheet, SheetColumn } from './sheet.ts'

const grey = '#bfbfbf'
const border = { borderStyle: 'thin', borderColor: grey } as const

/**
 * Writes a workbook: typed cells, the head of each table frozen, the same bytes for the same sheets. `onRow` hears how
 * many rows of all sheets are written, and of how many.
 */
export async function writeXlsx(
  sheets: readonly Sheet[],
  onRow: (written: number, of: number) => void = () => undefined,
): Promise<Uint8Array> {
  const of = sheets.reduce((sum, sheet) => sum + rowsAbove(sheet) + sheet.rows.length, 0)
  const written = writeXlsxFile(sheets.map(toFileSheet), {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [hiding(sheets), counting((written) => onRow(written, of))],
  })
  const bytes = new Uint8Array(await (await written.toBlob()).arrayBuffer())
  // The library stamps the zip with the clock. Zip times have no zone: the local day is the same field everywhere.
  return zipSync(withChecks(unzipSync(bytes), sheets), { level: 6, mtime: new Date(1980, 0, 1) })
}

/** The library writes no checks of cells; they stand right behind the cells (ECMA-376 part 1, 18.3.1.99). */
function withChecks(parts: Record<string, Uint8Array>, sheets: readonly Sheet[]): Record<string, Uint8Array> {
  for (const [at, sheet] of sheets.entries()) {
    const name = `xl/worksheets/sheet${at + 1}.xml`
    const checks = cellChecks(sheet)
    const bytes = parts[name]
    if (checks === '' || !bytes) continue
    const xml = new TextDecoder().decode(bytes)
    parts[name] = new TextEncoder().encode(xml.replace('</sheetData>', `</sheetData>${checks}`))
  }
  return parts
}

/** Rows above the first line of the table: keys, title, notes, head. */
const rowsAbove = ({ keys, title, notes }: Sheet) =>
  (keys === undefined ? 0 : 1) + (title === '' ? 0 : 1) + notes.length + 1

function cellChecks(sheet: Sheet): string {
  const first = rowsAbove(sheet) + 1
  const last = first + sheet.rows.length - 1
  if (last < first) return ''
  const checks = sheet.columns.flatMap(({ expects }, at) => {
    if (!expects) return []
    const cell = `${columnName(at)}${first}`
    // A text is never below 0 in Excel, so words are asked for by themselves.
    const isWord = expects.words.map((word) => `${cell}="${word.replaceAll('"', '""')}"`)
    const formula = `OR(AND(ISNUMBER(${cell}),N(${cell})>=0),${isWord.join(',')})`
    return `<dataValidation type="custom" errorStyle="warning" allowBlank="1" showErrorMessage="1" error="${escapeXml(expects.warning)}" sqref="${cell}:${columnName(at)}${last}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`
  })
  return checks.length === 0 ? '' : `<dataValidations count="${checks.length}">${checks.join('')}</dataValidations>`
}

/** "A" for 0, "AA" for 26. */
function columnName(at: number): string {
  const before = Math.floor(at / 26)
  return `${before === 0 ? '' : columnName(before - 1)}${String.fromCharCode(65 + (at % 26))}`
}

function toFileSheet(sheet: Sheet): FileSheet<Blob> {
  const { name, columns, title, notes, rows, keys, frozenColumns = 0 } = sheet
  const top: Row[] = [
    ...(keys === undefined ? [] : [keys.map((key) => text(key))]),
    ...(title === '' ? [] : [aside(columns, { ...text(title), fontWeight: 'bold', fontSize: 13 })]),
    ...notes.map((note) => aside(columns, text(note))),
    columns.map((column) => headCell(column)),
  ]
  return {
    sheet: name,
    data: [...top, ...rows.map((row) => columns.map((column, index) => bodyCell(column, row[index] ?? null)))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: top.length,
    ...(frozenColumns === 0 ? {} : { stickyColumnsCount: frozenColumns }),
    orientation: 'landscape',
  }
}

/** A line of its own, from the first column that is seen. */
function aside(columns: readonly SheetColumn[], cell: Cell): Row {
  const first = columns.findIndex(({ hidden }) => hidden !== true)
  return [...Array.from({ length: Math.max(0, first) }, () => null), cell]
}

function headCell({ title }: SheetColumn): Cell {
  const look = {
    fontWeight: 'bold',
    wrap: true,
    align: 'center',
    alignVertical: 'center',
    backgroundColor: '#e8eef4',
  } as const
  return { ...text(title), ...look, ...border }
}

/** Always a text, whatever it starts with; the format keeps it one when somebody edits the cell. */
function text(value: string | null) {
  return value === null || value === '' ? null : { value, type: String, format: '@' }
}

function bodyCell({ kind }: SheetColumn, value: string | null): Cell {
  if (kind === 'number' && (value === null || decimal.safeParse(value).success)) {
    const decimals = value?.split('.')[1]?.length ?? 0
    const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
    const typed = value === null ? {} : { value: Number(value), type: Number, format }
    return { ...typed, align: 'right', ...border }
  }
  if (kind === 'date' && value !== null && isBusinessDate(value)) {
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', align: 'center', ...border }
  }
  return { ...(text(value) ?? { type: String, format: '@' }), wrap: true, alignVertical: 'top', ...border }
}

/** The library cannot hide rows and columns by itself. */
function hiding(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            const isHidden =
              (tag === 'row' && index === 0 && sheet?.keys !== undefined) ||
              (tag === 'col' && index !== undefined && sheet?.columns[index]?.hidden === true)
            return isHidden ? { ...attributes, hidden: 1 } : attributes
          },
        },
      },
    },
  }
}

/** The library tells nothing while it works, but asks for the attributes of every row. */
function counting(onRow: (written: number) => void): Feature<Blob> {
  let written = 0
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) => {
            if (tag === 'row') {
              written += 1
              onRow(written)
            }
            return attributes
          },
        },
      },
    },
  }
}
