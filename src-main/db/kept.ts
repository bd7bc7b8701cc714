import { sql } from 'kysely'
import type { Db } from './open-database.ts'
import { prepared } from './prepared.ts'

/** Different questions that one reading keeps the answers of: the rounds and tables that somebody has open. */
const most = 20

interface Answers<R> {
  version: string
  byQuestion: Map<string, R>
}

/**
 * Keeps what `read` found until anything at all is written. For what nearly every page reads and hardly anybody ever
 * changes: who somebody is, names of bodies, what a plan orders. Never inside a transaction, whose writing may yet be
 * taken back. `question` is written down as JSON; the answer is shared and must not be changed by who gets it.
 */
export function kept<Q, R extends object>(
  read: (db: Db, question: Q) => Promise<R>,
): (db: Db, question: Q) => Promise<R> {
  const stores = new WeakMap<Db, Answers<R>>()
  return async (db, question) => {
    if (db.isTransaction) return read(db, question)
    const version = await writtenSoFar(db)
    let store = stores.get(db)
    if (store?.version !== version) {
      store = { version, byQuestion: new Map() }
      stores.set(db, store)
    }
    const asked = JSON.stringify(question)
    const known = store.byQuestion.get(asked)
    if (known) return known
    // Written meanwhile, it is newer than its store says: the next to ask finds the store outdated and reads again.
    const found = await read(db, question)
    if (store.byQuestion.size === most) store.byQuestion.clear()
    store.byQuestion.set(asked, found)
    return found
  }
}

/** SQLite's own counters: rows that this connection changed, and commits of every other one. */
const counters = prepared((db) =>
  db
    .selectFrom(sql<{ data_version: number }>`pragma_data_version`.as('other'))
    .select([sql<number>`total_changes()`.as('own'), 'data_version']),
)

async function writtenSoFar(db: Db): Promise<string> {
  const [row] = await counters(db, {})
  return `${row?.own} ${row?.data_version}`
}
