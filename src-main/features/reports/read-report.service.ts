import type { CallOutput } from '../../../src-shared/contract/contract.ts'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { Report, ReportDeadline } from '../../../src-shared/contract/reports.ts'
import type { AgencyId, PeriodId, PersonId, PlanId, ReportId, RequestId } from '../../../src-shared/domain/ids.ts'
import { reasonsFor } from '../../../src-shared/domain/open-reasons.ts'
import { may } from '../../../src-shared/domain/permissions.ts'
import { documentWarnings, numberAndSymbol } from '../../../src-shared/domain/printed-document/number-and-date.ts'
import { reportCharts } from '../../../src-shared/domain/report-charts.ts'
import { reportDeadlineOf } from '../../../src-shared/domain/report-deadline.ts'
import { reportDocument } from '../../../src-shared/domain/report-document.ts'
import type { RequestContent } from '../../../src-shared/domain/report-request.ts'
import {
  isBeforeApproval,
  nextRevision,
  reportChoices,
  stepsToSeal,
  writingOf,
} from '../../../src-shared/domain/report-state.ts'
import { mayBeSame } from '../../../src-shared/domain/second-report.ts'
import { fingerprintOf } from '../../../src-shared/exchange/fingerprint.ts'
import type { Context } from '../../app/context.ts'
import { giveWay } from '../../db/give-way.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { getOffice } from '../office/office.service.ts'
import { listPeople, officeFacts, requireRight } from '../people/people.service.ts'
import { getPeriod, listPeriods } from '../periods/periods.service.ts'
import { type OwnReportingDuty, reportingDutiesFor } from '../plans/duties.service.ts'
import { getPlan } from '../plans/read-plan.service.ts'
import { deadlineAsked, loadRequest, requestsToUs } from '../report-requests/read-requests.service.ts'
import { changesSince, changesSinceYearBefore } from './compare-report.service.ts'
import { issuedBefore, lastSealed } from './last-sealed.ts'
import { type LoadedReport, loadReport } from './load-report.ts'
import { openTasksIn } from './open-places.ts'
import { privacyPlacesOf } from './privacy-places.ts'
import { type ReportRow, selectAnswers, selectNewest, selectPlanIds, selectSeals } from './reports.queries.ts'
import { toSection } from './reports.rows.ts'
import { selectSignedCopies } from './signed-copy.queries.ts'

