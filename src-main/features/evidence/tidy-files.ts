import { stat } from 'node:fs/promises'
import type { StoredState } from '../../../src-shared/contract/evidence.ts'
import type { Core } from '../../app/core.ts'
import { contentRooms } from '../../files/open-files.ts'
import { sweepTemporary } from '../../files/sweep-temporary.ts'
import { hashesInUse, markStored, storedFiles } from './stored-files.queries.ts'

const dayMs = 24 * 60 * 60 * 1000

type Tidied = Pick<Core, 'db' | 'files' | 'clock' | 'emitChanged' | 'log'>

/**
 * At start: removes uploads, files made for people to take away and half-written ones older than a day, sets stored files aside that no row names, and
 * marks rows whose file is gone or has another size. What was done stands in the log. Stored files are not removed:
 * a crash between file and row leaves few of them, but after an older database was put back all that is newer has no
 * row. Reading every byte is the job of `evidence.check`.
 */
export async function tidyFiles(core: Tidied): Promise<void> {
  const { db, files, clock, log } = core
  const olderThan = new Date(clock.now().getTime() - dayMs)
  await files.staging.sweep(olderThan)
  await files.exports.sweep(olderThan)
  // Whatever is named only after this reading was stored after it too, and so is younger than a day.
  const used = await hashesInUse(db)
  const isUsed = (sha256: string) => used.has(sha256)
  const back: string[] = []
  for (const room of contentRooms) {
    for (const sha256 of await files[room].bringBack(isUsed)) {
      log(`brought back ${room}/${sha256}: a row names it`)
      if (room === 'evidence') back.push(sha256)
    }
    const moved = await files[room].sweep(isUsed, olderThan)
    for (const sha256 of moved) log(`set aside ${room}/${sha256}: no row names it`)
  }
  const { dir, keys, backups } = files.paths
  for (const path of await sweepTemporary([dir, keys, backups], olderThan)) log(`swept ${path}: it was half-written`)
  const found = await markFound(core, back)
  if ((await markLost(core)) || found) core.emitChanged(['evidence', 'tasks'])
}

/** Files that were set aside and came back whole are no longer lost. Says whether there were any. */
async function markFound({ db, files, clock }: Tidied, back: readonly string[]): Promise<boolean> {
  for (const sha256 of back) {
    const readAt = clock.now().toISOString()
    const state = await files.evidence.verify(sha256)
    await markStored(db, [sha256], state, { readAt, checkedAt: readAt })
  }
  return back.length > 0
}

/** Looks at names and sizes only. Says whether it found something new. */
async function markLost({ db, files, clock }: Tidied): Promise<boolean> {
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
