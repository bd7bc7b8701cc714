import { readFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { userInfo } from 'node:os'
import { TLSSocket } from 'node:tls'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type PostgresAddress, readPostgresAddress } from '../../src-shared/domain/postgres-address.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { findPassword } from './find-password.ts'
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
  const connection = connectionTo(server)
  await knock(connection, server)
  const pool = new pg.Pool({ ...connection, max: 1 })
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
    return await work(db.withSchema(starSchema))
  } catch (error) {
    if (isLost) throw new AppError('publish.interrupted', { host: server.host }, { cause: error })
    throw refusalOf(error, server) ?? error
  } finally {
    await db.destroy()
  }
}

/** In full, so that nothing depends on what the driver makes of an address. @throws AppError `publish.no-file` */
function connectionTo({ host, port, database, isEncrypted, files, ...server }: Server): pg.ClientConfig {
  const user = server.user ?? process.env.PGUSER ?? userInfo().username
  const password = findPassword({ host, port, database, user })
  return {
    ...{ host, port, database, user, connectionTimeoutMillis: connectTimeoutMs },
    // As a function: given none, the driver would look for one itself.
    password: () => password ?? '',
    application_name: server.applicationName ?? 'so-nhiem-vu',
    ssl: isEncrypted && Object.fromEntries(Object.entries(files).map(([name, file]) => [name, readPem(file)])),
  }
}

function readPem(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new AppError('publish.no-file', { file }, { cause })
  }
}

/** Connects once, to say what speaks against it: the driver itself has no code for a missing password or encryption. */
async function knock(connection: pg.ClientConfig, server: Server): Promise<void> {
  const client = new pg.Client(connection)
  // What comes after the refusal says nothing new.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
  } catch (cause) {
    const { host } = server
    const { stream } = client.connection
    const answered = stream instanceof Socket && stream.bytesRead > 0
    const refusal = refusalOf(cause, server)
    if (refusal) throw refusal
    if (answered && server.isEncrypted && !(stream instanceof TLSSocket)) {
      throw new AppError('publish.no-encryption', { host }, { cause })
    }
    if (answered && !client.password) throw new AppError('publish.no-password', { host }, { cause })
    throw new AppError('publish.unreachable', { host }, { cause })
  }
}

/** Codes of PostgreSQL (appendix A of its manual), of Node's sockets and of its TLS. */
const refusals: readonly { code: RegExp; refuse: (server: Server, cause: Error) => AppError }[] = [
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
    code: /^25006$/,
    refuse: ({ host, database }, cause) => new AppError('publish.read-only', { host, database }, { cause }),
  },
  {
    code: /^(22P05|22021)$/,
    refuse: ({ database }, cause) => new AppError('publish.wrong-encoding', { database }, { cause }),
  },
  { code: /^53100$/, refuse: ({ host }, cause) => new AppError('publish.disk-full', { host }, { cause }) },
  {
    code: /^(53|55P03$|57014$|57P03$|58)/,
    refuse: ({ host }, cause) => new AppError('publish.server-busy', { host, code: codeOf(cause) }, { cause }),
  },
  {
    code: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    refuse: ({ host }, cause) => new AppError('publish.other-name', { host }, { cause }),
  },
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

/**
 * Whether the same may simply be tried again: a deadlock, a conflict that a cluster reports, or somebody else made the
 * same row, table or column at this moment (`XX000`: "tuple concurrently updated").
 */
export const meansAnotherRun = (error: unknown) =>
  error instanceof Error && /^(40001|40P01|23505|42P0[67]|42701|42710|XX000)$/.test(codeOf(error))

const codeOf = (error: Error) => ('code' in error && typeof error.code === 'string' ? error.code : '')
