import type { DateRule } from './date-rule.ts'
import { fixedDeadline } from './date-rule.ts'
import type { AgencyId } from './ids.ts'
import { reportDeadlineOf } from './report-deadline.ts'
import type { ReportPeriod } from './report-period.ts'
import type { LegContent, LegScope } from './reporting-leg.ts'
import { foldForSearch } from './vietnamese-text.ts'

type RoundPlace = Pick<ReportPeriod, 'kind' | 'ordinal'> & { year: number }

/** A leg as the plan words it. */
export interface PlanLeg {
  fromText: string
  toText: string
  toAgencyId: AgencyId | null
  dateRule: DateRule | null
  form: string | null
  address: string | null
}

/**
 * Whether the office that collects sends this leg of a duty: all behind the first, unless the plan says that another
 * recipient passes it on ("để Ủy ban nhân dân tỉnh báo cáo Chính phủ").
 */
export function isOwnOnward(legs: readonly Pick<PlanLeg, 'fromText' | 'toText'>[], at: number): boolean {
  const leg = legs[at]
  if (at === 0 || !leg) return false
  const from = foldForSearch(leg.fromText)
  return !legs.slice(1, at).some(({ toText }) => foldForSearch(toText) === from)
}

/** A recipient above, as the duties of a plan name it together. */
export interface PlannedLeg {
  /** By which what people decided about it is found again; the first is its own. */
  keys: [string, ...string[]]
  toText: string
  toAgencyId: AgencyId | null
  /** Each date that some duty says, once; "chưa rõ" beside a date is left out. */
  dateRules: DateRule[]
  form: string | null
  address: string | null
}

/** The recipient's name, so that a leg is the same one when its body is matched with the catalogue later. */
const keyOfName = (toText: string): string => `name:${foldForSearch(toText)}`

/** One leg for each recipient: a plan with a duty for communes and one for departments goes to UBND tỉnh once. */
export function plannedOnward(duties: readonly { legs: readonly PlanLeg[] }[]): PlannedLeg[] {
  const planned: PlannedLeg[] = []
  for (const { legs } of duties) {
    for (const [at, leg] of legs.entries()) {
      if (!isOwnOnward(legs, at)) continue
      const key = keyOfName(leg.toText)
      const known = planned.find(
        (one) => one.keys.includes(key) || (leg.toAgencyId !== null && one.toAgencyId === leg.toAgencyId),
      )
      if (known) join(known, leg, key)
      else {
        const { toText, toAgencyId, form, address } = leg
        planned.push({ keys: [key], toText, toAgencyId, form, address, dateRules: leg.dateRule ? [leg.dateRule] : [] })
      }
    }
  }
  return planned
}

function join(known: PlannedLeg, leg: PlanLeg, key: string) {
  if (!known.keys.includes(key)) known.keys.push(key)
  known.toAgencyId ??= leg.toAgencyId
  known.form = together(known.form, leg.form)
  known.address = together(known.address, leg.address)
  const said = JSON.stringify(leg.dateRule)
  if (leg.dateRule && !known.dateRules.some((rule) => JSON.stringify(rule) === said)) known.dateRules.push(leg.dateRule)
}

const together = (a: string | null, b: string | null) => (a === null || b === null || a === b ? (a ?? b) : `${a}; ${b}`)

/** What the coordinator settled about a leg, from one round on or for that round alone. */
export interface LegSetting extends LegContent {
  id: string
  key: string
  year: number
  ordinal: number | null
  scope: LegScope
  /** Nothing is sent on this leg. */
  dropped: boolean
  version: number
}

export interface RoundLeg extends LegContent {
  key: string
  dropped: boolean
  origin: 'plan' | 'changed' | 'added'
  /** What the plan says and the leg does not follow: other dates, all of them where the coordinator set one. */
  planRules: DateRule[]
  /** The setting that holds; null: the plan alone. */
  setting: (Pick<LegSetting, 'id' | 'scope' | 'version'> & { ofThisRound: boolean }) | null
}

/** The legs of one round: those of the plan as the coordinator settled them, then those that were added. */
export function legsOfRound(
  planned: readonly PlannedLeg[],
  settings: readonly LegSetting[],
  round: RoundPlace,
): RoundLeg[] {
  const holding = new Map<string, LegSetting>()
  for (const key of new Set(settings.map((one) => one.key))) {
    const found = settingFor(
      settings.filter((one) => one.key === key),
      round,
    )
    if (found) holding.set(key, found)
  }
  const ofPlan = planned.map((leg): RoundLeg => {
    const key = leg.keys.find((one) => holding.has(one)) ?? leg.keys[0]
    const setting = holding.get(key)
    if (setting) return { ...settled(setting, round), origin: 'changed', planRules: otherRules(leg, setting) }
    const [first = null, ...others] = byDay(leg.dateRules, round)
    return {
      ...{ key, toText: leg.toText, toAgencyId: leg.toAgencyId, dateRule: first, form: leg.form },
      ...{
        ownReport: false,
        requestId: null,
        medium: null,
        channel: null,
        address: leg.address,
        source: '',
        dropped: false,
      },
      ...{ origin: 'plan', planRules: others, setting: null },
    }
  })
  const known = new Set(planned.flatMap(({ keys }) => keys))
  const added = [...holding.values()].filter(({ key }) => !known.has(key))
  return [...ofPlan, ...added.map((one): RoundLeg => ({ ...settled(one, round), origin: 'added', planRules: [] }))]
}

/** That of the round itself, else the latest one before it that was made to last. */
function settingFor(settings: readonly LegSetting[], round: RoundPlace): LegSetting | null {
  const placeOf = ({ year, ordinal }: { year: number; ordinal: number | null }) => year * 10 + (ordinal ?? 0)
  const here = settings.find((one) => placeOf(one) === placeOf(round))
  if (here) return here
  return (
    settings
      .filter((one) => one.scope === 'from-now-on' && placeOf(one) < placeOf(round))
      .toSorted((a, b) => placeOf(b) - placeOf(a))[0] ?? null
  )
}

function settled(setting: LegSetting, round: RoundPlace): Omit<RoundLeg, 'origin' | 'planRules'> {
  const { id, year, ordinal, scope, version, ...leg } = setting
  const ofThisRound = year === round.year && ordinal === round.ordinal
  // A day that was set for one year says nothing about the next: it is asked for again.
  const outlived = !ofThisRound && leg.dateRule !== null && fixedDeadline(leg.dateRule) !== null
  const requestId = ofThisRound ? leg.requestId : null
  return { ...leg, requestId, dateRule: outlived ? null : leg.dateRule, setting: { id, scope, version, ofThisRound } }
}

function otherRules(leg: PlannedLeg, { dateRule }: LegSetting): DateRule[] {
  const own = JSON.stringify(dateRule)
  return leg.dateRules.filter((rule) => JSON.stringify(rule) !== own)
}

/** The earliest first: two duties may say two days, and the earlier one is the safe one. */
function byDay(rules: readonly DateRule[], round: RoundPlace): DateRule[] {
  const dayOf = (rule: DateRule) => reportDeadlineOf(rule, round)?.lastDay ?? '9999-12-31'
  return rules.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
}
