import type { Insertable, Transaction, Updateable } from 'kysely'
import type { PlanReadingId } from '../../../src-shared/domain/ids.ts'
import type { PlanReadingState } from '../../../src-shared/domain/plan-review/reading-state.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

export function selectReading(db: Db, id: PlanReadingId) {
  return db.selectFrom('plan_reading').selectAll().where('id', '=', id).executeTakeFirst()
}
export type ReadingTableRow = NonNullable<Awaited<ReturnType<typeof selectReading>>>

/** The readings in these states, the one worked on last first. Without the document itself. */
export function selectReadings(db: Db, states: readonly PlanReadingState[]) {
  return db
    .selectFrom('plan_reading')
    .innerJoin('person', 'person.id', 'plan_reading.person_id')
    .select([
      'plan_reading.id',
      'plan_reading.state',
      'plan_reading.source_file_name',
      'plan_reading.draft',
      'plan_reading.plan_id',
      'plan_reading.changed_at',
      'plan_reading.version',
      'person.full_name',
    ])
    .where('plan_reading.state', 'in', states)
    .orderBy('plan_reading.changed_at', 'desc')
    .orderBy('plan_reading.id')
    .limit(200)
    .execute()
}

export async function selectActs(db: Db, id: PlanReadingId): Promise<string[]> {
  const rows = await db
    .selectFrom('plan_reading_correction')
    .select('act')
    .where('reading_id', '=', id)
    .orderBy('ordinal')
    .execute()
  return rows.map(({ act }) => act)
}

export async function insertReading(trx: Trx, row: Insertable<Database['plan_reading']>) {
  await trx.insertInto('plan_reading').values(row).execute()
}

export async function updateReading(trx: Trx, id: PlanReadingId, set: Updateable<Database['plan_reading']>) {
  await trx.updateTable('plan_reading').set(set).where('id', '=', id).execute()
}

export async function insertActs(trx: Trx, rows: readonly Insertable<Database['plan_reading_correction']>[]) {
  await trx.insertInto('plan_reading_correction').values(rows).execute()
}

export async function deleteAct(trx: Trx, id: PlanReadingId, ordinal: number) {
  await trx.deleteFrom('plan_reading_correction').where('reading_id', '=', id).where('ordinal', '=', ordinal).execute()
}
