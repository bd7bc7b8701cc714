import type { StoredState } from '../../../src-shared/contract/evidence.ts'
import { type JobId, jobId } from '../../../src-shared/domain/ids.ts'
import type { Context } from '../../app/context.ts'
import type { Files } from '../../files/open-files.ts'
import { requireRight } from '../people/people.service.ts'
import { countEvidence } from './evidence-list.queries.ts'
import { fileNamesOf, markStored, storedFiles } from './stored-files.queries.ts'

/** One check at a time for each open data folder. */
const running = new WeakMap<Files, JobId>()

/** SQLite takes so many values in one statement, and other work comes between the statements of two parts. */
const filesPerPart = 500
const namesInHistory = 50

export async function summariseEvidence(ctx: Pick<Context, 'db' | 'files'>) {
  return { ...(await countEvidence(ctx.db)), checkJobId: running.get(ctx.files) ?? null }
}

/** Starts reading every stored file again; what it finds is written when it is through. */
export async function checkEvidence(ctx: Context): Promise<{ jobId: JobId }> {
  requireRight(ctx.actor, 'records.read')
  const already = running.get(ctx.files)
  if (already) return { jobId: already }
  const files = await storedFiles(ctx.db)
  const readAt = ctx.clock.now().toISOString()
  const job = ctx.jobs.start(
    'hash-files',
    { files: files.map(({ sha256 }) => ({ sha256, path: ctx.files.evidence.pathOf(sha256) })) },
    { keep: (found) => recordCheck(ctx, found.files, readAt) },
  )
  const id = jobId.parse(job.id)
  running.set(ctx.files, id)
  // What went wrong stands in the state of the job; that nothing runs any more, windows have to ask for.
  job.finished.catch(() => {
    running.delete(ctx.files)
    return ctx.commitPart(async (tx) => tx.changed('evidence')).catch(ctx.reportBug)
  })
  return { jobId: id }
}

async function recordCheck(ctx: Context, files: { sha256: string; state: StoredState }[], readAt: string) {
  const checkedAt = ctx.clock.now().toISOString()
  const withState = (state: StoredState) => files.filter((file) => file.state === state).map(({ sha256 }) => sha256)
  for (const state of ['ok', 'missing', 'changed'] as const) {
    for (const part of inParts(withState(state))) {
      await ctx.commitPart(({ trx }) => markStored(trx, part, state, { readAt, checkedAt }))
    }
  }
  running.delete(ctx.files)
  const [missing, changed] = [withState('missing'), withState('changed')]
  await ctx.commitPart(async (tx) => {
    const detail = {
      files: files.length,
      missing: missing.length,
      changed: changed.length,
      names: (await fileNamesOf(tx.trx, [...missing, ...changed].slice(0, namesInHistory))).map((row) => row.file_name),
    }
    await tx.record({ action: 'evidence.checked', objectType: 'evidence-store', objectId: 'all', detail })
    tx.changed('evidence', 'tasks')
  })
}

function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += filesPerPart) yield all.slice(at, at + filesPerPart)
}
