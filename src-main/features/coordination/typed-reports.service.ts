import { isDeepStrictEqual } from 'node:util'
import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ExportedFile } from '../../../src-shared/contract/packages.ts'
import type { SubmissionRow } from '../../../src-shared/contract/submission.ts'
import { reportId, requestId } from '../../../src-shared/domain/ids.ts'
import { sectionKey } from '../../../src-shared/domain/report-outline.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { partsOf } from '../../../src-shared/exchange/report-parts.ts'
import { type TypedReport, typedReportV1 } from '../../../src-shared/exchange/typed-report.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { readStored } from '../../files/read-stored.ts'
import { requireRight } from '../people/people.service.ts'
import { showSubmissions } from './bodies.service.ts'
import { refuseFuture } from './import-reports.service.ts'
import { refuseAnswer } from './receipts.service.ts'
import {
  insertParts,
  insertSubmission,
  type SubmissionRecord,
  selectPayload,
  updateSubmission,
} from './submissions.queries.ts'
import { deleteParts, insertAnswer, insertPapers, selectCountedOf, selectPapers } from './typed.queries.ts'
import { changesOf, typedPayload } from './typed-payload.ts'
import { typedRound } from './typed-round.service.ts'
import { requireSeen, requireSubmission } from './verify.service.ts'

/**
 * Takes down a report that was made outside the app: it counts like any other, marked with who typed it.
 * @throws AppError `coordination.received-in-future`, `coordination.not-coordinator`, `coordination.period-open`,
 * `coordination.sealed-held`, `coordination.typed-held`, `coordination.typed-too-long`, `files.staged-missing`
 */
export async function registerTyped(
  ctx: Context,
  input: ParsedInput<'coordination.registerTyped'>,
): Promise<SubmissionRow> {
  requireRight(ctx.actor, 'submissions.register-by-hand')
  refuseFuture(ctx, input.receivedOn)
  const round = await typedRound(ctx, input)
  const payload = typedPayload(input, round)
  await refuseSecond(ctx.db, input, null)
  const papers = await storePapers(ctx, input.stagedIds)
  const id = ctx.ids.next()
  return ctx.commit(async (tx) => {
    await refuseSecond(tx.trx, input, null)
    const at = ctx.clock.now().toISOString()
    await insertSubmission(tx.trx, {
      row: {
        ...{ id, origin: 'typed', report_id: reportId.parse(ctx.ids.next()), agency_id: input.agencyId },
        ...{ revision: 1, supersedes: null, state: 'counted', decision: null },
        ...{ kid: null, payload_sha256: null, file_sha256: null, file_name: null, container: null },
        ...{ imported_at: at, imported_by: ctx.actor.personId, version: 1 },
        ...columnsOf(ctx, payload, input, at),
      },
      ...{ planIds: payload.planIds, ...partsOf(payload.data) },
    })
    await rememberPapers(ctx, tx, id, papers)
    const { documentNumber, receivedOn } = input
    await tx.record({
      action: 'submissions.typed',
      objectType: 'submission',
      objectId: id,
      detail: { agency: round.agencyName, number: documentNumber, receivedOn, papers: papers.map(({ name }) => name) },
    })
    tx.changed('coordination')
    return shown(ctx, tx, id)
  })
}

/** Writes a typed report anew; what it said before stays in the audit. @throws AppError as `registerTyped`, `version.conflict` */
export async function correctTyped(
  ctx: Context,
  input: ParsedInput<'coordination.correctTyped'>,
): Promise<SubmissionRow> {
  requireRight(ctx.actor, 'submissions.register-by-hand')
  refuseFuture(ctx, input.receivedOn)
  const round = await typedRound(ctx, input)
  const payload = typedPayload(input, round)
  await refuseSecond(ctx.db, input, input.submissionId)
  const papers = await storePapers(ctx, input.stagedIds)
  return ctx.commit(async (tx) => {
    const row = await requireTyped(tx.trx, input)
    await refuseSecond(tx.trx, input, row.id)
    const before = await storedPayload(tx.trx, row.id)
    // What it says is corrected; one that was typed for another body or round is withdrawn.
    if (!isOfSamePlace(before, payload)) throw new AppError('object.missing', { type: 'submission', id: row.id })
    const at = ctx.clock.now().toISOString()
    await updateSubmission(tx.trx, row.id, { ...columnsOf(ctx, payload, input, at), version: row.version + 1 })
    await deleteParts(tx.trx, row.id)
    await insertParts(tx.trx, row.id, { planIds: payload.planIds, ...partsOf(payload.data) })
    await rememberPapers(ctx, tx, row.id, papers)
    const day = { before: row.received_on, after: input.receivedOn }
    await tx.record({
      action: 'submissions.corrected',
      objectType: 'submission',
      objectId: row.id,
      detail: {
        agency: round.agencyName,
        reason: input.reason,
        changes: [...(day.before === day.after ? [] : [{ what: 'receivedOn', ...day }]), ...changesOf(before, payload)],
      },
    })
    tx.changed('coordination')
    return shown(ctx, tx, row.id)
  })
}

