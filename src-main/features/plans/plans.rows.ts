import type { Assignment, PlanDocument, PlanItem } from '../../../src-shared/contract/plan-content.ts'
import type { PlanRow } from '../../../src-shared/contract/plans.ts'
import { type DateRule, dateRule } from '../../../src-shared/domain/date-rule.ts'
import { foldForSearch, sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import type { AssignmentTableRow } from './assignments.queries.ts'
import type { ItemTableRow } from './outline.queries.ts'
import type { PlanListRows, PlanTableRow } from './plans.queries.ts'

/** A rule as it is stored: JSON, or NULL where the plan does not say. Parsed again, as everything from disk. */
export const toDateRule = (text: string | null): DateRule | null =>
  text === null ? null : dateRule.parse(JSON.parse(text))

export const fromDateRule = (rule: DateRule | null): string | null => (rule === null ? null : JSON.stringify(rule))

export function toDocument(row: PlanTableRow, { areas, bases, recipients }: PlanListRows): PlanDocument {
  return {
    number: row.number,
    documentDate: row.document_date,
    dateNote: row.date_note,
    issuerId: row.issuer_id,
    issuerName: row.issuer_name,
    subject: row.subject,
    shortName: row.short_name,
    decisionNumber: row.decision_number,
    decisionDate: row.decision_date,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    parentPlanId: row.parent_plan_id,
    coordinatorId: row.coordinator_id,
    areaAgencyIds: areas.map(({ agency_id }) => agency_id),
    legalBases: bases.map(({ text }) => text),
    recipients: recipients.map(({ text, agency_id }) => ({ text, agencyId: agency_id })),
  }
}

export function toPlanRow(
  row: PlanTableRow,
  more: Pick<PlanRow, 'coordinatorName' | 'itemCount' | 'ownItemCount' | 'reportRules'>,
): PlanRow {
  return {
    id: row.id,
    shortName: row.short_name,
    subject: row.subject,
    number: row.number,
    documentDate: row.document_date,
    dateNote: row.date_note,
    issuerName: row.issuer_name,
    coordinatorId: row.coordinator_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    state: row.state,
    origin: row.origin,
    packageVersion: row.package_version,
    trashedAt: row.trashed_at,
    version: row.version,
    ...more,
  }
}

export function toItem(row: ItemTableRow): PlanItem {
  return {
    id: row.id,
    planId: row.plan_id,
    parentId: row.parent_id,
    ordinal: row.ordinal,
    documentOrder: row.document_order,
    marker: row.marker,
    position: row.position,
    text: row.text,
    kind: row.kind,
    workKind: row.work_kind,
    deadlineText: row.deadline_text,
    deadlineRule: toDateRule(row.deadline_rule),
    endedInVersion: row.ended_in_version,
    version: row.version,
  }
}

export function toAssignment(row: AssignmentTableRow): Assignment {
  return {
    id: row.id,
    itemId: row.item_id,
    agencyId: row.agency_id,
    phrase: row.phrase,
    role: row.role,
    requested: row.requested === 1,
  }
}

/** The columns that a plan's document data fill; used for plans that come in a package too. */
export function documentColumns(document: PlanDocument) {
  const searched = [document.shortName, document.number, document.decisionNumber, document.subject, document.issuerName]
  return {
    number: document.number,
    document_date: document.documentDate,
    date_note: document.dateNote,
    issuer_id: document.issuerId,
    issuer_name: document.issuerName,
    subject: document.subject,
    short_name: document.shortName,
    decision_number: document.decisionNumber,
    decision_date: document.decisionDate,
    valid_from: document.validFrom,
    valid_to: document.validTo,
    parent_plan_id: document.parentPlanId,
    coordinator_id: document.coordinatorId,
    folded: foldForSearch(searched.filter((text) => text !== null).join(' ')),
    sort_key: sortKey(document.shortName),
  }
}
