import { type Insertable, type RawBuilder, sql, type Transaction, type Updateable } from 'kysely'
import type { IndicatorId, PlanId } from '../../../src-shared/domain/ids.ts'
import { listedIn } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'
import { prepared } from '../../db/prepared.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

const setOfPlan = prepared((db, value: { planId: RawBuilder<PlanId> }) =>
  db.selectFrom('indicator_set').selectAll().where('plan_id', '=', value.planId),
)

export async function selectSet(db: Db, planId: PlanId) {
  return (await setOfPlan(db, { planId }))[0]
}
export type SetRow = NonNullable<Awaited<ReturnType<typeof selectSet>>>

type Ids = { ids: RawBuilder<string> }

const indicatorsOfSet = prepared((db, value: { setId: RawBuilder<string> }) =>
  db
    .selectFrom('indicator')
    .selectAll()
    .where('set_id', '=', value.setId)
    .where('ended_in_version', 'is', null)
    .orderBy('ordinal')
    .orderBy('id'),
)
const targetsOfIndicators = prepared((db, { ids }: Ids) =>
  db.selectFrom('indicator_target').selectAll().where('indicator_id', 'in', listedIn<IndicatorId>(ids)).orderBy('year'),
)
/** One row of each: who reports a set of a province is thousands of ids. */
const reportersOfIndicators = prepared((db, { ids }: Ids) =>
  db
    .selectFrom('indicator_reporter')
    .select('indicator_id')
    .select(sql<string>`json_group_array(agency_id ORDER BY agency_id)`.as('agency_ids'))
    .where('indicator_id', 'in', listedIn<IndicatorId>(ids))
    .groupBy('indicator_id'),
)

/** Indicators of a set with targets and reporters, in order; those that a later version dropped are left out. */
export async function selectIndicators(db: Db, setId: string) {
  const rows = await indicatorsOfSet(db, { setId })
  const ids = JSON.stringify(rows.map(({ id }) => id))
  const targets = Map.groupBy(await targetsOfIndicators(db, { ids }), ({ indicator_id }) => indicator_id)
  const reporters = new Map((await reportersOfIndicators(db, { ids })).map((row) => [row.indicator_id, row.agency_ids]))
  return rows.map((row) => ({
    ...row,
    targets: targets.get(row.id) ?? [],
    reporter_ids: reporters.get(row.id) ?? '[]',
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
