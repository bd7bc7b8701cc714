import type { GeneratedAlways } from 'kysely'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import type { AgencyId, IndicatorId, PersonId, PlanId, PlanItemId, ReportId } from '../../../src-shared/domain/ids.ts'
import type { Progress } from '../../../src-shared/domain/progress.ts'
import type { PeriodKind } from '../../../src-shared/domain/report-period.ts'
import type { ReceiptSource } from '../../../src-shared/domain/submission-verdict.ts'
import type { Timeliness } from '../../../src-shared/domain/timeliness.ts'
import type { Flag } from './spine.ts'

type ComparedWith = 'letter' | 'telephone'
type Decision = 'accepted' | 'asked-to-complete'

export interface ExchangeTables {
  pinned_root: {
    coordinator_id: AgencyId
    kid: string
    public_jwk: string
    compared_with: ComparedWith
    comparison_note: string
    pinned_by: PersonId
    pinned_at: string
  }
  plan_package: {
    row_id: string
    direction: 'issued' | 'received'
    state: 'issued' | 'waiting' | 'stored' | 'declined'
    package_id: string
    plan_id: PlanId
    coordinator_id: AgencyId
    revision: number
    kid: string
    payload_sha256: string
    file_sha256: string
    short_name: string
    subject: string
    number: string | null
    document_date: string | null
    item_count: number
    person_id: PersonId
    at: string
    decided_by: PersonId | null
    decided_at: string | null
    version: number
  }
  registry_version: {
    coordinator_id: AgencyId
    revision: number
    registry_id: string
    direction: 'issued' | 'received'
    payload_sha256: string
    file_sha256: string
    expires_at: string
    at: string
  }
  registry_key: {
    coordinator_id: AgencyId
    kid: string
    agency_id: AgencyId
    public_jwk: string
    approver_name: string
    valid_from: string
    revoked_at: string | null
  }
  waiting_registry: { file_sha256: string; coordinator_id: AgencyId; at: string }
  enrolled_card: {
    id: string
    kid: string
    agency_id: AgencyId
    name_on_card: string
    approver_name: string
    approver_position: string
    public_jwk: string
    certificate: string
    valid_from: string
    file_sha256: string
    state: 'waiting' | 'enrolled' | 'declined' | 'revoked'
    received_at: string
    compared_with: ComparedWith | null
    comparison_note: string | null
    decided_by: PersonId | null
    decided_at: string | null
    revoked_at: string | null
    replaces_kid: string | null
    version: number
  }
  /** Of a sealed one `kid`, hashes, file and container are set, of a typed one `entered_by` and `entered_at`. */
  submission: {
    id: string
    origin: 'sealed' | 'typed'
    report_id: ReportId
    /** Of the request that it answers, held here or not; null: the plan's standing duty. */
    request_id: string | null
    agency_id: AgencyId
    revision: number
    supersedes: string | null
    state: 'counted' | 'superseded' | 'quarantined' | 'refused' | 'withdrawn'
    decision: Decision | null
    period_kind: PeriodKind
    period_year: number
    period_ordinal: number | null
    cut_off: string
    document_number: string | null
    document_date: string | null
    kid: string | null
    payload_sha256: string | null
    file_sha256: string | null
    file_name: string | null
    container: 'json' | 'docx' | null
    received_on: string
    received_source: ReceiptSource
    imported_at: string
    imported_by: PersonId
    entered_by: PersonId | null
    entered_at: string | null
    payload: string
    version: number
  }
  submission_paper: {
    submission_id: string
    file_sha256: string
    file_name: string
    size: number
    added_by: PersonId
    added_at: string
  }
  submission_answer: {
    id: string
    submission_id: string
    decision: Decision
    remarks: string
    person_id: PersonId
    at: string
  }
  submission_bundle: {
    submission_id: string
    file_sha256: string
    file_name: string
    imported_at: string
    imported_by: PersonId
  }
  submission_plan: { submission_id: string; plan_id: PlanId }
  submission_item: {
    submission_id: string
    plan_item_id: PlanItemId
    /** Of the result in the payload's list. */
    ordinal: number
    progress: Progress
    timeliness: Timeliness['kind']
    done_on: string | null
    has_text: Flag
    evidence: number
  }
  submission_figure: {
    indicator_id: IndicatorId
    submission_id: string
    is_estimate: Flag
    value: string
    as_of: string | null
    reason: string
    kind: GeneratedAlways<FigureValue['kind']>
    /** The number, or the numerator of a share. */
    amount: GeneratedAlways<string | null>
    denominator: GeneratedAlways<string | null>
  }
  submission_log: {
    seq: number
    at: string
    person_id: PersonId
    verdict: string
    error: string | null
    file_name: string
    file_sha256: string
    submission_id: string | null
    agency_id: AgencyId | null
    received_on: string
    previous_hash: string
    hash: string
  }
  receipt: {
    row_id: string
    direction: 'issued' | 'received'
    receipt_id: string
    revision: number
    supersedes: string | null
    coordinator_id: AgencyId
    submission_id: string | null
    report_id: ReportId
    report_revision: number
    report_sha256: string
    received_on: string
    decision: Decision
    remarks: string
    payload_sha256: string
    file_sha256: string
    person_id: PersonId
    at: string
  }
}
