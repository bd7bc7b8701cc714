import type { AgencyId, PersonId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { LayoutProfile } from '../../../src-shared/domain/layout-profile.ts'
import type { Role } from '../../../src-shared/domain/permissions.ts'
import type { Language } from '../../../src-shared/text/language.ts'

export type Flag = 0 | 1

export interface SpineTables {
  command_log: {
    command_id: string
    person_id: PersonId | null
    name: string
    input_sha256: string
    result: string
    at: string
  }
  audit_entry: {
    seq: number
    at: string
    person_id: PersonId | null
    action: string
    object_type: string
    object_id: string
    detail_hash: string
    previous_hash: string
    hash: string
  }
  audit_detail: { seq: number; salt: string; detail: string }
  office: {
    id: 1
    agency_id: AgencyId
    superior_agency_id: AgencyId | null
    place_name: string
    symbol_abbreviation: string
    layout_profile: LayoutProfile
    language: Language
    backup_dir: string | null
    lock_after_minutes: number
    is_sample: Flag
    version: number
    created_at: string
  }
  person: {
    id: PersonId
    user_name: string
    full_name: string
    sort_key: string
    position: string
    password: string
    must_change_password: Flag
    failed_count: number
    wait_until: string | null
    language: Language
    active: Flag
    version: number
    created_at: string
  }
  person_role: { person_id: PersonId; role: Role }
  person_plan: { person_id: PersonId; plan_id: PlanId }
}
