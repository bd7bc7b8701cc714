import type { Db } from '../db/open-database.ts'

/** What is published of a submission besides its payload. */
const published = [
  'submission.id',
  'submission.origin',
  'submission.report_id',
  'submission.agency_id',
  'submission.revision',
  'submission.period_kind',
  'submission.period_year',
  'submission.period_ordinal',
  'submission.cut_off',
  'submission.document_number',
  'submission.document_date',
  'submission.received_on',
] as const

export type AcceptedReport = Awaited<ReturnType<typeof selectAccepted>>[number]

/** Reports that count and were accepted, the latest first. */
export function selectAccepted(db: Db) {
  return db
    .selectFrom('submission')
    .select(published)
    .where('state', '=', 'counted')
    .where('decision', '=', 'accepted')
    .orderBy('imported_at', 'desc')
    .orderBy('revision', 'desc')
    .orderBy('id')
    .execute()
}

export function selectPayload(db: Db, submissionId: string) {
  return db.selectFrom('submission').select('payload').where('id', '=', submissionId).executeTakeFirstOrThrow()
}

export function selectPlansOfReports(db: Db) {
  return db
    .selectFrom('submission_plan')
    .innerJoin('submission', 'submission.id', 'submission_plan.submission_id')
    .select(['submission_plan.submission_id', 'submission_plan.plan_id'])
    .where('submission.state', '=', 'counted')
    .where('submission.decision', '=', 'accepted')
    .orderBy('submission_plan.plan_id')
    .execute()
}

export function selectItemsOf(db: Db, submissionId: string) {
  return db
    .selectFrom('submission_item')
    .select(['plan_item_id', 'ordinal'])
    .where('submission_id', '=', submissionId)
    .orderBy('ordinal')
    .orderBy('plan_item_id')
    .execute()
}

export function selectFiguresOf(db: Db, submissionId: string) {
  return db
    .selectFrom('submission_figure')
    .selectAll()
    .where('submission_id', '=', submissionId)
    .orderBy('indicator_id')
    .orderBy('is_estimate')
    .execute()
}
