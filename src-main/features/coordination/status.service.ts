import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { BodyStatus, RoundStatus } from '../../../src-shared/contract/submission.ts'
import type { BusinessDate } from '../../../src-shared/domain/business-date.ts'
import { bodyGroups } from '../../../src-shared/domain/consolidation/body-group.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { countSubmissions } from '../../../src-shared/domain/submission-statistics.ts'
import { submissionTimeliness } from '../../../src-shared/domain/submission-verdict.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { getOffice } from '../office/office.service.ts'
import { planReporting } from '../plans/plan-parts.service.ts'
import { type Body, bodiesOf, showSubmissions } from './bodies.service.ts'
import { expectedInRound, withThoseWhoSent } from './expected.service.ts'
import { selectCoordinatedPlans } from './status.queries.ts'
import { countQuarantine, type SubmissionRecord, selectRound } from './submissions.queries.ts'

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
export function countedByBody(rows: readonly SubmissionRecord[]): Map<AgencyId, SubmissionRecord> {
  const counted = new Map<AgencyId, SubmissionRecord>()
  // The latest comes first.
  for (const row of rows) if (row.state === 'counted' && !counted.has(row.agency_id)) counted.set(row.agency_id, row)
  return counted
}

/** Who has reported, who is late, who waits, who is missing. */
export async function roundStatus(
  { db, clock }: Reader,
  { planId, period }: ParsedInput<'coordination.status'>,
): Promise<RoundStatus> {
  const plan = await planReporting(db, planId, period)
  const today = clock.today()
  const rows = await selectRound(db, planId, period)
  const counted = countedByBody(rows)
  const { bodies: asked, request, deadlines } = await expectedInRound(db, { planId, period }, plan)
  const told = new Set(asked.map((one) => one.agencyId))
  const expected = withThoseWhoSent(asked, rows)
  const nameOf = await bodiesOf(
    db,
    expected.map((one) => one.agencyId),
    today,
  )
  const submissions = await showSubmissions({ db, clock }, [...counted.values()], nameOf)
  const shown = new Map(submissions.map((row) => [row.agencyId, row]))
  const sentBy = Map.groupBy(rows, (row) => row.agency_id)
  const areas = new Set(expected.flatMap((one) => nameOf(one.agencyId).provinceId ?? []))
  const areaOf = await bodiesOf(db, [...areas], today)
  const facts = expected.map((one) => {
    const current = counted.get(one.agencyId)
    return {
      ...one,
      requestedOnly: one.requested,
      receivedOn: current ? firstReceived(sentBy.get(one.agencyId) ?? [], current) : null,
      cutOff: current?.cut_off ?? null,
    }
  })
  const bodies = facts.map((one): BodyStatus => {
    const { name, group, level, provinceId } = nameOf(one.agencyId)
    return {
      agencyId: one.agencyId,
      agencyName: name,
      ...{ group, level, areaName: provinceId && areaNamed(areaOf(provinceId).name) },
      requested: one.requested,
      unasked: !told.has(one.agencyId),
      lastDay: one.lastDay,
      timeliness: submissionTimeliness({ ...one, today }),
      submission: shown.get(one.agencyId) ?? null,
      quarantined: (sentBy.get(one.agencyId) ?? []).filter((row) => row.state === 'quarantined').length,
    }
  })
  // Those who were asked stand first; what came unasked is in the totals of figures, and so its cut-off is shown.
  const { assigned, requested } = countSubmissions(facts.slice(0, asked.length), today)
  const cutOffs = [...new Set(facts.flatMap((one) => one.cutOff ?? []))].sort()
  return {
    planId,
    planName: plan.shortName,
    period,
    request,
    deadlines,
    bodies: byGroupAndName(bodies, nameOf),
    assigned,
    requested,
    cutOffs,
    quarantined: await countQuarantine(db),
  }
}

/** The area that a provincial committee governs, by its name: "Tỉnh Vĩnh Long". */
function areaNamed(committee: string): string {
  const area = committee.replace(/^Ủy ban nhân dân /u, '')
  return area.charAt(0).toLocaleUpperCase('vi') + area.slice(1)
}

/** The day of the first revision counts: a correction that was asked for does not make a report late. */
function firstReceived(rows: readonly SubmissionRecord[], current: SubmissionRecord): BusinessDate {
  return rows
    .filter((row) => row.report_id === current.report_id && (row.state === 'counted' || row.state === 'superseded'))
    .reduce((first, row) => (row.received_on < first ? row.received_on : first), current.received_on)
}

function byGroupAndName(bodies: readonly BodyStatus[], nameOf: (id: AgencyId) => Body): BodyStatus[] {
  const ranked = bodies.map((body) => ({
    body,
    rank: bodyGroups.indexOf(body.group),
    key: nameOf(body.agencyId).sortKey,
  }))
  ranked.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return ranked.map(({ body }) => body)
}
