import type { LegDispatch } from '../../../src-shared/contract/reporting-legs.ts'
import type { ReportDeadline } from '../../../src-shared/contract/reports.ts'
import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { legsOfRound, type PlanLeg, plannedOnward, type RoundLeg } from '../../../src-shared/domain/reporting-chain.ts'
import {
  type LegFacts,
  type LegState,
  legDeadline,
  legStateOf,
  legTimeliness,
  reportForLeg,
} from '../../../src-shared/domain/reporting-leg.ts'
import type { Timeliness } from '../../../src-shared/domain/timeliness.ts'
import type { Db } from '../../db/open-database.ts'
import type { Reader } from '../coordination/status.service.ts'
import { listPeriods } from '../periods/periods.service.ts'
import { type ConsolidatedReport, consolidatedReports } from '../reports/consolidated-reports.service.ts'
import { selectDispatches, selectSettings } from './reporting-legs.queries.ts'
import { toDispatch, toSetting } from './reporting-legs.rows.ts'

export interface Round {
  planId: PlanId
  period: RoundPeriod
}

type Duty = { periodKind: RoundPeriod['kind']; legs: readonly PlanLeg[] }

export interface StandingLeg extends RoundLeg {
  deadline: ReportDeadline | null
  whyNoDate: 'not-stated' | 'on-request' | 'ongoing' | 'not-this-year' | null
  state: LegState
  timeliness: Timeliness
  report: ConsolidatedReport | null
  dispatches: LegDispatch[]
  receipt: { decision: 'accepted' | 'asked-to-complete'; receivedOn: string; revision: number } | null
}

export interface LegsOfRound {
  legs: StandingLeg[]
  reports: ConsolidatedReport[]
}

/** The legs behind this office in one round, each with how far it is. */
export async function standingLegs(
  { db, clock }: Reader,
  { planId, period }: Round,
  duties: readonly Duty[],
): Promise<LegsOfRound> {
  const periodIds = (await listPeriods(db)).filter((one) => isSameRound(one, period)).map(({ id }) => id)
  const reports = await consolidatedReports(db, planId, periodIds)
  const sent = Map.groupBy(await selectDispatches(db, planId, period), (one) => one.leg_key)
  const legs = await settledLegs(db, { planId, period }, duties)
  const known = new Set(legs.map(({ key }) => key))
  // The plan may have been worded anew since: what was sent stays in sight.
  const orphans = [...sent].filter(([key]) => !known.has(key)).map(([key, [one]]) => orphan(key, one?.to_text ?? key))
  const today = clock.today()
  return {
    reports,
    legs: [...legs, ...orphans].map((leg): StandingLeg => {
      const dispatches = (sent.get(leg.key) ?? []).map(toDispatch)
      const report = servingReport(leg, dispatches, reports)
      const receipt = receiptFrom(leg, dispatches, reports, report)
      const { deadline, whyNoDate } = legDeadline(leg.dateRule, period)
      const facts = factsOf(leg, { dispatches, report, receipt })
      const state = legStateOf(facts)
      const timeliness = legTimeliness(facts, deadline?.lastDay ?? null, today)
      return { ...leg, deadline, whyNoDate, state, timeliness, report, dispatches, receipt }
    }),
  }
}

/** The legs of a round without how far they are. */
export async function settledLegs(db: Db, { planId, period }: Round, duties: readonly Duty[]): Promise<RoundLeg[]> {
  const settings = (await selectSettings(db, planId, period.kind)).map(toSetting)
  const ofKind = duties.filter((one) => one.periodKind === period.kind)
  return legsOfRound(plannedOnward(ofKind), settings, period)
}

export const isSameRound = (
  one: { kind: RoundPeriod['kind']; year: number | null; ordinal: number | null },
  { kind, year, ordinal }: RoundPeriod,
) => one.kind === kind && one.year === year && one.ordinal === ordinal

function orphan(key: string, toText: string): RoundLeg {
  return {
    ...{
      key,
      toText,
      toAgencyId: null,
      dateRule: null,
      form: null,
      ownReport: false,
      requestId: null,
      medium: null,
      channel: null,
    },
    ...{ address: null, source: '', dropped: false, origin: 'added', planRules: [], setting: null },
  }
}

/** The one that was sent last, whatever was begun since. */
function servingReport(leg: RoundLeg, [last]: readonly LegDispatch[], reports: readonly ConsolidatedReport[]) {
  const sent = last && reports.find(({ reportId }) => reportId === last.reportId)
  return sent ?? reportForLeg(leg, reports)
}

/** A receipt file comes from the body that a report is addressed to; on other legs somebody says that it arrived. */
function receiptFrom(
  { toAgencyId }: RoundLeg,
  dispatches: readonly LegDispatch[],
  reports: readonly ConsolidatedReport[],
  report: ConsolidatedReport | null,
) {
  if (toAgencyId === null || report?.recipientAgencyId !== toAgencyId) return null
  const sentRevision = Math.max(0, ...dispatches.map(({ revision }) => revision))
  const [latest] = reports.find(({ reportId }) => reportId === report.reportId)?.answers ?? []
  // A newer revision went out: the answer to the one before is no longer the answer.
  return latest && latest.revision >= sentRevision ? latest : null
}

function factsOf(
  { dropped }: RoundLeg,
  { dispatches, report, receipt }: Pick<StandingLeg, 'dispatches' | 'report' | 'receipt'>,
): LegFacts {
  const confirmed = dispatches[0]?.confirmed
  return {
    dropped,
    report: report?.state ?? null,
    sentOn: dispatches.at(-1)?.sentOn ?? null,
    answer: receipt ?? (confirmed ? { decision: 'accepted', receivedOn: confirmed.on } : null),
  }
}
