import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type PostgresAddress, readPostgresAddress } from '../../src-shared/domain/postgres-address.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { type StarDatabase, starSchema } from './star-tables.ts'

const connectTimeoutMs = 15_000

export type Server = Extract<PostgresAddress, { ok: true }>

/** @throws AppError `publish.bad-address`, `publish.password-in-address` */
export function requireAddress(text: string): Server {
  const read = readPostgresAddress(text)
  if (read.ok) return read
  throw new AppError(read.because === 'password-in-address' ? 'publish.password-in-address' : 'publish.bad-address', {})
}

/**
 * Runs work on one connection and closes it, whatever happens. The password comes from PGPASSWORD or .pgpass.
 * @throws AppError `publish.*` for what a server or a network refuses
 */
export async function withPostgres<T>(server: Server, work: (db: Kysely<StarDatabase>) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({
    connectionString: server.address,
    max: 1,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'so-nhiem-vu',
  })
  let isLost = false
  // The statement that runs may end with an error of the driver that has no code; what happened is the closed connection.
  pool.on('connect', (client) => {
    client.on('error', () => {
      isLost = true
    })
  })
  pool.on('error', () => undefined)
  const db = new Kysely<StarDatabase>({ dialect: new PostgresDialect({ pool }) })
  try {
    const client = await pool.connect().catch((cause: unknown) => {
      throw refusalOf(cause, server) ?? new AppError('publish.unreachable', { host: server.host }, { cause })
    })
    client.release()
    return await work(db.withSchema(starSchema))
  } catch (error) {
    if (isLost) throw new AppError('publish.interrupted', { host: server.host }, { cause: error })
    throw refusalOf(error, server) ?? error
  } finally {
    await db.destroy()
  }
}

/** Codes of PostgreSQL (appendix A of its manual), of Node's sockets and of its TLS. */
const refusals: readonly { code: RegExp; refuse: (server: Server, cause: unknown) => AppError }[] = [
  {
    code: /^28/,
    refuse: ({ host, database }, cause) => new AppError('publish.not-admitted', { host, database }, { cause }),
  },
  {
    code: /^3D000$/,
    refuse: ({ host, database }, cause) => new AppError('publish.no-database', { host, database }, { cause }),
  },
  { code: /^42501$/, refuse: ({ database }, cause) => new AppError('publish.no-rights', { database }, { cause }) },
  {
    code: /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/,
    refuse: ({ host }, cause) => new AppError('publish.not-trusted', { host }, { cause }),
  },
  {
    code: /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES)$/,
    refuse: ({ host }, cause) => new AppError('publish.unreachable', { host }, { cause }),
  },
  {
    code: /^(ECONNRESET|EPIPE|08|57P0)/,
    refuse: ({ host }, cause) => new AppError('publish.interrupted', { host }, { cause }),
  },
]

function refusalOf(error: unknown, server: Server): AppError | undefined {
  if (error instanceof AppError || !(error instanceof Error)) return undefined
  const code = codeOf(error)
  return refusals.find((one) => one.code.test(code))?.refuse(server, error)
}

/** Whether the same statements may simply be tried again: a deadlock, or a conflict that a cluster reports. */
export const isWorthAnotherTry = (error: unknown) => error instanceof Error && /^(40001|40P01)$/.test(codeOf(error))

/**
 * Whether a statement that makes something failed because somebody else made the same at this moment: it is there
 * already, a row of the catalogue is, or one was "concurrently updated".
 */
export const meansAnotherRun = (error: unknown) =>
  error instanceof Error && (isWorthAnotherTry(error) || /^(23505|42P0[67]|42701|42710|XX000)$/.test(codeOf(error)))

const codeOf = (error: Error) => ('code' in error && typeof error.code === 'string' ? error.code : '')
