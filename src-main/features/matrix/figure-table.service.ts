import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { FigureCell, FigureColumn } from '../../../src-shared/contract/matrix.ts'
import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import type { BodyStatus } from '../../../src-shared/contract/submission.ts'
import { stateOfFigure } from '../../../src-shared/domain/consolidation/cell-state.ts'
import { addTotals, type ColumnTotal, totalOver } from '../../../src-shared/domain/consolidation/column-total.ts'
import { overlapsIn } from '../../../src-shared/domain/consolidation/double-count.ts'
import { reportersInRound } from '../../../src-shared/domain/consolidation/who-reports.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { depthsOf } from '../../../src-shared/domain/item-tree.ts'
import { reportsOfRound, showReport } from '../coordination/round-reports.service.ts'
import { type Reader, roundStatus } from '../coordination/status.service.ts'
import { planIndicators } from '../plans/plan-parts.service.ts'
import { selectFigureCells, selectSaidFigures } from './matrix.queries.ts'
import { SaidFigures, toValue } from './matrix.rows.ts'
import { agenciesBySubmission, byGroup, countedOf, headOf, stateOfReports } from './round-table.ts'
import { roundBefore } from './year-before.ts'

/** Bodies by indicators: who stands in it, what each column adds up to and how many stand behind that. */
export async function figureTable(
  reader: Reader,
  { planId, period, estimate }: ParsedInput<'matrix.figures'>,
): Promise<CallOutput<'matrix.figures'>> {
  const status = await roundStatus(reader, { planId, period })
  const indicators = await planIndicators(reader.db, planId)
  const agencyOf = agenciesBySubmission(status.bodies)
  const rows = indicators.length === 0 ? [] : await selectFigureCells(reader.db, [...agencyOf.keys()])
  const said = new SaidFigures(rows, agencyOf, estimate)
  const inRound = new Set(status.bodies.map(({ agencyId }) => agencyId))
  const groups = byGroup(status.bodies)
  const depths = depthsOf(indicators)
  const counts = new Map(status.bodies.map(({ agencyId }) => [agencyId, { told: 0, of: 0 }]))
  const columns = indicators.map((indicator): FigureColumn => {
    const asked = reportersInRound(indicator.reporterIds, inRound)
    for (const id of asked) {
      const count = counts.get(id)
      if (!count) continue
      count.of += 1
      if (said.of(id, indicator.id)) count.told += 1
    }
    return {
      indicatorId: indicator.id,
      code: indicator.code,
      name: indicator.name,
      unit: indicator.unit,
      level: depths.get(indicator.id) ?? 0,
      measure: indicator.measure,
      shape: indicator.shape,
      reportedBy: indicator.reportedBy,
      named: indicator.reporterIds.length > 0,
      ...totalsOf(indicator, groups, asked, said),
    }
  })
  return { ...headOf(status, (id) => counts.get(id) ?? { told: 0, of: 0 }), columns }
}

function totalsOf(
  indicator: PlanIndicator,
  groups: ReturnType<typeof byGroup>,
  asked: ReadonlySet<AgencyId>,
  said: SaidFigures,
): Pick<FigureColumn, 'total' | 'groups' | 'overlaps'> {
  const { shape } = indicator
  const answersOf = (members: readonly BodyStatus[]) =>
    members
      .filter(({ agencyId }) => asked.has(agencyId))
      .map(({ agencyId, group, submission }) => ({
        agencyId,
        group,
        value: said.of(agencyId, indicator.id)?.value ?? null,
        reported: submission !== null,
      }))
  const answers = groups.map(({ group, members }) => ({ group, answers: answersOf(members) }))
  const totals = answers.map((one) => ({ group: one.group, total: totalOver(shape, one.answers) }))
  const over = (some: typeof totals): ColumnTotal =>
    addTotals(
      shape,
      some.map(({ total }) => total),
    )
  const total = over(totals)
  const overlaps = overlapsIn(
    shape,
    answers.flatMap((one) => one.answers),
    {
      communes: over(totals.filter(({ group }) => group === 'commune')),
      above: over(totals.filter(({ group }) => group !== 'commune')),
      all: total,
    },
  )
  return { total, groups: totals.filter((one) => one.total.coverage.of > 0), overlaps }
}

/** The cells of some bodies, in the order of the columns. */
export async function figureRows(
  { db }: Reader,
  { planId, period, estimate, agencyIds }: ParsedInput<'matrix.figureRows'>,
): Promise<CallOutput<'matrix.figureRows'>> {
  const indicators = (await planIndicators(db, planId)).map((one) => ({ ...one, reporters: new Set(one.reporterIds) }))
  const reportsOf = await reportsOfRound(db, planId, period)
  const agencyOf = countedOf(agencyIds, reportsOf)
  const rows = agencyOf.size === 0 ? [] : await selectFigureCells(db, [...agencyOf.keys()])
  const said = new SaidFigures(rows, agencyOf, estimate)
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
