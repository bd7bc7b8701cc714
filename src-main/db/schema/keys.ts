import type { RotationState } from '../../../src-shared/contract/packages.ts'
import type { AgencyId, PersonId } from '../../../src-shared/domain/ids.ts'

export interface KeyTables {
  own_key: {
    kid: string
    purpose: 'approver' | 'root'
    person_id: PersonId
    public_jwk: string
    certificate: string
    holder_name: string
    holder_position: string
    made_at: string
    backed_up_at: string | null
    retired_at: string | null
  }
  key_rotation: {
    id: string
    purpose: 'approver' | 'root'
    state: RotationState
    agency_id: AgencyId
    old_kid: string
    new_kid: string
    public_jwk: string
    payload_sha256: string
    file_sha256: string
    person_id: PersonId
    at: string
    decided_by: PersonId | null
    decided_at: string | null
    version: number
  }
}
