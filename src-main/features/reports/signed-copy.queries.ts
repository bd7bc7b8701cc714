import type { Transaction } from 'kysely'
import type { EvidenceId, ReportId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

export function selectSignedCopies(db: Db, id: ReportId, revision: number) {
  return db
    .selectFrom('report_signed_copy')
    .innerJoin('evidence', 'evidence.id', 'report_signed_copy.evidence_id')
    .where('report_id', '=', id)
    .where('revision', '=', revision)
    .orderBy('evidence.added_at')
    .orderBy('evidence.id')
    .select(['evidence.id', 'evidence.file_name as name'])
    .execute()
}

export async function insertSignedCopy(
  trx: Transaction<Database>,
  { report_id, revision }: { report_id: ReportId; revision: number },
  evidence_id: EvidenceId,
) {
  await trx
    .insertInto('report_signed_copy')
    .values({ report_id, revision, evidence_id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** One of them, or all. The files stay among the evidence. */
export async function deleteSignedCopies(
  trx: Transaction<Database>,
  { report_id, revision }: { report_id: ReportId; revision: number },
  evidenceId: EvidenceId | null,
) {
  await trx
    .deleteFrom('report_signed_copy')
    .where('report_id', '=', report_id)
    .where('revision', '=', revision)
    .$if(evidenceId !== null, (copies) => copies.where('evidence_id', '=', evidenceId))
    .execute()
}
