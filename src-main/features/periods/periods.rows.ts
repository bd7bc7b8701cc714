import type { Period } from '../../../src-shared/contract/periods.ts'
import type { PeriodRow } from './periods.queries.ts'

export function toPeriod(row: PeriodRow): Period {
  return {
    id: row.id,
    kind: row.kind,
    year: row.year,
    ordinal: row.ordinal,
    from: row.from_date,
    to: row.to_date,
    cutOff: row.cut_off,
    nextYearStart: row.next_year_start,
    version: row.version,
  }
}
