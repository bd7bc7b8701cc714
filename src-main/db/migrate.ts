import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { orphansOf } from './copy-database.ts'
import { type Migration, migrations as shipped } from './migrations/migrations.ts'

/**
 * Brings the database to the newest step. Each step and the row that records it are one transaction, so a crash
 * leaves either both or neither; Kysely's own migrator does not wrap SQLite steps.
 * @param backupFile name for the copy that is made before the first pending step of a database with data; the step that
 * the database stands at is added to it
 * @throws AppError `data.newer-version` when a step is recorded that this version does not know
 */
export function migrate(raw: Sqlite.Database, backupFile: string, now: Date, steps: readonly Migration[] = shipped) {
  raw.exec('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT')
  const done = raw.prepare<[], { name: string }>('SELECT name FROM migration ORDER BY name').all()
  const known = new Set(steps.map((step) => step.name))
  const unknown = done.find((row) => !known.has(row.name))
  if (unknown) throw new AppError('data.newer-version', { found: unknown.name })

  const applied = new Set(done.map((row) => row.name))
  const pending = steps.filter((step) => !applied.has(step.name))
  if (pending.length > 0 && applied.size > 0) copyAside(raw, namedAfter(backupFile, done.at(-1)?.name ?? ''))
  for (const step of pending) {
    if (step.rebuildsTables) withoutForeignKeys(raw, () => take(raw, step, now))
    else take(raw, step, now)
  }
}

function take(raw: Sqlite.Database, step: Migration, now: Date) {
  raw.transaction(() => {
    for (const statement of step.statements) raw.exec(statement)
    if (step.rebuildsTables) refuseOrphans(raw, step)
    raw.prepare('INSERT INTO migration (name, at) VALUES (?, ?)').run(step.name, now.toISOString())
  })()
}

/** SQLite ignores the pragma inside a transaction: it stands around it. */
function withoutForeignKeys(raw: Sqlite.Database, work: () => void) {
  raw.pragma('foreign_keys = OFF')
  try {
    work()
  } finally {
    raw.pragma('foreign_keys = ON')
  }
}

/** Thrown inside the transaction, so that nothing of the step stays. */
function refuseOrphans(raw: Sqlite.Database, { name }: Migration) {
  const orphans = orphansOf(raw)
  if (orphans.length > 0) throw new Error(`${name} would orphan rows: ${orphans.slice(0, 20).join('; ')}`)
}

/** A copy of an earlier step, which an update that was interrupted half-way has left, stays beside the new one. */
const namedAfter = (file: string, step: string) => file.replace(/(?=\.db$)/, `-${step}`)

/** Takes the place of a copy of the same step: that one lacks what was written since that update was given up. */
function copyAside(raw: Sqlite.Database, file: string) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // Under another name until it is whole: a start that is interrupted here must not leave half a copy for a whole one.
  const unfinished = `${file}.part`
  rmSync(unfinished, { force: true })
  raw.prepare('VACUUM INTO ?').run(unfinished)
  const handle = openSync(unfinished, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(unfinished, file)
}
