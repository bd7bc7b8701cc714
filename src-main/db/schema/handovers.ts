import type { Generated } from 'kysely'
import type { AgencyId, PersonId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { SharedKind } from '../../../src-shared/domain/succession.ts'
import type { Flag } from './spine.ts'

export interface HandoverTables {
  handover: {
    seq: Generated<number>
    plan_id: PlanId
    kind: SharedKind
    share: string
    from_agency_id: AgencyId
    to_agency_id: AgencyId
    was_there: Flag
    since: string
    person_id: PersonId
    at: string
  }
}
