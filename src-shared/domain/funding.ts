/** Whole đồng by one source; null where nobody entered an amount, which is not 0 đồng. */
export interface FundingLine {
  sourceId: string
  planned: number | null
  spent: number | null
}

export interface FundingSum {
  planned: number | null
  spent: number | null
  lines: number
  withoutPlanned: number
  withoutSpent: number
  /** Spent more than planned, where both are known. */
  overspent: boolean
}

/** Sums per source in the order in which sources first appear, and over all. Sources are data of the plan. */
export function sumFunding(lines: readonly FundingLine[]): {
  bySource: ({ sourceId: string } & FundingSum)[]
  total: FundingSum
} {
  const groups = Map.groupBy(lines, (line) => line.sourceId)
  return {
    bySource: [...groups].map(([sourceId, own]) => ({ sourceId, ...sum(own) })),
    total: sum(lines),
  }
}

function sum(lines: readonly FundingLine[]): FundingSum {
  const planned = lines.flatMap((line) => (line.planned === null ? [] : [line.planned]))
  const spent = lines.flatMap((line) => (line.spent === null ? [] : [line.spent]))
  const totals = { planned: addDong(planned), spent: addDong(spent) }
  return {
    ...totals,
    lines: lines.length,
    withoutPlanned: lines.length - planned.length,
    withoutSpent: lines.length - spent.length,
    overspent: totals.planned !== null && totals.spent !== null && totals.spent > totals.planned,
  }
}

/** Null over nothing. Past 2^53 đồng (nine million tỷ) a sum would be inexact: that is a typing error, not a budget. */
function addDong(amounts: readonly number[]): number | null {
  if (amounts.length === 0) return null
  const total = amounts.reduce((a, b) => a + b, 0)
  if (!Number.isSafeInteger(total)) throw new RangeError('sum of funding is not exact')
  return total
}
