import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { FigureMark } from '../../../src-shared/contract/matrix.ts'
import { againstPeers, againstYearBefore } from '../../../src-shared/domain/consolidation/outliers.ts'
import { reportersInRound } from '../../../src-shared/domain/consolidation/who-reports.ts'
import type { AgencyId, IndicatorId } from '../../../src-shared/domain/ids.ts'
import { giveWay } from '../../db/give-way.ts'
import { reportsOfRound } from '../coordination/round-reports.service.ts'
import { type Reader, roundBodies } from '../coordination/status.service.ts'
import { planIndicators } from '../plans/plan-parts.service.ts'
import { readFigureCells } from './figure-cells.service.ts'
import { SaidFigures } from './matrix.rows.ts'
import { agenciesByReport, byGroup, countedOf } from './round-table.ts'
import { roundBefore } from './year-before.ts'

/** Numbers that somebody should look at again, each with its reasons. Only what is in a total is looked at. */
export async function figureMarks(
  reader: Reader,
  { planId, period, estimate }: ParsedInput<'matrix.figureMarks'>,
): Promise<CallOutput<'matrix.figureMarks'>> {
  const { db } = reader
  const { bodies } = await roundBodies(reader, { planId, period })
  const indicators = await planIndicators(db, planId, period)
  if (indicators.length === 0) return []
  const agencyOf = agenciesByReport(bodies)
  const ids = indicators.map(({ id }) => id)
  const { rows, rule } = await readFigureCells(db, [...agencyOf.keys()], estimate)
  await giveWay()
  const now = new SaidFigures(rows, agencyOf, ids, rule)
  const before = await saidBefore(reader, { planId, period }, [...agencyOf.values()], ids)
  const inRound = new Set(bodies.map(({ agencyId }) => agencyId))
  const groups = byGroup(bodies)
  const marks: FigureMark[] = []
  for (const { id: indicatorId, measure, shape, reporterIds } of indicators) {
    await giveWay()
    const asked = reportersInRound(reporterIds, inRound)
    const answerOf = (id: AgencyId) => {
      const value = asked.has(id) ? (now.of(id, indicatorId)?.value ?? null) : null
      return value?.kind === shape ? value : null
    }
    for (const { members } of groups) {
      const values = members.map(({ agencyId }) => answerOf(agencyId))
      const peers = againstPeers(values)
      for (const [at, { agencyId }] of members.entries()) {
        const own = againstYearBefore(measure, values[at] ?? null, before.of(agencyId, indicatorId)?.value ?? null)
        const peer = peers[at] ?? null
        const reasons = peer ? [...own, peer] : own
        if (reasons.length > 0) marks.push({ agencyId, indicatorId, reasons })
      }
    }
  }
  return marks
}

/** Official figures of the year before; an estimate is never what a later figure is held against. */
async function saidBefore(
  { db }: Reader,
  { planId, period }: Pick<ParsedInput<'matrix.figureMarks'>, 'planId' | 'period'>,
  agencies: readonly AgencyId[],
  indicatorIds: readonly IndicatorId[],
): Promise<SaidFigures> {
  const reportsOf = await reportsOfRound(db, planId, roundBefore(period))
  const agencyOf = countedOf(agencies, reportsOf)
  const { rows, rule } = await readFigureCells(db, [...agencyOf.keys()], false)
  await giveWay()
  return new SaidFigures(rows, agencyOf, indicatorIds, rule)
}
