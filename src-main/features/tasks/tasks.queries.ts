import { type Insertable, sql, type Transaction, type Updateable } from 'kysely'
import type { PeriodId, PlanId, PlanItemId, TaskId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

export function taskRow(db: Db, id: TaskId) {
  return db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst()
}

export function recordRow(db: Db, taskId: TaskId, periodId: PeriodId) {
  return db
    .selectFrom('task_period')
    .selectAll()
    .where('task_id', '=', taskId)
    .where('period_id', '=', periodId)
    .executeTakeFirst()
}

export type TaskTableRow = NonNullable<Awaited<ReturnType<typeof taskRow>>>
export type RecordRow = NonNullable<Awaited<ReturnType<typeof recordRow>>>

export function planOfTask(db: Db, id: TaskId) {
  return db
    .selectFrom('task')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .where('task.id', '=', id)
    .select(['plan.id', 'plan.short_name', 'plan.number', 'plan.valid_to'])
    .executeTakeFirst()
}

/** Every plan that the task carries out: the one it was taken on for, and those of the items it is linked to. */
export async function planIdsOfTask(db: Db, { id, plan_id }: Pick<TaskTableRow, 'id' | 'plan_id'>): Promise<PlanId[]> {
  const linked = await db
    .selectFrom('task_item')
    .innerJoin('plan_item', 'plan_item.id', 'task_item.item_id')
    .where('task_item.task_id', '=', id)
    .select('plan_item.plan_id')
    .distinct()
    .execute()
  return [...new Set([...(plan_id === null ? [] : [plan_id]), ...linked.map((row) => row.plan_id)])]
}

export function itemsOfTask(db: Db, id: TaskId) {
  return db
    .selectFrom('task_item')
    .innerJoin('plan_item', 'plan_item.id', 'task_item.item_id')
    .innerJoin('plan', 'plan.id', 'plan_item.plan_id')
    .where('task_item.task_id', '=', id)
    .orderBy('plan.sort_key')
    .orderBy('plan_item.document_order')
    .select([
      'plan_item.id',
      'plan_item.plan_id',
      'plan_item.position',
      'plan_item.marker',
      'plan_item.text',
      'plan.short_name',
    ])
    .execute()
}

/** The items above these, the topmost first; `item_id` names the item that they stand above. */
export async function headingsAbove(db: Db, ids: readonly PlanItemId[]) {
  if (ids.length === 0) return []
  const { rows } = await sql<{ item_id: PlanItemId; position: string; text: string }>`
    WITH RECURSIVE above (item_id, parent_id, depth) AS (
      SELECT id, parent_id, 0 FROM plan_item WHERE id IN (${sql.join(ids)})
      UNION ALL
      SELECT above.item_id, plan_item.parent_id, above.depth + 1
      FROM above JOIN plan_item ON plan_item.id = above.parent_id
    )
    SELECT above.item_id, plan_item.position, plan_item.text
    FROM above JOIN plan_item ON plan_item.id = above.parent_id
    ORDER BY above.item_id, above.depth DESC`.execute(db)
  return rows
}

export function peopleOfTask(db: Db, id: TaskId) {
  return db
    .selectFrom('task_person')
    .innerJoin('person', 'person.id', 'task_person.person_id')
    .where('task_person.task_id', '=', id)
    .orderBy('task_person.part', 'desc')
    .orderBy('person.sort_key')
    .select(['person.id', 'person.full_name', 'task_person.part'])
    .execute()
}

export function recordsOfTask(db: Db, id: TaskId) {
  return db.selectFrom('task_period').where('task_id', '=', id).select(['period_id', 'progress']).execute()
}

/** Accounts of the task in every period, with the first day of each. */
export function accountsOfTask(db: Db, id: TaskId) {
  return db
    .selectFrom('task_period')
    .innerJoin('period', 'period.id', 'task_period.period_id')
    .where('task_period.task_id', '=', id)
    .selectAll('task_period')
    .select('period.from_date')
    .execute()
}

export function quantitiesOf(db: Db, recordId: string) {
  return db
    .selectFrom('task_quantity')
    .where('task_period_id', '=', recordId)
    .orderBy('ordinal')
    .select(['label', 'value', 'unit'])
    .execute()
}

export function fundingOf(db: Db, recordId: string) {
  return db
    .selectFrom('task_funding')
    .where('task_period_id', '=', recordId)
    .orderBy('ordinal')
    .select(['source', 'planned_dong as planned', 'spent_dong as spent'])
    .execute()
}

export async function insertTask(
  trx: Trx,
  row: Insertable<Database['task']>,
  itemIds: readonly PlanItemId[],
  people: readonly Omit<Insertable<Database['task_person']>, 'task_id'>[],
) {
  await trx.insertInto('task').values(row).execute()
  await insertItems(trx, row.id, itemIds)
  await insertPeople(trx, row.id, people)
}

export async function insertItems(trx: Trx, id: TaskId, itemIds: readonly PlanItemId[]) {
  if (itemIds.length === 0) return
  await trx
    .insertInto('task_item')
    .values(itemIds.map((item_id) => ({ task_id: id, item_id })))
    .execute()
}

export async function deleteItems(trx: Trx, id: TaskId, itemIds: readonly PlanItemId[]) {
  await trx.deleteFrom('task_item').where('task_id', '=', id).where('item_id', 'in', itemIds).execute()
}

export async function insertPeople(
  trx: Trx,
  id: TaskId,
  people: readonly Omit<Insertable<Database['task_person']>, 'task_id'>[],
) {
  if (people.length === 0) return
  await trx
    .insertInto('task_person')
    .values(people.map((each) => ({ task_id: id, ...each })))
    .execute()
}

export async function deletePeople(trx: Trx, id: TaskId, part?: 'owner' | 'helper') {
  let gone = trx.deleteFrom('task_person').where('task_id', '=', id)
  if (part) gone = gone.where('part', '=', part)
  await gone.execute()
}

export async function insertRecord(trx: Trx, row: Insertable<Database['task_period']>) {
  await trx.insertInto('task_period').values(row).execute()
}

export async function updateTask(trx: Trx, id: TaskId, set: Updateable<Database['task']>) {
  await trx.updateTable('task').set(set).where('id', '=', id).execute()
}

export async function updateRecord(trx: Trx, id: string, set: Updateable<Database['task_period']>) {
  await trx.updateTable('task_period').set(set).where('id', '=', id).execute()
}

export async function replaceQuantities(
  trx: Trx,
  recordId: string,
  rows: readonly { label: string; value: string; unit: string }[],
) {
  await trx.deleteFrom('task_quantity').where('task_period_id', '=', recordId).execute()
  if (rows.length === 0) return
  await trx
    .insertInto('task_quantity')
    .values(rows.map((row, ordinal) => ({ task_period_id: recordId, ordinal, ...row })))
    .execute()
}

export async function replaceFunding(
  trx: Trx,
  recordId: string,
  lines: readonly { source: string; planned: number | null; spent: number | null }[],
) {
  await trx.deleteFrom('task_funding').where('task_period_id', '=', recordId).execute()
  if (lines.length === 0) return
  await trx
    .insertInto('task_funding')
    .values(
      lines.map(({ source, planned, spent }, ordinal) => ({
        task_period_id: recordId,
        ordinal,
        source,
        planned_dong: planned,
        spent_dong: spent,
      })),
    )
    .execute()
}
