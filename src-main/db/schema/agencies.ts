import type { AgencyGroup, AgencyKind, AgencyLevel } from '../../../src-shared/domain/catalogue-file.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { Flag } from './spine.ts'

export interface AgencyTables {
  agency: {
    id: AgencyId
    kind: AgencyKind
    level: AgencyLevel
    /** What group phrases choose by; null for own additions. */
    body_group: AgencyGroup | null
    parent_id: AgencyId | null
    province_id: AgencyId | null
    abbreviation: string | null
    origin: 'shipped' | 'own' | 'package'
    /** Comma-separated `Doubt`s; empty when nothing is unsure. */
    doubts: string
    former_province: string | null
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
  agency_alias: { agency_id: AgencyId; alias: string; folded: string }
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
  agency_past_place: {
    agency_id: AgencyId
    level: AgencyLevel
    parent_id: AgencyId | null
    /** Last day on which it stood there. */
    to_date: string
    /** Legal basis of the change that ended it. */
    ended_by: string | null
  }
  agency_succession: {
    predecessor_id: AgencyId
    successor_id: AgencyId
    rule: 'territory' | 'function'
    functions: string | null
    is_main: Flag
    legal_basis: string
    from_date: string | null
  }
  shipped_catalogue: { scope: string; version: string; loaded_at: string }
}
