import type { ExpressionBuilder, Insertable, Selectable, Transaction, Updateable } from 'kysely'
import type { DocumentType } from '../../../src-shared/domain/document-type.ts'
import type { PeriodId, PersonId, PlanId, ReportId, RequestId, TaskId } from '../../../src-shared/domain/ids.ts'
import type { SectionKey } from '../../../src-shared/domain/report-outline.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

export type ReportRow = Selectable<Database['report']>
export type RevisionRow = Selectable<Database['report_revision']>
export type SectionRow = Selectable<Database['report_section']>
export type SealRow = Selectable<Database['report_seal']>

export function selectReport(db: Db, id: ReportId) {
  return db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()
}

export function selectReportOfRequest(db: Db, id: RequestId) {
  return db.selectFrom('report').select('id').where('request_id', '=', id).executeTakeFirst()
}

export function selectPlanIds(db: Db, ids: readonly ReportId[]) {
  return db
    .selectFrom('report_plan')
    .selectAll()
    .where('report_id', 'in', ids)
    .orderBy('report_id')
    .orderBy('ordinal')
    .execute()
}

export function selectRevisions(db: Db, id: ReportId) {
  return db
    .selectFrom('report_revision')
    .select(['revision', 'state', 'changed_at'])
    .where('report_id', '=', id)
    .orderBy('revision')
    .execute()
}

