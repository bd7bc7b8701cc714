import type { Period } from '../../../src-shared/contract/periods.ts'
import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { type PeriodKind, partsOfYear } from '../../../src-shared/domain/report-period.ts'
import { plannedOnward } from '../../../src-shared/domain/reporting-chain.ts'
import { isSentState } from '../../../src-shared/domain/reporting-leg.ts'
import { coordinatedPlans, type Reader } from '../coordination/status.service.ts'
import { listPeriods } from '../periods/periods.service.ts'
import { planReporting } from '../plans/plan-parts.service.ts'
import { planChoices } from '../plans/plans.service.ts'
import { selectSettledKinds } from './reporting-legs.queries.ts'
import { isSameRound, type StandingLeg, standingLegs } from './round-legs.service.ts'

export interface OnwardDate {
  planId: PlanId
  planShortName: string
  period: RoundPeriod
  leg: StandingLeg
}

/** Each leg that this office sends in one year, once: in the round that is to be sent next. */
export async function onwardDates(reader: Reader, year: number): Promise<OnwardDate[]> {
  const opened = await listPeriods(reader.db)
  const dates: OnwardDate[] = []
  for (const { planId, shortName } of await plansInForce(reader)) {
    for (const kind of await kindsOf(reader, planId, year)) {
      const inYear: OnwardDate[] = []
      for (const period of roundsOf(kind, year, opened)) {
        const { duties } = await planReporting(reader.db, planId, period)
        const { legs } = await standingLegs(reader, { planId, period }, duties)
        inYear.push(...legs.map((leg) => ({ planId, planShortName: shortName, period, leg })))
      }
      const byLeg = Map.groupBy(inYear, ({ leg }) => leg.key)
      dates.push(...[...byLeg.values()].flatMap((rounds) => nextOf(rounds, reader.clock.today()) ?? []))
    }
  }
  return dates.filter(({ leg }) => leg.state !== 'dropped')
}

/** The legs of every coordinated plan in force in one round. */
export async function onwardInRound(reader: Reader, period: RoundPeriod): Promise<OnwardDate[]> {
  const dates: OnwardDate[] = []
  for (const { planId, shortName } of await plansInForce(reader)) {
    const { duties } = await planReporting(reader.db, planId, period)
    const { legs } = await standingLegs(reader, { planId, period }, duties)
    dates.push(...legs.map((leg) => ({ planId, planShortName: shortName, period, leg })))
  }
  return dates
}

async function plansInForce({ db }: Reader) {
  const active = new Set((await planChoices(db)).filter(({ state }) => state === 'active').map(({ id }) => id))
  return (await coordinatedPlans(db)).filter(({ planId }) => active.has(planId))
}

async function kindsOf({ db }: Reader, planId: PlanId, year: number): Promise<PeriodKind[]> {
  const { duties } = await planReporting(db, planId, { kind: 'year', year, ordinal: null })
  const planned = duties.filter((duty) => plannedOnward([duty]).length > 0).map(({ periodKind }) => periodKind)
  return [...new Set([...planned, ...(await selectSettledKinds(db, planId))])]
}

/** Those that the office opened; where it opened none of this kind, all of the year. */
function roundsOf(kind: PeriodKind, year: number, opened: readonly Period[]): RoundPeriod[] {
  const all = partsOfYear(kind).map((ordinal) => ({ kind, year, ordinal }))
  const known = all.filter((round) => opened.some((period) => isSameRound(period, round)))
  return known.length > 0 ? known : all
}

/** The first round that was not sent and is not over, else the last one that was not sent, else the last. */
function nextOf(rounds: readonly OnwardDate[], today: string): OnwardDate | undefined {
  const open = rounds.filter(({ leg }) => !isSentState(leg.state) && leg.state !== 'dropped')
  const coming = open.find(({ leg: { deadline } }) => deadline === null || deadline.lastDay >= today)
  return coming ?? open.at(-1) ?? rounds.at(-1)
}
