import type { DocumentChart } from './model.ts'
import type { Orientation } from './page-geometry.ts'
import type { PrintRole } from './print-styles.ts'

/** A document with every word as it is printed; what is left to DOCX and window is only to draw it. */
export type PrintedPiece = (PrintedLine | PrintedRule | PrintedTable | PrintedChart) & {
  /** Places that are found again after Word, outermost first. */
  marks?: readonly string[]
}

export interface PrintedLine {
  kind: 'line'
  role: PrintRole
  /** Holds `\n` where a name of several lines is broken on purpose. */
  text: string
  /** Stays on the page of what follows, beyond what its style asks. */
  keepNext?: true
}

/** A solid line, centred; twips. */
export interface PrintedRule {
  kind: 'rule'
  width: number
}

export interface PrintedTable {
  kind: 'table'
  columns: { width: number; align: 'left' | 'center' | 'right' }[]
  headerRows: PrintedCell[][]
  rows: PrintedCell[][]
  /** By row: the mark of one cell, where there is one. */
  cellMarks?: readonly ({ column: number; mark: string } | null)[]
  /** By row and column: what is behind the lines of a cell; a single one is behind all of them. */
  cellSources?: readonly (readonly (readonly string[])[])[]
}

/** Drawn as wide as the text; twips. Its title is the line before it. */
export interface PrintedChart {
  kind: 'chart'
  /** From 1, through the whole document. */
  number: number
  /** What it is called on the page; the name of the object in Word. */
  name: string
  width: number
  height: number
  /** The chart in words, for who cannot see it. */
  alt: string
  direction: DocumentChart['direction']
  seriesName: string
  bars: DocumentChart['bars']
  target: DocumentChart['target']
}

/** The lines of a cell; an empty cell has none. */
export type PrintedCell = string[]

/** Two columns without borders: the letterhead, and nơi nhận beside the signature. */
export interface SideBySide {
  widths: [number, number]
  rows: { left: PrintedPiece[]; right: PrintedPiece[] }[]
}

export interface ComposedAnnex {
  orientation: Orientation
  pieces: PrintedPiece[]
}

export interface ComposedDocument {
  /** For the properties of the file: "BÁO CÁO …". */
  title: string
  letterhead: SideBySide | null
  body: PrintedPiece[]
  closing: SideBySide | null
  afterClosing: PrintedPiece[]
  annexes: ComposedAnnex[]
}
