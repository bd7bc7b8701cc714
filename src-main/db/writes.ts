import type Sqlite from 'better-sqlite3'
import type { CompiledQuery } from 'kysely'
import { TouchedTables } from './touched-tables.ts'

/** Remembers of each table when it was last written to, counted in writes since the database was opened. */
export class Writes {
  readonly #tables: TouchedTables
  readonly #others: Sqlite.Statement<[], number>
  readonly #last = new Map<string, number>()
  #count = 0
  #anything = 0
  #version: number | undefined

  constructor(raw: Sqlite.Database) {
    this.#tables = new TouchedTables(raw)
    // Commits of every other connection, as SQLite counts them.
    this.#others = raw.prepare<[], number>('PRAGMA data_version').pluck()
    this.#version = this.#others.get()
  }

  /** Called right before a statement of this connection runs. */
  note({ query, sql, parameters }: CompiledQuery): void {
    if (query.kind === 'SelectQueryNode') return
    const { writes, rebuilds } = this.#tables.of(sql, parameters)
    if (writes.size === 0 && !rebuilds) return
    this.#count += 1
    if (rebuilds) this.#anything = this.#count
    for (const table of writes) this.#last.set(table, this.#count)
  }

  readBy({ sql, parameters }: CompiledQuery): ReadonlySet<string> {
    return this.#tables.of(sql, parameters).reads
  }

  /** Writes so far. */
  get count(): number {
    const version = this.#others.get()
    if (version !== this.#version) {
      this.#version = version
      this.#count += 1
      this.#anything = this.#count
    }
    return this.#count
  }

  /** Whether any of these tables was written to after so many writes. */
  since(count: number, tables: Iterable<string>): boolean {
    if (this.count === count) return false
    if (this.#anything > count) return true
    for (const table of tables) if ((this.#last.get(table) ?? 0) > count) return true
    return false
  }
}
