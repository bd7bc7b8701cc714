import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { ReportRequestRow } from '../../../src-shared/contract/report-requests.ts'
import { fixedDeadline } from '../../../src-shared/domain/date-rule.ts'
import type { PlanId, RequestId } from '../../../src-shared/domain/ids.ts'
import {
  changedFields,
  periodMeant,
  type Reporter,
  type RequestContent,
  type RequestDeadline,
} from '../../../src-shared/domain/report-request.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { bodiesOf } from '../coordination/bodies.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { listPeriods } from '../periods/periods.service.ts'
import { reportersOf } from '../plans/duties.service.ts'
import { getPlan } from '../plans/read-plan.service.ts'
import {
  type RequestRecord,
  selectReportsOfRequests,
  selectRequest,
  selectRequests,
  selectVersions,
} from './report-requests.queries.ts'
import { toRequestContent } from './report-requests.rows.ts'

export interface LoadedRequest {
  row: RequestRecord
  content: RequestContent
}

/** A request in its newest version. @throws AppError `object.missing` */
export async function loadRequest(db: Db, id: RequestId): Promise<LoadedRequest> {
  const row = await selectRequest(db, id)
  if (!row) throw new AppError('object.missing', { type: 'report-request', id })
  return { row, content: toRequestContent(row) }
}

/** The id by which the coordinator knows a request; what was typed from a letter it does not know. */
export async function sealedRequest(db: Db, id: RequestId | null): Promise<RequestId | null> {
  return id !== null && (await loadRequest(db, id)).row.origin !== 'letter' ? id : null
}

/** By when, with the wording of the letter and the weekend; null where it does not say. */
export function deadlineAsked(rule: RequestDeadline | null): ReportRequestRow['deadline'] {
  const found = rule && fixedDeadline(rule)
  if (!found) return null
  const { firstDay: _, ...shown } = found
  return shown
}

export async function listRequests(ctx: Context): Promise<CallOutput<'report-requests.list'>> {
  requireRight(ctx.actor, 'records.read')
  const show = await rowMaker(ctx)
  const rows: ReportRequestRow[] = []
  for (const row of await selectRequests(ctx.db)) rows.push(await show(row))
  const rank = (row: ReportRequestRow) => `${row.state === 'open' ? 0 : 1} ${row.deadline?.lastDay ?? '9999'}`
  return rows.toSorted((a, b) => rank(a).localeCompare(rank(b)))
}

/** Open requests to this office, answered by a report or not. */
export async function requestsToUs(ctx: Pick<Context, 'db' | 'clock'>): Promise<ReportRequestRow[]> {
  const show = await rowMaker(ctx)
  const rows: ReportRequestRow[] = []
  for (const row of await selectRequests(ctx.db)) if (row.state === 'open') rows.push(await show(row))
  return rows.filter((row) => row.concernsUs)
}

/** @throws AppError `object.missing` */
export async function showRequest(ctx: Context, id: RequestId): Promise<CallOutput<'report-requests.get'>> {
  requireRight(ctx.actor, 'records.read')
  const { row, content } = await loadRequest(ctx.db, id)
  const versions = await selectVersions(ctx.db, id)
  const contents = versions.map(toRequestContent)
  return {
    row: await (await rowMaker(ctx))(row),
    content,
    revisions: versions.map((one, at) => {
      const [before, now] = [contents[at - 1], contents[at]]
      return {
        revision: one.revision,
        at: one.at,
        personName: one.person_name,
        changed: before && now ? changedFields(before, now) : [],
      }
    }),
  }
}

async function rowMaker({ db, clock }: Pick<Context, 'db' | 'clock'>) {
  const { agencyId: me } = await getOffice(db)
  const periods: Period[] = await listPeriods(db)
  const reports = await selectReportsOfRequests(db)
  return async (row: RequestRecord): Promise<ReportRequestRow> => {
    const content = toRequestContent(row)
    const report = reports.findLast((one) => one.request_id === row.id)
    const { senderAgencyId, recipientAgencyId } = content
    return {
      requestId: row.id,
      origin: row.origin,
      state: row.state,
      revision: row.revision,
      version: row.version,
      senderName: senderAgencyId === null ? content.senderName : await agencyName(db, senderAgencyId, clock.today()),
      letterNumber: content.letterNumber,
      letterDate: content.letterDate,
      subject: content.subject,
      plans: await namesOfPlans(db, content.planIds),
      period: content.period,
      deadline: deadlineAsked(content.deadline),
      recipientAgencyId,
      recipientName:
        recipientAgencyId === null ? content.recipientName : await agencyName(db, recipientAgencyId, clock.today()),
      sections: content.outline.length,
      forms: content.forms,
      concernsUs: content.reporters === null || content.reporters.some((one) => one.agencyId === me),
      periodId: periodMeant(content.period, periods)?.id ?? null,
      report: report
        ? { reportId: report.id, state: report.state, followsRevision: report.request_revision ?? 1 }
        : null,
    }
  }
}

async function namesOfPlans(db: Db, planIds: readonly PlanId[]): Promise<ReportRequestRow['plans']> {
  const names: ReportRequestRow['plans'] = []
  for (const id of planIds) {
    const { document } = await getPlan(db, id)
    names.push({ id, shortName: document.shortName, number: document.number })
  }
  return names
}

/** Whom the duties of the plans name for periods of this kind; a body that only one plan asks is only asked. */
export async function reportersFor(
  { db, actor, clock }: Context,
  { planIds, periodKind }: ParsedInput<'report-requests.reporters'>,
): Promise<CallOutput<'report-requests.reporters'>> {
  requireRight(actor, 'records.read')
  const found = new Map<string, Reporter>()
  for (const one of await reportersOf(db, planIds, periodKind)) {
    const known = found.get(one.agencyId)
    found.set(one.agencyId, { agencyId: one.agencyId, requested: one.requested && (known?.requested ?? true) })
  }
  const ids = [...found.values()].map((one) => one.agencyId)
  const bodyOf = await bodiesOf(db, ids, clock.today())
  return [...found.values()]
    .map((one) => ({ one, body: bodyOf(one.agencyId) }))
    .sort((a, b) => (a.body.sortKey < b.body.sortKey ? -1 : 1))
    .map(({ one, body: { name, group } }) => ({ ...one, name, group }))
}
