import { compareDecimals } from '../decimal.ts'
import { type CountedValue, type FigureShape, type FigureValue, isCounted, isSameFigure } from '../figures.ts'
import type { AgencyId } from '../ids.ts'
import { type ColumnTotal, leaveOut } from './column-total.ts'

/** Why a total may hold the same cases twice. */
export type Overlap =
  /** A body above the communes says exactly what the communes say together; `once` leaves its number out. */
  | { kind: 'repeats-communes'; agencyIds: AgencyId[]; once: CountedValue | null }
  /** Communes and bodies above them both give numbers for the same indicator. */
  | { kind: 'two-levels'; communes: CountedValue; above: CountedValue }

export interface BodyAnswer {
  agencyId: AgencyId
  value: FigureValue | null
}

/**
 * Shows where a figure may be counted twice, because it lies in the communes and a department or an association reports
 * on the same ground. Decides nothing: only who reports the indicator, said in the indicator set, ends it.
 */
export function overlapsIn(
  shape: FigureShape,
  /** Of those that are no communes. */
  above: readonly BodyAnswer[],
  totals: { communes: ColumnTotal; above: ColumnTotal; all: ColumnTotal },
): Overlap[] {
  const { communes, all } = totals
  if (!isPositive(communes.value) || !isPositive(totals.above.value)) return []
  // One commune and one department may well have the same number by chance.
  const repeating = communes.coverage.counted < 2 ? [] : above.filter((one) => isSameFigure(one.value, communes.value))
  const overlaps: Overlap[] = [{ kind: 'two-levels', communes: communes.value, above: totals.above.value }]
  if (repeating.length > 0) {
    const parts = repeating.flatMap(({ value }) => value ?? [])
    overlaps.unshift({
      kind: 'repeats-communes',
      agencyIds: repeating.map(({ agencyId }) => agencyId),
      once: leaveOut(shape, all.value, parts),
    })
  }
  return overlaps
}

function isPositive(value: FigureValue | null): value is CountedValue {
  if (value === null || !isCounted(value)) return false
  return compareDecimals(value.kind === 'number' ? value.value : value.denominator, '0') > 0
}
