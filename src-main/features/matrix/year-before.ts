import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'

/** What a figure of this period is held against: the same period of the year before; for reviews the review before. */
export function roundBefore(period: RoundPeriod): RoundPeriod {
  const years = period.kind === 'five-year' ? 5 : period.kind === 'ten-year' ? 10 : 1
  return { ...period, year: period.year - years }
}
