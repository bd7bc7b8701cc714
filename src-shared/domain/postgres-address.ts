const sslModes = ['disable', 'require', 'verify-full']
const parameters = ['sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'sslnegotiation', 'application_name']

export type PostgresAddress =
  | { ok: true; address: string; host: string; database: string; isEncrypted: boolean }
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
  const isEncrypted = mode === null ? !isThisMachine(url.hostname) : mode !== 'disable'
  // `require` alone checks no certificate, and with that nobody knows whose machine it is.
  if (isEncrypted) url.searchParams.set('sslmode', 'verify-full')
  return { ok: true, address: url.href, host: url.hostname, database, isEncrypted }
}

const isThisMachine = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
