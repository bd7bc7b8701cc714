import { businessDateOf } from '../business-date.ts'
import { nextMarker } from '../item-marker.ts'
import { foldInPlace } from '../vietnamese-text.ts'
import { allMatches } from './all-matches.ts'
import type { DraftItem } from './draft-item.ts'
import type { ItemKinds } from './item-kind.ts'
import type { ReadAssignment, ReadCitation, ReadDeadline, ReadFinding } from './plan-reading.ts'
import { ordinalOf, type PrintedMarker } from './printed-marker.ts'
import { foldOf } from './readable-text.ts'
import type { SourceDocument } from './source-document.ts'

const gapPattern = /\[\s*(?:\.{2,}|…)\s*\]|\(\s*(?:\.{3,}|…)\s*\)|…{2,}|\.{5,}|_{4,}/gu

/** What the source leaves open: rows of points, "[...]", and a text that breaks off there. A blank number or date is said already. */
export function readGaps(
  source: SourceDocument,
  items: readonly DraftItem[],
  blanks: readonly ReadFinding[],
): ReadFinding[] {
  const lastText = source.text.trimEnd().length
  // Gaps and items both stand in the order of the text.
  let next = 0
  return allMatches(gapPattern, source.text).flatMap((match): ReadFinding[] => {
    const span = { start: match.index, end: match.index + match[0].length }
    while ((items[next]?.span.start ?? Number.POSITIVE_INFINITY) <= span.start) next++
    const item = items[next - 1]
    const itemId = item !== undefined && item.span.end >= span.end ? item.id : null
    const line = source.text
      .slice(Math.max(source.text.lastIndexOf('\n', span.start) + 1, span.start - 200), span.end + 1)
      .trim()
    if (line === match[0] && line.startsWith('_')) return []
    const isEnd = match[0].startsWith('[') && lastText - span.end < 4
    if (blanks.some((blank) => blank.span.start <= span.start && blank.span.end >= span.end)) return []
    return [isEnd ? { kind: 'cut-off', span, itemId } : { kind: 'gap', text: match[0], span, itemId }]
  })
}

interface Numbered {
  marker: PrintedMarker
  part: DraftItem['part']
  ordinal: number
}

/** Numbers that do not follow: twice the same, or one left out. Dashes are not numbered. */
export function readBrokenNumbering(items: readonly DraftItem[]): ReadFinding[] {
  const last = new Map<DraftItem | null, Numbered>()
  const findings: ReadFinding[] = []
  const add = ({ marker, part, parent, span, id }: DraftItem) => {
    if (marker === null || part === 'decision') return
    const ordinal = ordinalOf(marker)
    if (ordinal === null) return
    const before = last.get(parent)
    last.set(parent, { marker, part, ordinal })
    if (before === undefined || before.marker.style !== marker.style || before.part !== part) return
    if (ordinal === before.ordinal + 1) return
    const expected = ordinal === before.ordinal ? null : nextMarker(before.marker.marker)
    const printed = { start: span.start, end: span.start + marker.marker.length }
    findings.push({ kind: 'broken-numbering', printed: marker.marker, expected, span: printed, itemId: id })
  }
  items.forEach(add)
  return findings
}

const cited =
  /\b(?:so|luat|nghi quyet|chi thi|quyet dinh|ke hoach|nghi dinh|thong tu|ket luan|chuong trinh|cong van|van ban)\s+(?:so\s*(?::\s*)?)?(\d{1,5}[a-z]?\s?[-/]\s?[\da-z][\da-z&]*(?:\s?[-/]\s?[a-z&]+)*)(?:\s*,?\s*ngay\s+(?:(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*(\d{4})|(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})))?/gu

/** Other documents that the text names, with the dates that it gives them. */
export function readCitations(source: SourceDocument): ReadCitation[] {
  const fold = foldOf(source)
  return allMatches(cited, fold).flatMap((match): ReadCitation[] => {
    const name = match[1] ?? ''
    if (!/[a-z]{2}/u.test(name)) return []
    const from = match.index + match[0].indexOf(name)
    const [day, month, year] = [match[2] ?? match[5], match[3] ?? match[6], match[4] ?? match[7]].map(Number)
    const date = year ? businessDateOf({ year, month: month ?? 0, day: day ?? 0 }) : null
    const span = { start: from, end: match.index + match[0].length }
    return [
      {
        text: source.text.slice(span.start, span.end).replace(/\s+/gu, ' '),
        span,
        number: source.text.slice(from, from + name.length).replace(/\s+/gu, ''),
        date,
      },
    ]
  })
}

/** One document that is printed with two dates: both are shown, none is chosen. */
export function readContradictions(citations: readonly ReadCitation[]): ReadFinding[] {
  const byNumber = Map.groupBy(
    citations.filter(({ date }) => date !== null),
    ({ number }) => foldInPlace(number),
  )
  return [...byNumber.values()].flatMap((same): ReadFinding[] => {
    const [first] = same
    const other = same.find(({ date }) => date !== first?.date)
    if (first === undefined || other === undefined) return []
    const dates = [...new Set(same.flatMap(({ date }) => (date === null ? [] : [date])))]
    return [{ kind: 'two-dates', number: first.number, dates, span: first.span, other: other.span, itemId: null }]
  })
}

/** Tasks that nobody is named for, and tasks without a date. Headings with items below them are no tasks. */
export function readMissing(
  items: readonly DraftItem[],
  kinds: ReadonlyMap<DraftItem, ItemKinds>,
  assignments: readonly ReadAssignment[],
  deadlines: readonly ReadDeadline[],
): ReadFinding[] {
  const owned = new Set(
    assignments.flatMap(({ itemId, taskItemId }) => (taskItemId === null ? [itemId] : [itemId, taskItemId])),
  )
  const dated = new Set(deadlines.map(({ itemId }) => itemId))
  return items.flatMap((item): ReadFinding[] => {
    const kind = kinds.get(item)?.kind
    const isWork = (kind === 'task' || kind === 'assignment') && item.children.length === 0 && !item.isDetail
    if (!isWork) return []
    const { span } = item
    const up = (has: ReadonlySet<string | null>): boolean => {
      for (let at: DraftItem | null = item; at !== null; at = at.parent) if (has.has(at.id)) return true
      return false
    }
    return [
      ...(up(owned) ? [] : [{ kind: 'no-owner' as const, span, itemId: item.id }]),
      ...(up(dated) ? [] : [{ kind: 'no-date' as const, span, itemId: item.id }]),
    ]
  })
}
