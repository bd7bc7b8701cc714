import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ImportedFile } from '../../../src-shared/contract/submission.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { type SubmissionVerdict, verdictOfRefusal } from '../../../src-shared/domain/submission-verdict.ts'
import { AppError, type ErrorReply } from '../../../src-shared/errors/app-error.ts'
import { compareRevision } from '../../../src-shared/exchange/compare-revision.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { hashFile } from '../../files/hash-file.ts'
import type { Staged } from '../../files/staging.ts'
import type { OpenedReport } from '../../jobs/kinds/open-reports.ts'
import type { SealFacts } from '../../keys/open-envelope.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { receiveAgencies } from '../agencies/travelling-agencies.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { bringsEvidence, keepOriginal, rememberBundle } from './bundled-evidence.service.ts'
import { sentenceOf } from './open-files.service.ts'
import { type ReadReport, type Reception, toRows } from './report-to-rows.ts'
import { appendLog } from './submission-log.queries.ts'
import {
  insertSubmission,
  isSealed,
  type SubmissionRecord,
  selectCountedRevisions,
  selectSame,
  updateSubmission,
} from './submissions.queries.ts'
import { toRevisionFacts } from './submissions.rows.ts'
import { takePlace } from './supersede.service.ts'
import { trustOfCoordinator } from './trust.service.ts'

type ImportOutput = CallOutput<'coordination.importReports'>

/** Commits after which the open windows are told: each telling lets them ask for everything again. */
const filesPerTelling = 25

