import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { BodyStatus, RoundPeriod, RoundStatus } from '../../../src-shared/contract/submission.ts'
import type { BusinessDate } from '../../../src-shared/domain/business-date.ts'
import { type BodyGroup, bodyGroups } from '../../../src-shared/domain/consolidation/body-group.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { lastDayOf } from '../../../src-shared/domain/report-period.ts'
import { countSubmissions } from '../../../src-shared/domain/submission-statistics.ts'
import { submissionTimeliness } from '../../../src-shared/domain/submission-verdict.ts'
import type { Timeliness } from '../../../src-shared/domain/timeliness.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { getOffice } from '../office/office.service.ts'
import { planReporting } from '../plans/plan-parts.service.ts'
import { type Body, bodiesOf } from './bodies.service.ts'
import { type Expected, expectedInRound, withThoseWhoSent } from './expected.service.ts'
import { selectCoordinatedPlans, selectReplacedPlans } from './status.queries.ts'
import {
  countQuarantine,
  type RoundReportRecord,
  type SubmissionRecord,
  selectRoundReports,
} from './submissions.queries.ts'
import { toRoundReport } from './submissions.rows.ts'

const rankOf = Object.fromEntries(bodyGroups.map((group, at) => [group, at])) as Record<BodyGroup, number> // of every group

/** Plans that another one replaced and on which reports are held here. */
export async function replacedPlans(db: Db): Promise<CallOutput<'coordination.replacedPlans'>> {
  const { agencyId } = await getOffice(db)
  return (await selectReplacedPlans(db, agencyId)).map((row) => ({ planId: row.id, shortName: row.short_name }))
}

export interface Reader {
  db: Db
  clock: Pick<Context['clock'], 'today'>
}

/** Plans in force of which this office is the coordinator. */
export async function coordinatedPlans(db: Db): Promise<CallOutput<'coordination.plans'>> {
  const { agencyId } = await getOffice(db)
  return (await selectCoordinatedPlans(db, agencyId)).map((row) => ({ planId: row.id, shortName: row.short_name }))
}

/** The report of each body that counts now: the last one that came in, when it sent two under different ids. */
export function countedByBody<R extends Pick<SubmissionRecord, 'agency_id' | 'state'>>(
  rows: readonly R[],
): Map<AgencyId, R> {
  const counted = new Map<AgencyId, R>()
  // The latest comes first.
  for (const row of rows) if (row.state === 'counted' && !counted.has(row.agency_id)) counted.set(row.agency_id, row)
  return counted
}

/** A body of a round, and the report of it that counts. */
export interface RoundBody extends Expected, Body {
  agencyId: AgencyId
  /** Nobody asked it this time: it stands here because it sent something. */
  unasked: boolean
  timeliness: Timeliness
  report: RoundReportRecord | null
  /** Of the first revision. */
  receivedOn: BusinessDate | null
  /** Reports that wait to be verified. */
  waiting: number
}

/** Who is in a round, by group and name, and what came from each: what every table of it begins with. */
export async function roundBodies(
  { db, clock }: Reader,
  { planId, period }: ParsedInput<'coordination.status'>,
): Promise<{ planName: string; bodies: RoundBody[] } & Pick<RoundStatus, 'request' | 'deadlines'>> {
  const plan = await planReporting(db, planId, period)
  const today = clock.today()
  const rows = await selectRoundReports(db, planId, period)
  const { bodies: asked, request, deadlines } = await expectedInRound(db, { planId, period }, plan)
  const told = new Set(asked.map((one) => one.agencyId))
  const expected = withThoseWhoSent(asked, rows)
  const bodyOf = await bodiesOf(
    db,
    expected.map((one) => one.agencyId),
    dayOfRound(period, today),
  )
  const counted = countedByBody(rows)
  const sentBy = Map.groupBy(rows, (row) => row.agency_id)
  const bodies = expected.map(({ agencyId, requested, lastDay }): RoundBody => {
    const sent = sentBy.get(agencyId) ?? []
    const report = counted.get(agencyId) ?? null
    const receivedOn = report && firstReceived(sent, report)
    const receivedIn = { report, receivedOn }
    return {
      ...{ agencyId, requested, lastDay, ...bodyOf(agencyId), ...receivedIn },
      unasked: !told.has(agencyId),
      timeliness: submissionTimeliness({ lastDay, receivedOn, requestedOnly: requested, today }),
      waiting: sent.reduce((count, { state }) => (state === 'quarantined' ? count + 1 : count), 0),
    }
  })
  bodies.sort(byGroupAndName)
  return { planName: plan.shortName, bodies, request, deadlines }
}

