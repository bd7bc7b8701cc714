import type { IndicatorId, PlanItemId } from '../ids.ts'
import { bareWords } from '../plan-review/wording.ts'
import { isCountedAlike, type MatchableIndicator } from './match-contents.ts'

export interface PlannedIndicator extends MatchableIndicator {
  /** Of which it is a part. */
  parentId: IndicatorId | null
  itemId: PlanItemId | null
}

/**
 * Which indicator of a plan goes on as which of the plan that replaced it: one of the same words, in the same whole, or
 * the only one on an item that went over as it was. Both are counted alike, and each goes on once; of the rest nobody has
 * said anything.
 */
export function continuedIndicators(
  before: readonly PlannedIndicator[],
  after: readonly PlannedIndicator[],
): ReadonlyMap<IndicatorId, IndicatorId> {
  const pairs = new Map<IndicatorId, IndicatorId>()
  const taken = new Set<IndicatorId>()
  for (const keyOf of [byWords, byItem]) {
    const [old, fresh] = [Map.groupBy(before, keyOf(before)), Map.groupBy(after, keyOf(after))]
    for (const [key, all] of old) {
      const [one, ...more] = all.filter(({ id }) => !pairs.has(id))
      const [other, ...others] = (fresh.get(key) ?? []).filter(({ id }) => !taken.has(id))
      if (key === null || !one || !other || more.length + others.length > 0 || !isCountedAlike(one, other)) continue
      pairs.set(one.id, other.id)
      taken.add(other.id)
    }
  }
  return pairs
}

type KeyOf = (all: readonly PlannedIndicator[]) => (one: PlannedIndicator) => string | null

const byWords: KeyOf = (all) => {
  const nameOf = new Map(all.map(({ id, name }) => [id, bareWords(name)]))
  return ({ name, parentId }) => `${(parentId && nameOf.get(parentId)) ?? ''} / ${bareWords(name)}`
}

const byItem: KeyOf =
  () =>
  ({ itemId, parentId }) =>
    parentId === null ? itemId : null
