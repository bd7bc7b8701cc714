import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { FigureCell, FigureColumn } from '../../../src-shared/contract/matrix.ts'
import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import type { BodyStatus } from '../../../src-shared/contract/submission.ts'
import type { BodyGroup } from '../../../src-shared/domain/consolidation/body-group.ts'
import { stateOfFigure } from '../../../src-shared/domain/consolidation/cell-state.ts'
import { addTotals, type ColumnTotal, totalOver } from '../../../src-shared/domain/consolidation/column-total.ts'
import { overlapsIn } from '../../../src-shared/domain/consolidation/double-count.ts'
import { reportersInRound } from '../../../src-shared/domain/consolidation/who-reports.ts'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { depthsOf } from '../../../src-shared/domain/item-tree.ts'
import type { Db } from '../../db/open-database.ts'
import { reportsOfRound, showReport } from '../coordination/round-reports.service.ts'
import { type Reader, roundStatus } from '../coordination/status.service.ts'
import { planIndicators } from '../plans/plan-parts.service.ts'
import { selectFigureCells, selectLastDays, selectSaidFigures } from './matrix.queries.ts'
import { type SaidFigure, SaidFigures, toValue } from './matrix.rows.ts'
import { agenciesBySubmission, byGroup, countedOf, headOf, stateOfReports } from './round-table.ts'
import { roundBefore } from './year-before.ts'

/** Bodies by indicators: who stands in it, what each column adds up to and how many stand behind that. */
export async function figureTable(
  reader: Reader,
  { planId, period, estimate }: ParsedInput<'matrix.figures'>,
): Promise<CallOutput<'matrix.figures'>> {
  const status = await roundStatus(reader, { planId, period })
  const indicators = await planIndicators(reader.db, planId, period)
  const agencyOf = agenciesBySubmission(status.bodies)
  const rows = indicators.length === 0 ? [] : await selectFigureCells(reader.db, [...agencyOf.keys()])
  const ids = indicators.map(({ id }) => id)
  const said = new SaidFigures(rows, agencyOf, ids, estimate, await lastDays(reader.db, agencyOf, estimate))
  const lines = byGroup(status.bodies).map(({ group, members }) => ({
    group,
    members: members.map((body) => ({ ...lineOf(body), cells: said.rowOf(body.agencyId), told: 0, of: 0 })),
  }))
  const inRound = new Set(status.bodies.map(({ agencyId }) => agencyId))
  const depths = depthsOf(indicators)
  const columns = indicators.map((indicator, at): FigureColumn => {
    const asked = reportersInRound(indicator.reporterIds, inRound)
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
      ...totalsOf(indicator, at, lines, asked),
    }
  })
  const counts = new Map(lines.flatMap(({ members }) => members.map((line) => [line.agencyId, line] as const)))
  return { ...headOf(status, (id) => countOf(counts.get(id))), columns }
}

/** A body with its cells; `told` and `of` are counted while the columns are added up. */
interface Line {
  agencyId: AgencyId
  group: BodyGroup
  reported: boolean
  cells: readonly (SaidFigure | undefined)[]
  told: number
  of: number
}

const lineOf = ({ agencyId, group, submission }: BodyStatus) => ({ agencyId, group, reported: submission !== null })
const countOf = (line: Line | undefined) => ({ told: line?.told ?? 0, of: line?.of ?? 0 })

function totalsOf(
  { shape }: PlanIndicator,
  column: number,
  lines: readonly { group: BodyGroup; members: readonly Line[] }[],
  asked: ReadonlySet<AgencyId>,
): Pick<FigureColumn, 'total' | 'groups' | 'overlaps'> {
  const answers = lines.map(({ group, members }) => ({ group, answers: answersOf(members, column, asked) }))
  const totals = answers.map((one) => ({ group: one.group, total: totalOver(shape, one.answers) }))
  const over = (some: typeof totals): ColumnTotal =>
    addTotals(
      shape,
      some.map(({ total }) => total),
    )
  const total = over(totals)
  const overlaps = overlapsIn(
    shape,
    answers.flatMap((one) => (one.group === 'commune' ? [] : one.answers)),
    {
      communes: over(totals.filter(({ group }) => group === 'commune')),
      above: over(totals.filter(({ group }) => group !== 'commune')),
      all: total,
    },
  )
  return { total, groups: totals.filter((one) => one.total.coverage.of > 0), overlaps }
}

function answersOf(members: readonly Line[], column: number, asked: ReadonlySet<AgencyId>) {
  const answers: { agencyId: AgencyId; value: FigureValue | null; reported: boolean }[] = []
  for (const line of members) {
    if (!asked.has(line.agencyId)) continue
    const value = line.cells[column]?.value ?? null
    line.of += 1
    if (value) line.told += 1
    answers.push({ agencyId: line.agencyId, value, reported: line.reported })
  }
  return answers
}

/** Looked up only where estimates are asked for. */
async function lastDays(db: Db, agencyOf: ReadonlyMap<string, AgencyId>, estimate: boolean) {
  if (!estimate || agencyOf.size === 0) return new Map<string, string>()
  return new Map((await selectLastDays(db, [...agencyOf.keys()])).map((row) => [row.id, row.last_day]))
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
  const rows = agencyOf.size === 0 ? [] : await selectFigureCells(db, [...agencyOf.keys()])
  const ids = indicators.map(({ id }) => id)
  const said = new SaidFigures(rows, agencyOf, ids, estimate, await lastDays(db, agencyOf, estimate))
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
