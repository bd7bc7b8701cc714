import type { Insertable, RawBuilder, Transaction, Updateable } from 'kysely'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { PlanState } from '../../../src-shared/domain/plan-state.ts'
import type { Db } from '../../db/open-database.ts'
import { prepared } from '../../db/prepared.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

const planById = prepared((db, value: { id: RawBuilder<PlanId> }) =>
  db.selectFrom('plan').selectAll().where('id', '=', value.id),
)
const asItWasById = prepared((db, value: { id: RawBuilder<PlanId> }) =>
  db.selectFrom('plan_as_it_was').select('content').where('plan_id', '=', value.id),
)

export async function selectPlan(db: Db, id: PlanId) {
  return (await planById(db, { id }))[0]
}
export type PlanTableRow = NonNullable<Awaited<ReturnType<typeof selectPlan>>>

export async function selectPlanLists(db: Db, id: PlanId) {
  const areas = await db.selectFrom('plan_area').select('agency_id').where('plan_id', '=', id).execute()
  const bases = await db.selectFrom('plan_basis').select('text').where('plan_id', '=', id).orderBy('ordinal').execute()
  const recipients = await db
    .selectFrom('plan_recipient')
    .select(['text', 'agency_id'])
    .where('plan_id', '=', id)
    .orderBy('ordinal')
    .execute()
  return { areas, bases, recipients }
}
export type PlanListRows = Awaited<ReturnType<typeof selectPlanLists>>

export interface PlanFilter {
  /** Already folded. */
  words: readonly string[]
  states: readonly PlanState[]
  trashed: boolean
}

function filtered(db: Db, { words, states, trashed }: PlanFilter) {
  let plans = db.selectFrom('plan').where('trashed_at', trashed ? 'is not' : 'is', null)
  if (states.length > 0) plans = plans.where('state', 'in', states)
  for (const word of words) plans = plans.where('folded', 'like', `%${word.replace(/[%_]/gu, '')}%`)
  return plans
}

export async function countPlans(db: Db, filter: PlanFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** One page of plans: those in force first, then by name. */
export function selectPlans(db: Db, filter: PlanFilter, page: { offset: number; limit: number }) {
  return filtered(db, filter)
    .selectAll()
    .orderBy((eb) => eb.case().when('state', '=', 'active').then(0).when('state', '=', 'draft').then(1).else(2).end())
    .orderBy('sort_key')
    .orderBy('id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
}

export function selectPlanChoices(db: Db) {
  return db
    .selectFrom('plan')
    .select(['id', 'short_name', 'state'])
    .where('trashed_at', 'is', null)
    .orderBy('sort_key')
    .execute()
}

/** Items of each plan, and how many of them name this body. */
export function countItems(db: Db, planIds: readonly PlanId[], own: AgencyId) {
  return db
    .selectFrom('plan_item')
    .leftJoin('assignment', (join) =>
      join.onRef('assignment.item_id', '=', 'plan_item.id').on('assignment.agency_id', '=', own),
    )
    .select((eb) => [
      'plan_item.plan_id',
      eb.fn.count<number>('plan_item.id').distinct().as('items'),
      eb.fn.count<number>('assignment.item_id').distinct().as('own'),
    ])
    .where('plan_item.plan_id', 'in', planIds)
    .where('plan_item.removed_at', 'is', null)
    .where('plan_item.ended_in_version', 'is', null)
    .groupBy('plan_item.plan_id')
    .execute()
}

export async function insertPlan(trx: Trx, row: Insertable<Database['plan']>) {
  await trx.insertInto('plan').values(row).execute()
}

export async function updatePlan(trx: Trx, id: PlanId, set: Updateable<Database['plan']>) {
  await trx.updateTable('plan').set(set).where('id', '=', id).execute()
}

export async function replacePlanLists(
  trx: Trx,
  id: PlanId,
  lists: {
    areas: readonly AgencyId[]
    bases: readonly string[]
    recipients: readonly { text: string; agencyId: AgencyId | null }[]
  },
) {
  await trx.deleteFrom('plan_area').where('plan_id', '=', id).execute()
  await trx.deleteFrom('plan_basis').where('plan_id', '=', id).execute()
  await trx.deleteFrom('plan_recipient').where('plan_id', '=', id).execute()
  for (const agency_id of new Set(lists.areas)) {
    await trx.insertInto('plan_area').values({ plan_id: id, agency_id }).execute()
  }
  for (const [ordinal, text] of lists.bases.entries()) {
    await trx.insertInto('plan_basis').values({ plan_id: id, ordinal, text }).execute()
  }
  for (const [ordinal, { text, agencyId }] of lists.recipients.entries()) {
    await trx.insertInto('plan_recipient').values({ plan_id: id, ordinal, text, agency_id: agencyId }).execute()
  }
}

/** What a plan said before a successor took its items over. */
export async function selectAsItWas(db: Db, id: PlanId): Promise<string | null> {
  return (await asItWasById(db, { id }))[0]?.content ?? null
}

export async function keepAsItWas(trx: Trx, row: Insertable<Database['plan_as_it_was']>) {
  await trx.insertInto('plan_as_it_was').values(row).execute()
}

/** Living tasks of this office on each item of a plan. */
export function countTasksOnItems(db: Db, planId: PlanId) {
  return db
    .selectFrom('task_item')
    .innerJoin('task', 'task.id', 'task_item.task_id')
    .innerJoin('plan_item', 'plan_item.id', 'task_item.item_id')
    .where('plan_item.plan_id', '=', planId)
    .where('task.trashed_at', 'is', null)
    .select((eb) => ['task_item.item_id', eb.fn.countAll<number>().as('tasks')])
    .groupBy('task_item.item_id')
    .execute()
}

/** The source document is kept in the evidence store; its row makes the data check look after it too. */
export async function insertStoredFile(trx: Trx, row: Insertable<Database['stored_file']>) {
  await trx
    .insertInto('stored_file')
    .values(row)
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}

export async function sourceMediaType(db: Db, sha256: string): Promise<string> {
  const row = await db.selectFrom('stored_file').select('media_type').where('sha256', '=', sha256).executeTakeFirst()
  return row?.media_type ?? 'application/octet-stream'
}
