import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ImportedFile } from '../../../src-shared/contract/submission.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { type SubmissionVerdict, verdictOfRefusal } from '../../../src-shared/domain/submission-verdict.ts'
import { AppError, type ErrorReply } from '../../../src-shared/errors/app-error.ts'
import { compareRevision } from '../../../src-shared/exchange/compare-revision.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import type { Staged } from '../../files/staging.ts'
import type { SealFacts } from '../../keys/open-envelope.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { receiveAgencies } from '../agencies/travelling-agencies.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { bringsEvidence, keepOriginal, rememberBundle } from './bundled-evidence.service.ts'
import { type OpenedAs, openInWorker, sentenceOf } from './open-files.service.ts'
import { type ReadReport, type Reception, toRows } from './report-to-rows.ts'
import { appendLog } from './submission-log.queries.ts'
import {
  insertSubmission,
  isSealed,
  type SubmissionRecord,
  selectCountedRevisions,
  selectSame,
  selectSubmission,
  supersedeOlder,
} from './submissions.queries.ts'
import { toRevisionFacts } from './submissions.rows.ts'
import { trustOfCoordinator } from './trust.service.ts'

type ImportOutput = CallOutput<'coordination.importReports'>

/** What one job of the worker is given at most, so that its answers never fill the memory. */
const maxFilesAtOnce = 100
const maxBytesAtOnce = 64 * 1024 * 1024

/**
 * Takes in reports, JSON, sealed DOCX or bundle: each file gets its own verdict, is on disk before its row, and is committed for
 * itself, so nothing stops the rest and doing it again after a crash takes in what was not yet taken in.
 * @throws AppError `coordination.received-in-future`, `files.staged-missing`
 */
export async function importReports(
  ctx: Context,
  { stagedIds, receivedOn, source }: ParsedInput<'coordination.importReports'>,
): Promise<ImportOutput> {
  requireRight(ctx.actor, 'submissions.import')
  refuseFuture(ctx, receivedOn)
  const { agencyId: me } = await getOffice(ctx.db)
  const staged: Staged[] = []
  for (const stagedId of stagedIds) staged.push(await ctx.files.staging.find(stagedId))
  const files: ImportedFile[] = []
  for (const part of parts(staged)) {
    const receivedAt = ctx.clock.now().toISOString()
    const opened = await openPart(ctx, part, me, receivedAt)
    if (!opened) return { files, stopped: true }
    for (const [at, file] of part.entries()) {
      const found = opened[at]
      if (found) files.push(await takeIn(ctx, file, found, { receivedOn, source }))
    }
  }
  return { files, stopped: false }
}

/** @throws AppError `coordination.received-in-future` */
export function refuseFuture(ctx: Pick<Context, 'clock'>, receivedOn: string): void {
  const today = ctx.clock.today()
  if (receivedOn > today) throw new AppError('coordination.received-in-future', { today })
}

function parts(staged: readonly Staged[]): Staged[][] {
  const result: Staged[][] = []
  let part: Staged[] = []
  let bytes = 0
  for (const file of staged) {
    if (part.length > 0 && (part.length >= maxFilesAtOnce || bytes + file.size > maxBytesAtOnce)) {
      result.push(part)
      part = []
      bytes = 0
    }
    part.push(file)
    bytes += file.size
  }
  return part.length > 0 ? [...result, part] : result
}

/** Null when somebody pressed Dừng. */
async function openPart(ctx: Context, part: readonly Staged[], me: AgencyId, receivedAt: string) {
  try {
    return await openInWorker(
      ctx,
      part.map(({ path }) => ({ path, receivedAt })),
      { expect: ['report'], trust: await trustOfCoordinator(ctx.db, me), me },
    )
  } catch (error) {
    if (error instanceof AppError && error.code === 'job.cancelled') return null
    throw error
  }
}

interface Judged {
  verdict: SubmissionVerdict
  error: ErrorReply | null
}

/** Step 10 for a file that passed steps 1 to 9. An unknown key is compared with nothing: it could claim any id. */
export async function judgeRevision(db: Db, verdict: 'trusted' | 'unknown-key', facts: SealFacts): Promise<Judged> {
  if (verdict === 'unknown-key') return { verdict, error: null }
  const held = (await selectCountedRevisions(db, facts.id)).filter(isSealed).map(toRevisionFacts)
  const compared = compareRevision(held, facts)
  if (compared.verdict === 'same-again') return { verdict: 'same-file-again', error: null }
  if (compared.verdict !== 'refused') return { verdict, error: null }
  const error = compared.error.toReply()
  return { verdict: verdictOfRefusal(error.code), error }
}

