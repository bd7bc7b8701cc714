import type { FigureMeasure, FigureShape } from '../figures.ts'
import type { IndicatorId, PlanItemId } from '../ids.ts'
import { type MatchableItem, matchItems } from '../plan-review/match-items.ts'
import { bareWords, compareWordings } from '../plan-review/wording.ts'

export interface ItemPair {
  heldId: PlanItemId
  id: PlanItemId
  /** The same words in the same place. */
  isSure: boolean
}

/** Which item of the received plan each typed one is, by the rules of a plan's next version. */
export function pairItems(held: readonly MatchableItem[], received: readonly MatchableItem[]): ItemPair[] {
  const heldOf = new Map(held.map((item) => [item.id, item]))
  const receivedOf = new Map(received.map((item) => [item.id, item]))
  return matchItems(held, received).flatMap(({ id, heldId }) => {
    const [before, after] = [heldId && heldOf.get(heldId), id && receivedOf.get(id)]
    if (!before || !after) return []
    const isSure = before.position === after.position && bareWords(before.text) === bareWords(after.text)
    return [{ heldId: before.id, id: after.id, isSure }]
  })
}

export interface MatchableIndicator {
  id: IndicatorId
  code: string
  name: string
  unit: string
  measure: FigureMeasure
  shape: FigureShape
}

export interface IndicatorPair {
  heldId: IndicatorId
  id: IndicatorId
  isSure: boolean
}

/** Figures mean the same only where they are counted alike. */
export const isCountedAlike = (a: MatchableIndicator, b: MatchableIndicator): boolean =>
  bareWords(a.unit) === bareWords(b.unit) && a.measure === b.measure && a.shape === b.shape

const leastSimilarity = 0.6

/** Indicators of one name first, which is sure; then those of one code, or of none, whose names are alike. */
export function pairIndicators(
  held: readonly MatchableIndicator[],
  received: readonly MatchableIndicator[],
): IndicatorPair[] {
  const pairs: IndicatorPair[] = []
  const isOpen = (one: MatchableIndicator) => !pairs.some(({ heldId, id }) => heldId === one.id || id === one.id)
  for (const one of held) {
    const same = received.filter(
      (other) => isOpen(other) && bareWords(other.name) === bareWords(one.name) && isCountedAlike(one, other),
    )
    const other = same.find(({ code }) => code === one.code) ?? same[0]
    if (other) pairs.push({ heldId: one.id, id: other.id, isSure: true })
  }
  const [left, right] = [held.filter(isOpen), received.filter(isOpen)]
  const alike = compareWordings(
    left.map(({ name }) => name),
    right.map(({ name }) => name),
  )
  for (const [at, one] of left.entries()) {
    const best = alike(at).find(({ at: place, similarity }) => {
      const other = right[place]
      return other && isOpen(other) && isCountedAlike(one, other) && similarity >= leastSimilarity
    })
    const other = best && right[best.at]
    if (other) pairs.push({ heldId: one.id, id: other.id, isSure: false })
  }
  return pairs
}
