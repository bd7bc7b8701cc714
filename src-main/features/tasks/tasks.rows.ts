import { z } from 'zod'
import type { TaskDetail, TaskExtension } from '../../../src-shared/contract/task.ts'
import type { TaskRow } from '../../../src-shared/contract/task-list.ts'
import type { BusinessDate } from '../../../src-shared/domain/business-date.ts'
import { type DateRule, dateRule } from '../../../src-shared/domain/date-rule.ts'
import { timelinessOf } from '../../../src-shared/domain/timeliness.ts'
import type { ExtensionRow } from './task-extensions.queries.ts'
import type { ListRow } from './task-list.queries.ts'
import type { RecordRow, TaskTableRow } from './tasks.queries.ts'

const names = z.array(z.string())

export function toDateRule(json: string | null): DateRule | null {
  return json === null ? null : dateRule.parse(JSON.parse(json))
}

export function toTaskRow(row: ListRow, today: BusinessDate): TaskRow {
  const against = {
    progress: row.progress,
    lastDay: row.due_date,
    extendedLastDay: null,
    doneOn: row.done_on,
    today,
    requestedOnly: row.requested === 1,
  }
  return {
    taskId: row.task_id,
    version: row.version,
    recordVersion: row.record_version,
    title: row.title,
    planId: row.plan_id,
    planShortName: row.plan_short_name,
    positions: row.positions,
    role: row.role,
    requested: row.requested === 1,
    workKind: row.work_kind,
    progress: row.progress,
    timeliness: timelinessOf(against).counts,
    dueDate: row.due_date,
    owners: names.parse(JSON.parse(row.owners)),
    hasResult: row.has_result === 1,
    evidenceCount: row.evidence_count,
  }
}

export function toTaskPart(row: TaskTableRow) {
  return {
    taskId: row.id,
    version: row.version,
    title: row.title,
    expectedResult: row.expected_result,
    workKind: row.work_kind,
    role: row.role,
    requested: row.requested === 1,
    planDeadlineText: row.plan_deadline_text,
    planDeadlineRule: toDateRule(row.plan_deadline_rule),
    inTrash: row.trashed_at !== null,
    createdAt: row.created_at,
  } satisfies Partial<TaskDetail>
}

export function toRecordPart(row: RecordRow, requested: boolean, today: BusinessDate) {
  const facts = { progress: row.progress, doneOn: row.done_on, today, requestedOnly: requested }
  const byPlan = timelinessOf({ ...facts, lastDay: row.plan_deadline, extendedLastDay: row.plan_extended_to })
  return {
    periodId: row.period_id,
    recordVersion: row.version,
    progress: row.progress,
    progressReason: row.progress_reason,
    doneOn: row.done_on,
    planDeadline: row.plan_deadline,
    planExtendedTo: row.plan_extended_to,
    internalDeadline: row.internal_deadline,
    internalExtendedTo: row.internal_extended_to,
    dueDate: row.due_date,
    timeliness: timelinessOf({ ...facts, lastDay: row.due_date, extendedLastDay: null }).counts,
    byPlan: { original: byPlan.original, extended: byPlan.extended },
    resultText: row.result_text,
    expected: row.expected_text,
    openingReason: row.opening_reason,
    difficulties: row.difficulties,
    proposals: row.proposals,
    changedAt: row.changed_at,
  } satisfies Partial<TaskDetail>
}

export function toExtension(row: ExtensionRow): TaskExtension {
  return {
    id: row.id,
    deadline: row.deadline,
    oldDate: row.old_date,
    askedFor: row.asked_for,
    reason: row.reason,
    askedBy: row.asked_by_name,
    askedOn: row.asked_on,
    answer: row.answer,
    grantedUntil: row.granted_until,
    answerNote: row.answer_note,
    answeredBy: row.answered_by_name,
    answeredOn: row.answered_on,
  }
}
