import { type FigureShape, type FigureValue, sumFigures, type Total } from './figures.ts'
import { foldForSearch } from './vietnamese-text.ts'

export interface PlacesTotal extends Total {
  /** What the office would report: the sum, or the one answer that all places gave. Null where neither is there. */
  proposed: FigureValue | null
}

/**
 * What hamlets (ấp, thôn) reported for one indicator, as one figure of the office. Whatever the measure, places of one
 * period add up: numerators and denominators, never percents. `null` stands for a place that said nothing.
 */
export function gatherPlaces(
  { shape, unit }: { shape: FigureShape; unit: string },
  values: readonly (FigureValue | null)[],
): PlacesTotal {
  const total = sumFigures(shape, values)
  if (!addsUp(shape, unit)) return { ...total, value: null, proposed: null }
  return { ...total, proposed: total.value ?? commonAnswer(total) }
}

/** A percent without its parts cannot be added, and an average of percents would be wrong. */
export function addsUp(shape: FigureShape, unit: string): boolean {
  return shape === 'share' || !/[%‰]/u.test(unit)
}

/** Only what every place said can be said for all; one silent place leaves it open. */
function commonAnswer({ coverage }: Total): FigureValue | null {
  if (coverage.of === 0) return null
  if (coverage.notApplicable === coverage.of) return { kind: 'not-applicable' }
  if (coverage.noneArisen + coverage.notApplicable === coverage.of) return { kind: 'none-arisen' }
  return coverage.noData === coverage.of ? { kind: 'no-data' } : null
}

const totalWords = ['tổng', 'tổng cộng', 'tổng số', 'cộng', 'cộng chung', 'toàn xã', 'toàn phường', 'total', 'sum']

/** A line of sums that somebody put under the hamlets: counting it would count everything twice. */
export function isTotalLine(placeName: string): boolean {
  return totalWords.map(foldForSearch).includes(
    foldForSearch(placeName)
      .replace(/[:.]+$/u, '')
      .trim(),
  )
}
