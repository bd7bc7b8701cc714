import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { YearsFigure } from '../../../src-shared/contract/matrix-years.ts'
import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import { depthsOf } from '../../../src-shared/domain/item-tree.ts'
import { giveWay } from '../../db/give-way.ts'
import type { Reader } from '../coordination/status.service.ts'
import { type FigureYears, figureYears } from './figure-years.ts'
import { type RoundsOfYears, roundsOfYears, type YearRound } from './rounds-of-years.ts'

/** Bodies by years: what each said of one indicator, what it adds to the whole, what is missing. */
export async function yearTable(
  reader: Reader,
  { planId, period, indicatorId }: ParsedInput<'matrix.years'>,
): Promise<CallOutput<'matrix.years'>> {
  const rounds = await roundsOfYears(reader, { planId, period })
  const figures = await figureYears(reader, { planId, rounds })
  const { indicators } = figures
  const depths = depthsOf(indicators)
  const shown = indicators.find(({ id }) => id === indicatorId) ?? indicators[0]
  return {
    planName: rounds.planName,
    isReview: rounds.own !== null,
    years: rounds.years.map(reportedIn),
    indicators: indicators.map(({ id, code, name, unit }) => ({
      ...{ indicatorId: id, code, name, unit },
      level: depths.get(id) ?? 0,
    })),
    figure: shown ? yearsOf(shown, { rounds, figures }) : null,
  }
}

/** The same for every indicator of the plan. */
export async function allYears(reader: Reader, round: Pick<ParsedInput<'matrix.years'>, 'planId' | 'period'>) {
  const rounds = await roundsOfYears(reader, round)
  const figures = await figureYears(reader, { planId: round.planId, rounds })
  const all: YearsFigure[] = []
  for (const indicator of figures.indicators) {
    all.push(yearsOf(indicator, { rounds, figures }))
    await giveWay()
  }
  return {
    planName: rounds.planName,
    table: { isReview: rounds.own !== null, years: rounds.years.map(reportedIn) },
    figures: all,
  }
}

/** Of those who were told or asked to report; what came unasked is in no such count. */
export function reportedIn({ year, bodies }: YearRound) {
  const told = bodies.filter((body) => !body.unasked)
  return { year, reported: told.filter(({ submission }) => submission !== null).length, of: told.length }
}

/** One indicator over the years, with the names of the bodies. */
export function yearsOf(
  indicator: PlanIndicator,
  { rounds, figures }: { rounds: RoundsOfYears; figures: FigureYears },
): YearsFigure {
  const { id, code, name, unit, measure, shape } = indicator
  const rolled = figures.rollUp(indicator)
  const nameOf = new Map(rounds.bodies.map((body) => [body.agencyId, body.name]))
  return {
    ...{ indicatorId: id, code, name, unit, measure, shape, total: rolled.total, years: [...rolled.years] },
    bodies: rounds.bodies.flatMap((body, at) => {
      const one = rolled.bodies[at]
      const told = rolled.told[at]
      if (!one || !told) return []
      const cells = one.years.map((state, year) => state && { state, value: told.years[year]?.value ?? null })
      if (told.own === null && one.value === null && cells.every((cell) => cell === null)) return []
      return {
        ...{ agencyId: body.agencyId, agencyName: body.name, group: body.group, endedOn: body.endedOn },
        ...{ cells, own: told.own, value: one.value, from: one.from, takenFromYear: one.takenFromYear },
        ...{ missing: [...one.missing], falls: [...one.falls] },
        through: one.through.map((heir) => nameOf.get(heir) ?? heir),
      }
    }),
  }
}
