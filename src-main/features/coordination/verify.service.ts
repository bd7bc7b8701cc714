import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ImportedFile, SubmissionRow } from '../../../src-shared/contract/submission.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { type SubmissionVerdict, verdictOfRefusal } from '../../../src-shared/domain/submission-verdict.ts'
import { AppError, type ErrorReply } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { showSubmissions } from './bodies.service.ts'
import { judgeRevision, refuseFuture } from './import-reports.service.ts'
import { type OpenedAs, openInWorker, sentenceOf } from './open-files.service.ts'
import { appendLog } from './submission-log.queries.ts'
import {
  isSealed,
  type SealedRecord,
  type SubmissionRecord,
  selectSubmission,
  updateSubmission,
} from './submissions.queries.ts'
import { takePlace } from './supersede.service.ts'
import { trustOfCoordinator } from './trust.service.ts'

/** @throws AppError `object.missing` */
export async function requireSubmission(db: Db, id: string): Promise<SubmissionRecord> {
  const row = await selectSubmission(db, id)
  if (!row) throw new AppError('object.missing', { type: 'submission', id })
  return row
}

/** @throws AppError `object.missing`, `version.conflict` */
export async function requireSeen(
  db: Db,
  { submissionId, expectedVersion }: { submissionId: string; expectedVersion: number },
): Promise<SubmissionRecord> {
  const row = await requireSubmission(db, submissionId)
  if (row.version !== expectedVersion) {
    throw new AppError('version.conflict', { expected: expectedVersion, found: row.version })
  }
  return row
}

/** @throws AppError `object.missing`, `version.conflict`, `coordination.typed` */
export async function requireSealedSeen(
  db: Db,
  seen: { submissionId: string; expectedVersion: number },
): Promise<SealedRecord> {
  const row = await requireSeen(db, seen)
  if (!isSealed(row)) throw new AppError('coordination.typed', {})
  return row
}

/** Judges quarantined reports again, from their original bytes, by the keys of today at the moment of receipt. */
export async function verifySubmissions(
  ctx: Context,
  { submissionIds }: ParsedInput<'coordination.verify'>,
): Promise<CallOutput<'coordination.verify'>> {
  requireRight(ctx.actor, 'submissions.verify')
  const { agencyId: me } = await getOffice(ctx.db)
  const waiting: SealedRecord[] = []
  for (const id of submissionIds) {
    const row = await requireSubmission(ctx.db, id)
    if (row.state === 'quarantined' && isSealed(row)) waiting.push(row)
  }
  const opened = await openAgain(ctx, waiting, me)
  if (!opened) return { files: [], stopped: true }
  const files: ImportedFile[] = []
  for (const [at, row] of waiting.entries()) {
    const found = opened[at]
    if (found) files.push(await judgeAgain(ctx, row.id, found))
  }
  return { files, stopped: false }
}

async function openAgain(
  ctx: Context,
  rows: readonly SealedRecord[],
  me: AgencyId,
): Promise<OpenedAs<'report'>[] | null> {
  if (rows.length === 0) return []
  const files = []
  for (const row of rows) {
    const stored = await ctx.files.received.find(row.file_sha256)
    if (!stored) throw new AppError('files.missing', { name: row.file_name })
    files.push({ path: stored.path, receivedAt: row.imported_at })
  }
  try {
    const trust = await trustOfCoordinator(ctx.db, me)
    return await openInWorker(ctx, files, { expect: ['report'], trust, me })
  } catch (error) {
    if (error instanceof AppError && error.code === 'job.cancelled') return null
    throw error
  }
}

interface Judgement {
  verdict: SubmissionVerdict
  error: ErrorReply | null
}

function judgeAgain(ctx: Context, id: string, opened: OpenedAs<'report'>): Promise<ImportedFile> {
  return ctx.commitPart(async (tx) => {
    const row = await requireSubmission(tx.trx, id)
    if (!isSealed(row)) throw new AppError('coordination.typed', {})
    const judged = await judge(tx.trx, opened)
    const name = await agencyName(tx.trx, row.agency_id, ctx.clock.today())
    const result = {
      name: row.file_name,
      verdict: judged.verdict,
      submissionId: id,
      agencyName: name,
      revision: row.revision,
      sentence: judged.error && sentenceOf(ctx, judged.error),
    }
    if (row.state !== 'quarantined' || judged.verdict === 'unknown-key') return result
    await settle(ctx, tx, row, judged, name)
    return result
  })
}

async function judge(db: Db, opened: OpenedAs<'report'>): Promise<Judgement> {
  if (opened.verdict === 'refused') return { verdict: verdictOfRefusal(opened.error.code), error: opened.error }
  if (opened.verdict === 'self-carried') throw new Error('a report carries no key')
  return judgeRevision(db, opened.verdict, opened.facts)
}

async function settle(ctx: Context, tx: Tx, row: SealedRecord, judged: Judgement, agency: string): Promise<void> {
  const state = judged.verdict === 'trusted' ? 'counted' : 'refused'
  await updateSubmission(tx.trx, row.id, { state, version: row.version + 1 })
  if (state === 'counted') await takePlace(tx, row, agency)
  await appendLog(tx.trx, {
    at: ctx.clock.now().toISOString(),
    person_id: ctx.actor.personId,
    verdict: judged.verdict,
    error: judged.error && JSON.stringify(judged.error),
    file_name: row.file_name,
    file_sha256: row.file_sha256,
    submission_id: row.id,
    agency_id: row.agency_id,
    received_on: row.received_on,
  })
  await tx.record({
    action: 'submissions.verified',
    objectType: 'submission',
    objectId: row.id,
    detail: { agency, revision: row.revision, verdict: judged.verdict },
  })
  tx.changed('coordination')
}

/** Ngày nhận with its source: late or not runs on it. */
export async function changeReceived(
  ctx: Context,
  input: ParsedInput<'coordination.changeReceived'>,
): Promise<SubmissionRow> {
  requireRight(ctx.actor, 'submissions.import')
  refuseFuture(ctx, input.receivedOn)
  return ctx.commit(async (tx) => {
    const row = await requireSeen(tx.trx, input)
    await updateSubmission(tx.trx, row.id, {
      received_on: input.receivedOn,
      received_source: input.source,
      version: row.version + 1,
    })
    await tx.record({
      action: 'submissions.received-day-changed',
      objectType: 'submission',
      objectId: row.id,
      detail: {
        before: { receivedOn: row.received_on, source: row.received_source },
        after: { receivedOn: input.receivedOn, source: input.source },
      },
    })
    tx.changed('coordination')
    const [shown] = await showSubmissions({ db: tx.trx, clock: ctx.clock }, [await requireSubmission(tx.trx, row.id)])
    if (!shown) throw new AppError('object.missing', { type: 'submission', id: row.id })
    return shown
  })
}
