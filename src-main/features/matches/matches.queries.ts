import { type Insertable, sql, type Transaction } from 'kysely'
import type { AgencyId, IndicatorId, PersonId, PlanId, TaskId } from '../../../src-shared/domain/ids.ts'
import { listed } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

/** Every living body with its name of today. */
export function selectLivingBodies(db: Db) {
  return db
    .selectFrom('agency')
    .innerJoin('agency_name', (join) =>
      join.onRef('agency_name.agency_id', '=', 'agency.id').on('agency_name.to_date', 'is', null),
    )
    .leftJoin('agency_code', (join) =>
      join
        .onRef('agency_code.agency_id', '=', 'agency.id')
        .on('agency_code.scheme', '=', 'electronic-identification')
        .on('agency_code.to_date', 'is', null),
    )
    .select(['agency.id', 'kind', 'level', 'province_id', 'abbreviation', 'origin', 'agency.version'])
    .select(['agency_name.name', 'agency_name.sort_key', 'agency_code.code'])
    .where('ended_on', 'is', null)
    .orderBy('agency_name.sort_key')
    .orderBy('agency.id')
    .execute()
}
export type LivingBody = Awaited<ReturnType<typeof selectLivingBodies>>[number]

export function selectAliases(db: Db) {
  return db.selectFrom('agency_alias').select(['agency_id', 'alias']).execute()
}

/** Plans that were typed in here, and those that came in packages; those that ended or were replaced left out. */
export function selectMatchablePlans(db: Db) {
  return db
    .selectFrom('plan')
    .select(['id', 'number', 'decision_number', 'document_date', 'decision_date', 'issuer_id', 'issuer_name'])
    .select(['subject', 'short_name', 'origin', 'version'])
    .where('trashed_at', 'is', null)
    .where('state', 'in', ['draft', 'active'])
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
}
export type MatchablePlanRow = Awaited<ReturnType<typeof selectMatchablePlans>>[number]

/** Bodies whose id stands in cards or in reports that were sealed elsewhere. */
export async function enrolledBodies(db: Db): Promise<ReadonlySet<AgencyId>> {
  const cards = await db
    .selectFrom('enrolled_card')
    .select('agency_id')
    .where('state', 'in', ['waiting', 'enrolled'])
    .execute()
  const keys = await db.selectFrom('registry_key').select('agency_id').execute()
  const sealed = await db
    .selectFrom('submission')
    .select('agency_id')
    .where('origin', '=', 'sealed')
    .distinct()
    .execute()
  return new Set([...cards, ...keys, ...sealed].map(({ agency_id }) => agency_id))
}

export async function hasSealed(db: Db): Promise<boolean> {
  return (await db.selectFrom('report_seal').select('report_id').limit(1).executeTakeFirst()) !== undefined
}

/** A period of which both have a report that counts. */
export function selectBothReported(db: Db, fromId: AgencyId, toId: AgencyId) {
  return db
    .selectFrom('submission as a')
    .innerJoin('submission as b', (join) =>
      join
        .onRef('a.period_kind', '=', 'b.period_kind')
        .onRef('a.period_year', '=', 'b.period_year')
        .on('a.period_ordinal', 'is', (eb) => eb.ref('b.period_ordinal')),
    )
    .select('a.period_year')
    .where('a.agency_id', '=', fromId)
    .where('b.agency_id', '=', toId)
    .where('a.state', 'in', ['counted', 'quarantined'])
    .where('b.state', 'in', ['counted', 'quarantined'])
    .limit(1)
    .executeTakeFirst()
}

/** Whether others hold files that name the plan, or reported on it here. */
export async function isCoordinated(db: Db, id: PlanId): Promise<boolean> {
  const issued = db
    .selectFrom('plan_package')
    .select('plan_id')
    .where('plan_id', '=', id)
    .where('direction', '=', 'issued')
  const held = db.selectFrom('submission_plan').select('plan_id').where('plan_id', '=', id)
  const reminded = db.selectFrom('reminder').select('plan_id').where('plan_id', '=', id)
  const onward = db.selectFrom('onward_leg').select('plan_id').where('plan_id', '=', id)
  const all = issued.unionAll(held).unionAll(reminded).unionAll(onward)
  return (await all.limit(1).executeTakeFirst()) !== undefined
}

/** The newest revision of every report on a plan. */
export function selectReportsOn(db: Db, id: PlanId) {
  return db
    .selectFrom('report_plan')
    .innerJoin('report_revision', 'report_revision.report_id', 'report_plan.report_id')
    .where('report_plan.plan_id', '=', id)
    .where('report_revision.revision', '=', (eb) =>
      eb
        .selectFrom('report_revision as other')
        .whereRef('other.report_id', '=', 'report_plan.report_id')
        .select((inner) => inner.fn.max('other.revision').as('newest')),
    )
    .select(['report_revision.report_id', 'report_revision.revision', 'report_revision.state'])
    .select(['report_revision.letter', 'report_revision.records', 'report_revision.recipient_agency_id'])
    .orderBy('report_revision.report_id')
    .execute()
}
export type ReportOn = Awaited<ReturnType<typeof selectReportsOn>>[number]

