import type { RegisterEntryId, RegisterId } from '../../../src-shared/domain/ids.ts'
import type { RegisterKind } from '../../../src-shared/domain/register.ts'

export interface RegisterTables {
  register: {
    id: RegisterId
    kind: RegisterKind
    name: string
    sort_key: string
    version: number
    created_at: string
  }
  register_entry: {
    id: RegisterEntryId
    register_id: RegisterId
    name: string
    place: string
    contact: string
    note: string
    since: string | null
    until: string | null
    end_reason: string
    erased_at: string | null
    sort_key: string
    folded: string
    version: number
    created_at: string
  }
}
