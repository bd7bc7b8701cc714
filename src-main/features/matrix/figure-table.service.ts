import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { FigureCell, FigureColumn } from '../../../src-shared/contract/matrix.ts'
import { stateOfFigure } from '../../../src-shared/domain/consolidation/cell-state.ts'
import { depthsOf } from '../../../src-shared/domain/item-tree.ts'
import { giveWay } from '../../db/give-way.ts'
import { reportsOfRound, showReport } from '../coordination/round-reports.service.ts'
import { type Reader, roundBodies } from '../coordination/status.service.ts'
import { planIndicators } from '../plans/plan-parts.service.ts'
import { readFigureCells } from './figure-cells.service.ts'
import { FigureSums } from './figure-sums.ts'
import { selectSaidFigures } from './matrix.queries.ts'
import { SaidFigures, toValue } from './matrix.rows.ts'
import { countedOf, headOf, Places, stateOfReports } from './round-table.ts'
import { roundBefore } from './year-before.ts'

/** Bodies by indicators: who stands in it, what each column adds up to and how many stand behind that. */
export async function figureTable(
  reader: Reader,
  { planId, period, estimate }: ParsedInput<'matrix.figures'>,
): Promise<CallOutput<'matrix.figures'>> {
  const { planName, bodies } = await roundBodies(reader, { planId, period })
  const indicators = await planIndicators(reader.db, planId, period)
  const places = new Places(bodies)
  const sums = new FigureSums(bodies, places, indicators)
  const { rows, rule } = await readFigureCells(reader.db, indicators.length === 0 ? [] : places.reportIds, estimate)
  sums.add(rows, rule)
  const totals = sums.totals()
  const depths = depthsOf(indicators)
  const columns = indicators.flatMap((indicator, at): FigureColumn[] => {
    const { id, code, name, unit, measure, shape, reportedBy, reporterIds } = indicator
    const total = totals[at]
    if (!total) return []
    const named = reporterIds.length > 0
    return [
      {
        ...{ indicatorId: id, code, name, unit, level: depths.get(id) ?? 0, measure, shape, reportedBy, named },
        ...total,
      },
    ]
  })
  return { ...headOf(planName, bodies, sums.answers()), columns }
}

/** The cells of some bodies, in the order of the columns. */
export async function figureRows(
  { db }: Reader,
  { planId, period, estimate, agencyIds }: ParsedInput<'matrix.figureRows'>,
): Promise<CallOutput<'matrix.figureRows'>> {
  const indicators = (await planIndicators(db, planId, period)).map((one) => ({
    ...one,
    reporters: new Set(one.reporterIds),
  }))
  const reportsOf = await reportsOfRound(db, planId, period)
  const agencyOf = countedOf(agencyIds, reportsOf)
  const { rows, rule } = await readFigureCells(db, [...agencyOf.keys()], estimate)
  await giveWay()
  const ids = indicators.map(({ id }) => id)
  const said = new SaidFigures(rows, agencyOf, ids, rule)
  return agencyIds.map((agencyId) => {
    const reports = reportsOf(agencyId)
    const report = stateOfReports(reports)
    const cells = indicators.map(({ id, shape, reporters }): FigureCell | null => {
      const figure = said.of(agencyId, id)
      const value = figure?.value ?? null
      const asked = reporters.size === 0 || reporters.has(agencyId)
      const hasEstimate = said.hasEstimate(agencyId, id)
      const state = stateOfFigure({ asked, report, value, hasEstimate, shape })
      const day = figure?.asOf ?? null
      return state && { state, value, asOf: day === reports.counted?.cut_off ? null : day }
    })
    return { agencyId, cells }
  })
}

/** What stands behind one cell. */
export async function figureCell(
  reader: Reader,
  { planId, period, agencyId, indicatorId }: ParsedInput<'matrix.figureCell'>,
): Promise<CallOutput<'matrix.figureCell'>> {
  const { db } = reader
  const { counted } = (await reportsOfRound(db, planId, period))(agencyId)
  const said = counted ? await selectSaidFigures(db, counted.id, indicatorId) : []
  const before = (await reportsOfRound(db, planId, roundBefore(period)))(agencyId).counted
  const saidBefore = before ? await selectSaidFigures(db, before.id, indicatorId) : []
  const shown = (isEstimate: 0 | 1) => {
    const row = said.find((one) => one.is_estimate === isEstimate)
    return row ? { value: toValue(row), asOf: row.as_of, reason: row.reason } : null
  }
  const official = saidBefore.find((one) => one.is_estimate === 0)
  return {
    figure: shown(0),
    estimate: shown(1),
    before: official ? toValue(official) : null,
    submission: await showReport(reader, counted),
  }
}
