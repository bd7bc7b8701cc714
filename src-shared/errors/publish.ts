import type { NoDetail } from './spine.ts'

/** Refusals of publishing to PostgreSQL. What was published before stays there; nothing of it is half. */
export interface PublishErrors {
  'publish.bad-address': NoDetail
  /** Command lines are seen by everybody on the machine. */
  'publish.password-in-address': NoDetail
  'publish.unreachable': { host: string }
  /** The server's certificate is not one that this machine trusts, or it offers no encryption. */
  'publish.not-trusted': { host: string }
  /** Wrong name or password, or not allowed in. */
  'publish.not-admitted': { host: string; database: string }
  'publish.no-database': { host: string; database: string }
  /** The account may not create or write what is needed. */
  'publish.no-rights': { database: string }
  /** The connection was lost in the middle. */
  'publish.interrupted': { host: string }
}
