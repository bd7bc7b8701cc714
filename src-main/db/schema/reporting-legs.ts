import type { AgencyId, PersonId, PlanId, ReportId, RequestId } from '../../../src-shared/domain/ids.ts'
import type { PeriodKind } from '../../../src-shared/domain/report-period.ts'
import type { LegChannel, LegMedium, LegScope } from '../../../src-shared/domain/reporting-leg.ts'
import type { Flag } from './spine.ts'

export interface ReportingLegTables {
  /** What the coordinator settled about a leg behind the plan's own words, from a round on or for it alone. */
  onward_leg: {
    id: string
    plan_id: PlanId
    period_kind: PeriodKind
    period_year: number
    period_ordinal: number | null
    leg_key: string
    scope: LegScope
    dropped: Flag
    to_text: string
    to_agency_id: AgencyId | null
    date_rule: string | null
    form: string | null
    own_report: Flag
    medium: LegMedium | null
    channel: LegChannel | null
    address: string | null
    source: string
    request_id: RequestId | null
    removed_at: string | null
    person_id: PersonId
    at: string
    version: number
  }
  onward_dispatch: {
    id: string
    plan_id: PlanId
    period_kind: PeriodKind
    period_year: number
    period_ordinal: number | null
    leg_key: string
    /** As the leg was called then. */
    to_text: string
    report_id: ReportId
    revision: number
    sent_on: string
    document_number: string
    medium: LegMedium
    channel: LegChannel
    note: string
    confirmed_on: string | null
    confirmed_note: string
    removed_at: string | null
    person_id: PersonId
    at: string
    version: number
  }
}
