export interface AgenciesErrors {
  /** A living agency of the same province already bears this name. */
  'agencies.name-taken': { name: string }
  /** A new name must begin after the one before it. `since` is an ISO date. */
  'agencies.name-too-early': { since: string }
  /** The id is not that of one of the 34 provincial committees. */
  'agencies.not-a-province': { id: string }
}