export function selectRevision(db: Db, id: ReportId, revision: number) {
  return db
    .selectFrom('report_revision')
    .selectAll()
    .where('report_id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
}

/** Of each report only its newest revision; for queries of `report` and `report_revision`. */
export const isNewestRevision = (eb: ExpressionBuilder<Database, 'report' | 'report_revision'>) =>
  eb(
    'report_revision.revision',
    '=',
    eb
      .selectFrom('report_revision as other')
      .whereRef('other.report_id', '=', 'report.id')
      .select((inner) => inner.fn.max('other.revision').as('newest')),
  )

/** The newest revision of every report, of one period or of all. */
export function selectNewest(db: Db, periodId: PeriodId | null) {
  return db
    .selectFrom('report_revision')
    .innerJoin('report', 'report.id', 'report_revision.report_id')
    .$if(periodId !== null, (query) => query.where('report.period_id', '=', periodId))
    .where(isNewestRevision)
    .orderBy('report.created_at', 'desc')
    .orderBy('report.id')
    .select([
      'report.id',
      'report.document_type',
      'report.period_id',
      'report.request_id',
      'report_revision.revision',
      'report_revision.version',
      'report_revision.state',
      'report_revision.recipient_agency_id',
      'report_revision.number_value',
      'report_revision.symbol',
      'report_revision.document_date',
      'report_revision.changed_at',
    ])
    .execute()
}

/** Documents of this type in the period that speak of any of these plans, in their newest revision, the oldest first. */
export function selectOnPlans(db: Db, type: DocumentType, planIds: readonly PlanId[], periodId: PeriodId) {
  return db
    .selectFrom('report')
    .innerJoin('report_plan', 'report_plan.report_id', 'report.id')
    .innerJoin('report_revision', 'report_revision.report_id', 'report.id')
    .where('report.document_type', '=', type)
    .where('report.period_id', '=', periodId)
    .where('report_plan.plan_id', 'in', planIds)
    .where(isNewestRevision)
    .orderBy('report.created_at')
    .orderBy('report.id')
    .select([
      'report.id',
      'report.request_id',
      'report_plan.plan_id',
      'report_revision.state',
      'report_revision.recipient_agency_id',
    ])
    .execute()
}

export function selectSections(db: Db, id: ReportId, revision: number) {
  return db
    .selectFrom('report_section')
    .selectAll()
    .where('report_id', '=', id)
    .where('revision', '=', revision)
    .orderBy('ordinal')
    .execute()
}

export function selectSeals(db: Db, id: ReportId) {
  return db.selectFrom('report_seal').selectAll().where('report_id', '=', id).orderBy('revision').execute()
}

export function selectAnswers(db: Db, id: ReportId, revision: number) {
  return db
    .selectFrom('report_answer')
    .selectAll()
    .where('report_id', '=', id)
    .where('revision', '=', revision)
    .orderBy('answered_at')
    .execute()
}

/** Files that prove the tasks of a period, each once for every task. Those in the trash prove nothing. */
export function selectEvidence(db: Db, taskIds: readonly TaskId[], periodId: PeriodId) {
  return db
    .selectFrom('evidence_link')
    .innerJoin('evidence', 'evidence.id', 'evidence_link.evidence_id')
    .innerJoin('stored_file', 'stored_file.sha256', 'evidence.sha256')
    .where('evidence_link.period_id', '=', periodId)
    .where('evidence_link.task_id', 'in', taskIds)
    .where('evidence.trashed_at', 'is', null)
    .orderBy('evidence.added_at')
    .orderBy('evidence.id')
    .select([
      'evidence_link.task_id',
      'evidence.id',
      'evidence.sha256',
      'evidence.file_name',
      'evidence.document_number',
      'evidence.document_date',
      'evidence.issuer',
      'evidence.subject',
      'stored_file.size',
      'stored_file.media_type',
    ])
    .execute()
}

export async function insertReport(trx: Transaction<Database>, row: ReportRow, planIds: readonly PlanId[]) {
  await trx.insertInto('report').values(row).execute()
  if (planIds.length === 0) return
  await trx
    .insertInto('report_plan')
    .values(planIds.map((plan_id, ordinal) => ({ report_id: row.id, plan_id, ordinal })))
    .execute()
}

export async function insertRevision(
  trx: Transaction<Database>,
  row: Insertable<Database['report_revision']>,
  sections: readonly SectionRow[],
) {
  await trx.insertInto('report_revision').values(row).execute()
  await trx.insertInto('report_section').values(sections).execute()
}

export function selectAuthors(db: Db, id: ReportId, revision: number) {
  return db
    .selectFrom('report_author')
    .select('person_id')
    .where('report_id', '=', id)
    .where('revision', '=', revision)
    .orderBy('person_id')
    .execute()
}

/** Adds people to those whose words stand in a revision. */
export async function addAuthors(
  trx: Transaction<Database>,
  { report_id, revision }: { report_id: ReportId; revision: number },
  people: readonly PersonId[],
) {
  for (const person_id of people) {
    await trx
      .insertInto('report_author')
      .values({ report_id, revision, person_id })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

export async function updateReport(trx: Transaction<Database>, id: ReportId, set: { request_id: RequestId }) {
  await trx.updateTable('report').set(set).where('id', '=', id).execute()
}

export async function updateRevision(
  trx: Transaction<Database>,
  of: { report_id: ReportId; revision: number },
  set: Updateable<Database['report_revision']>,
) {
  await trx
    .updateTable('report_revision')
    .set(set)
    .where('report_id', '=', of.report_id)
    .where('revision', '=', of.revision)
    .execute()
}

export async function updateSection(
  trx: Transaction<Database>,
  of: { report_id: ReportId; revision: number; key: SectionKey },
  set: { passages: string; version: number; heading?: string; number?: string },
) {
  await trx
    .updateTable('report_section')
    .set(set)
    .where('report_id', '=', of.report_id)
    .where('revision', '=', of.revision)
    .where('key', '=', of.key)
    .execute()
}

export async function deleteSections(trx: Transaction<Database>, of: { report_id: ReportId; revision: number }) {
  await trx
    .deleteFrom('report_section')
    .where('report_id', '=', of.report_id)
    .where('revision', '=', of.revision)
    .execute()
}

export async function insertSections(trx: Transaction<Database>, rows: readonly SectionRow[]) {
  await trx.insertInto('report_section').values(rows).execute()
}

export async function insertSeal(trx: Transaction<Database>, row: SealRow) {
  await trx.insertInto('report_seal').values(row).execute()
}

/** Of two answers of one instant the later one counts; both receipts are kept as they came. */
export async function insertAnswer(trx: Transaction<Database>, row: Selectable<Database['report_answer']>) {
  const { decision, received_on, remarks } = row
  await trx
    .insertInto('report_answer')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['report_id', 'revision', 'answered_at']).doUpdateSet({ decision, received_on, remarks }),
    )
    .execute()
}

/** Periods with a sealed revision of a report on the plan that was not withdrawn. */
export function selectSealedPeriods(db: Db, planId: PlanId) {
  return db
    .selectFrom('report')
    .innerJoin('report_plan', 'report_plan.report_id', 'report.id')
    .innerJoin('report_revision', 'report_revision.report_id', 'report.id')
    .where('report.document_type', '=', 'report')
    .where('report_plan.plan_id', '=', planId)
    .where('report_revision.state', 'in', ['sealed', 'accepted', 'asked-to-complete'])
    .select('report.period_id')
    .distinct()
    .execute()
}
