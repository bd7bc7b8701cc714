import type { Insertable, Transaction } from 'kysely'
import type { AgencyId, PersonId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

/** The highest first. */
export function selectVersions(db: Db, direction: 'issued' | 'received', coordinatorId: AgencyId) {
  return db
    .selectFrom('acts_version')
    .selectAll()
    .where('direction', '=', direction)
    .where('coordinator_id', '=', coordinatorId)
    .orderBy('revision', 'desc')
    .orderBy('at', 'desc')
    .execute()
}
export type VersionRecord = Awaited<ReturnType<typeof selectVersions>>[number]

/** Every version that came in, the highest of each coordinator first. */
export function selectReceived(db: Db) {
  return db
    .selectFrom('acts_version')
    .leftJoin('person', 'person.id', 'acts_version.applied_by')
    .selectAll('acts_version')
    .select('person.full_name')
    .where('direction', '=', 'received')
    .orderBy('coordinator_id')
    .orderBy('revision', 'desc')
    .orderBy('acts_version.at', 'desc')
    .execute()
}

export function selectVersion(db: Db, rowId: string) {
  return db
    .selectFrom('acts_version')
    .selectAll()
    .where('row_id', '=', rowId)
    .where('direction', '=', 'received')
    .executeTakeFirst()
}

export async function insertVersion(trx: Trx, row: Insertable<Database['acts_version']>) {
  await trx.insertInto('acts_version').values(row).execute()
}

export async function markApplied(trx: Trx, rowId: string, by: PersonId, at: string) {
  await trx.updateTable('acts_version').set({ applied_by: by, applied_at: at }).where('row_id', '=', rowId).execute()
}
