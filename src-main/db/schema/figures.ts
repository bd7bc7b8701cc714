import type { FigureImportId, IndicatorId, PeriodId } from '../../../src-shared/domain/ids.ts'
import type { Flag } from './spine.ts'

export interface FigureTables {
  figure: {
    id: string
    indicator_id: IndicatorId
    period_id: PeriodId
    kind: 'number' | 'share' | 'none-arisen' | 'no-data' | 'not-applicable'
    value: string | null
    numerator: string | null
    denominator: string | null
    is_estimate: Flag
    as_of: string | null
    reason: string
    origin: 'entered' | 'imported'
    source: string | null
    /** The form it came out of; null for what was typed. */
    import_id: FigureImportId | null
    version: number
    changed_at: string
  }
  /** One row: the highest version of any figure that was taken away. */
  figure_cleared: { only: 1; version: number }
}
