import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReportPlace } from '../../../src-shared/contract/reports.ts'
import { type AgencyId, type PlanId, type ReportId, type RequestId, reportId } from '../../../src-shared/domain/ids.ts'
import { reasonsFor } from '../../../src-shared/domain/open-reasons.ts'
import { nextRevision, writingOf } from '../../../src-shared/domain/report-state.ts'
import { reportWords as words } from '../../../src-shared/domain/report-words.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { joinedIds, renameIds } from '../matches/joined-ids.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPeriod } from '../periods/periods.service.ts'
import { getPlan } from '../plans/read-plan.service.ts'
import type { LoadedRequest } from '../report-requests/read-requests.service.ts'
import { requestToAnswer } from './answer-request.ts'
import { draftAnew, draftedOver, periodOf } from './draft-anew.ts'
import { firstLetter, letterJoining } from './first-letter.ts'
import { blankRevision, sectionRows, storeFirstDraft } from './first-revision.ts'
import { gatherRecords } from './gather-records.ts'
import { issuedBefore, lastSealed } from './last-sealed.ts'
import { type LoadedReport, loadSeen, toldType } from './load-report.ts'
import { openPlacesIn } from './open-places.ts'
import { changesTo } from './preview-redraft.service.ts'
import { refuseSecond } from './report-in-the-way.ts'
import { addAuthors, insertRevision, selectAuthors, updateReport, updateRevision } from './reports.queries.ts'
import { storeSections } from './store-sections.ts'
import { refusalOf, takeStep, voided } from './take-step.ts'

/**
 * The first draft of a report on these plans in this period, made of the records.
 * @throws AppError `report.exists`, `report.recipients-differ`, `permission.denied`, `object.missing`
 */
export async function draftReport(ctx: Context, input: ParsedInput<'reports.draft'>): Promise<ReportPlace> {
  requireRight(ctx.actor, 'reports.write')
  const planIds = [...new Set(input.planIds)]
  const opened = await getPeriod(ctx.db, input.periodId)
  const request = await requestToAnswer(ctx.db, { ...input, planIds })
  const period = periodOf(opened, request)
  const office = await getOffice(ctx.db)
  const recipient = request?.content.recipientAgencyId ?? (await recipientOf(ctx.db, planIds))
  const records = await gatherRecords(ctx, { planIds, period: opened, until: period.to, recipient })
  const id = reportId.parse(ctx.ids.next())
  const sections = draftedOver(ctx, 'report', [], records, request)
  const letter = await firstLetter(ctx, { office, period, records, recipient, request: request?.content ?? null })
  return ctx.commit(async (tx) => {
    const { periodId, requestId } = input
    await refuseSecond(tx.trx, { type: 'report', planIds, periodId }, { recipientAgencyId: recipient, requestId })
    await storeFirstDraft(ctx, tx, {
      report: { id, period_id: input.periodId, request_id: input.requestId, document_type: 'report' },
      planIds,
      content: {
        recipient_agency_id: recipient,
        request_revision: request?.row.revision ?? null,
        period: JSON.stringify(period),
        cut_off: period.cutOff,
        letter: JSON.stringify(letter),
        records: JSON.stringify(records),
        symbol: words.symbol({ abbreviation: office.symbolAbbreviation }),
      },
      sections,
    })
    await tx.record({
      action: 'reports.drafted',
      objectType: 'report',
      objectId: id,
      detail: { subject: letter.subject, plans: records.plans.map((plan) => plan.shortName) },
    })
    tx.changed('reports')
    return { reportId: id, revision: 1, state: 'draft' as const, version: 1 }
  })
}

/**
 * Takes the records as they are today. Sections that do not change keep their version.
 * @throws AppError `report.records-moved` where the changes are others than those that were looked at
 */
export function redraftReport(ctx: Context, input: ParsedInput<'reports.redraft'>): Promise<ReportPlace> {
  return takeAnew(ctx, input, null)
}

/**
 * A draft that was begun before its request came: from now on it follows that request.
 * @throws AppError `requests.closed`, `requests.answered`, `requests.other-plans`, `requests.period-not-open`
 */
export async function followRequest(ctx: Context, input: ParsedInput<'reports.follow'>): Promise<ReportPlace> {
  const { planIds, report } = await loadSeen(ctx.db, input)
  if (report.request_id !== null || report.document_type === 'yearly-plan')
    throw new AppError('requests.other-plans', {})
  await requestToAnswer(ctx.db, { requestId: input.requestId, planIds, periodId: report.period_id })
  return takeAnew(ctx, input, input.requestId)
}

