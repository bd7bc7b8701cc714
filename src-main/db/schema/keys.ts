import type { PersonId } from '../../../src-shared/domain/ids.ts'

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
}
