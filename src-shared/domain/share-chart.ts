import type { DocumentChart } from './printed-document/model.ts'
import { formatNumber } from './vietnamese-number.ts'

/** With fewer to count, or all of one kind, a reader has counted them before looking at a chart. */
const fewest = 5

/** How many are of each kind, with the share of all; null where words say it as fast. */
export function shareChart(
  title: string,
  seriesName: string,
  counts: readonly { label: string; count: number }[],
): DocumentChart | null {
  const bars = counts.filter(({ count }) => count > 0)
  const all = bars.reduce((sum, { count }) => sum + count, 0)
  if (all < fewest || bars.length < 2) return null
  return {
    ...{ kind: 'chart', title, direction: 'rows', seriesName },
    bars: bars.map(({ label, count }) => ({
      ...{ label, value: count },
      text: `${formatNumber(count)} (${formatNumber(Math.round((count / all) * 1000) / 10)}%)`,
    })),
    target: null,
  }
}
