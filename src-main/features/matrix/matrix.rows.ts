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

/** For a table of estimates: by report the last day of the year that it is of. */
export interface EstimateRule {
  lastDayOf: ReadonlyMap<string, string>
}

/**
 * Whether the table takes this row: the figure; asked for estimates, the estimate, or a figure that holds for the last
 * day of its year and so stands for the estimate that is no longer needed. Rows of one cell follow each other.
 */
export function isSaid(rows: readonly FigureCellRow[], at: number, rule: EstimateRule | null): boolean {
  const row = rows[at]
  if (!row) return false
  if (rule === null) return row.is_estimate === 0
  if (row.is_estimate === 1) return true
  const next = rows[at + 1]
  if (next?.submission_id === row.submission_id && next.indicator_id === row.indicator_id) return false
  return (row.as_of ?? '') >= (rule.lastDayOf.get(row.submission_id) ?? '9999')
}

export interface SaidFigure {
  value: FigureValue
  asOf: string | null
}

/**
 * By body and indicator what it says. A row of cells for each body, a number for each indicator: a table has tens of
 * thousands of cells, and a map in a map for them would cost more than reading them.
 */
export class SaidFigures {
  readonly #at: ReadonlyMap<IndicatorId, number>
  readonly #said = new Map<AgencyId, (SaidFigure | undefined)[]>()
  readonly #estimated = new Map<AgencyId, Set<IndicatorId>>()

  constructor(
    rows: readonly FigureCellRow[],
    agencyOf: ReadonlyMap<string, AgencyId>,
    indicatorIds: readonly IndicatorId[],
    rule: EstimateRule | null,
  ) {
    this.#at = new Map(indicatorIds.map((id, at) => [id, at]))
    // Rows of one report lie together.
    let report: string | null = null
    let agency: AgencyId | undefined
    let cells: (SaidFigure | undefined)[] = []
    for (const [place, row] of rows.entries()) {
      if (row.submission_id !== report) {
        report = row.submission_id
        agency = agencyOf.get(report)
        if (agency !== undefined) {
          cells = this.#said.get(agency) ?? Array.from({ length: indicatorIds.length })
          this.#said.set(agency, cells)
        }
      }
      const at = this.#at.get(row.indicator_id)
      if (agency === undefined || at === undefined) continue
      if (isSaid(rows, place, rule)) cells[at] = { value: toValue(row), asOf: row.as_of }
      else if (row.is_estimate === 1) this.#addEstimate(agency, row.indicator_id)
    }
  }

  #addEstimate(agency: AgencyId, indicator: IndicatorId): void {
    const estimated = this.#estimated.get(agency) ?? new Set<IndicatorId>()
    this.#estimated.set(agency, estimated.add(indicator))
  }

  of(agency: AgencyId, indicator: IndicatorId): SaidFigure | null {
    return this.rowOf(agency)[this.#at.get(indicator) ?? -1] ?? null
  }

  /** In the order of the indicators; empty for a body that says nothing. */
  rowOf(agency: AgencyId): readonly (SaidFigure | undefined)[] {
    return this.#said.get(agency) ?? []
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

/** By body and task what it says, in rows of cells as `SaidFigures`. */
export class ToldTasks {
  readonly #at = new Map<PlanItemId, number>()
  readonly #told = new Map<AgencyId, (ToldTask | undefined)[]>()

  constructor(rows: readonly TaskCellRow[], agencyOf: ReadonlyMap<string, AgencyId>) {
    let report: string | null = null
    let told: (ToldTask | undefined)[] | null = null
    for (const row of rows) {
      if (row.submission_id !== report) {
        report = row.submission_id
        told = this.#rowFor(agencyOf.get(report))
      }
      if (told === null) continue
      const at = this.#numberOf(row.plan_item_id)
      const before = told[at]
      const late = row.timeliness === 'late' || row.timeliness === 'done-late'
      told[at] = {
        progress: before ? (combinedProgress([before.progress, row.progress]) ?? row.progress) : row.progress,
        results: (before?.results ?? 0) + 1,
        evidence: (before?.evidence ?? 0) + row.evidence,
        late: late || (before?.late ?? false),
      }
    }
  }

  #rowFor(agency: AgencyId | undefined): (ToldTask | undefined)[] | null {
    if (agency === undefined) return null
    const row = this.#told.get(agency) ?? []
    this.#told.set(agency, row)
    return row
  }

  #numberOf(item: PlanItemId): number {
    const known = this.#at.get(item)
    if (known !== undefined) return known
    const next = this.#at.size
    this.#at.set(item, next)
    return next
  }

  of(agency: AgencyId, item: PlanItemId): ToldTask | null {
    return this.rowOf(agency)[this.placeOf(item)] ?? null
  }

  /** Where the cells of a task stand in every row; -1 for one that nobody speaks of. */
  placeOf(item: PlanItemId): number {
    return this.#at.get(item) ?? -1
  }

  rowOf(agency: AgencyId): readonly (ToldTask | undefined)[] {
    return this.#told.get(agency) ?? []
  }
}
