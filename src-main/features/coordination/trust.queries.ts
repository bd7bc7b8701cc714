import type { Insertable, Transaction, Updateable } from 'kysely'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

export function selectRoots(db: Db) {
  return db.selectFrom('pinned_root').selectAll().orderBy('pinned_at').execute()
}

/** Changes of a coordinator's root that its old key signed and people compared. */
export function selectConfirmedRotations(db: Db, coordinatorId: AgencyId) {
  return db
    .selectFrom('key_rotation')
    .select(['old_kid', 'new_kid', 'decided_at'])
    .where('agency_id', '=', coordinatorId)
    .where('purpose', '=', 'root')
    .where('state', '=', 'confirmed')
    .orderBy('decided_at')
    .execute()
}

export async function insertRoot(trx: Transaction<Database>, row: Insertable<Database['pinned_root']>) {
  await trx.insertInto('pinned_root').values(row).execute()
}

export async function updateRoot(
  trx: Transaction<Database>,
  coordinatorId: AgencyId,
  set: Updateable<Database['pinned_root']>,
) {
  await trx.updateTable('pinned_root').set(set).where('coordinator_id', '=', coordinatorId).execute()
}

/** The keys of the highest registry of every pinned coordinator, with the day on which that registry ends. */
export function selectRegistryKeys(db: Db) {
  return db
    .selectFrom('registry_key')
    .innerJoin('registry_version', 'registry_version.coordinator_id', 'registry_key.coordinator_id')
    .selectAll('registry_key')
    .select('registry_version.expires_at')
    .where('registry_version.direction', '=', 'received')
    .where('registry_version.revision', '=', (eb) =>
      eb
        .selectFrom('registry_version as newest')
        .select((one) => one.fn.max('newest.revision').as('top'))
        .whereRef('newest.coordinator_id', '=', 'registry_key.coordinator_id'),
    )
    .execute()
}

export function selectRegistryVersions(db: Db, coordinatorId: AgencyId) {
  return db
    .selectFrom('registry_version')
    .selectAll()
    .where('coordinator_id', '=', coordinatorId)
    .orderBy('revision', 'desc')
    .execute()
}

export async function insertRegistryVersion(trx: Transaction<Database>, row: Insertable<Database['registry_version']>) {
  await trx.insertInto('registry_version').values(row).execute()
}

export async function replaceRegistryKeys(
  trx: Transaction<Database>,
  coordinatorId: AgencyId,
  rows: readonly Insertable<Database['registry_key']>[],
) {
  await trx.deleteFrom('registry_key').where('coordinator_id', '=', coordinatorId).execute()
  for (const row of rows) await trx.insertInto('registry_key').values(row).execute()
}