/** Who has reported, who is late, who waits, who is missing. */
export async function roundStatus(
  reader: Reader,
  { planId, period }: ParsedInput<'coordination.status'>,
): Promise<RoundStatus> {
  const { planName, bodies, request, deadlines } = await roundBodies(reader, { planId, period })
  const today = reader.clock.today()
  const areaOf = await areasOf(reader.db, bodies, dayOfRound(period, today))
  const superiorIds = [...new Set(bodies.flatMap(({ superiorId }) => superiorId ?? []))]
  const superiorOf = await bodiesOf(reader.db, superiorIds, dayOfRound(period, today))
  const statistics = countSubmissions(
    bodies
      .filter(({ unasked }) => !unasked)
      .map(({ requested, report, timeliness }) => ({
        requestedOnly: requested,
        received: report !== null,
        timeliness,
      })),
  )
  return {
    ...{ planId, planName, period, request, deadlines, ...statistics },
    bodies: bodies.map((body): BodyStatus => {
      const { agencyId, group, level, requested, unasked, lastDay, timeliness } = body
      return {
        ...{ agencyId, agencyName: body.name, group, level, areaName: areaOf(body.provinceId) },
        superiorName: body.superiorId && superiorOf(body.superiorId).name,
        ...{ requested, unasked, lastDay, timeliness },
        submission: body.report && toRoundReport(body.report),
        quarantined: body.waiting,
      }
    }),
    // What came unasked is in the totals of figures, and so its cut-off is shown.
    cutOffs: [...new Set(bodies.flatMap(({ report }) => report?.cut_off ?? []))].sort(),
    quarantined: await countQuarantine(reader.db),
  }
}

/** A round of the past shows who stood where when it ended. */
const dayOfRound = (period: RoundPeriod, today: BusinessDate): BusinessDate => {
  const lastDay = lastDayOf(period)
  return lastDay < today ? lastDay : today
}

/** Of each province its area, by the name of its committee: "Tỉnh Vĩnh Long". */
async function areasOf(db: Db, bodies: readonly RoundBody[], day: BusinessDate) {
  const ids = [...new Set(bodies.flatMap(({ provinceId }) => provinceId ?? []))]
  const bodyOf = await bodiesOf(db, ids, day)
  const names = new Map(ids.map((id) => [id, areaNamed(bodyOf(id).name)]))
  return (id: AgencyId | null) => (id && names.get(id)) ?? null
}

function areaNamed(committee: string): string {
  const area = committee.replace(/^Ủy ban nhân dân /u, '')
  return area.charAt(0).toLocaleUpperCase('vi') + area.slice(1)
}

/** The day of the first revision counts: a correction that was asked for does not make a report late. */
function firstReceived(rows: readonly RoundReportRecord[], current: RoundReportRecord): BusinessDate {
  let first = current.received_on
  for (const { report_id, state, received_on } of rows) {
    if (report_id !== current.report_id || (state !== 'counted' && state !== 'superseded')) continue
    if (received_on < first) first = received_on
  }
  return first
}

/** As a round lists its bodies. */
export function byGroupAndName(a: Pick<Body, 'group' | 'sortKey'>, b: Pick<Body, 'group' | 'sortKey'>): number {
  return rankOf[a.group] - rankOf[b.group] || (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0)
}
