import type { Decimal } from '../../src-shared/domain/decimal.ts'

export interface SheetColumn {
  title: string
  /** What its cells hold. A text among numbers or dates ("Không phát sinh") stays a text. */
  kind: 'text' | 'number' | 'date'
  /** In characters, as Excel counts. */
  width: number
  hidden?: true
  /** In a column of numbers: Excel warns of anything but a number that is not below 0, or one of these words. */
  expects?: { words: readonly string[]; warning: string }
}

/**
 * One table of a workbook to be written. Cells are texts: a decimal in a column of numbers becomes a number, an ISO
 * date in a column of dates becomes a date, and nothing ever becomes a formula.
 */
export interface Sheet {
  /** At most 31 characters, none of []/\:*? */
  name: string
  title: string
  /** Lines between the title and the table. */
  notes: readonly string[]
  columns: readonly SheetColumn[]
  rows: readonly (readonly (string | null)[])[]
  /** What the app reads back, in a hidden first row: it moves with its column when people move columns. */
  keys?: readonly (string | null)[]
  /** Columns that stay in sight, hidden ones included. */
  frozenColumns?: number
}

/** Why a cell of a workbook from outside holds nothing that can be taken. */
export type CellTrouble =
  /** `#DIV/0!` and the like. */
  | 'formula-error'
  /** A formula that no program has worked out before saving. */
  | 'formula-without-value'
  /** Lies under a cell that spans several: whose value is it? */
  | 'merged'

export type ReadCell =
  | null
  | { kind: 'text'; text: string }
  /** `value` is null for more digits than a decimal keeps; `raw` is as the file has it. */
  | { kind: 'number'; value: Decimal | null; raw: string }
  | { kind: 'date'; date: string }
  | { kind: 'flag'; value: boolean }
  | { kind: 'trouble'; why: CellTrouble }

/** A sheet as it was read. The first row is row 1 of the file; empty rows in between are there, rows end early. */
export interface ReadSheet {
  name: string
  rows: readonly (readonly ReadCell[])[]
}
