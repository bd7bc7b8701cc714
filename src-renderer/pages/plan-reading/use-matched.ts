import { useRef } from 'react'
import type { HeldItem } from '../../../src-shared/contract/plan-readings.ts'
import { formatPosition, positionsOf } from '../../../src-shared/domain/plan-item.ts'
import { type MatchedItem, matchItems } from '../../../src-shared/domain/plan-review/match-items.ts'
import type { PlanDraft } from '../../../src-shared/domain/plan-review/plan-draft.ts'

interface Known {
  draft: PlanDraft
  held: readonly HeldItem[]
  matched: readonly MatchedItem[]
}

/** Which held item each of the draft is. Comparing takes time, so acts that leave words and places alone ask nothing. */
export function useMatched(draft: PlanDraft, held: readonly HeldItem[]): readonly MatchedItem[] {
  const known = useRef<Known | null>(null)
  if (known.current === null || known.current.held !== held || !hasSameWords(known.current.draft, draft)) {
    known.current = { draft, held, matched: draft.aim.kind === 'new' ? [] : match(draft, held) }
  }
  return known.current.matched
}

function hasSameWords(before: PlanDraft, after: PlanDraft): boolean {
  return (
    before.aim === after.aim &&
    before.matches === after.matches &&
    before.items.length === after.items.length &&
    before.items.every((item, at) => {
      const other = after.items[at]
      const isSamePlace = other?.id === item.id && other.parentId === item.parentId
      return isSamePlace && other.text === item.text && other.marker === item.marker
    })
  )
}

function match({ items, matches }: PlanDraft, held: readonly HeldItem[]): MatchedItem[] {
  const parts = positionsOf(items.map((item) => ({ ...item, marker: item.marker || null })))
  const read = items.map(({ id, marker, text }) => ({
    id,
    marker,
    text,
    position: formatPosition(parts.get(id) ?? []),
  }))
  return matchItems(held, read, matches)
}
