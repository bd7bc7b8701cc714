import type { Add, DraftItem } from './draft-item.ts'
import type { ItemPart } from './plan-reading.ts'
import { type MarkerStyle, type PrintedMarker, rankOf } from './printed-marker.ts'
import { type Passage, passageOf } from './readable-text.ts'
import type { SourceDocument } from './source-document.ts'
import type { TableRow } from './task-table.ts'

/** Rows of a table of tasks: Roman rows head numbers, numbers head letters. */
export function addRows(
  source: SourceDocument,
  rows: readonly TableRow[],
  root: string,
  above: DraftItem | null,
  part: ItemPart,
  add: Add,
): void {
  const stack: { item: DraftItem; rank: number }[] = []
  let unnumbered = 0
  for (const row of rows) {
    const first = row.content[0]
    const last = row.content.at(-1)
    if (first === undefined || last === undefined) continue
    const marker = row.marker === null ? null : rowMarker(row.marker)
    const rank = marker === null ? rankOf.dash : rankOf[marker.style]
    const prefix = stack.findLastIndex(
      ({ item }) => marker !== null && item.marker !== null && marker.bare.startsWith(`${item.marker.bare}.`),
    )
    if (prefix >= 0) stack.length = prefix + 1
    else while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop()
    const parent = stack.at(-1)?.item ?? null
    const own = marker === null ? `p${++unnumbered}` : rowPath(marker, parent)
    const item = add({
      parent: parent ?? above,
      marker,
      path: `${parent?.path ?? root}.${own}`,
      part,
      span: {
        start: Math.min(row.markerPassage?.start ?? first.start, first.start),
        end: Math.max(first.end, last.end),
      },
      passage: row.content.length === 1 ? first : wordsOf(source, row.content),
      isHeading:
        row.lead.length + row.coordinate.length + row.agency.length + row.time.length + row.limit.length === 0 &&
        (row.indicator?.figures.length ?? 0) === 0,
      row,
    })
    stack.push({ item, rank })
  }
}

/** The cells of one row as one passage; cells that other cells part (a page break) keep only the first one's places. */
function wordsOf(source: SourceDocument, content: readonly Passage[]): Passage {
  const [first, ...rest] = content
  if (first === undefined) return { start: 0, end: 0, text: '', fold: '' }
  let end = first.end
  for (const next of rest) {
    if (source.text.slice(end, next.start).trim() !== '') break
    end = next.end
  }
  return passageOf(source, first.start, end)
}

function rowMarker(printed: string): PrintedMarker {
  const bare = printed.replace(/[.)\s]+$/u, '').trim()
  const style: MarkerStyle = /^[IVXL]+$/u.test(bare)
    ? 'roman'
    : /^\d+$/u.test(bare)
      ? 'number1'
      : /^\d+(?:\.\d+)+$/u.test(bare)
        ? 'number2'
        : /^\p{Lu}$/u.test(bare)
          ? 'part'
          : /^\p{Ll}$/u.test(bare)
            ? 'letter'
            : 'dash'
  return { marker: printed, style, bare, textAt: 0 }
}

function rowPath(marker: PrintedMarker, parent: DraftItem | null): string {
  const above = parent?.marker?.bare
  return above !== undefined && marker.bare.startsWith(`${above}.`)
    ? marker.bare.slice(above.length + 1)
    : marker.bare.replace(/^0+(?=\d)/u, '')
}
