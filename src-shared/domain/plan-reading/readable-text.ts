import { foldInPlace } from '../vietnamese-text.ts'
import { allMatches } from './all-matches.ts'
import type { BlockLook, CellPlace, SourceDocument } from './source-document.ts'

/** A stretch of the source: its words, and the same words folded, letter for letter in the same places. */
export interface Passage {
  start: number
  end: number
  /** Line breaks as spaces, so that a place in `text` plus `start` is a place in the source. */
  text: string
  /** Lower case, without marks, đ as d: same length as `text`. */
  fold: string
}

export interface Piece extends Passage {
  cell: CellPlace | null
  look: BlockLook
  /** An empty line stands before it in plain text. */
  afterGap: boolean
  /** The end of a page stood before it. */
  afterPage?: boolean
}

/** The passage of the source between two places, without outer white space. */
export const passageOf = (source: SourceDocument, from: number, to: number): Passage =>
  within(wholeOf(source), from, to)

/** The whole text folded. */
export const foldOf = (source: SourceDocument): string => wholeOf(source).fold

/** The source as one passage, made once for each source: passages are cut out of it. */
function wholeOf(source: SourceDocument): Passage {
  const known = wholes.get(source)
  if (known !== undefined) return known
  const text = source.text.replace(/[^\S ]/gu, ' ')
  const whole = { start: 0, end: text.length, text, fold: foldInPlace(source.text) }
  wholes.set(source, whole)
  return whole
}

const wholes = new WeakMap<SourceDocument, Passage>()

/** Part of a passage, by places in its text. */
export function within(passage: Passage, from: number, to: number): Passage {
  const raw = passage.text.slice(from, to)
  const start = from + raw.length - raw.trimStart().length
  const end = Math.max(start, from + raw.trimEnd().length)
  return {
    start: passage.start + start,
    end: passage.start + end,
    text: passage.text.slice(start, end),
    fold: passage.fold.slice(start, end),
  }
}

/** Text of passages, whose white space is spaces, with one of them between words: how words are quoted. */
export const quotedText = (text: string): string =>
  // Nearly all text is spaced so already.
  (text.includes('  ') ? text.replace(/ +/gu, ' ') : text).trim()

const ruleLine = /^[-_–—=*.\s|:]{2,}$/u

/**
 * The blocks of a source as pieces to read. Rows that plain text writes with bars or tabs become cells here; rules
 * ("-------") and the asterisks of emphasis are left out.
 */
export function readablePieces(source: SourceDocument): Piece[] {
  const pieces: Piece[] = []
  let nextTable = source.blocks.reduce((most, { cell }) => Math.max(most, (cell?.table ?? -1) + 1), 0)
  let row = -1
  let before = 0
  for (const block of source.blocks) {
    const passage = passageOf(source, block.span.start, block.span.end)
    const afterGap = block.span.start - before > 1 && hasEmptyLine(source.text.slice(before, block.span.start))
    before = block.span.end
    if (passage.text === '') continue
    const raw = source.text.slice(passage.start, passage.end)
    const cells = block.cell === null ? (cellsOfLine(passage, raw) ?? (row >= 0 ? headingRow(raw) : null)) : null
    if (cells !== null) {
      if (ruleLine.test(passage.text)) continue
      row++
      for (const [column, [from, to]] of cells.entries()) {
        const part = within(passage, from, to)
        if (part.text === '' || ruleLine.test(part.text)) continue
        const cell = { table: nextTable, row, column, rowSpan: 1, columnSpan: 1, isHeader: false }
        pieces.push({ ...part, cell, look: {}, afterGap })
      }
      continue
    }
    if (row >= 0) {
      nextTable++
      row = -1
    }
    if (ruleLine.test(passage.text) && !/\.{3,}/u.test(passage.text)) continue
    for (const part of columnsOf(withoutEmphasis(passage)))
      pieces.push({ ...part, cell: block.cell, look: block.look, afterGap })
  }
  return pieces
}

const hasEmptyLine = (between: string): boolean => between.split('\n', 3).length > 2

const columnGap = ' '.repeat(100)

/** A gap as wide as a column parts words that do not belong together. */
function columnsOf(passage: Passage): Passage[] {
  if (!passage.text.includes(columnGap)) return [passage]
  const gaps = allMatches(/\s{100,}/gu, passage.text)
  const starts = [0, ...gaps.map(({ index, 0: gap }) => index + gap.length)]
  const ends = [...gaps.map(({ index }) => index), passage.text.length]
  return starts.map((start, at) => within(passage, start, ends[at] ?? start))
}

/** Places of the cells of a line with bars ("| a | b |", "a | b | c") or with two tabs or more; null for other lines. */
function cellsOfLine({ text }: Passage, raw: string): [number, number][] | null {
  const hasOpenBar = text.startsWith('|') && text.indexOf('|', 1) > 0
  const isBarred = hasOpenBar || (text.includes('|') && (text.match(/\s\|\s/gu)?.length ?? 0) >= 2)
  const mark = isBarred ? '|' : '\t'
  const places: [number, number][] = []
  let from = hasOpenBar ? 1 : 0
  for (let at = raw.indexOf(mark, from); at >= 0; at = raw.indexOf(mark, from)) {
    places.push([from, at])
    from = at + 1
  }
  if (!isBarred && places.length < 2) return null
  if (text.slice(from).trim() !== '') places.push([from, text.length])
  return places
}

/** "II<tab>Cải cách thủ tục" between rows with more cells heads the rows below it. */
function headingRow(raw: string): [number, number][] | null {
  const number = /^(?:[IVXL]{1,6}|\d{1,2}|[A-ZĐ])[.)]?\t/u.exec(raw)
  return number === null
    ? null
    : [
        [0, number[0].length - 1],
        [number[0].length, raw.length],
      ]
}

function withoutEmphasis(passage: Passage): Passage {
  if (!passage.text.startsWith('*')) return passage
  const stars = /^\*+(?=\S)/u.exec(passage.text)?.[0].length ?? 0
  if (stars === 0) return passage
  const isClosed = passage.text.endsWith('*')
  const isUnclosedBracket = passage.text.startsWith('(', stars)
  if (!isClosed && !isUnclosedBracket) return passage
  return within(passage, stars, passage.text.length - (isClosed ? stars : 0))
}
