import { stat } from 'node:fs/promises'
import type { StoredState } from '../../../src-shared/contract/evidence.ts'
import type { Core } from '../../app/core.ts'
import { sweepTemporary } from '../../files/sweep-temporary.ts'
import { hashesInUse, markStored, storedFiles } from './stored-files.queries.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * At start: removes uploads, stored files and half-written ones older than a day that no row names, which a crash
 * between file and row leaves, and marks rows whose file is gone or has another size. What was removed stands in the
 * log. Reading every byte is the job of `evidence.check`.
 */
export async function tidyFiles(core: Pick<Core, 'db' | 'files' | 'clock' | 'emitChanged' | 'log'>): Promise<void> {
  const { db, files, clock, log } = core
  const olderThan = new Date(clock.now().getTime() - dayMs)
  await files.staging.sweep(olderThan)
  // Whatever is named only after this reading was stored after it too, and so is younger than a day.
  const used = await hashesInUse(db)
  for (const room of ['evidence', 'received', 'sealed'] as const) {
    const removed = await files[room].sweep((sha256) => used.has(sha256), olderThan)
    for (const sha256 of removed) log(`swept ${room}/${sha256}: no row names it`)
  }
  const { dir, keys, backups } = files.paths
  for (const path of await sweepTemporary([dir, keys, backups], olderThan)) log(`swept ${path}: it was half-written`)
  if (await markLost(core)) core.emitChanged(['evidence', 'tasks'])
}

/** Looks at names and sizes only. Says whether it found something new. */
async function markLost({ db, files, clock }: Pick<Core, 'db' | 'files' | 'clock'>): Promise<boolean> {
  const readAt = clock.now().toISOString()
  let found = false
  for (const { sha256, size, state } of await storedFiles(db)) {
    const seen = await look(files.evidence.pathOf(sha256), size)
    if (seen === 'ok' || seen === state) continue
    await markStored(db, [sha256], seen, { readAt, checkedAt: null })
    found = true
  }
  return found
}

async function look(path: string, size: number): Promise<StoredState> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return 'missing'
  return found.size === size ? 'ok' : 'changed'
}
