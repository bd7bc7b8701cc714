import { combinedProgress } from '../../../src-shared/domain/consolidation/joint-progress.ts'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import type { AgencyId, IndicatorId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { Progress } from '../../../src-shared/domain/progress.ts'
import type { FigureCellRow, TaskCellRow } from './matrix.queries.ts'

/** The columns are made of a value that was parsed when its report came in. */
export function toValue({ kind, amount, denominator }: Pick<FigureCellRow, 'kind' | 'amount' | 'denominator'>) {
  if (kind === 'number') return { kind, value: amount ?? '0' } satisfies FigureValue
  if (kind === 'share') {
    return { kind, numerator: amount ?? '0', denominator: denominator ?? '0' } satisfies FigureValue
  }
  return { kind } satisfies FigureValue
}

export interface SaidFigure {
  value: FigureValue
  asOf: string | null
}

/** By body and indicator what it says, and whether it gives an estimate of the whole year. */
export class SaidFigures {
  readonly #said = new Map<AgencyId, Map<IndicatorId, SaidFigure>>()
  readonly #estimated = new Map<AgencyId, Set<IndicatorId>>()

  constructor(rows: readonly FigureCellRow[], agencyOf: ReadonlyMap<string, AgencyId>, estimate: boolean) {
    for (const row of rows) {
      const agency = agencyOf.get(row.submission_id)
      if (agency === undefined) continue
      if ((row.is_estimate === 1) === estimate) {
        const said = this.#said.get(agency) ?? new Map<IndicatorId, SaidFigure>()
        said.set(row.indicator_id, { value: toValue(row), asOf: row.as_of })
        this.#said.set(agency, said)
      } else if (!estimate) {
        const estimated = this.#estimated.get(agency) ?? new Set<IndicatorId>()
        this.#estimated.set(agency, estimated.add(row.indicator_id))
      }
    }
  }

  of(agency: AgencyId, indicator: IndicatorId): SaidFigure | null {
    return this.#said.get(agency)?.get(indicator) ?? null
  }

  hasEstimate(agency: AgencyId, indicator: IndicatorId): boolean {
    return this.#estimated.get(agency)?.has(indicator) ?? false
  }
}

/** What one body says of one task, over all results that speak of it. */
export interface ToldTask {
  progress: Progress
  results: number
  evidence: number
  late: boolean
}

export class ToldTasks {
  readonly #told = new Map<AgencyId, Map<PlanItemId, ToldTask>>()

  constructor(rows: readonly TaskCellRow[], agencyOf: ReadonlyMap<string, AgencyId>) {
    for (const row of rows) {
      const agency = agencyOf.get(row.submission_id)
      if (agency === undefined) continue
      const told = this.#told.get(agency) ?? new Map<PlanItemId, ToldTask>()
      const before = told.get(row.plan_item_id)
      const late = row.timeliness === 'late' || row.timeliness === 'done-late'
      told.set(row.plan_item_id, {
        progress: before ? (combinedProgress([before.progress, row.progress]) ?? row.progress) : row.progress,
        results: (before?.results ?? 0) + 1,
        evidence: (before?.evidence ?? 0) + row.evidence,
        late: late || (before?.late ?? false),
      })
      this.#told.set(agency, told)
    }
  }

  of(agency: AgencyId, item: PlanItemId): ToldTask | null {
    return this.#told.get(agency)?.get(item) ?? null
  }
}
