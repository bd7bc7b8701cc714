import type { NoDetail } from './spine.ts'

/** Refusals of publishing to PostgreSQL. What was published before stays there; nothing of it is half. */
export interface PublishErrors {
  'publish.bad-address': NoDetail
  /** Command lines are seen by everybody on the machine. */
  'publish.password-in-address': NoDetail
  'publish.unreachable': { host: string }
  /** A file of certificates that the address names. */
  'publish.no-file': { file: string }
  'publish.no-encryption': { host: string }
  /** The server's certificate is not one that this machine trusts. */
  'publish.not-trusted': { host: string }
  /** The certificate is trusted and names another server. */
  'publish.other-name': { host: string }
  /** The server asks for a password, and none was found. */
  'publish.no-password': { host: string }
  /** Wrong name or password, or not allowed in. */
  'publish.not-admitted': { host: string; database: string }
  'publish.no-database': { host: string; database: string }
  /** The account may not create or write what is needed. */
  'publish.no-rights': { database: string }
  /** A copy of another server, or closed to writing. */
  'publish.read-only': { host: string; database: string }
  /** It is not in UTF-8 and cannot hold Vietnamese. */
  'publish.wrong-encoding': { database: string }
  'publish.disk-full': { host: string }
  /** Too many connections, out of memory, a limit of time, about to stop. */
  'publish.server-busy': { host: string; code: string }
  /** The connection was lost in the middle. */
  'publish.interrupted': { host: string }
}