export function selectPassages(db: Db, { report_id, revision }: Pick<ReportOn, 'report_id' | 'revision'>) {
  return db
    .selectFrom('report_section')
    .select(['key', 'passages'])
    .where('report_id', '=', report_id)
    .where('revision', '=', revision)
    .execute()
}

/** How many figures stand on each indicator. */
export function countFigures(db: Db, ids: readonly IndicatorId[]) {
  return db
    .selectFrom('figure')
    .select((eb) => ['indicator_id', eb.fn.countAll<number>().as('figures')])
    .where('indicator_id', 'in', listed(ids))
    .groupBy('indicator_id')
    .execute()
}

/** Figures of one period on both indicators. */
export async function countTwice(db: Db, heldId: IndicatorId, id: IndicatorId): Promise<number> {
  const row = await db
    .selectFrom('figure as a')
    .innerJoin('figure as b', (join) =>
      join.onRef('a.period_id', '=', 'b.period_id').onRef('a.is_estimate', '=', 'b.is_estimate'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('a.indicator_id', '=', heldId)
    .where('b.indicator_id', '=', id)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Tasks of a plan with the items they stand on, in whatever plan. */
export function selectTasksOf(db: Db, id: PlanId) {
  return db
    .selectFrom('task')
    .leftJoin('task_item', 'task_item.task_id', 'task.id')
    .select(['task.id', 'task_item.item_id'])
    .where('task.plan_id', '=', id)
    .execute()
}

export function selectAccounts(db: Db, taskIds: readonly TaskId[]) {
  return db.selectFrom('task_period').select(['task_id', 'period_id']).where('task_id', 'in', listed(taskIds)).execute()
}

/** Raises versions, so that a person who has one open sees that it changed. */
export async function touch(trx: Trx, table: 'agency' | 'plan' | 'task', ids: readonly string[]) {
  await trx
    .updateTable(table)
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where((eb) => eb(sql.ref<string>('id'), 'in', listed(ids)))
    .execute()
}

export async function insertJoin(
  trx: Trx,
  row: Insertable<Database['id_join']>,
  pairs: readonly (readonly [string, string])[],
) {
  await trx.insertInto('id_join').values(row).execute()
  for (const [from_id, to_id] of pairs) {
    await trx.insertInto('joined_id').values({ from_id, to_id, join_id: row.id }).execute()
  }
}

/** Whether it is another one since a join that stands. */
export async function isJoined(db: Db, id: AgencyId): Promise<boolean> {
  return (await db.selectFrom('joined_id').select('to_id').where('from_id', '=', id).executeTakeFirst()) !== undefined
}

export function selectJoins(db: Db) {
  return db
    .selectFrom('id_join')
    .innerJoin('person', 'person.id', 'id_join.person_id')
    .select(['id_join.id', 'kind', 'from_id', 'to_id', 'person.full_name', 'joined_at'])
    .where('undone_at', 'is', null)
    .orderBy('joined_at', 'desc')
    .orderBy('id_join.id')
    .execute()
}

export function selectJoin(db: Db, id: string) {
  return db.selectFrom('id_join').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function endJoin(trx: Trx, id: string, set: { undone_by: PersonId; undone_at: string }) {
  await trx.deleteFrom('joined_id').where('join_id', '=', id).execute()
  await trx.updateTable('id_join').set(set).where('id', '=', id).execute()
}

/** The joined body lives on in the other one. */
export async function endAsSame(
  trx: Trx,
  { fromId, toId, on, basis }: { fromId: AgencyId; toId: AgencyId; on: string; basis: string },
) {
  await trx.updateTable('agency').set({ ended_on: on }).where('id', '=', fromId).execute()
  await trx
    .insertInto('agency_succession')
    .values({
      ...{ predecessor_id: fromId, successor_id: toId, rule: 'function', functions: null },
      ...{ is_main: 1, legal_basis: basis, from_date: on },
    })
    .execute()
}

export async function liveAgain(trx: Trx, fromId: AgencyId, toId: AgencyId) {
  await trx.updateTable('agency').set({ ended_on: null }).where('id', '=', fromId).execute()
  await trx
    .deleteFrom('agency_succession')
    .where('predecessor_id', '=', fromId)
    .where('successor_id', '=', toId)
    .execute()
}

/** Reports on the plan that were sealed after the moment. */
export async function countSealedSince(db: Db, id: PlanId, since: string): Promise<number> {
  const row = await db
    .selectFrom('report_plan')
    .innerJoin('report_seal', 'report_seal.report_id', 'report_plan.report_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('plan_id', '=', id)
    .where('sealed_at', '>', since)
    .executeTakeFirstOrThrow()
  return row.count
}
