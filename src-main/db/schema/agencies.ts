import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { Flag } from './spine.ts'

export interface AgencyTables {
  agency: {
    id: AgencyId
    kind: 'state-body' | 'front-or-mass-organisation' | 'press' | 'armed-force'
    level: 'central' | 'province' | 'commune'
    parent_id: AgencyId | null
    province_id: AgencyId | null
    abbreviation: string | null
    origin: 'shipped' | 'own' | 'package'
    unsure: Flag
    ended_on: string | null
    version: number
  }
  agency_name: {
    agency_id: AgencyId
    name: string
    folded: string
    sort_key: string
    from_date: string | null
    to_date: string | null
    legal_basis: string | null
  }
  agency_code: {
    agency_id: AgencyId
    scheme: 'statistics-office' | 'electronic-identification'
    code: string
    from_date: string | null
    to_date: string | null
  }
  agency_contact: {
    id: string
    agency_id: AgencyId
    kind: 'person' | 'telephone' | 'email' | 'address' | 'zalo'
    value: string
    from_date: string | null
    to_date: string | null
  }
  agency_succession: {
    predecessor_id: AgencyId
    successor_id: AgencyId
    rule: 'territory' | 'function'
    functions: string | null
    legal_basis: string
    from_date: string | null
  }
  shipped_catalogue: { version: string; loaded_at: string }
}
