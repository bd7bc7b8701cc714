import type { AgencyId, PersonId, PlanId, PlanReadingId } from '../../../src-shared/domain/ids.ts'
import type { PlanReadingState } from '../../../src-shared/domain/plan-review/reading-state.ts'

export interface PlanReadingTables {
  plan_reading: {
    id: PlanReadingId
    state: PlanReadingState
    source_file_sha256: string
    source_file_name: string
    source: string
    draft: string
    province_id: AgencyId
    former_province: string | null
    plan_id: PlanId | null
    person_id: PersonId
    version: number
    created_at: string
    changed_at: string
  }
  plan_reading_correction: {
    reading_id: PlanReadingId
    ordinal: number
    act: string
    person_id: PersonId
    at: string
  }
  plan_as_it_was: { plan_id: PlanId; content: string }
}
