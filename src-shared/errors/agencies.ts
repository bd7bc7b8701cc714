import type { NoDetail } from './spine.ts'

export interface AgenciesErrors {
  /** A living agency of the same province already bears this name. */
  'agencies.name-taken': { name: string }
  /** A new name must begin after the one before it. `since` is an ISO date. */
  'agencies.name-too-early': { since: string }
  /** A name that begins on a later day is recorded on that day: every list shows the last name that was recorded. */
  'agencies.name-not-yet': { fromDate: string }
  /** The workbook has no hidden marks of the catalogue, or they were removed. */
  'agencies.not-a-catalogue': NoDetail
  'agencies.sheet-too-long': { max: number }
  /** The catalogue changed between the preview and the import. */
  'agencies.catalogue-changed': NoDetail
  'agencies.nothing-to-import': NoDetail
  /** The id is not that of one of the 34 provincial committees. */
  'agencies.not-a-province': { id: string }
}
