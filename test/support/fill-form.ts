import writeXlsxFile, { type Cell } from 'write-excel-file/universal'
import type { ReadCell } from '../../src-main/documents/sheet.ts'
import { readXlsx } from '../../src-main/documents/xlsx-reader.ts'

type Filled = number | string | Date | boolean | null

/** A form in the hands of a person with Excel: cells are found by their line and heading, then saved as a new file. */
export class FormInHand {
  readonly cells: Filled[][]

  private constructor(cells: Filled[][]) {
    this.cells = cells
  }

  static async open(bytes: Uint8Array): Promise<FormInHand> {
    const [sheet] = await readXlsx(bytes)
    return new FormInHand((sheet?.rows ?? []).map((row) => row.map(plain)))
  }

  /** The row whose first texts hold `start`. */
  line(start: string): number {
    const found = this.cells.findIndex((row) => row.some((cell) => typeof cell === 'string' && cell.startsWith(start)))
    if (found < 0) throw new Error(`no line starts with ${start}`)
    return found
  }

  column(start: string): number {
    const found = this.cells
      .flatMap((row) => row.findLastIndex((cell) => typeof cell === 'string' && cell.startsWith(start)))
      .find((column) => column > 0)
    if (found === undefined) throw new Error(`no column starts with ${start}`)
    return found
  }

  put(row: number, column: number, value: Filled): this {
    while (this.cells.length <= row) this.cells.push([])
    const cells = this.cells[row] ?? []
    while (cells.length <= column) cells.push(null)
    cells[column] = value
    return this
  }

  fill(line: string, column: string, value: Filled): this {
    return this.put(this.line(line), this.column(column), value)
  }

  /** Writes a new line at the end. */
  add(name: string, values: Record<string, Filled> = {}): this {
    const row = this.cells.length
    this.put(row, 0, name)
    for (const [column, value] of Object.entries(values)) this.put(row, this.column(column), value)
    return this
  }

  async save(): Promise<Uint8Array> {
    const data = this.cells.map((row) => row.map((value): Cell => (value === null ? null : typed(value))))
    const written = writeXlsxFile(data, { sheet: 'Trang 1', dateFormat: 'dd/mm/yyyy' })
    return new Uint8Array(await (await written.toBlob()).arrayBuffer())
  }
}

const typed = (value: Exclude<Filled, null>): Cell => {
  if (typeof value === 'number') return { value, type: Number }
  if (typeof value === 'boolean') return { value, type: Boolean }
  return value instanceof Date ? { value, type: Date } : { value, type: String }
}

function plain(cell: ReadCell): Filled {
  if (cell === null || cell.kind === 'trouble') return null
  if (cell.kind === 'number') return Number(cell.raw)
  if (cell.kind === 'flag') return cell.value
  return cell.kind === 'date' ? new Date(`${cell.date}T00:00:00Z`) : cell.text
}
