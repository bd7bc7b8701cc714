import type { AgencyId, PersonId, RequestId } from '../../../src-shared/domain/ids.ts'
import type { RequestOrigin, RequestState } from '../../../src-shared/domain/report-request.ts'

export interface ReportRequestTables {
  report_request: {
    id: RequestId
    origin: RequestOrigin
    state: RequestState
    close_reason: string
    revision: number
    version: number
    created_at: string
    changed_at: string
  }
  report_request_version: {
    request_id: RequestId
    revision: number
    content: string
    /** Who sealed it; null where it was typed from a letter. */
    agency_id: AgencyId | null
    kid: string | null
    payload_sha256: string | null
    file_sha256: string | null
    person_id: PersonId
    at: string
  }
}
