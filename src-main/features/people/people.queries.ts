import type { Insertable, Transaction, Updateable } from 'kysely'
import type { PersonId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Role } from '../../../src-shared/domain/permissions.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

export async function selectPeople(db: Db, only?: { id?: PersonId; userName?: string }) {
  let people = db.selectFrom('person').selectAll().orderBy('active', 'desc').orderBy('sort_key')
  if (only?.id !== undefined) people = people.where('id', '=', only.id)
  if (only?.userName !== undefined) people = people.where('user_name', '=', only.userName)
  const rows = await people.execute()
  const ids = rows.map((row) => row.id)
  const roles = await db.selectFrom('person_role').selectAll().where('person_id', 'in', ids).orderBy('role').execute()
  const plans = await db
    .selectFrom('person_plan')
    .selectAll()
    .where('person_id', 'in', ids)
    .orderBy('plan_id')
    .execute()
  return rows.map((row) => ({
    ...row,
    roles: roles.filter(({ person_id }) => person_id === row.id).map(({ role }) => role),
    plans: plans.filter(({ person_id }) => person_id === row.id).map(({ plan_id }) => plan_id),
  }))
}

export type PersonRow = Awaited<ReturnType<typeof selectPeople>>[number]

export async function insertPerson(trx: Transaction<Database>, row: Insertable<Database['person']>) {
  await trx.insertInto('person').values(row).execute()
}

export async function updatePerson(trx: Transaction<Database>, id: PersonId, set: Updateable<Database['person']>) {
  await trx.updateTable('person').set(set).where('id', '=', id).execute()
}

export async function replaceRights(trx: Transaction<Database>, id: PersonId, roles: Role[], plans: PlanId[] | null) {
  await trx.deleteFrom('person_role').where('person_id', '=', id).execute()
  await trx.deleteFrom('person_plan').where('person_id', '=', id).execute()
  await trx
    .insertInto('person_role')
    .values(roles.map((role) => ({ person_id: id, role })))
    .execute()
  if (plans && plans.length > 0) {
    await trx
      .insertInto('person_plan')
      .values(plans.map((plan_id) => ({ person_id: id, plan_id })))
      .execute()
  }
}

/** Who answers for one of these plans answers for this one too. */
export async function giveFollowingPlan(trx: Transaction<Database>, before: readonly PlanId[], plan: PlanId) {
  await trx
    .insertInto('person_plan')
    .columns(['person_id', 'plan_id'])
    .expression((eb) =>
      eb
        .selectFrom('person_plan')
        .select(['person_id', eb.val(plan).as('plan_id')])
        .distinct()
        .where('plan_id', 'in', before),
    )
    .execute()
}

export async function countActiveAdministrators(db: Db): Promise<number> {
  const row = await db
    .selectFrom('person')
    .innerJoin('person_role', 'person_role.person_id', 'person.id')
    .where('person.active', '=', 1)
    .where('person_role.role', '=', 'administrator')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}