async function takeIn(
  ctx: Context,
  file: Staged,
  opened: OpenedAs<'report'>,
  reception: Reception,
): Promise<ImportedFile> {
  if (opened.verdict === 'refused') {
    return ctx.commitPart((tx) =>
      logOnly(ctx, tx, file, { verdict: verdictOfRefusal(opened.error.code), error: opened.error }, reception, null),
    )
  }
  if (opened.verdict === 'self-carried') throw new Error('a report carries no key')
  const { payload } = opened
  // The original first: a crash leaves at most a file that nobody names, never a row without its file.
  const judgedBefore = await judge(ctx.db, opened)
  if (!isKept(judgedBefore.verdict)) {
    return ctx.commitPart((tx) => logOnly(ctx, tx, file, judgedBefore, reception, payload.agencyId))
  }
  await keepOriginal(ctx, file, opened)
  return ctx.commitPart(async (tx) => {
    // Somebody else may have handed in the same file in the meantime; the transaction decides.
    const judged = await judge(tx.trx, opened)
    if (!isKept(judged.verdict)) return logOnly(ctx, tx, file, judged, reception, payload.agencyId)
    if (judged.held) return addEvidence(ctx, tx, file, { ...judged, held: judged.held }, reception)
    await receiveKnownAgency(ctx, tx, payload.agencyId)
    const id = ctx.ids.next()
    await insertSubmission(tx.trx, toRows(ctx, id, file, opened, reception))
    if (opened.container === 'bundle') await rememberBundle(ctx, tx, id, file)
    const stored = await selectSubmission(tx.trx, id)
    if (stored?.state === 'counted') await supersedeOlder(tx.trx, stored)
    await appendLog(tx.trx, {
      ...logLine(ctx, file, judged, reception),
      submission_id: id,
      agency_id: payload.agencyId,
    })
    const name = await agencyName(tx.trx, payload.agencyId, ctx.clock.today())
    await tx.record({
      action: 'submissions.imported',
      objectType: 'submission',
      objectId: id,
      detail: { agency: name, revision: payload.revision, verdict: judged.verdict, receivedOn: reception.receivedOn },
    })
    tx.changed('coordination')
    return {
      name: file.name,
      verdict: judged.verdict,
      submissionId: id,
      agencyName: name,
      revision: payload.revision,
      sentence: null,
    }
  })
}

const isKept = (verdict: SubmissionVerdict) => ['trusted', 'unknown-key', 'evidence-added'].includes(verdict)

/** `held` is the report whose evidence comes only now. */
async function judge(db: Db, opened: ReadReport): Promise<Judged & { held: SubmissionRecord | null }> {
  const same = await selectSame(db, opened.facts)
  // A refused one was quarantined first; now that its key is known it is judged like any other.
  if (!same) return { ...(await judgeRevision(db, opened.verdict, opened.facts)), held: null }
  if (await bringsEvidence(db, opened, same)) return { verdict: 'evidence-added', error: null, held: same }
  return { verdict: 'same-file-again', error: null, held: null }
}

async function addEvidence(
  ctx: Context,
  tx: Tx,
  file: Staged,
  judged: Judged & { held: SubmissionRecord },
  reception: Reception,
): Promise<ImportedFile> {
  const { held } = judged
  await rememberBundle(ctx, tx, held.id, file)
  await appendLog(tx.trx, {
    ...logLine(ctx, file, judged, reception),
    submission_id: held.id,
    agency_id: held.agency_id,
  })
  const name = await agencyName(tx.trx, held.agency_id, ctx.clock.today())
  await tx.record({
    action: 'submissions.evidence-received',
    objectType: 'submission',
    objectId: held.id,
    detail: { agency: name, revision: held.revision, fileName: file.name },
  })
  tx.changed('coordination')
  return {
    name: file.name,
    verdict: judged.verdict,
    submissionId: held.id,
    agencyName: name,
    revision: held.revision,
    sentence: null,
  }
}

/** A body of the shipped catalogue whose province is not loaded yet; one that nobody knows keeps its id as its name. */
async function receiveKnownAgency(ctx: Context, tx: Tx, id: AgencyId): Promise<void> {
  try {
    await receiveAgencies(ctx, tx, [id], [])
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'object.missing') throw error
  }
}

/** Refused files and repeated ones leave one line and nothing else. */
async function logOnly(
  ctx: Context,
  tx: Tx,
  file: Staged,
  judged: Judged,
  reception: Reception,
  agencyId: AgencyId | null,
): Promise<ImportedFile> {
  await appendLog(tx.trx, { ...logLine(ctx, file, judged, reception), submission_id: null, agency_id: agencyId })
  tx.changed('coordination')
  return {
    name: file.name,
    verdict: judged.verdict,
    submissionId: null,
    agencyName: agencyId && (await agencyName(tx.trx, agencyId, ctx.clock.today())),
    revision: null,
    sentence: judged.error && sentenceOf(ctx, judged.error),
  }
}

function logLine(ctx: Context, file: Pick<Staged, 'name' | 'sha256'>, judged: Judged, reception: Reception) {
  return {
    at: ctx.clock.now().toISOString(),
    person_id: ctx.actor.personId,
    verdict: judged.verdict,
    error: judged.error && JSON.stringify(judged.error),
    file_name: file.name,
    file_sha256: file.sha256,
    received_on: reception.receivedOn,
  }
}
