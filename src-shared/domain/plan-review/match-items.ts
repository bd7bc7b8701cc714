import type { PlanItemId } from '../ids.ts'
import { bareWords, compareWordings } from './wording.ts'

export interface MatchableItem {
  id: PlanItemId
  /** II.1.a */
  position: string
  marker: string
  text: string
}

export type ItemDifference = 'same' | 'reworded' | 'new' | 'gone'

export interface MatchedItem {
  difference: ItemDifference
  /** Null where the newer text has it no more. */
  id: PlanItemId | null
  /** Null where the older text did not have it. */
  heldId: PlanItemId | null
}

/** A moved piece must be this much alike; one in the same place less. */
const leastSimilarity = { elsewhere: 0.6, samePlace: 0.35 } as const

/**
 * Which item of the older text each item of the newer one is: first the same words, in the same place before elsewhere,
 * then alike words, the most alike pairs first. `said` is a person's word, which goes before the rule. In the order of the
 * newer text; what is gone stands at the end, in the older order.
 */
export function matchItems(
  held: readonly MatchableItem[],
  read: readonly MatchableItem[],
  said: readonly { id: PlanItemId; heldId: PlanItemId | null }[] = [],
): MatchedItem[] {
  const heldOf = new Map<PlanItemId, MatchableItem | null>()
  const taken = new Set<PlanItemId>()
  const byId = new Map(held.map((item) => [item.id, item]))
  const pair = (item: MatchableItem, other: MatchableItem) => {
    heldOf.set(item.id, other)
    taken.add(other.id)
  }
  for (const { id, heldId } of said) {
    const item = read.find((one) => one.id === id)
    const other = heldId === null ? null : byId.get(heldId)
    if (!item || other === undefined) continue
    if (other === null) heldOf.set(item.id, null)
    else if (!taken.has(other.id)) pair(item, other)
  }
  const open = <T extends MatchableItem>(items: readonly T[], isDone: (id: PlanItemId) => boolean) =>
    items.filter(({ id }) => !isDone(id))
  const openRead = () => open(read, (id) => heldOf.has(id))
  const openHeld = () => open(held, (id) => taken.has(id))

  const sameWords = Map.groupBy(openHeld(), ({ text }) => bareWords(text))
  for (const wherever of [false, true]) {
    for (const item of openRead()) {
      const others = (sameWords.get(bareWords(item.text)) ?? []).filter(({ id }) => !taken.has(id))
      const other = others.find(({ position }) => position === item.position) ?? (wherever ? others[0] : undefined)
      if (other) pair(item, other)
    }
  }

  const [left, right] = [openRead(), openHeld()]
  const alike = compareWordings(
    left.map(({ text }) => text),
    right.map(({ text }) => text),
  )
  const pairs = left.flatMap((item, at) =>
    alike(at).flatMap(({ at: place, similarity }) => {
      const other = right[place]
      if (!other) return []
      const isSamePlace = other.position === item.position
      const least = isSamePlace ? leastSimilarity.samePlace : leastSimilarity.elsewhere
      return similarity < least ? [] : [{ item, other, score: similarity + (isSamePlace ? 0.2 : 0) }]
    }),
  )
  for (const { item, other } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (!heldOf.has(item.id) && !taken.has(other.id)) pair(item, other)
  }

  const differences = read.map((item): MatchedItem => {
    const other = heldOf.get(item.id) ?? null
    if (other === null) return { difference: 'new', id: item.id, heldId: null }
    return { difference: isSame(item, other) ? 'same' : 'reworded', id: item.id, heldId: other.id }
  })
  return [...differences, ...openHeld().map((item): MatchedItem => ({ difference: 'gone', id: null, heldId: item.id }))]
}

const isSame = (a: MatchableItem, b: MatchableItem) => a.marker === b.marker && oneSpaced(a.text) === oneSpaced(b.text)

const oneSpaced = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
