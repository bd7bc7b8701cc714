import { AsyncLocalStorage } from 'node:async_hooks'
import { type DatabaseConnection, SqliteAdapter, SqliteDialect, type SqliteDialectConfig, SqliteDriver } from 'kysely'

/** Set while a transaction of ours runs. */
export const insideTransaction = new AsyncLocalStorage<true>()

/**
 * Kysely's SQLite dialect puts one connection behind a mutex, so the outer `db` used inside a transaction waits for
 * itself for ever. Here the mutex is our own, and asking for it from inside a transaction fails at once.
 */
export class GuardedDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver() {
    return new GuardedDriver(this.#config)
  }

  override createAdapter() {
    return new GuardedAdapter()
  }
}

class GuardedAdapter extends SqliteAdapter {
  /** Keeps Kysely from adding its own mutex in front of ours. */
  override get supportsMultipleConnections() {
    return true
  }
}

class GuardedDriver extends SqliteDriver {
  #last: Promise<void> = Promise.resolve()
  #release: () => void = () => undefined

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (insideTransaction.getStore()) throw new Error('The outer db was used inside a transaction: pass trx on instead')
    const before = this.#last
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#last = promise
    await before
    this.#release = resolve
    return super.acquireConnection()
  }

  override async releaseConnection(): Promise<void> {
    this.#release()
  }
}
