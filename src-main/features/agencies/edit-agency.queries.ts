import type { Insertable, Transaction, Updateable } from 'kysely'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { listed } from '../../db/listed.ts'
import type { Database } from '../../db/schema.ts'

export async function updateAgency(trx: Transaction<Database>, id: AgencyId, set: Updateable<Database['agency']>) {
  await trx.updateTable('agency').set(set).where('id', '=', id).execute()
}

export function selectCurrentName(trx: Transaction<Database>, id: AgencyId) {
  return trx
    .selectFrom('agency_name')
    .selectAll()
    .where('agency_id', '=', id)
    .where('to_date', 'is', null)
    .executeTakeFirstOrThrow()
}

/** Ends the present name and begins another. */
export async function replaceName(
  trx: Transaction<Database>,
  lastDay: string,
  name: Insertable<Database['agency_name']>,
) {
  await trx
    .updateTable('agency_name')
    .set({ to_date: lastDay })
    .where('agency_id', '=', name.agency_id)
    .where('to_date', 'is', null)
    .execute()
  await trx.insertInto('agency_name').values(name).execute()
}

export function selectCurrentContacts(trx: Transaction<Database>, id: AgencyId) {
  return trx.selectFrom('agency_contact').selectAll().where('agency_id', '=', id).where('to_date', 'is', null).execute()
}

export async function endContacts(trx: Transaction<Database>, ids: string[], lastDay: string) {
  if (ids.length === 0) return
  await trx.updateTable('agency_contact').set({ to_date: lastDay }).where('id', 'in', ids).execute()
}

export async function insertContacts(trx: Transaction<Database>, rows: Insertable<Database['agency_contact']>[]) {
  if (rows.length > 0) await trx.insertInto('agency_contact').values(rows).execute()
}

/** Ends the present code of a scheme and begins another; null only ends it. */
export async function replaceCode(
  trx: Transaction<Database>,
  id: AgencyId,
  { scheme, code }: { scheme: Database['agency_code']['scheme']; code: string | null },
  { lastDay, fromDate }: { lastDay: string; fromDate: string },
) {
  await endCodes(trx, [id], lastDay, [scheme])
  if (code === null) return
  await trx
    .insertInto('agency_code')
    .values({ agency_id: id, scheme, code, from_date: fromDate, to_date: null })
    .execute()
}

/** Ends the codes that still hold. */
export async function endCodes(
  trx: Transaction<Database>,
  ids: readonly AgencyId[],
  lastDay: string,
  schemes: readonly Database['agency_code']['scheme'][] = ['statistics-office', 'electronic-identification'],
) {
  await trx
    .updateTable('agency_code')
    .set({ to_date: lastDay })
    .where('agency_id', 'in', listed(ids))
    .where('scheme', 'in', schemes)
    .where('to_date', 'is', null)
    .execute()
}
