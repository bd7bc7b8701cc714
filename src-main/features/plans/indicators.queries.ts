import type { Insertable, Transaction, Updateable } from 'kysely'
import type { IndicatorId, PlanId } from '../../../src-shared/domain/ids.ts'
import { listed } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

export function selectSet(db: Db, planId: PlanId) {
  return db.selectFrom('indicator_set').selectAll().where('plan_id', '=', planId).executeTakeFirst()
}
export type SetRow = NonNullable<Awaited<ReturnType<typeof selectSet>>>

/** Indicators of a set with targets and reporters, in order; `withEnded` adds those that a later version dropped. */
export async function selectIndicators(db: Db, setId: string, withEnded: boolean) {
  let indicators = db.selectFrom('indicator').selectAll().where('set_id', '=', setId).orderBy('ordinal').orderBy('id')
  if (!withEnded) indicators = indicators.where('ended_in_version', 'is', null)
  const rows = await indicators.execute()
  const ids = rows.map(({ id }) => id)
  const targets = await db
    .selectFrom('indicator_target')
    .selectAll()
    .where('indicator_id', 'in', listed(ids))
    .orderBy('year')
    .execute()
  const reporters = await db
    .selectFrom('indicator_reporter')
    .selectAll()
    .where('indicator_id', 'in', listed(ids))
    .orderBy('agency_id')
    .execute()
  const targetsOf = Map.groupBy(targets, ({ indicator_id }) => indicator_id)
  const reportersOf = Map.groupBy(reporters, ({ indicator_id }) => indicator_id)
  return rows.map((row) => ({
    ...row,
    targets: targetsOf.get(row.id) ?? [],
    reporters: reportersOf.get(row.id) ?? [],
  }))
}
export type IndicatorRows = Awaited<ReturnType<typeof selectIndicators>>[number]

export async function insertSet(trx: Trx, row: Insertable<Database['indicator_set']>) {
  await trx.insertInto('indicator_set').values(row).execute()
}

export async function updateSet(trx: Trx, id: string, set: Updateable<Database['indicator_set']>) {
  await trx.updateTable('indicator_set').set(set).where('id', '=', id).execute()
}

/** What the set said in one version; said again, the last word counts. */
export async function keepSetVersion(trx: Trx, row: Insertable<Database['indicator_set_version']>) {
  await trx
    .insertInto('indicator_set_version')
    .values(row)
    .onConflict((conflict) => conflict.columns(['set_id', 'version']).doUpdateSet({ definition: row.definition }))
    .execute()
}

/** Ids among these that belong to another set. */
export async function indicatorsElsewhere(db: Db, setId: string, ids: readonly IndicatorId[]) {
  return db.selectFrom('indicator').select('id').where('id', 'in', ids).where('set_id', '<>', setId).execute()
}

/** Writes one indicator over what stood under its id. */
export async function storeIndicator(
  trx: Trx,
  row: Insertable<Database['indicator']>,
  targets: readonly Insertable<Database['indicator_target']>[],
  reporters: readonly Insertable<Database['indicator_reporter']>[],
) {
  const { id, ...rest } = row
  await trx
    .insertInto('indicator')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute()
  await trx.deleteFrom('indicator_target').where('indicator_id', '=', id).execute()
  await trx.deleteFrom('indicator_reporter').where('indicator_id', '=', id).execute()
  for (const target of targets) await trx.insertInto('indicator_target').values(target).execute()
  for (let at = 0; at < reporters.length; at += 500) {
    await trx
      .insertInto('indicator_reporter')
      .values(reporters.slice(at, at + 500))
      .execute()
  }
}

/** Dropped indicators keep their row, because figures of earlier periods stand on it. */
export async function endIndicators(trx: Trx, ids: readonly IndicatorId[], version: number) {
  if (ids.length === 0) return
  await trx.updateTable('indicator').set({ ended_in_version: version }).where('id', 'in', ids).execute()
}
