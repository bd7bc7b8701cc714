import type { Insertable } from 'kysely'
import type { IndicatorSet, PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { Database } from '../../db/schema.ts'
import type { IndicatorRows, SetRow } from './indicators.queries.ts'

function toIndicator(row: IndicatorRows): PlanIndicator {
  return {
    id: row.id,
    parentId: row.parent_id,
    itemId: row.item_id,
    code: row.code,
    name: row.name,
    unit: row.unit,
    measure: row.measure,
    shape: row.shape,
    comparator: row.comparator,
    baseline: row.baseline === null ? null : { value: row.baseline, year: row.baseline_year },
    targets: row.targets.map(({ year, value }) => ({ year, value })),
    reportedBy: row.reported_by,
    reporterIds: JSON.parse(row.reporter_ids) as AgencyId[], // as the database grouped its own column
  }
}

export function toIndicatorSet(set: SetRow, indicators: readonly IndicatorRows[]): IndicatorSet {
  return {
    id: set.id,
    version: set.version,
    source: set.source,
    validFrom: set.valid_from,
    indicators: indicators.map(toIndicator),
  }
}

export function fromIndicator(
  setId: string,
  indicator: PlanIndicator,
  ordinal: number,
): {
  row: Insertable<Database['indicator']>
  targets: Insertable<Database['indicator_target']>[]
  reporters: Insertable<Database['indicator_reporter']>[]
} {
  const targets = new Map(indicator.targets.map((target) => [target.year, target.value]))
  return {
    row: {
      id: indicator.id,
      set_id: setId,
      parent_id: indicator.parentId,
      item_id: indicator.itemId,
      ordinal,
      code: indicator.code,
      name: indicator.name,
      unit: indicator.unit,
      measure: indicator.measure,
      shape: indicator.shape,
      comparator: indicator.comparator,
      baseline: indicator.baseline?.value ?? null,
      baseline_year: indicator.baseline?.year ?? null,
      reported_by: indicator.reportedBy,
      ended_in_version: null,
    },
    targets: [...targets].map(([year, value]) => ({ indicator_id: indicator.id, year, value })),
    reporters: [...new Set(indicator.reporterIds)].map((agency_id) => ({ indicator_id: indicator.id, agency_id })),
  }
}
