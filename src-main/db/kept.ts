import { AsyncLocalStorage } from 'node:async_hooks'
import type { CompiledQuery } from 'kysely'
import type { Db } from './open-database.ts'
import { Recent } from './recent.ts'
import type { Writes } from './writes.ts'

/** Different questions that one reading keeps the answers of: the rounds and tables that somebody has open. */
const most = 20

interface Answer<R> {
  found: R
  /** Writes to the database before it was read. */
  asOf: number
  tables: ReadonlySet<string>
}

const writesTo = new WeakMap<Db, Writes>()
/** The tables that the reading in hand has read so far. */
const reading = new AsyncLocalStorage<Set<string>>()

/** From now on readings of this database may be kept. */
export const keepAnswersOf = (db: Db, writes: Writes) => writesTo.set(db, writes)

/** Called of every statement: one that is run for a reading says what the answer rests on. */
export function noteReading(writes: Writes, query: CompiledQuery): void {
  const tables = reading.getStore()
  if (tables) for (const table of writes.readBy(query)) tables.add(table)
}

/**
 * Keeps what `read` found until a table is written to that it was read from; which these are, SQLite says. For what
 * nearly every page reads and hardly anybody ever changes: who somebody is, names of bodies, what a plan orders. Never
 * inside a transaction, whose writing may yet be taken back. `question` is written down as JSON; the answer is shared,
 * and so it is frozen.
 */
export function kept<Q, R extends object>(
  read: (db: Db, question: Q) => Promise<R>,
): (db: Db, question: Q) => Promise<R> {
  const stores = new WeakMap<Db, Recent<Answer<R>>>()
  return async (db, question) => {
    const writes = writesTo.get(db)
    if (!writes || db.isTransaction) return read(db, question)
    const answers = stores.get(db) ?? new Recent<Answer<R>>(most)
    stores.set(db, answers)
    const asked = JSON.stringify(question)
    let answer = answers.get(asked)
    if (!answer || writes.since(answer.asOf, answer.tables)) {
      const asOf = writes.count
      const tables = new Set<string>()
      answer = { found: frozen(await reading.run(tables, () => read(db, question))), asOf, tables }
      answers.set(asked, answer)
    }
    // What one reading took from another rests on the same tables.
    const outer = reading.getStore()
    if (outer) for (const table of answer.tables) outer.add(table)
    return answer.found
  }
}

/** All of it, the values of maps too: whoever changes what others read as well meets an error. */
function frozen<V>(value: V): V {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of value instanceof Map ? value.values() : Object.values(value)) frozen(part)
  return Object.freeze(value)
}
