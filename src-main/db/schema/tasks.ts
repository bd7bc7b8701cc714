import type { Generated, GeneratedAlways } from 'kysely'
import type { AssignmentRole } from '../../../src-shared/domain/assignment-role.ts'
import type { ExtensionAnswer } from '../../../src-shared/domain/deadline-extension.ts'
import type {
  EvidenceId,
  NoteId,
  PeriodId,
  PersonId,
  PlanId,
  PlanItemId,
  TaskId,
} from '../../../src-shared/domain/ids.ts'
import type { Progress } from '../../../src-shared/domain/progress.ts'
import type { PeriodKind } from '../../../src-shared/domain/report-period.ts'
import type { WorkKind } from '../../../src-shared/domain/work-kind.ts'
import type { Flag } from './spine.ts'

export interface TaskTables {
  period: {
    id: PeriodId
    kind: PeriodKind
    year: number | null
    ordinal: number | null
    from_date: string | null
    to_date: string | null
    cut_off: string | null
    next_year_start: string | null
    version: number
    created_at: string
  }
  task: {
    id: TaskId
    plan_id: PlanId | null
    title: string
    expected_result: string
    work_kind: WorkKind
    role: AssignmentRole | null
    requested: Flag
    sort_key: string
    plan_deadline_text: string | null
    plan_deadline_rule: string | null
    document_order: number
    trashed_at: string | null
    version: number
    created_at: string
  }
  task_item: {
    task_id: TaskId
    item_id: PlanItemId
  }
  task_event: {
    task_id: TaskId
    event_id: string
    name: string
    month: number
    day: number | null
  }
  task_person: {
    task_id: TaskId
    person_id: PersonId
    part: 'owner' | 'helper'
  }
  task_period: {
    row_number: Generated<number>
    id: string
    task_id: TaskId
    period_id: PeriodId
    progress: Progress
    progress_reason: string
    done_on: string | null
    plan_deadline: string | null
    plan_extended_to: string | null
    internal_deadline: string | null
    internal_extended_to: string | null
    due_date: GeneratedAlways<string | null>
    result_text: string
    difficulties: string
    proposals: string
    expected_text: Generated<string>
    opening_reason: Generated<string>
    carried_from_id: string | null
    version: number
    changed_at: string
  }
  task_quantity: {
    task_period_id: string
    ordinal: number
    label: string
    value: string
    unit: string
  }
  task_funding: {
    task_period_id: string
    ordinal: number
    source: string
    planned_dong: number | null
    spent_dong: number | null
  }
  extension: {
    id: string
    task_period_id: string
    deadline: 'plan' | 'internal'
    old_date: string
    asked_for: string
    reason: string
    asked_by: PersonId
    asked_on: string
    answer: ExtensionAnswer
    granted_until: string | null
    answer_note: string
    answered_by: PersonId | null
    answered_on: string | null
  }
  inspection: {
    id: string
    task_id: TaskId
    inspected_on: string
    bodies: string
    findings: string
    follow_up: string
    version: number
  }
  note: {
    id: NoteId
    task_id: TaskId
    period_id: PeriodId
    author_id: PersonId
    created_at: string
  }
  note_version: {
    note_id: NoteId
    number: number
    happened_on: string
    text: string | null
    quantities: string
    correction_reason: string | null
    author_id: PersonId
    created_at: string
  }
  stored_file: {
    sha256: string
    size: number
    media_type: string
    state: 'ok' | 'missing' | 'changed'
    checked_at: string | null
    added_at: string
  }
  evidence: {
    id: EvidenceId
    sha256: string
    file_name: string
    document_number: string | null
    document_date: string | null
    issuer: string | null
    subject: string
    added_by: PersonId
    added_at: string
    trashed_at: string | null
    folded: string
    version: number
  }
  evidence_link: {
    evidence_id: EvidenceId
    task_id: TaskId
    period_id: PeriodId
  }
  note_evidence: {
    note_id: NoteId
    evidence_id: EvidenceId
  }
  saved_view: {
    id: string
    person_id: PersonId
    page: string
    name: string
    filter: string
  }
  task_search: {
    rowid: number
    title: string
    plan_text: string
    result: string
    notes: string
  }
}
