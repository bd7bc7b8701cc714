import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'
import { giveWay } from './give-way.ts'

/** Set while a transaction of ours runs. */
export const insideTransaction = new AsyncLocalStorage<true>()

interface GuardedConfig extends SqliteDialectConfig {
  /** Whether the connection is in a transaction, as SQLite itself says. */
  isInTransaction(): boolean
  /** Told of every statement right before it runs. */
  before(query: CompiledQuery): void
}

/**
 * Kysely's SQLite dialect puts one connection behind a mutex, so the outer `db` used inside a transaction waits for
 * itself for ever. Here the mutex is our own, and asking for it from inside a transaction fails at once. Between two
 * statements the thread gives way, in a transaction too: nobody else can reach the connection meanwhile.
 */
export class GuardedDialect extends SqliteDialect {
  readonly #config: GuardedConfig

  constructor(config: GuardedConfig) {
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
  readonly #config: GuardedConfig
  #last: Promise<void> = Promise.resolve()
  #release: () => void = () => undefined

  constructor(config: GuardedConfig) {
    super(config)
    this.#config = config
  }

  /** On a full disk SQLite has taken the transaction back by itself: asking again would hide what went wrong. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#config.isInTransaction()) await super.rollbackTransaction(connection)
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (insideTransaction.getStore()) throw new Error('The outer db was used inside a transaction: pass trx on instead')
    const before = this.#last
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#last = promise
    await before
    this.#release = resolve
    return new PoliteConnection(await super.acquireConnection(), this.#config)
  }

  override async releaseConnection(): Promise<void> {
    this.#release()
  }
}

class PoliteConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection
  readonly #before: GuardedConfig['before']

  constructor(inner: DatabaseConnection, { before }: Pick<GuardedConfig, 'before'>) {
    this.#inner = inner
    this.#before = before
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    await giveWay()
    this.#before(query)
    return this.#inner.executeQuery<R>(query)
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    this.#before(query)
    return this.#inner.streamQuery<R>(query, chunkSize)
  }
}
