import type { RawBuilder, Transaction } from 'kysely'
import type { PersonId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import { prepared } from '../../db/prepared.ts'
import type { Database } from '../../db/schema.ts'

export function findByUserName(db: Db, userName: string) {
  return db.selectFrom('person').selectAll().where('user_name', '=', userName).executeTakeFirst()
}

const personById = prepared((db, value: { id: RawBuilder<PersonId> }) =>
  db.selectFrom('person').selectAll().where('id', '=', value.id),
)
const rolesById = prepared((db, value: { id: RawBuilder<PersonId> }) =>
  db.selectFrom('person_role').select('role').where('person_id', '=', value.id).orderBy('role'),
)
const plansById = prepared((db, value: { id: RawBuilder<PersonId> }) =>
  db.selectFrom('person_plan').select('plan_id').where('person_id', '=', value.id).orderBy('plan_id'),
)

export async function findById(db: Db, id: PersonId) {
  return (await personById(db, { id }))[0]
}

export async function rolesOf(db: Db, id: PersonId) {
  return (await rolesById(db, { id })).map((row) => row.role)
}

/** Plans an approver answers for; null = all. */
export async function plansOf(db: Db, id: PersonId) {
  const rows = await plansById(db, { id })
  return rows.length === 0 ? null : rows.map((row) => row.plan_id)
}

export async function setFailures(trx: Transaction<Database>, id: PersonId, count: number, waitUntil: string | null) {
  await trx.updateTable('person').set({ failed_count: count, wait_until: waitUntil }).where('id', '=', id).execute()
}

export async function setPassword(trx: Transaction<Database>, id: PersonId, password: string, mustChange: 0 | 1) {
  await trx
    .updateTable('person')
    .set({ password, must_change_password: mustChange, failed_count: 0, wait_until: null })
    .where('id', '=', id)
    .execute()
}

export async function setLanguage(trx: Transaction<Database>, id: PersonId, language: 'vi' | 'en') {
  await trx.updateTable('person').set({ language }).where('id', '=', id).execute()
}
