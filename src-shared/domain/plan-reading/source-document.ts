/** A piece of the source's text: UTF-16 offsets into `SourceDocument.text`, `end` exclusive. */
export interface Span {
  start: number
  end: number
}

export type SourceFormat = 'docx' | 'pdf' | 'text' | 'html'

/**
 * What the readers of Word, PDF, HTML and plain text give to the rules and to the review page. `text` is the whole
 * document in NFC, with no-break spaces as spaces and the characters that print nothing taken out; blocks stand in it in
 * reading order, parted by line breaks. Every span of a reading points into this text, so it is stored as it is.
 */
export interface SourceDocument {
  format: SourceFormat
  text: string
  /** Reading order, not overlapping, without empty ones. Plain text: one block per line. */
  blocks: SourceBlock[]
  /** Known for PDF only. */
  pageCount: number | null
  notes: SourceNote[]
}

/**
 * One paragraph. A paragraph inside a table cell says which cell it is in (a cell with three paragraphs gives three
 * blocks with the same place). Lines that the printed page broke are one block where the reader can tell; the rules join
 * further by wording ("… của Ban" + "Thường vụ …").
 */
export interface SourceBlock {
  /** What is printed, with the list number that Word computes (`a)`, `-`) already in front of it, without outer space. */
  span: Span
  cell: CellPlace | null
  /** From 1; null where the format has no pages. */
  page: number | null
  /** Only what a format knows; plain text leaves all of them out. */
  look: BlockLook
}

export interface CellPlace {
  /** From 0: the n-th table of the document. */
  table: number
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  /** The row repeats as a heading (Word says so), or all its cells are bold. */
  isHeader: boolean
}

export interface BlockLook {
  /** All of it. */
  bold?: boolean
  italic?: boolean
  centred?: boolean
  /** 1..9 for Word's headings and HTML's h1..h6. */
  headingLevel?: number
  /** The marker in front was computed from automatic numbering, with the depth of its list from 0. */
  listLevel?: number
}

/** What a reader did to the text, or could not read, that a person should know before trusting the findings. */
export type SourceNote =
  | { kind: 'converted'; from: LegacyEncoding }
  /** Looks like it in part, but not so surely that it was converted. */
  | { kind: 'maybe-legacy'; from: LegacyEncoding }
  /** Control characters and marks of direction that were taken out. */
  | { kind: 'removed-characters'; count: number }
  /** Pages (from 1) that hold a picture and no text. */
  | { kind: 'pages-without-text'; pages: number[] }
  /** Left out of the text: page numbers, repeated headers, footnotes. */
  | { kind: 'left-out'; what: LeftOut; count: number }

/** Vietnamese encodings of the time before Unicode: TCVN 5712 (fonts .VnTime), VNI (fonts VNI-Times). */
export type LegacyEncoding = 'tcvn3' | 'vni'

/** `deleted-text` = what Word's tracked changes mark as deleted. */
export type LeftOut = 'page-numbers' | 'page-headers' | 'footnotes' | 'pictures' | 'deleted-text'