/**
 * Takes in reports, JSON, sealed DOCX or bundle: each file gets its own verdict, is on disk before its row, and is committed for
 * itself, so nothing stops the rest and doing it again after a crash takes in what was not yet taken in. While one is
 * committed, the file of the next is being stored and the one after it opened.
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
  const job = ctx.jobs.start('open-reports', {
    paths: staged.map(({ path }) => path),
    receivedAt: ctx.clock.now().toISOString(),
    trust: await trustOfCoordinator(ctx.db, me),
    me,
  })
  const files: ImportedFile[] = []
  let before: Ready | null = null
  const settle = async (ready: Ready, isLast: boolean) => {
    const tells = isLast || (files.length + 1) % filesPerTelling === 0
    files.push(await takeIn(ctx, await ready.judged, { receivedOn, source }, tells))
  }
  try {
    let at = 0
    for await (const opened of job.items) {
      const file = staged[at]
      at += 1
      if (!file) throw new Error('the worker answered for more files than were asked')
      if (before && isSameReport(before, opened)) {
        await settle(before, false)
        before = null
      }
      const ready = makeReady(ctx, file, opened)
      if (before) await settle(before, false)
      before = ready
    }
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'job.cancelled')) throw error
    if (before) await settle(before, true)
    return { files, stopped: true }
  }
  if (before) await settle(before, true)
  await forgetReferred(ctx, staged)
  return { files, stopped: false }
}

/** @throws AppError `coordination.received-in-future` */
export function refuseFuture(ctx: Pick<Context, 'clock'>, receivedOn: string): void {
  const today = ctx.clock.today()
  if (receivedOn > today) throw new AppError('coordination.received-in-future', { today })
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

/** An opened file, on its way into the received folder where it is kept. */
interface Ready {
  opened: OpenedReport
  judged: Promise<Readied>
}

interface Readied {
  file: Staged
  opened: OpenedReport
  /** What is wrong with it; null: its original is stored, and the transaction judges. */
  refused: Judged | null
}

/** Two revisions of one report are judged one after the other. */
const isSameReport = ({ opened }: Ready, next: OpenedReport): boolean =>
  opened.verdict !== 'refused' && next.verdict !== 'refused' && opened.facts.id === next.facts.id

function makeReady(ctx: Context, file: Staged, opened: OpenedReport): Ready {
  const judged = storeOriginal(ctx, file, opened)
  // It is awaited after the one before it, which may fail first.
  judged.catch(() => undefined)
  return { opened, judged }
}

/** The original first: a crash leaves at most a file that nobody names, never a row without its file. */
async function storeOriginal(ctx: Context, file: Staged, opened: OpenedReport): Promise<Readied> {
  if (opened.verdict === 'refused') {
    return { file, opened, refused: refusedWith(opened.error.code === 'files.gone' ? goneReply(file) : opened.error) }
  }
  const judged = await judge(ctx.db, opened)
  if (!isKept(judged.verdict)) return { file, opened, refused: judged }
  try {
    await keepOriginal(ctx, file, opened)
  } catch (error) {
    if (!file.isTheirs || (await isThere(file))) throw error
    return { file, opened, refused: refusedWith(goneReply(file)) }
  }
  return { file, opened, refused: null }
}

const refusedWith = (error: ErrorReply): Judged => ({ verdict: verdictOfRefusal(error.code), error })

const goneReply = ({ name }: Staged): ErrorReply => new AppError('files.gone', { name }).toReply()

/** A file of the person, which is read where it lies, may be taken away or saved anew while others are taken in. */
async function isThere({ path, sha256 }: Staged): Promise<boolean> {
  return (await hashFile(path).catch(() => null)) === sha256
}

/** Files of the person, which are read where they lie; uploads stay for who asks again. */
async function forgetReferred(ctx: Context, staged: readonly Staged[]): Promise<void> {
  for (const { stagedId, isTheirs } of staged) if (isTheirs) await ctx.files.staging.remove(stagedId)
}

function takeIn(ctx: Context, { file, opened, refused }: Readied, reception: Reception, tells: boolean) {
  return ctx.commitPart(async (tx): Promise<ImportedFile> => {
    if (tells) tx.changed('coordination')
    if (opened.verdict === 'refused') {
      if (refused === null) throw new Error('a refused file has no report')
      return logOnly(ctx, tx, file, refused, reception, null)
    }
    const { agencyId, revision } = opened.report.head
    // Somebody else may have handed in the same file in the meantime; the transaction decides.
    const judged = refused ? { ...refused, held: null } : await judge(tx.trx, opened)
    if (!isKept(judged.verdict)) return logOnly(ctx, tx, file, judged, reception, agencyId)
    if (judged.verdict === 'evidence-added' && judged.held) {
      return addEvidence(ctx, tx, file, { ...judged, held: judged.held }, reception)
    }
    await receiveKnownAgency(ctx, tx, agencyId)
    const id = judged.held?.id ?? ctx.ids.next()
    const rows = toRows(ctx, id, file, opened, reception)
    if (judged.held) await updateSubmission(tx.trx, id, { ...rows.row, version: judged.held.version + 1 })
    else await insertSubmission(tx.trx, rows)
    if (opened.container === 'bundle') await rememberBundle(ctx, tx, id, file)
    const name = await agencyName(tx.trx, agencyId, ctx.clock.today())
    if (rows.row.state === 'counted') await takePlace(tx, { id, report_id: rows.row.report_id }, name)
    await appendLog(tx.trx, { ...logLine(ctx, file, judged, reception), submission_id: id, agency_id: agencyId })
    await tx.record({
      action: 'submissions.imported',
      objectType: 'submission',
      objectId: id,
      detail: { agency: name, revision, verdict: judged.verdict, receivedOn: reception.receivedOn },
    })
    return { name: file.name, verdict: judged.verdict, submissionId: id, agencyName: name, revision, sentence: null }
  })
}

const isKept = (verdict: SubmissionVerdict) => ['trusted', 'unknown-key', 'evidence-added'].includes(verdict)

/**
 * `held` is the report whose evidence comes only now, or one that was taken in unverified: its seal may be broken, so it
 * must not keep out the same report under a seal that holds, which takes its row.
 */
async function judge(db: Db, opened: ReadReport): Promise<Judged & { held: SubmissionRecord | null }> {
  const same = await selectSame(db, opened.facts)
  const isVerified = same?.state !== 'quarantined' && same?.state !== 'refused'
  if (!same || (!isVerified && opened.verdict === 'trusted')) {
    return { ...(await judgeRevision(db, opened.verdict, opened.facts)), held: same ?? null }
  }
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
