import type { AssignmentRole } from '../../../src-shared/domain/assignment-role.ts'
import type { Comparator } from '../../../src-shared/domain/figure-target.ts'
import type { FigureMeasure, FigureShape } from '../../../src-shared/domain/figures.ts'
import type { AgencyId, AssignmentId, IndicatorId, PlanId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { PlanItemKind } from '../../../src-shared/domain/plan-item.ts'
import type { PlanOrigin, PlanState, ReviewKind } from '../../../src-shared/domain/plan-state.ts'
import type { PeriodKind } from '../../../src-shared/domain/report-period.ts'
import type { WorkKind } from '../../../src-shared/domain/work-kind.ts'
import type { Flag } from './spine.ts'

export interface PlanTables {
  plan: {
    id: PlanId
    number: string | null
    document_date: string | null
    date_note: string | null
    issuer_id: AgencyId | null
    issuer_name: string
    subject: string
    short_name: string
    decision_number: string | null
    decision_date: string | null
    valid_from: string | null
    valid_to: string | null
    parent_plan_id: PlanId | null
    replaced_by_plan_id: PlanId | null
    coordinator_id: AgencyId | null
    state: PlanState
    origin: PlanOrigin
    package_version: number | null
    source_file_sha256: string | null
    source_file_name: string | null
    trashed_at: string | null
    folded: string
    sort_key: string
    version: number
    created_at: string
  }
  plan_area: {
    plan_id: PlanId
    agency_id: AgencyId
  }
  plan_basis: {
    plan_id: PlanId
    ordinal: number
    text: string
  }
  plan_recipient: {
    plan_id: PlanId
    ordinal: number
    text: string
    agency_id: AgencyId | null
  }
  plan_item: {
    id: PlanItemId
    plan_id: PlanId
    parent_id: PlanItemId | null
    ordinal: number
    document_order: number
    marker: string
    position: string
    text: string
    kind: PlanItemKind
    work_kind: WorkKind | null
    deadline_text: string | null
    deadline_rule: string | null
    ended_in_version: number | null
    removed_at: string | null
    version: number
  }
  plan_item_link: {
    task_item_id: PlanItemId
    owner_item_id: PlanItemId
  }
  assignment: {
    id: AssignmentId
    plan_id: PlanId
    item_id: PlanItemId
    agency_id: AgencyId | null
    phrase: string
    role: AssignmentRole
    requested: Flag
    version: number
  }
  reporting_duty: {
    id: string
    plan_id: PlanId
    item_id: PlanItemId | null
    ordinal: number
    phrase: string
    period_kind: PeriodKind
    version: number
  }
  reporting_duty_agency: {
    duty_id: string
    agency_id: AgencyId
    requested: Flag
  }
  reporting_leg: {
    duty_id: string
    ordinal: number
    from_text: string
    to_text: string
    to_agency_id: AgencyId | null
    date_rule: string | null
    form: string | null
    address: string | null
  }
  plan_review: {
    id: string
    plan_id: PlanId
    kind: ReviewKind
    after_years: number
    base_date: string | null
    text: string
  }
  plan_event: {
    id: string
    plan_id: PlanId
    name: string
    month: number
    day: number | null
  }
  indicator_set: {
    id: string
    plan_id: PlanId
    version: number
    source: string
    valid_from: string | null
  }
  indicator_set_version: { set_id: string; version: number; definition: string }
  indicator: {
    id: IndicatorId
    set_id: string
    parent_id: IndicatorId | null
    item_id: PlanItemId | null
    ordinal: number
    code: string
    name: string
    unit: string
    measure: FigureMeasure
    shape: FigureShape
    comparator: Comparator | null
    baseline: string | null
    baseline_year: number | null
    reported_by: string
    ended_in_version: number | null
  }
  indicator_target: {
    indicator_id: IndicatorId
    year: number
    value: string
  }
  indicator_reporter: {
    indicator_id: IndicatorId
    agency_id: AgencyId
  }
}
