import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { SubmissionRow } from '../../../src-shared/contract/submission.ts'
import { submissionVerdict } from '../../../src-shared/domain/submission-verdict.ts'
import { AppError, type ErrorReply } from '../../../src-shared/errors/app-error.ts'
import { toFigureValue } from '../../../src-shared/exchange/report-parts.ts'
import type { FileToSend } from '../../app/app.ts'
import type { Context } from '../../app/context.ts'
import type { Core } from '../../app/core.ts'
import type { Db } from '../../db/open-database.ts'
import { getPlan } from '../plans/plans.service.ts'
import { bodiesOf, showSubmissions } from './bodies.service.ts'
import { selectBundle } from './bundled-evidence.queries.ts'
import { evidenceOf } from './bundled-evidence.service.ts'
import { sentenceOf } from './open-files.service.ts'
import { toResult } from './read-along.service.ts'
import { receiptRemarks } from './receipts.rows.ts'
import { coordinatedPlans } from './status.service.ts'
import { checkSubmissionLog, countLog, selectLog } from './submission-log.queries.ts'
import {
  countQuarantine,
  isSealed,
  selectOthers,
  selectPayload,
  selectPlanIds,
  selectQuarantine,
  selectReceipts,
  selectUnplaced,
} from './submissions.queries.ts'
import { readReport } from './submissions.rows.ts'
import { selectAnswers } from './typed.queries.ts'
import { papersOf } from './typed-reports.service.ts'
import { requireSubmission } from './verify.service.ts'

export async function listQuarantine(ctx: Context): Promise<SubmissionRow[]> {
  return showSubmissions(ctx, await selectQuarantine(ctx.db))
}

export async function countQuarantined({ db }: Pick<Context, 'db'>): Promise<number> {
  return countQuarantine(db)
}

/** Reports under a trusted key that belong to no round, so that what came in is never out of sight. */
export async function listUnplaced(ctx: Context): Promise<SubmissionRow[]> {
  const own = (await coordinatedPlans(ctx.db)).map((plan) => plan.planId)
  return showSubmissions(ctx, await selectUnplaced(ctx.db, own))
}

/** All that one report says, with its receipts and what else the same body sent for the round. */
export async function showSubmission(ctx: Context, id: string): Promise<CallOutput<'coordination.submission'>> {
  const { db } = ctx
  const row = await requireSubmission(db, id)
  const payload = await selectPayload(db, id)
  if (!payload) throw new AppError('object.missing', { type: 'submission', id })
  const report = readReport(payload.payload)
  const [submission] = await showSubmissions(ctx, [row])
  if (!submission) throw new AppError('object.missing', { type: 'submission', id })
  const { signer } = report.data
  return {
    submission,
    sections: report.data.sections,
    results: report.data.taskResults.map((result) => toResult(report, result)),
    figures: await figuresOf(ctx, id, report),
    ...changesOf(report),
    funding: report.data.funding,
    evidence: await evidenceOf(db, id, report),
    signer: signer && { name: signer.name, position: signer.position },
    papers: row.origin === 'typed' ? await papersOf(db, id) : [],
    receipts:
      row.origin === 'typed'
        ? await answersOf(db, id)
        : (await selectReceipts(db, id)).map((receipt) => ({
            rowId: receipt.row_id,
            revision: receipt.revision,
            decision: receipt.decision,
            remarks: receiptRemarks(receipt.remarks),
            at: receipt.at,
            personName: receipt.person_name,
          })),
    others: await showSubmissions(ctx, await selectOthers(db, row, row.agency_id)),
  }
}

/** Answers to a typed report, numbered like the receipts of a sealed one. */
async function answersOf(db: Db, id: string) {
  const answers = await selectAnswers(db, id)
  return answers.map((answer, at) => ({
    ...{ rowId: answer.id, revision: answers.length - at, decision: answer.decision },
    ...{ remarks: receiptRemarks(answer.remarks), at: answer.at, personName: answer.person_name },
  }))
}

async function figuresOf(ctx: Context, id: string, report: ReturnType<typeof readReport>) {
  const indicators = new Map<string, { code: string; name: string; unit: string }>()
  for (const { plan_id } of await selectPlanIds(ctx.db, [id])) {
    const plan = await getPlan(ctx.db, plan_id).catch(ignoreMissing)
    for (const one of plan?.indicatorSet?.indicators ?? []) indicators.set(one.id, one)
  }
  return report.data.figures.flatMap((figure) => {
    const value = toFigureValue(figure.value)
    const known = indicators.get(figure.indicatorId)
    if (!value) return []
    const { code, name, unit } = known ?? { code: '', name: figure.indicatorId, unit: '' }
    const reportedBefore =
      'reportedBefore' in figure && figure.reportedBefore ? toFigureValue(figure.reportedBefore) : null
    return [{ code, name, unit, value, estimate: figure.estimate, reportedBefore, reason: figure.reason }]
  })
}

/** What the second version of the format adds; a report that says nothing of it has none. */
function changesOf({ data }: ReturnType<typeof readReport>) {
  const corrections = 'corrections' in data ? (data.corrections ?? []) : []
  return {
    corrections: corrections.map(({ planItemIds: _, ...one }) => one),
    review: 'review' in data ? (data.review ?? null) : null,
  }
}

/** A report may speak of a plan that this office does not hold. */
function ignoreMissing(error: unknown): null {
  if (error instanceof AppError && error.code === 'object.missing') return null
  throw error
}

export async function showLog(
  ctx: Context,
  page: ParsedInput<'coordination.log'>,
): Promise<CallOutput<'coordination.log'>> {
  const rows = await selectLog(ctx.db, page)
  const bodies = await bodiesOf(
    ctx.db,
    rows.flatMap((row) => row.agency_id ?? []),
    ctx.clock.today(),
  )
  return {
    total: await countLog(ctx.db),
    rows: rows.map((row) => ({
      seq: row.seq,
      at: row.at,
      personName: row.person_name,
      verdict: submissionVerdict.parse(row.verdict),
      fileName: row.file_name,
      agencyName: row.agency_id && bodies(row.agency_id).name,
      submissionId: row.submission_id,
      receivedOn: row.received_on,
      // Written by this app, as the reply of an AppError; the chain holds that nobody else wrote it.
      sentence: row.error === null ? null : sentenceOf(ctx, JSON.parse(row.error) as ErrorReply),
    })),
  }
}

export async function checkLog({ db }: Context): Promise<CallOutput<'coordination.checkLog'>> {
  const check = await checkSubmissionLog(db)
  return check.ok
    ? { ok: true, lines: check.lines, brokenAt: null }
    : { ok: false, lines: check.brokenAt - 1, brokenAt: check.brokenAt }
}

/** The original file of a report, for the file route: the bundle, where one came. */
export async function findReceivedFile({ db, files }: Pick<Core, 'db' | 'files'>, id: string): Promise<FileToSend> {
  const row = await requireSubmission(db, id)
  const bundle = await selectBundle(db, id)
  if (bundle) {
    const whole = await files.received.find(bundle.file_sha256)
    if (!whole) throw new AppError('files.missing', { name: bundle.file_name })
    return { path: whole.path, name: bundle.file_name, size: whole.size, mediaType: 'application/zip' }
  }
  if (!isSealed(row)) throw new AppError('object.missing', { type: 'file', id })
  const stored = await files.received.find(row.file_sha256)
  if (!stored) throw new AppError('files.missing', { name: row.file_name })
  const mediaType =
    row.container === 'docx'
      ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      : 'application/json'
  return { path: stored.path, name: row.file_name, size: stored.size, mediaType }
}
