import { z } from 'zod'
import { compareDecimals, type Decimal, decimal } from '../decimal.ts'
import { comparableOf, type FigureMeasure, type FigureValue, isCounted } from '../figures.ts'

const direction = z.enum(['up', 'down'])

/** Why somebody should look at a number again. Marks never change a total and refuse nothing. */
export const outlierReason = z.discriminatedUnion('kind', [
  /** Against the same body's own number of the year before: `factor` whole times as much or as little; null from or to 0. */
  z.strictObject({
    kind: z.literal('own-year-before'),
    before: decimal,
    now: decimal,
    factor: z.int().nullable(),
    direction,
  }),
  /** A share moved by so many points of percent. */
  z.strictObject({ kind: z.literal('own-percent-before'), before: decimal, now: decimal, points: z.int() }),
  /** Against so many numbers of bodies of the same group in this round, its own among them. */
  z.strictObject({ kind: z.literal('peers'), now: decimal, median: decimal, peers: z.int(), direction }),
  /** A cumulative figure below what was reported the year before. */
  z.strictObject({ kind: z.literal('cumulative-falls'), before: decimal, now: decimal }),
])
export type OutlierReason = z.infer<typeof outlierReason>

/**
 * The rule, on the screen in words. Against the year before: three times as much or as little, where the larger number
 * is at least 20, because small numbers jump by nature; shares: 30 points. Against peers: the modified z-score of
 * Iglewicz and Hoaglin (1993), 0.6745 × |x − median| / MAD above 3.5, in a group of at least eight numbers, and three
 * times off the median besides (numbers) or 20 points off (shares), because counts of communes are skewed and a tight
 * group would else mark small differences.
 */
export const outlierRule = {
  factor: 3,
  least: 20,
  pointsBefore: 30,
  pointsPeers: 20,
  score: 3.5,
  peers: 8,
} as const

/** One body's number against its own of the year before. */
export function againstYearBefore(
  measure: FigureMeasure,
  now: FigureValue | null,
  before: FigureValue | null,
): OutlierReason[] {
  if (now === null || before === null || !isCounted(now) || now.kind !== before.kind) return []
  const [nowText, beforeText] = [comparableOf(now), comparableOf(before)]
  if (nowText === null || beforeText === null) return []
  if (now.kind === 'share') {
    const points = Math.abs(Number(nowText) - Number(beforeText))
    if (points < outlierRule.pointsBefore) return []
    return [{ kind: 'own-percent-before', before: beforeText, now: nowText, points: Math.round(points) }]
  }
  const reasons: OutlierReason[] = []
  if (measure === 'cumulative' && compareDecimals(nowText, beforeText) < 0) {
    reasons.push({ kind: 'cumulative-falls', before: beforeText, now: nowText })
  }
  const [high, low] = ordered(Number(nowText), Number(beforeText))
  if (high >= outlierRule.least && low >= 0 && high >= outlierRule.factor * low) {
    const moved = Number(nowText) > Number(beforeText) ? 'up' : 'down'
    const factor = low === 0 ? null : Math.round(high / low)
    reasons.push({ kind: 'own-year-before', before: beforeText, now: nowText, factor, direction: moved })
  }
  return reasons
}

/** Each body's number against those of its peers, in the same order; null where nothing stands out. */
export function againstPeers(values: readonly (FigureValue | null)[]): (OutlierReason | null)[] {
  const numbers = values.map((value) => {
    const text = comparableOf(value)
    return text === null ? null : Number(text)
  })
  const known = numbers.filter((one) => one !== null)
  if (known.length < outlierRule.peers) return values.map(() => null)
  const middle = median(known)
  const scale = spread(known, middle)
  return values.map((value, at): OutlierReason | null => {
    const number = numbers[at] ?? null
    if (value === null || number === null || scale === 0) return null
    if (Math.abs(number - middle) / scale <= outlierRule.score) return null
    if (!isFarOff(value.kind === 'share', number, middle)) return null
    return {
      kind: 'peers',
      now: comparableOf(value) ?? '0',
      median: rounded(middle),
      peers: known.length,
      direction: number > middle ? 'up' : 'down',
    }
  })
}

function isFarOff(isShare: boolean, number: number, middle: number): boolean {
  if (isShare) return Math.abs(number - middle) >= outlierRule.pointsPeers
  const [high, low] = ordered(number, middle)
  return high >= outlierRule.least && high >= outlierRule.factor * low
}

const ordered = (a: number, b: number): [number, number] => (a > b ? [a, b] : [b, a])

export function median(numbers: readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort()
  const half = sorted.length >> 1
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

/** What one unit of the modified z-score is: MAD / 0.6745; where most are equal, 1.2533 × the mean deviation. */
function spread(numbers: readonly number[], middle: number): number {
  const deviations = numbers.map((one) => Math.abs(one - middle))
  const mad = median(deviations)
  if (mad > 0) return mad / 0.6745
  return (1.253314 * deviations.reduce((sum, one) => sum + one, 0)) / deviations.length
}

/** For reading: a median of two numbers may lie between them. */
const rounded = (number: number): Decimal => String(Math.round(number * 10) / 10 + 0)
