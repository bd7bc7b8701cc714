import type { ReadSource } from '../../../src-shared/contract/plan-readings.ts'
import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { PlanDraft, Span } from '../../../src-shared/domain/plan-review/plan-draft.ts'

export type MarkKind = 'item' | 'body' | 'date' | 'target' | 'notice' | 'data'

export interface Mark {
  span: Span
  kind: MarkKind
  /** Null for document data. */
  itemId: PlanItemId | null
}

export interface Segment {
  start: number
  end: number
  itemId: PlanItemId | null
  kinds: readonly MarkKind[]
}

/** Everything that was found in the text, by where it begins. */
export function marksOf(draft: PlanDraft, text: string): Mark[] {
  const marks: Mark[] = []
  const add = (span: Span | null, kind: MarkKind, itemId: PlanItemId | null) => {
    if (span !== null && span.end > span.start) marks.push({ span, kind, itemId })
  }
  for (const span of Object.values(draft.documentSpans)) add(span, 'data', null)
  for (const { span } of draft.documentNotices) add(span, 'notice', null)
  for (const item of draft.items) {
    add(item.span, 'item', item.id)
    for (const { span } of item.shares) add(span, 'body', item.id)
    for (const { span } of item.targets) add(span, 'target', item.id)
    for (const { span, kind } of item.notices)
      if (kind !== 'no-owner' && kind !== 'no-date') add(span, 'notice', item.id)
    add(whereIn(text, item.span, item.deadlineText), 'date', item.id)
  }
  return marks.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

function whereIn(text: string, within: Span | null, words: string | null): Span | null {
  if (within === null || words === null) return null
  const at = text.indexOf(words, within.start)
  return at < 0 || at + words.length > within.end ? null : { start: at, end: at + words.length }
}

/** The marks of each block, so that drawing one paragraph does not look at them all. */
export function marksByBlock(blocks: ReadSource['blocks'], marks: readonly Mark[]): Mark[][] {
  const open: Mark[] = []
  let next = 0
  return blocks.map(({ span }) => {
    for (; next < marks.length && (marks[next]?.span.start ?? 0) < span.end; next++) {
      const mark = marks[next]
      if (mark) open.push(mark)
    }
    for (let at = open.length - 1; at >= 0; at--) if ((open[at]?.span.end ?? 0) <= span.start) open.splice(at, 1)
    return [...open]
  })
}

/** One paragraph in pieces that are marked alike; a piece belongs to the shortest item over it. */
export function segmentsOf({ start, end }: Span, marks: readonly Mark[]): Segment[] {
  const cuts = new Set([start, end])
  for (const { span } of marks) {
    if (span.start > start && span.start < end) cuts.add(span.start)
    if (span.end > start && span.end < end) cuts.add(span.end)
  }
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1] ?? end
    const over = marks.filter(({ span }) => span.start <= from && span.end >= to)
    const items = over.filter(({ kind }) => kind === 'item')
    const shortest = items.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]
    return { start: from, end: to, itemId: shortest?.itemId ?? null, kinds: [...new Set(over.map(({ kind }) => kind))] }
  })
}

/** The first block that a span touches. */
export function blockAt(blocks: ReadSource['blocks'], { start }: Span): number {
  let [low, high] = [0, blocks.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.span.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low
}
