import { markerKind, splitMarker } from './item-marker.ts'

/** One pasted row, as it will become a plan item. The window gives it an id and a parent by its depth. */
export interface PastedItem {
  depth: number
  /** As printed, or null. */
  marker: string | null
  text: string
  /** Further cells of the row, left to right: the window shows them and asks what they are. */
  cells: string[]
}

/**
 * Reads rows copied from Excel or Word: lines, cells parted by tabs, cells with line breaks in double quotes. A number
 * may stand in its own cell or in front of the text. Depth comes from the numbers, as the plan prints them.
 */
export function parsePastedItems(clipboard: string): PastedItem[] {
  const rows = splitRows(clipboard).flatMap((cells) => rowItem(cells))
  const depthOf = depthByMarkers()
  return rows.map((row) => ({ depth: depthOf(row.marker), ...row }))
}

/** Parents by depth for a list of pasted items; ids come from the caller. Null stands for the top. */
export function parentsByDepth(depths: readonly number[]): (number | null)[] {
  const path: number[] = []
  return depths.map((depth, index) => {
    path.length = Math.min(depth, path.length)
    const parent = path.at(-1) ?? null
    path.push(index)
    return parent
  })
}

/**
 * Gives depths while walking down the rows. A kind of number seen before goes back to its depth; a new kind goes one
 * deeper; a row without a number belongs to the numbered one above it. A Roman number is always a heading: what stood
 * before it (nơi nhận, a list in the decision) does not hold it.
 */
function depthByMarkers(): (marker: string | null) => number {
  const path: string[] = []
  return (marker) => {
    const kind = marker === null ? 'none' : kindKey(marker)
    const seen = path.indexOf(kind)
    if (seen >= 0) path.length = seen
    else if (kind === 'roman') path.length = path[0] === 'part' ? 1 : 0
    else if (path.at(-1) === 'none') path.pop()
    path.push(kind)
    return path.length - 1
  }
}

function kindKey(marker: string): string {
  const found = markerKind(marker)
  return found.kind === 'number' ? `number ${found.parts}` : found.kind
}

function rowItem(cells: readonly string[]): Omit<PastedItem, 'depth'>[] {
  const filled = cells.map((cell) => cell.normalize('NFC').trim())
  const first = filled.findIndex((cell) => cell !== '')
  const lead = filled[first]
  if (lead === undefined) return []
  const rest = filled.slice(first + 1)
  const second = rest[0]
  const alone = asLoneMarker(lead)
  if (alone !== null && second) return [{ marker: alone, text: second, cells: trimEnd(rest.slice(1)) }]
  const { marker, text } = splitMarker(lead)
  return [{ marker, text, cells: trimEnd(rest) }]
}

/** A cell that holds nothing but a number. In a column of its own it needs no closing point: `1`, `II`, `a`. */
function asLoneMarker(cell: string): string | null {
  return cell.length <= 12 && markerKind(cell).kind !== 'none' ? cell : null
}

function trimEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}

/** Rows and cells of clipboard text. A quote only opens a quoted cell at its start, as Excel writes it. */
function splitRows(clipboard: string): string[][] {
  const text = clipboard.replace(/\r\n?/g, '\n').replace(/[\v\u2028]/g, '\n')
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const quoted = /^"((?:[^"]|"")*)"(?=\t|\n|$)/.exec(text.slice(at, at + 100_000))
    const plain = quoted ? null : (/^[^\t\n]*/.exec(text.slice(at))?.[0] ?? '')
    rows.at(-1)?.push(quoted?.[1] === undefined ? (plain ?? '') : quoted[1].replace(/""/g, '"').replace(/\n/g, ' '))
    at += quoted ? quoted[0].length : (plain ?? '').length
    if (text[at] === '\n') rows.push([])
    at++
  }
  return rows
}
