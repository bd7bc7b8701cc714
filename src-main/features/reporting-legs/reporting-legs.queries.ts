import type { Insertable, Transaction } from 'kysely'
import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import type { PeriodKind } from '../../../src-shared/domain/report-period.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

export type SettingRecord = Awaited<ReturnType<typeof selectSettings>>[number]
export type DispatchRecord = Awaited<ReturnType<typeof selectDispatches>>[number]

/** What was settled about the legs of a plan in periods of one kind, whatever the year. */
export function selectSettings(db: Db, planId: PlanId, kind: PeriodKind) {
  return db
    .selectFrom('onward_leg')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('period_kind', '=', kind)
    .where('removed_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export function selectSetting(db: Db, id: string) {
  return db.selectFrom('onward_leg').selectAll().where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst()
}

/** Kinds of period for which some leg of a plan was settled. */
export async function selectSettledKinds(db: Db, planId: PlanId): Promise<PeriodKind[]> {
  const rows = await db
    .selectFrom('onward_leg')
    .select('period_kind')
    .distinct()
    .where('plan_id', '=', planId)
    .where('removed_at', 'is', null)
    .execute()
  return rows.map((row) => row.period_kind)
}

export async function insertSetting(trx: Trx, row: Insertable<Database['onward_leg']>) {
  await trx.insertInto('onward_leg').values(row).execute()
}

export async function removeSetting(trx: Trx, id: string, at: string) {
  await trx.updateTable('onward_leg').set({ removed_at: at }).where('id', '=', id).execute()
}

const dispatches = (db: Db) =>
  db
    .selectFrom('onward_dispatch')
    .innerJoin('person', 'person.id', 'onward_dispatch.person_id')
    .selectAll('onward_dispatch')
    .select('person.full_name as person_name')
    .where('onward_dispatch.removed_at', 'is', null)

/** Of one round, the latest first. */
export function selectDispatches(db: Db, planId: PlanId, { kind, year, ordinal }: RoundPeriod) {
  return dispatches(db)
    .where('onward_dispatch.plan_id', '=', planId)
    .where('onward_dispatch.period_kind', '=', kind)
    .where('onward_dispatch.period_year', '=', year)
    .where('onward_dispatch.period_ordinal', ordinal === null ? 'is' : '=', ordinal)
    .orderBy('onward_dispatch.sent_on', 'desc')
    .orderBy('onward_dispatch.at', 'desc')
    .orderBy('onward_dispatch.id', 'desc')
    .execute()
}

export function selectDispatch(db: Db, id: string) {
  return dispatches(db).where('onward_dispatch.id', '=', id).executeTakeFirst()
}

export async function insertDispatch(trx: Trx, row: Insertable<Database['onward_dispatch']>) {
  await trx.insertInto('onward_dispatch').values(row).execute()
}

export async function updateDispatch(
  trx: Trx,
  id: string,
  change: { removed_at: string } | { confirmed_on: string; confirmed_note: string },
) {
  await trx
    .updateTable('onward_dispatch')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
