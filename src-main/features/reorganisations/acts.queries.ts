import { type Insertable, sql, type Transaction } from 'kysely'
import type { ActId, AgencyId, PersonId, PlanId } from '../../../src-shared/domain/ids.ts'
import { listed } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

export async function insertAct(
  trx: Trx,
  act: Insertable<Database['reorganisation']>,
  bodies: readonly Insertable<Database['reorganisation_body']>[],
  rows: readonly Insertable<Database['reorganisation_row']>[],
) {
  await trx.insertInto('reorganisation').values(act).execute()
  // SQLite binds at most 32,766 values in one statement.
  for (let at = 0; at < bodies.length; at += 500) {
    await trx
      .insertInto('reorganisation_body')
      .values(bodies.slice(at, at + 500))
      .execute()
  }
  for (let at = 0; at < rows.length; at += 500) {
    await trx
      .insertInto('reorganisation_row')
      .values(rows.slice(at, at + 500))
      .execute()
  }
}

/** The last recorded first. */
export function selectActs(db: Db) {
  return db
    .selectFrom('reorganisation')
    .innerJoin('person', 'person.id', 'reorganisation.person_id')
    .leftJoin('person as back', 'back.id', 'reorganisation.taken_back_by')
    .selectAll('reorganisation')
    .select(['person.full_name', 'back.full_name as back_name'])
    .orderBy('seq', 'desc')
    .execute()
}

/** In the order in which they were recorded here. */
export function selectActsInOrder(db: Db) {
  return selectActs(db).then((rows) => rows.toReversed())
}

export function selectAct(db: Db, id: ActId) {
  return db.selectFrom('reorganisation').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Acts that stand and name one of these bodies. */
export function selectActsNaming(db: Db, ids: readonly AgencyId[]) {
  return db
    .selectFrom('reorganisation_body as body')
    .innerJoin('reorganisation as act', 'act.id', 'body.act_id')
    .select(['body.agency_id', 'act.id', 'act.document_number', 'act.effective_on', 'act.seq'])
    .where('body.agency_id', 'in', listed(ids))
    .where('act.taken_back_at', 'is', null)
    .orderBy('act.effective_on')
    .execute()
}

export function selectBodiesOfAct(db: Db, id: ActId) {
  return db.selectFrom('reorganisation_body').select(['agency_id', 'is_new']).where('act_id', '=', id).execute()
}

/** What the act wrote, the last first: the order in which it is taken back. */
export function selectRowsOfAct(db: Db, id: ActId) {
  return db.selectFrom('reorganisation_row').selectAll().where('act_id', '=', id).orderBy('ordinal', 'desc').execute()
}

export async function markTakenBack(trx: Trx, id: ActId, by: PersonId, at: string) {
  await trx.updateTable('reorganisation').set({ taken_back_at: at, taken_back_by: by }).where('id', '=', id).execute()
}

/** The short name of the plan that a row of an act stands in; null for a row of the catalogue. */
export async function planNameOf(
  db: Db,
  row: { planId: PlanId | null; dutyId: string | null; indicatorId: string | null },
): Promise<string | null> {
  const found = await db
    .selectFrom('plan')
    .select('short_name')
    .where((eb) =>
      eb.or([
        eb('plan.id', '=', row.planId),
        eb('plan.id', '=', eb.selectFrom('reporting_duty').select('plan_id').where('id', '=', row.dutyId)),
        eb(
          'plan.id',
          '=',
          eb
            .selectFrom('indicator')
            .innerJoin('indicator_set', 'indicator_set.id', 'indicator.set_id')
            .select('indicator_set.plan_id')
            .where(sql<boolean>`indicator.id = ${row.indicatorId}`),
        ),
      ]),
    )
    .executeTakeFirst()
  return found?.short_name ?? null
}

/** The items that these assignments stand on. */
export async function selectItemIds(db: Db, assignmentIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('assignment')
    .select('item_id')
    .distinct()
    .where(sql<boolean>`id IN (SELECT value FROM json_each(${JSON.stringify(assignmentIds)}))`)
    .execute()
  return rows.map(({ item_id }) => item_id)
}