function isOfSamePlace(one: TypedReport, other: TypedReport): boolean {
  const place = ({ agencyId, planIds, period: { kind, year, ordinal } }: TypedReport) => [
    ...[agencyId, ...planIds],
    ...[kind, year, ordinal],
  ]
  return isDeepStrictEqual(place(one), place(other))
}

/** For one that was typed by mistake. It stays to be read and counts nowhere. @throws AppError `version.conflict` */
export async function withdrawTyped(
  ctx: Context,
  input: ParsedInput<'coordination.withdrawTyped'>,
): Promise<SubmissionRow> {
  requireRight(ctx.actor, 'submissions.register-by-hand')
  return ctx.commit(async (tx) => {
    const row = await requireTyped(tx.trx, input)
    await updateSubmission(tx.trx, row.id, { state: 'withdrawn', version: row.version + 1 })
    const result = await shown(ctx, tx, row.id)
    await tx.record({
      action: 'submissions.withdrawn',
      objectType: 'submission',
      objectId: row.id,
      detail: { agency: result.agencyName, reason: input.reason },
    })
    tx.changed('coordination')
    return result
  })
}

/**
 * "Đã tiếp nhận" or "Đề nghị bổ sung, hoàn chỉnh" for a body that cannot read a sealed receipt: it is answered by letter.
 * @throws AppError `version.conflict`, `coordination.answered-already`, `coordination.remarks-missing`
 */
export async function answerTyped(
  ctx: Context,
  input: ParsedInput<'coordination.answerTyped'>,
): Promise<SubmissionRow> {
  requireRight(ctx.actor, 'submissions.answer')
  return ctx.commit((tx) => decideTyped(ctx, tx, input))
}

type TypedAnswer = Pick<
  ParsedInput<'coordination.answerTyped'>,
  'submissionId' | 'expectedVersion' | 'decision' | 'remarks'
>

/** As above, in a transaction of its own or as one of many. */
export async function decideTyped(ctx: Context, tx: Tx, input: TypedAnswer): Promise<SubmissionRow> {
  const { decision, remarks } = input
  const row = await requireTyped(tx.trx, input)
  refuseAnswer(row, input)
  await insertAnswer(tx.trx, {
    ...{ id: ctx.ids.next(), submission_id: row.id, decision, remarks: JSON.stringify(remarks) },
    ...{ person_id: ctx.actor.personId, at: ctx.clock.now().toISOString() },
  })
  await updateSubmission(tx.trx, row.id, { decision, version: row.version + 1 })
  const result = await shown(ctx, tx, row.id)
  await tx.record({
    action: 'submissions.decided',
    objectType: 'submission',
    objectId: row.id,
    detail: { agency: result.agencyName, decision, remarks },
  })
  tx.changed('coordination')
  return result
}

/** A typed report as the form takes it. @throws AppError `object.missing` */
export async function showTyped(ctx: Context, id: string): Promise<CallOutput<'coordination.typedReport'>> {
  const row = await requireSubmission(ctx.db, id)
  if (row.origin !== 'typed') throw new AppError('object.missing', { type: 'submission', id })
  const { agencyId, planIds, period, data, ...report } = await storedPayload(ctx.db, id)
  const [planId] = planIds
  if (!planId) throw new AppError('object.missing', { type: 'plan', id })
  const { items, figures } = partsOf(data)
  return {
    place: {
      ...{ agencyId, planId, period: { kind: period.kind, year: period.year, ordinal: period.ordinal } },
      requestId: report.requestId === null ? null : requestId.parse(report.requestId),
    },
    ...{ documentNumber: report.documentNumber, documentDate: report.documentDate, cutOff: data.cutOff },
    ...{ receivedOn: row.received_on, source: row.received_source },
    signer: data.signer && { name: data.signer.name, position: data.signer.position },
    sections: data.sections.map(({ key, paragraphs }) => ({ key: sectionKey.parse(key), text: paragraphs.join('\n') })),
    results: items.map(({ itemId, ordinal, progress }) => ({
      ...{ itemId, progress, text: data.taskResults[ordinal]?.resultText ?? '' },
    })),
    figures: figures.map(({ indicatorId, value }) => ({ indicatorId, value })),
    papers: await papersOf(ctx.db, id),
  }
}

