import { compareDecimals } from '../../../../src-shared/domain/decimal.ts'
import { comparableOf, type FigureValue } from '../../../../src-shared/domain/figures.ts'

/** The column by whose numbers the bodies of a group are ordered; null: by their names, as they come. */
export interface BodyOrder {
  column: string
  descending: boolean
}

/** From the highest down, then from the lowest up, then by name again. */
export function nextOrder(now: BodyOrder | null, column: string): BodyOrder | null {
  if (now?.column !== column) return { column, descending: true }
  return now.descending ? { column, descending: false } : null
}

export const orderToText = (order: BodyOrder | null) => order && `${order.column}.${order.descending ? 'desc' : 'asc'}`

export function orderFromText(text: string | null): BodyOrder | null {
  const [column, direction] = text?.split('.') ?? []
  if (!column || (direction !== 'desc' && direction !== 'asc')) return null
  return { column, descending: direction === 'desc' }
}

/**
 * The bodies by what they say in one column; without a number they come last, whichever way it goes. Bodies that say
 * the same stay as they stood.
 */
export function orderedBodies<B extends { agencyId: string }>(
  bodies: readonly B[],
  said: readonly { agencyId: string; value: FigureValue }[],
  { descending }: Pick<BodyOrder, 'descending'>,
): B[] {
  // A share of two bodies may differ in the fourth digit only.
  const numbers = new Map(said.map(({ agencyId, value }) => [agencyId, comparableOf(value, 6)]))
  return bodies.toSorted((a, b) => {
    const [one, other] = [numbers.get(a.agencyId) ?? null, numbers.get(b.agencyId) ?? null]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return descending ? compareDecimals(other, one) : compareDecimals(one, other)
  })
}
