import type { Generated } from 'kysely'
import type { ActId, AgencyId, PersonId, PlanId, TransferId } from '../../../src-shared/domain/ids.ts'
import type { ActTable } from '../../../src-shared/domain/reorganisation.ts'
import type { TransferDecision, TransferKind } from '../../../src-shared/domain/succession.ts'
import type { Flag } from './spine.ts'

export interface ReorganisationTables {
  reorganisation: {
    /** In the order in which they were recorded. */
    seq: Generated<number>
    id: ActId
    document_number: string
    document_date: string
    issuer: string
    subject: string
    effective_on: string
    /** JSON: what it did, with the names of its time. */
    told: string
    /** JSON: the keys of lines that waited for a person. */
    waiting: string
    person_id: PersonId
    recorded_at: string
    taken_back_at: string | null
    taken_back_by: PersonId | null
    /** The coordinator whose file brought it; null for one that was recorded here. */
    received_from: AgencyId | null
  }
  /** Versions of a coordinator's file of acts. */
  acts_version: {
    row_id: string
    direction: 'issued' | 'received'
    coordinator_id: AgencyId
    acts_id: string
    revision: number
    kid: string
    payload_sha256: string
    file_sha256: string
    content_sha256: string
    person_id: PersonId
    at: string
    applied_by: PersonId | null
    applied_at: string | null
  }
  /** A function that goes from one body to another while both go on. */
  function_transfer: {
    id: TransferId
    from_agency_id: AgencyId
    to_agency_id: AgencyId
    functions: string
    legal_basis: string
    from_date: string
  }
  transfer_decision: {
    transfer_id: TransferId
    kind: TransferKind
    object_id: string
    decision: TransferDecision
    plan_id: PlanId | null
    plan_name: string | null
    words: string
    about: string
    /** JSON: the rows that it wrote. */
    written: string
    person_id: PersonId
    at: string
  }
  reorganisation_body: { act_id: ActId; agency_id: AgencyId; is_new: Flag }
  reorganisation_row: {
    act_id: ActId
    ordinal: number
    table_name: ActTable
    /** JSON. */
    before: string | null
    after: string | null
  }
}
