import type { NoDetail } from './spine.ts'

export interface NotesErrors {
  /** A note tells what has happened; a plan for tomorrow is not one. */
  'notes.in-future': { happenedOn: string; today: string }
  'notes.erased': NoDetail
}
