import type { FigureColumn } from '../../../src-shared/contract/matrix.ts'
import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import { addTotals, RunningTotal } from '../../../src-shared/domain/consolidation/column-total.ts'
import { type BodyAnswer, overlapsIn } from '../../../src-shared/domain/consolidation/double-count.ts'
import type { FigureShape } from '../../../src-shared/domain/figures.ts'
import type { RoundBody } from '../coordination/status.service.ts'
import type { FigureCellRow } from './matrix.queries.ts'
import { type EstimateRule, isSaid, toValue } from './matrix.rows.ts'
import { type Answers, OrderedPlaces, type Places } from './round-table.ts'

interface Column {
  shape: FigureShape
  /** By body; null where everybody is asked. */
  asked: Uint8Array | null
  /** By group. */
  totals: readonly RunningTotal[]
  /** Of bodies above the communes. */
  above: BodyAnswer[]
}

/** Adds the figures of a round up while they come out of the database: nothing is kept of a cell that is in its total. */
export class FigureSums {
  readonly #bodies: readonly RoundBody[]
  readonly #places: Places
  readonly #columns: readonly Column[]
  readonly #columnOf: OrderedPlaces<PlanIndicator['id']>
  readonly #told: Int32Array

  constructor(bodies: readonly RoundBody[], places: Places, indicators: readonly PlanIndicator[]) {
    this.#bodies = bodies
    this.#places = places
    this.#columnOf = new OrderedPlaces(indicators.map(({ id }) => id))
    this.#told = new Int32Array(bodies.length)
    this.#columns = indicators.map(({ shape, reporterIds }) => ({
      shape,
      asked: this.#askedOf(reporterIds),
      totals: places.groups.map(() => new RunningTotal(shape)),
      above: [],
    }))
  }

  /** One that is named and was not asked this time owes nothing. */
  #askedOf(reporterIds: PlanIndicator['reporterIds']): Uint8Array | null {
    if (reporterIds.length === 0) return null
    const asked = new Uint8Array(this.#bodies.length)
    for (const id of reporterIds) {
      const at = this.#places.of(id)
      if (at !== -1) asked[at] = 1
    }
    return asked
  }

  /** Rows as they lie in their table: those of one report together, by indicator, the figure before the estimate. */
  add(rows: readonly FigureCellRow[], rule: EstimateRule | null): void {
    let report: string | null = null
    let body = -1
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at]
      if (!row) break
      if (row.submission_id !== report) {
        report = row.submission_id
        body = this.#places.ofReport(report)
      }
      if (body === -1 || !isSaid(rows, at, rule)) continue
      const column = this.#columns[this.#columnOf.of(row.indicator_id)]
      if (!column || (column.asked !== null && column.asked[body] !== 1)) continue
      const group = this.#places.groupOf[body] ?? 0
      column.totals[group]?.add(row.kind, row.amount ?? '0', row.denominator ?? '0')
      this.#told[body] = (this.#told[body] ?? 0) + 1
      const one = this.#bodies[body]
      if (one && one.group !== 'commune') column.above.push({ agencyId: one.agencyId, value: toValue(row) })
    }
  }

  totals(): Pick<FigureColumn, 'total' | 'groups' | 'overlaps'>[] {
    const everybody = this.#sizes(null)
    return this.#columns.map(({ shape, asked, totals, above }) => {
      const sizes = asked === null ? everybody : this.#sizes(asked)
      const all = totals.map((total, at) => ({
        group: this.#places.groups[at] ?? 'other',
        total: total.over(sizes[at] ?? { of: 0, reported: 0 }),
      }))
      const over = (some: typeof all) =>
        addTotals(
          shape,
          some.map(({ total }) => total),
        )
      const total = over(all)
      const overlaps = overlapsIn(shape, above, {
        communes: over(all.filter(({ group }) => group === 'commune')),
        above: over(all.filter(({ group }) => group !== 'commune')),
        all: total,
      })
      return { total, groups: all.filter((one) => one.total.coverage.of > 0), overlaps }
    })
  }

  /** In the order of the bodies. */
  answers(): Answers[] {
    const named = this.#columns.flatMap(({ asked }) => asked ?? [])
    const ofAll = this.#columns.length - named.length
    return this.#bodies.map((_, at) => ({
      told: this.#told[at] ?? 0,
      of: named.reduce((of, asked) => of + (asked[at] ?? 0), ofAll),
    }))
  }

  /** By group: how many are asked, and how many of these sent a report that counts. */
  #sizes(asked: Uint8Array | null): { of: number; reported: number }[] {
    const sizes = this.#places.groups.map(() => ({ of: 0, reported: 0 }))
    for (const [at, { report }] of this.#bodies.entries()) {
      const size = sizes[this.#places.groupOf[at] ?? 0]
      if (!size || (asked !== null && asked[at] !== 1)) continue
      size.of += 1
      if (report) size.reported += 1
    }
    return sizes
  }
}