/** @throws AppError `object.missing` */
export async function showReport(ctx: Context, id: ReportId, revision: number | null = null): Promise<Report> {
  requireRight(ctx.actor, 'records.read')
  const { db } = ctx
  const loaded = await loadReport(db, id, revision)
  const { row, content, facts } = loaded
  const office = await officeFacts(db)
  const isNewest = loaded.revisions.at(-1)?.revision === row.revision
  const names = new Map((await listPeople(db)).map((person) => [person.id, person.fullName]))
  const nameOf = (personId: PersonId) => names.get(personId) ?? ''
  const seals = await selectSeals(db, id)
  const before = issuedBefore(await lastSealed(ctx, id))
  const canBeSealed = (before ?? 0) < row.revision
  const seal = seals.find((one) => one.revision === row.revision)
  const period = await getPeriod(db, loaded.report.period_id)
  const request = loaded.report.request_id && (await loadRequest(db, loaded.report.request_id))
  // A long report is read, laid out and looked through; each takes its own turn.
  await giveWay()
  const printed = printedOf(ctx, loaded, seal && row.content_sha256 ? checkCodeOf(row.content_sha256) : null, {
    forWindow: true,
  })
  await giveWay()
  const privacy = await privacyPlacesOf(db, loaded)
  return {
    reportId: id,
    documentType: content.documentType,
    ofOffice: isOfOffice(loaded.report, loaded.planIds),
    revision: row.revision,
    state: row.state,
    version: row.version,
    plans: content.records.plans.map(({ id: planId, shortName, number }) => ({ id: planId, shortName, number })),
    periodId: loaded.report.period_id,
    period: content.period,
    cutOff: row.cut_off,
    recipientAgencyId: row.recipient_agency_id,
    recipientName: await nameOfAgency(ctx, row.recipient_agency_id),
    deadlines: request
      ? [deadlineAsked(request.content.deadline)]
      : content.documentType !== 'report'
        ? []
        : deadlinesOf(await reportingDutiesFor(db, loaded.agencyId), loaded.planIds, period),
    request: request && {
      requestId: request.row.id,
      words: requestWords(request.content),
      followsRevision: row.request_revision ?? request.row.revision,
      newestRevision: request.row.revision,
      forms: request.content.forms,
    },
    letter: content.letter,
    sections: loaded.sections.map(toSection),
    sources: {
      evidence: content.records.evidence.map(({ id: evidenceId, name }) => ({ id: evidenceId, name })),
      tasks: content.records.tasks.length,
      figures: content.records.figures.length,
    },
    charts: reportCharts(content).map(({ key, section, leftOut, block }) => ({
      ...{ key, section, leftOut },
      title: block.title,
    })),
    openPlaces: loaded.openPlaces,
    openTasks: openTasksIn(content),
    privacy,
    changes: await changesSince(db, loaded),
    yearBefore: await changesSinceYearBefore(db, loaded),
    choices: isNewest
      ? reportChoices(facts, ctx.actor, office).filter((step) => canBeSealed || !stepsToSeal.includes(step))
      : [],
    mayRevise:
      isNewest &&
      may(ctx.actor, writingOf[content.documentType]).allowed &&
      nextRevision({ ...facts, revision: row.revision, superseded: false, issuedBefore: before }).allowed,
    superseded: facts.superseded,
    issuedBefore: before,
    revisionReason: row.revision_reason,
    reason: row.reason,
    openReasons: reasonsFor(loaded.openPlaces, loaded.openReasons).reasons,
    authorName: nameOf(row.author_id),
    reviewerName: row.reviewer_id && nameOf(row.reviewer_id),
    reviewedAt: row.reviewed_at,
    signedCopies: await selectSignedCopies(db, id, row.revision),
    approvedBy: row.approved_by && nameOf(row.approved_by),
    approvedAt: row.approved_at,
    contentSha256: row.content_sha256,
    approvalVoidedAt: row.approval_voided_at,
    numberValue: row.number_value,
    symbol: row.symbol,
    documentDate: row.document_date,
    numberUnusual: documentWarnings(printed).includes('number-unusual'),
    seal: seal
      ? {
          sealedAt: seal.sealed_at,
          sealedBy: nameOf(seal.sealed_by),
          fingerprint: fingerprintOf(seal.kid),
          payloadSha256: seal.payload_sha256,
          docxName: seal.docx_name,
        }
      : null,
    answers: (await selectAnswers(db, id, row.revision)).map((answer) => ({
      decision: answer.decision,
      receivedOn: answer.received_on,
      answeredAt: answer.answered_at,
      remarks: JSON.parse(answer.remarks),
    })),
    revisions: loaded.revisions.map((one) => ({
      revision: one.revision,
      state: one.state,
      changedAt: one.changed_at,
    })),
    printed,
  }
}

/** A yearly plan for which no plans were chosen. */
function isOfOffice({ document_type }: Pick<ReportRow, 'document_type'>, planIds: readonly PlanId[]): boolean {
  return document_type === 'yearly-plan' && planIds.length === 0
}

/** First 16 hex digits: what two people compare with their eyes. */
export function checkCodeOf(contentSha256: string): string {
  return contentSha256.slice(0, 16)
}

export function printedOf(
  ctx: Pick<Context, 'clock'>,
  { row, content }: LoadedReport,
  checkCode: string | null,
  { forWord = false, forWindow = false } = {},
) {
  const thisYear = Number(ctx.clock.today().slice(0, 4))
  const given = {
    ...{ numberValue: row.number_value, symbol: row.symbol, date: row.document_date, thisYear },
    isDraft: isBeforeApproval(row.state),
    forWord,
    forWindow,
  }
  return reportDocument(content, given, checkCode)
}

