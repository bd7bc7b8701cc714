import type { PersonId } from '../../../src-shared/domain/ids.ts'

export interface MatchTables {
  /** A typed body or plan that is one with another from then on. */
  id_join: {
    id: string
    kind: 'agency' | 'plan'
    from_id: string
    to_id: string
    /** JSON: what went over, row by row, for the way back. */
    moved: string
    person_id: PersonId
    joined_at: string
    undone_by: PersonId | null
    undone_at: string | null
  }
  /** Ids that sealed words still name, and what they are called now. */
  joined_id: { from_id: string; to_id: string; join_id: string }
}
