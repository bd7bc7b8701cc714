import type Sqlite from 'better-sqlite3'
import { Recent } from './recent.ts'
import { mostStatements } from './statement-cache.ts'

/** Stands for every table that SQLite keeps through a module and whose name its program does not say: full text. */
const throughModule = 'through a module'

export interface Touched {
  reads: ReadonlySet<string>
  writes: ReadonlySet<string>
  /** It makes or drops tables. */
  rebuilds: boolean
}

interface Step {
  opcode: string
  p1: number
  p2: number
}

/**
 * The tables that statements read and write, by the program that SQLite makes of each (EXPLAIN): what triggers and
 * cascades do stands in it too. Of a table, the opcodes name the root page (sqlite.org/opcode.html).
 */
export class TouchedTables {
  readonly #raw: Sqlite.Database
  readonly #known = new Recent<Touched>(mostStatements)

  constructor(raw: Sqlite.Database) {
    this.#raw = raw
  }

  of(sql: string, parameters: readonly unknown[]): Touched {
    const known = this.#known.get(sql)
    if (known) return known
    const steps = this.#raw.prepare<unknown[], Step>(`EXPLAIN ${sql}`).all(...parameters)
    const touched = this.#tablesIn(steps)
    this.#known.set(sql, touched)
    return touched
  }

  #tablesIn(steps: readonly Step[]): Touched {
    const nameOf = this.#tablesByRoot()
    const reads = new Set<string>()
    const writes = new Set<string>()
    let rebuilds = false
    for (const { opcode, p1, p2 } of steps) {
      if (opcode === 'OpenRead' || opcode === 'ReopenIdx') reads.add(nameOf(p2))
      else if (opcode === 'OpenWrite') writes.add(nameOf(p2))
      else if (opcode === 'Clear') writes.add(nameOf(p1))
      else if (opcode === 'VOpen') reads.add(throughModule)
      else if (opcode === 'VUpdate') writes.add(throughModule)
      else if (opcode === 'CreateBtree' || opcode === 'Destroy' || opcode === 'ParseSchema') rebuilds = true
    }
    return { reads, writes, rebuilds }
  }

  /** Read anew each time: packing the file moves its tables. */
  #tablesByRoot(): (page: number) => string {
    const rows = this.#raw
      .prepare<[], { tbl_name: string; rootpage: number }>('SELECT tbl_name, rootpage FROM sqlite_schema')
      .all()
    const names = new Map(rows.map(({ tbl_name, rootpage }) => [rootpage, tbl_name]))
    return (page) => names.get(page) ?? `page ${page}`
  }
}