export async function listReports(ctx: Context, periodId: PeriodId | null): Promise<CallOutput<'reports.list'>> {
  requireRight(ctx.actor, 'records.read')
  const { db } = ctx
  const { agencyId } = await getOffice(db)
  const rows = await selectNewest(db, periodId)
  const periods = new Map((await listPeriods(db)).map((period) => [period.id, period]))
  const duties = await reportingDutiesFor(db, agencyId)
  const plansOf = Map.groupBy(
    await selectPlanIds(
      db,
      rows.map((row) => row.id),
    ),
    (one) => one.report_id,
  )
  const reports: CallOutput<'reports.list'>['reports'] = []
  for (const row of rows) {
    const planIds = (plansOf.get(row.id) ?? []).map((one) => one.plan_id)
    const period = periods.get(row.period_id)
    const isReport = row.document_type === 'report'
    reports.push({
      reportId: row.id,
      documentType: row.document_type,
      ofOffice: isOfOffice(row, planIds),
      year: period?.year ?? null,
      revision: row.revision,
      version: row.version,
      requestId: row.request_id,
      state: row.state,
      plans: await namesOfPlans(db, planIds),
      recipientName: await nameOfAgency(ctx, row.recipient_agency_id),
      deadlines: await deadlinesOfRow(db, row.request_id, () =>
        period && isReport ? deadlinesOf(duties, planIds, period) : [],
      ),
      numberAndSymbol:
        row.number_value === null ? null : numberAndSymbol({ value: row.number_value, symbol: row.symbol }),
      documentDate: row.document_date,
      changedAt: row.changed_at,
    })
  }
  const period = periodId === null ? undefined : periods.get(periodId)
  // A plan that a request asks about is begun from that request, with its dates.
  const asked = (await requestsToUs(ctx))
    .filter((one) => one.report === null && one.periodId === periodId)
    .map((one) => ({ to: one.recipientAgencyId, planIds: one.plans.map(({ id }) => id) }))
  const reported = rows
    .filter((row) => row.document_type === 'report')
    .map((row) => ({ to: row.recipient_agency_id, planIds: (plansOf.get(row.id) ?? []).map((one) => one.plan_id) }))
  const begun = new Set(
    duties
      .filter(({ planId, coordinatorId }) =>
        [...reported, ...asked].some(({ to, planIds }) => planIds.includes(planId) && mayBeSame(to, coordinatorId)),
      )
      .map(({ planId }) => planId),
  )
  return { reports, due: period ? await dueReports(ctx, duties, period, begun) : [] }
}

/** Of a report that answers a request its one deadline; else one for each plan. */
async function deadlinesOfRow(db: Db, requestId: RequestId | null, ofPlans: () => (ReportDeadline | null)[]) {
  return requestId === null ? ofPlans() : [deadlineAsked((await loadRequest(db, requestId)).content.deadline)]
}

/** How people name a request: by number and sender of its letter. */
const requestWords = ({ letterNumber, senderName, subject }: RequestContent) =>
  [letterNumber, senderName].filter(Boolean).join(', ') || subject

async function dueReports(
  ctx: Context,
  duties: readonly OwnReportingDuty[],
  period: Period,
  begun: ReadonlySet<PlanId>,
): Promise<CallOutput<'reports.list'>['due']> {
  const due: CallOutput<'reports.list'>['due'] = []
  for (const one of duties) {
    if (!one.isReporter || one.duty.periodKind !== period.kind || begun.has(one.planId)) continue
    if (due.some((other) => other.plan.id === one.planId)) continue
    const [plan] = await namesOfPlans(ctx.db, [one.planId])
    if (!plan) continue
    due.push({
      plan,
      recipientName: await nameOfAgency(ctx, one.coordinatorId),
      deadline: reportDeadlineOf(one.ownLegs[0]?.dateRule ?? null, period),
      requested: one.requested,
    })
  }
  return due
}

/** One for each plan: two plans with two dates never become one. */
function deadlinesOf(
  duties: readonly OwnReportingDuty[],
  planIds: readonly PlanId[],
  period: Period,
): (ReportDeadline | null)[] {
  return planIds.map((planId) => {
    const own = duties.find((one) => one.planId === planId && one.isReporter && one.duty.periodKind === period.kind)
    return reportDeadlineOf(own?.ownLegs[0]?.dateRule ?? null, period)
  })
}

async function namesOfPlans(db: Db, planIds: readonly PlanId[]) {
  const names: { id: PlanId; shortName: string; number: string | null }[] = []
  for (const id of planIds) {
    const { document } = await getPlan(db, id)
    names.push({ id, shortName: document.shortName, number: document.number })
  }
  return names
}

async function nameOfAgency(ctx: Context, id: AgencyId | null): Promise<string | null> {
  return id === null ? null : agencyName(ctx.db, id, ctx.clock.today())
}
