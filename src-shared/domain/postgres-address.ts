const usualPort = 5432
const sslModes = ['disable', 'require', 'verify-full']
const parameters = ['sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'application_name']

export interface PostgresPlace {
  host: string
  port: number
  database: string
  /** Null where the address names nobody: the account of the system is meant. */
  user: string | null
  /** Files of certificates and of a key, in PEM. */
  files: { ca?: string; cert?: string; key?: string }
  applicationName: string | null
}

export type PostgresAddress =
  | ({ ok: true; isEncrypted: boolean } & PostgresPlace)
  | { ok: false; because: 'no-address' | 'password-in-address' | 'unknown-parameter' }

/**
 * A PostgreSQL address as libpq writes it: `postgres://user@host:5432/database?sslmode=verify-full`. The password never
 * stands in it, since command lines are seen by others (PGPASSWORD or .pgpass). To another machine the connection is
 * encrypted and its certificate checked unless `sslmode=disable` says otherwise.
 */
export function readPostgresAddress(text: string): PostgresAddress {
  const url = URL.parse(text)
  const database = decoded(url?.pathname.slice(1) ?? '')
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol) || !url.hostname || !database) {
    return { ok: false, because: 'no-address' }
  }
  const given = [...url.searchParams.keys()]
  if (url.password !== '' || given.some((name) => /password/i.test(name))) {
    return { ok: false, because: 'password-in-address' }
  }
  const mode = url.searchParams.get('sslmode')
  if (given.some((name) => !parameters.includes(name)) || (mode !== null && !sslModes.includes(mode))) {
    return { ok: false, because: 'unknown-parameter' }
  }
  const [ca, cert, key] = ['sslrootcert', 'sslcert', 'sslkey'].map((name) => url.searchParams.get(name))
  return {
    ok: true,
    // `require` alone would check no certificate, and then nobody knows whose machine it is: it means the same here.
    isEncrypted: mode === null ? !isThisMachine(url.hostname) : mode !== 'disable',
    // An address of IPv6 stands in brackets there, and without them everywhere else.
    host: url.hostname.replace(/^\[(.*)\]$/u, '$1'),
    ...{ port: Number(url.port) || usualPort, database, user: decoded(url.username) || null },
    files: { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) },
    applicationName: url.searchParams.get('application_name'),
  }
}

const isThisMachine = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
