import type { Insertable, Transaction } from 'kysely'
import type { ReportId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

export function selectKeptPrivacy(db: Db, id: ReportId) {
  return db.selectFrom('report_kept_privacy').select(['kind', 'text', 'reason']).where('report_id', '=', id).execute()
}

export async function insertKeptPrivacy(trx: Trx, rows: readonly Insertable<Database['report_kept_privacy']>[]) {
  await trx
    .insertInto('report_kept_privacy')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['report_id', 'kind', 'text']).doUpdateSet((eb) => ({
        reason: eb.ref('excluded.reason'),
        kept_by: eb.ref('excluded.kept_by'),
        kept_at: eb.ref('excluded.kept_at'),
      })),
    )
    .execute()
}

export async function deleteKeptPrivacy(trx: Trx, id: ReportId, text: string) {
  await trx.deleteFrom('report_kept_privacy').where('report_id', '=', id).where('text', '=', text).execute()
}
