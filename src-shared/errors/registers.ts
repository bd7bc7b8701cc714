import type { NoDetail } from './spine.ts'

export interface RegistersErrors {
  /** Entries are kept over years; a register goes only while it has none. */
  'registers.not-empty': { name: string }
  'registers.dates-wrong': { since: string; until: string }
  'registers.erased': NoDetail
}