/** `joins`: the request that the draft follows from now on. */
async function takeAnew(
  ctx: Context,
  input: { reportId: ReportId; expectedVersion: number; changesSha256?: string | null },
  joins: RequestId | null,
): Promise<ReportPlace> {
  const seen = await loadSeen(ctx.db, input)
  await takeStep(ctx.db, ctx.actor, seen, 'edit')
  const before = { ...seen, report: { ...seen.report, request_id: joins ?? seen.report.request_id } }
  const draft = await draftAnew(ctx, before)
  const { request, period, records } = draft
  const { changesSha256: looked = null } = input
  if (looked !== null && looked !== changesTo(seen.content, draft).sha256)
    throw new AppError('report.records-moved', {})
  const letter = joins && request ? await letterJoining(ctx, seen, request) : seen.content.letter
  const type = seen.report.document_type
  const recipient = await recipientAnew(ctx.db, before, request)
  return ctx.commit(async (tx) => {
    const loaded = await loadSeen(tx.trx, input)
    const outcome = await takeStep(tx.trx, ctx.actor, loaded, 'edit')
    const sections = draftedOver(ctx, type, loaded.content.sections, records, request)
    await storeSections(tx, loaded, sectionRows(input.reportId, loaded.row.revision, sections))
    if (joins !== null) await updateReport(tx.trx, input.reportId, { request_id: joins })
    const followsRequest = request !== null && loaded.row.cut_off === loaded.content.period.cutOff
    // A day that a person chose for this report stays; an empty one, and one of the request, follows.
    const kept = loaded.row.cut_off ?? (type === 'yearly-plan' ? null : period.cutOff)
    const cutOff = followsRequest ? period.cutOff : kept
    const anew = { ...loaded.content, sections, records, letter, period, cutOff, recipientAgencyId: recipient }
    const now = ctx.clock.now().toISOString()
    await updateRevision(tx.trx, loaded.row, {
      ...voided(outcome, now),
      state: outcome.state,
      records: JSON.stringify(records),
      letter: JSON.stringify(letter),
      open_reasons: JSON.stringify(reasonsFor(openPlacesIn(anew), loaded.openReasons).reasons),
      recipient_agency_id: recipient,
      request_revision: request?.row.revision ?? null,
      period: JSON.stringify(period),
      cut_off: cutOff,
      version: loaded.row.version + 1,
      changed_at: now,
    })
    await tx.record({
      action: 'reports.redrafted',
      objectType: 'report',
      objectId: input.reportId,
      detail: {
        ...toldType(loaded),
        revision: loaded.row.revision,
        voidsApproval: outcome.voidsApproval,
        follows: joins,
      },
    })
    tx.changed('reports')
    return {
      reportId: input.reportId,
      revision: loaded.row.revision,
      state: outcome.state,
      version: loaded.row.version + 1,
    }
  })
}

/** @throws AppError `report.revision-open`, `report.wrong-state`, `report.superseded` */
export async function reviseReport(ctx: Context, input: ParsedInput<'reports.revise'>): Promise<ReportPlace> {
  const known = issuedBefore(await lastSealed(ctx, input.reportId))
  return ctx.commit(async (tx) => {
    const { row, sections, facts, content, report } = await loadSeen(tx.trx, input)
    requireRight(ctx.actor, writingOf[report.document_type])
    const next = nextRevision({ ...facts, revision: row.revision, issuedBefore: known })
    if (!next.allowed) {
      throw next.reason.kind === 'wrong-state'
        ? new AppError('report.revision-open', { revision: row.revision })
        : refusalOf(next.reason)
    }
    const revision = Math.max(next.revision, input.revision ?? 0)
    const now = ctx.clock.now().toISOString()
    // What was sealed may name a plan that was typed in before its package came.
    const nowCalled = await joinedIds(tx.trx)
    await insertRevision(
      tx.trx,
      {
        ...blankRevision(ctx, now),
        report_id: input.reportId,
        revision,
        revision_reason: input.reason,
        recipient_agency_id: row.recipient_agency_id,
        request_revision: row.request_revision,
        period: row.period,
        cut_off: row.cut_off,
        letter: row.letter,
        records: renameIds(row.records, nowCalled),
        open_reasons: row.open_reasons,
        left_out_charts: row.left_out_charts,
        symbol: row.symbol,
      },
      sections.map((section) => ({
        ...section,
        passages: renameIds(section.passages, nowCalled),
        revision,
        version: 1,
      })),
    )
    // Their words go on in the new revision.
    const authors = (await selectAuthors(tx.trx, input.reportId, row.revision)).map((one) => one.person_id)
    const place = { report_id: input.reportId, revision }
    await addAuthors(tx.trx, place, [...authors, ctx.actor.personId])
    await tx.record({
      action: 'reports.revised',
      objectType: 'report',
      objectId: input.reportId,
      detail: {
        ...toldType({ content }),
        subject: content.letter.subject,
        revision,
        reason: input.reason,
      },
    })
    tx.changed('reports')
    return { reportId: input.reportId, revision, state: 'draft' as const, version: 1 }
  })
}

/** A yearly plan is addressed to nobody: it goes to those under nơi nhận. Who gets a consolidated report was chosen. */
async function recipientAnew(
  db: Db,
  { report, planIds, content }: Pick<LoadedReport, 'report' | 'planIds' | 'content'>,
  request: LoadedRequest | null,
): Promise<AgencyId | null> {
  if (report.document_type === 'yearly-plan') return content.recipientAgencyId
  const asked = request?.content.recipientAgencyId ?? null
  if (asked !== null) return asked
  return report.document_type === 'report' ? recipientOf(db, planIds) : content.recipientAgencyId
}

/** One sealed report goes to one office: the coordinator of all its plans. */
async function recipientOf(db: Db, planIds: readonly PlanId[]): Promise<AgencyId | null> {
  const coordinators = new Set<AgencyId | null>()
  for (const id of planIds) coordinators.add((await getPlan(db, id)).document.coordinatorId)
  if (coordinators.size > 1) throw new AppError('report.recipients-differ', {})
  return [...coordinators][0] ?? null
}
