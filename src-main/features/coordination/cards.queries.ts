import type { Insertable, Transaction, Updateable } from 'kysely'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

export function selectCards(db: Db) {
  return db
    .selectFrom('enrolled_card')
    .leftJoin('person', 'person.id', 'enrolled_card.decided_by')
    .selectAll('enrolled_card')
    .select('person.full_name as decided_by_name')
    .orderBy('enrolled_card.received_at', 'desc')
    .orderBy('enrolled_card.id')
    .execute()
}
export type CardRecord = Awaited<ReturnType<typeof selectCards>>[number]

/** Keys that count, and revoked ones: what they sealed before stays valid. */
export function selectTrustedCards(db: Db) {
  return db
    .selectFrom('enrolled_card')
    .selectAll()
    .where('state', 'in', ['enrolled', 'revoked'])
    .orderBy('kid')
    .execute()
}

export function selectCard(db: Db, by: { id: string } | { kid: string }) {
  const [column, value] = 'id' in by ? (['id', by.id] as const) : (['kid', by.kid] as const)
  return db.selectFrom('enrolled_card').selectAll().where(column, '=', value).executeTakeFirst()
}

export function selectWaitingCards(db: Db) {
  return db.selectFrom('enrolled_card').selectAll().where('state', '=', 'waiting').execute()
}

export async function insertCard(trx: Transaction<Database>, row: Insertable<Database['enrolled_card']>) {
  await trx.insertInto('enrolled_card').values(row).execute()
}

export async function updateCard(trx: Transaction<Database>, id: string, set: Updateable<Database['enrolled_card']>) {
  await trx.updateTable('enrolled_card').set(set).where('id', '=', id).execute()
}