export async function papersOf(db: Db, id: string) {
  return (await selectPapers(db, id)).map((paper) => ({
    ...{ sha256: paper.file_sha256, name: paper.file_name, size: paper.size },
  }))
}

/** The scan or file that a typed report was read from. @throws AppError `object.missing`, `files.missing` */
export async function exportPaper(
  ctx: Context,
  { submissionId, sha256 }: ParsedInput<'coordination.exportPaper'>,
): Promise<ExportedFile> {
  const paper = (await selectPapers(ctx.db, submissionId)).find((one) => one.file_sha256 === sha256)
  if (!paper) throw new AppError('object.missing', { type: 'file', id: sha256 })
  const bytes = await readStored(ctx.files.received, sha256, paper.file_name)
  const { id, name } = await ctx.files.exports.write(paper.file_name, bytes)
  return { exportId: id, name }
}

interface Paper {
  sha256: string
  name: string
  size: number
}

/** Before the transaction that names them. */
async function storePapers(ctx: Context, stagedIds: readonly string[]): Promise<Paper[]> {
  const papers: Paper[] = []
  for (const stagedId of stagedIds) {
    const { sha256, name, size } = await ctx.files.received.promote(stagedId)
    papers.push({ sha256, name, size })
  }
  return papers
}

function rememberPapers(ctx: Context, tx: Tx, id: string, papers: readonly Paper[]): Promise<void> {
  return insertPapers(
    tx.trx,
    papers.map(({ sha256, name, size }) => ({
      ...{ submission_id: id, file_sha256: sha256, file_name: name, size },
      ...{ added_by: ctx.actor.personId, added_at: ctx.clock.now().toISOString() },
    })),
  )
}

function columnsOf(
  ctx: Context,
  payload: TypedReport,
  { receivedOn, source }: Pick<ParsedInput<'coordination.registerTyped'>, 'receivedOn' | 'source'>,
  at: string,
) {
  const { period, data } = payload
  return {
    ...{ request_id: payload.requestId, agency_id: payload.agencyId, cut_off: data.cutOff },
    ...{ period_kind: period.kind, period_year: period.year, period_ordinal: period.ordinal },
    ...{ document_number: payload.documentNumber, document_date: payload.documentDate },
    ...{ received_on: receivedOn, received_source: source },
    ...{ entered_by: ctx.actor.personId, entered_at: at, payload: JSON.stringify(payload) },
  }
}

/** One body is counted once in a round: what it sealed before what was typed, and one typed report, which is corrected. */
async function refuseSecond(
  db: Db,
  { agencyId, planId, period }: Pick<ParsedInput<'coordination.registerTyped'>, 'agencyId' | 'planId' | 'period'>,
  own: string | null,
): Promise<void> {
  const held = (await selectCountedOf(db, agencyId, planId, period)).filter((row) => row.id !== own)
  if (held.some((row) => row.origin === 'sealed')) throw new AppError('coordination.sealed-held', {})
  if (held.length > 0) throw new AppError('coordination.typed-held', {})
}

async function requireTyped(
  db: Db,
  seen: { submissionId: string; expectedVersion: number },
): Promise<SubmissionRecord> {
  const row = await requireSeen(db, seen)
  if (row.origin !== 'typed') throw new AppError('object.missing', { type: 'submission', id: row.id })
  if (row.state !== 'counted') throw new AppError('coordination.not-counted', {})
  return row
}

async function storedPayload(db: Db, id: string): Promise<TypedReport> {
  const stored = await selectPayload(db, id)
  if (!stored) throw new AppError('object.missing', { type: 'submission', id })
  return typedReportV1.parse(JSON.parse(stored.payload))
}

async function shown(ctx: Context, tx: Tx, id: string): Promise<SubmissionRow> {
  const [row] = await showSubmissions({ db: tx.trx, clock: ctx.clock }, [await requireSubmission(tx.trx, id)])
  if (!row) throw new AppError('object.missing', { type: 'submission', id })
  return row
}
