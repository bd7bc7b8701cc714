import type { Generated } from 'kysely'
import type { DocumentType } from '../../../src-shared/domain/document-type.ts'
import type {
  AgencyId,
  EvidenceId,
  PeriodId,
  PersonId,
  PlanId,
  ReportId,
  RequestId,
} from '../../../src-shared/domain/ids.ts'
import type { PrivacyKind } from '../../../src-shared/domain/privacy-warnings.ts'
import type { SectionKey } from '../../../src-shared/domain/report-outline.ts'
import type { ReportState } from '../../../src-shared/domain/report-state.ts'

export interface ReportTables {
  report: {
    id: ReportId
    period_id: PeriodId
    created_at: string
    request_id: RequestId | null
    document_type: DocumentType
  }
  /** The plans that it speaks of; a yearly plan without any is that of the whole office. */
  report_plan: { report_id: ReportId; plan_id: PlanId; ordinal: number }
  report_revision: {
    report_id: ReportId
    revision: number
    state: ReportState
    /** Why this revision was made; empty for the first. */
    revision_reason: string
    /** Why it was last sent back or withdrawn. */
    reason: string
    recipient_agency_id: AgencyId | null
    /** Which version of the request it follows; null without one. */
    request_revision: number | null
    period: string
    cut_off: string | null
    letter: string
    records: string
    author_id: PersonId
    /** JSON: why each place is left open, by `placeKey`. */
    open_reasons: string
    /** JSON: keys of the charts that a person left out. */
    left_out_charts: Generated<string>
    reviewer_id: Generated<PersonId | null>
    reviewed_at: Generated<string | null>
    approved_by: PersonId | null
    approved_at: string | null
    content_sha256: string | null
    approval_voided_at: string | null
    number_value: string | null
    symbol: string
    document_date: string | null
    version: number
    created_at: string
    changed_at: string
  }
  report_signed_copy: { report_id: ReportId; revision: number; evidence_id: EvidenceId }
  report_kept_privacy: {
    report_id: ReportId
    kind: PrivacyKind
    text: string
    reason: string
    kept_by: PersonId
    kept_at: string
  }
  report_author: {
    report_id: ReportId
    revision: number
    person_id: PersonId
  }
  report_section: {
    report_id: ReportId
    revision: number
    key: SectionKey
    ordinal: number
    number: string
    heading: string
    passages: string
    version: number
  }
  report_seal: {
    report_id: ReportId
    revision: number
    sealed_at: string
    sealed_by: PersonId
    kid: string
    payload_sha256: string
    json_sha256: string
    docx_sha256: string
    docx_name: string
  }
  report_answer: {
    report_id: ReportId
    revision: number
    answered_at: string
    decision: 'accepted' | 'asked-to-complete'
    received_on: string
    remarks: string
  }
}
