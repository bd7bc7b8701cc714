import type { Insertable, Transaction } from 'kysely'
import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'
import { selectRound } from './submissions.queries.ts'

/** What of this body is counted in the round now. */
export async function selectCountedOf(db: Db, agencyId: AgencyId, planId: PlanId, period: RoundPeriod) {
  const rows = await selectRound(db, planId, period)
  return rows.filter((row) => row.agency_id === agencyId && row.state === 'counted')
}

export async function insertPapers(
  trx: Transaction<Database>,
  papers: readonly Insertable<Database['submission_paper']>[],
) {
  for (const paper of papers) {
    await trx
      .insertInto('submission_paper')
      .values(paper)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

export function selectPapers(db: Db, submissionId: string) {
  return db
    .selectFrom('submission_paper')
    .selectAll()
    .where('submission_id', '=', submissionId)
    .orderBy('added_at')
    .orderBy('file_name')
    .execute()
}

/** What a typed report spoke of, before it is written anew. */
export async function deleteParts(trx: Transaction<Database>, submissionId: string) {
  for (const table of ['submission_plan', 'submission_item', 'submission_figure'] as const) {
    await trx.deleteFrom(table).where('submission_id', '=', submissionId).execute()
  }
}

export async function insertAnswer(trx: Transaction<Database>, row: Insertable<Database['submission_answer']>) {
  await trx.insertInto('submission_answer').values(row).execute()
}

/** The latest first. */
export function selectAnswers(db: Db, submissionId: string) {
  return db
    .selectFrom('submission_answer')
    .innerJoin('person', 'person.id', 'submission_answer.person_id')
    .selectAll('submission_answer')
    .select('person.full_name as person_name')
    .where('submission_id', '=', submissionId)
    .orderBy('at', 'desc')
    .orderBy('submission_answer.id', 'desc')
    .execute()
}
