import type { ReadSheet } from '../../src-main/documents/sheet.ts'

/** A sheet as a person reads it: a line by what stands in it, a column by its title. */
export class SheetInHand {
  readonly #rows: ReadSheet['rows']

  constructor(sheets: readonly ReadSheet[], name: string) {
    const sheet = sheets.find((one) => one.name === name)
    if (!sheet) throw new Error(`no sheet ${name}: ${sheets.map((one) => one.name).join('; ')}`)
    this.#rows = sheet.rows
  }

  /** The number or the words in the line of `words` under `title`; null for an empty cell. */
  cell(words: string, title: string): number | string | null {
    const isWords = (cell: ReadSheet['rows'][number][number], text: string) =>
      cell?.kind === 'text' && cell.text === text
    const column = this.#rows.map((row) => row.findIndex((cell) => isWords(cell, title))).find((at) => at >= 0)
    const row = this.#rows.find((cells) => cells.some((cell) => isWords(cell, words)))
    if (column === undefined || !row) throw new Error(`no cell at ${words}, ${title}`)
    const cell = row[column] ?? null
    if (cell === null) return null
    if (cell.kind === 'number') return Number(cell.raw)
    return cell.kind === 'text' ? cell.text : cell.kind
  }
}
