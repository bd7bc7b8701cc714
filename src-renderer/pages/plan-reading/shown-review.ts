import type { HeldItem } from '../../../src-shared/contract/plan-readings.ts'
import type { AgencyId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import { depthsOf } from '../../../src-shared/domain/item-tree.ts'
import { formatPosition, positionsOf } from '../../../src-shared/domain/plan-item.ts'
import { openItems } from '../../../src-shared/domain/plan-review/draft-notices.ts'
import type { MatchedItem } from '../../../src-shared/domain/plan-review/match-items.ts'
import type { DraftItem, Notice, PlanDraft, SuggestedLink } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { stillOpen } from '../../../src-shared/domain/plan-review/suggest-links.ts'

/** Everything that the panes show of a draft besides its own fields; worked out once for each state of it. */
export interface ShownReview {
  draft: PlanDraft
  itemOf: ReadonlyMap<PlanItemId, DraftItem>
  positionOf: ReadonlyMap<PlanItemId, string>
  depthOf: ReadonlyMap<string, number>
  open: ReadonlyMap<PlanItemId, Notice[]>
  suggestions: readonly SuggestedLink[]
  /** Empty for a plan of its own. */
  matched: readonly MatchedItem[]
  held: readonly HeldItem[]
}

export function showReview(draft: PlanDraft, held: readonly HeldItem[], matched: readonly MatchedItem[]): ShownReview {
  const parts = positionsOf(draft.items.map((item) => ({ ...item, marker: item.marker || null })))
  const positionOf = new Map(draft.items.map(({ id }) => [id, formatPosition(parts.get(id) ?? [])]))
  return {
    draft,
    itemOf: new Map(draft.items.map((item) => [item.id, item])),
    positionOf,
    depthOf: depthsOf(draft.items),
    open: openItems(draft),
    suggestions: stillOpen(draft.suggested, draft),
    matched,
    held,
  }
}

/** Names of bodies, from what was read and from what people chose since. */
export type NameOf = (id: AgencyId) => string

export const filterKeys = ['open', 'no-owner', 'no-date', 'changed'] as const
export type FilterKey = (typeof filterKeys)[number]

/** The items behind a filter, in document order. */
export function itemsBehind(shown: ShownReview, filter: FilterKey | null): readonly DraftItem[] {
  const { items } = shown.draft
  if (filter === null) return items
  if (filter === 'open') return items.filter(({ id }) => shown.open.has(id))
  if (filter === 'changed') {
    const changed = new Set(shown.matched.filter(({ difference }) => difference !== 'same').map(({ id }) => id))
    return items.filter(({ id }) => changed.has(id))
  }
  return items.filter(({ id }) => shown.open.get(id)?.some(({ kind }) => kind === filter))
}
