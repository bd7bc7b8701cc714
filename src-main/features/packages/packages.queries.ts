import type { Insertable, Transaction, Updateable } from 'kysely'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

const withPerson = (db: Db) =>
  db
    .selectFrom('plan_package')
    .innerJoin('person', 'person.id', 'plan_package.person_id')
    .selectAll('plan_package')
    .select('person.full_name as person_name')

/** The latest first; waiting ones before all others. */
export function selectPackages(db: Db, planId: PlanId | null) {
  const rows = withPerson(db)
    .orderBy((eb) => eb.case().when('state', '=', 'waiting').then(0).else(1).end())
    .orderBy('plan_package.at', 'desc')
    .orderBy('revision', 'desc')
  return (planId === null ? rows : rows.where('plan_id', '=', planId)).execute()
}
export type PackageRecord = Awaited<ReturnType<typeof selectPackages>>[number]

export function selectPackage(db: Db, rowId: string) {
  return withPerson(db).where('row_id', '=', rowId).executeTakeFirst()
}

/** Every version of a plan that was issued here, or that came in and was not declined. */
export function selectVersions(db: Db, planId: PlanId, direction: 'issued' | 'received') {
  return withPerson(db)
    .where('plan_id', '=', planId)
    .where('direction', '=', direction)
    .where('state', '<>', 'declined')
    .orderBy('revision', 'desc')
    .execute()
}

export function selectSamePackage(db: Db, payloadSha256: string) {
  return db
    .selectFrom('plan_package')
    .selectAll()
    .where('direction', '=', 'received')
    .where('payload_sha256', '=', payloadSha256)
    .executeTakeFirst()
}

export async function insertPackage(trx: Transaction<Database>, row: Insertable<Database['plan_package']>) {
  await trx.insertInto('plan_package').values(row).execute()
}

export async function updatePackage(
  trx: Transaction<Database>,
  rowId: string,
  set: Updateable<Database['plan_package']>,
) {
  await trx.updateTable('plan_package').set(set).where('row_id', '=', rowId).execute()
}

export async function keepWaitingRegistry(trx: Transaction<Database>, row: Insertable<Database['waiting_registry']>) {
  await trx
    .insertInto('waiting_registry')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export function selectWaitingRegistries(db: Db, coordinatorId: AgencyId) {
  return db
    .selectFrom('waiting_registry')
    .selectAll()
    .where('coordinator_id', '=', coordinatorId)
    .orderBy('at')
    .execute()
}

export async function dropWaitingRegistries(trx: Transaction<Database>, coordinatorId: AgencyId) {
  await trx.deleteFrom('waiting_registry').where('coordinator_id', '=', coordinatorId).execute()
}
