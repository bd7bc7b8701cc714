import type { PeriodKind } from '../domain/report-period.ts'

export interface PeriodErrors {
  'periods.open-already': { kind: PeriodKind; year: number | null; ordinal: number | null }
  /** The dates contradict each other; `field` is the one to look at. */
  'periods.dates-wrong': { field: string }
}
