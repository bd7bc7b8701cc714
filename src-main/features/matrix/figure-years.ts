import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import {
  type BodyOverYears,
  type RolledFigure,
  rollUpBodies,
  type ToldInYear,
} from '../../../src-shared/domain/consolidation/roll-up.ts'
import { reportersInRound } from '../../../src-shared/domain/consolidation/who-reports.ts'
import type { AgencyId, IndicatorId, PlanId } from '../../../src-shared/domain/ids.ts'
import { giveWay } from '../../db/give-way.ts'
import type { Reader } from '../coordination/status.service.ts'
import { planIndicators } from '../plans/plan-parts.service.ts'
import { readFigureCells } from './figure-cells.service.ts'
import { SaidFigures } from './matrix.rows.ts'
import { agenciesBySubmission } from './round-table.ts'
import type { BodyOfYears, RoundsOfYears, YearRound } from './rounds-of-years.ts'

/** Indicators with what every body said of them in every year; each is rolled up when it is asked for. */
export interface FigureYears {
  indicators: readonly PlanIndicator[]
  rollUp(indicator: PlanIndicator): RolledFigure & {
    /** What was told, in the order of the bodies. */
    told: readonly BodyOverYears[]
  }
}

interface SaidInRound {
  year: number
  inRound: ReadonlySet<AgencyId>
  reported: ReadonlySet<AgencyId>
  said: SaidFigures
  reportersOf: ReadonlyMap<IndicatorId, readonly AgencyId[]>
}

/** Reads the figures of all years once. An estimate of a year is no figure: it stands in none of these. */
export async function figureYears(
  { db }: Reader,
  { planId, rounds }: { planId: PlanId; rounds: RoundsOfYears },
): Promise<FigureYears> {
  const last = rounds.own ?? rounds.years.at(-1)
  const indicators = last ? await planIndicators(db, planId, last.period) : []
  const ids = indicators.map(({ id }) => id)
  const read = async ({ year, period, bodies }: YearRound): Promise<SaidInRound> => {
    const agencyOf = agenciesBySubmission(bodies)
    const { rows, rule } = await readFigureCells(db, [...agencyOf.keys()], false)
    const ofThen = await planIndicators(db, planId, period)
    await giveWay()
    return {
      year,
      inRound: new Set(bodies.map(({ agencyId }) => agencyId)),
      reported: new Set(agencyOf.values()),
      said: new SaidFigures(rows, agencyOf, ids, rule),
      reportersOf: new Map(ofThen.map((one) => [one.id, one.reporterIds])),
    }
  }
  const years: SaidInRound[] = []
  for (const one of rounds.years) years.push(await read(one))
  const own = rounds.own && (await read(rounds.own))
  return {
    indicators,
    rollUp: (indicator) => {
      const asked = years.map((one) => reportersInRound(one.reportersOf.get(indicator.id) ?? [], one.inRound))
      const ownAsked = own ? reportersInRound(own.reportersOf.get(indicator.id) ?? [], own.inRound) : new Set()
      const bodies = rounds.bodies.map((body) => ({
        agencyId: body.agencyId,
        heirs: body.heirs,
        own: own?.said.of(body.agencyId, indicator.id)?.value ?? null,
        ownAsked: ownAsked.has(body.agencyId) && body.endedOn === null,
        years: years.map((one, at) => toldIn(one, asked[at] ?? new Set(), body, indicator.id)),
      }))
      const rolled = rollUpBodies(
        indicator.measure,
        indicator.shape,
        years.map(({ year }) => year),
        bodies,
      )
      return { ...rolled, told: bodies }
    },
  }
}

function toldIn(
  { year, reported, said }: SaidInRound,
  asked: ReadonlySet<AgencyId>,
  { agencyId }: BodyOfYears,
  indicatorId: IndicatorId,
): ToldInYear {
  const value = said.of(agencyId, indicatorId)?.value ?? null
  return { year, asked: asked.has(agencyId), reported: reported.has(agencyId), value }
}
