import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import type { TaskFilter, TaskSort } from '../../../src-shared/contract/task-list.ts'
import { addDays, type BusinessDate } from '../../../src-shared/domain/business-date.ts'
import type { PeriodId } from '../../../src-shared/domain/ids.ts'
import type { Actor } from '../../../src-shared/domain/permissions.ts'
import { defaultSoonDays, type Timeliness } from '../../../src-shared/domain/timeliness.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'
import { searchQuery } from './task-search.ts'

export interface ListOf {
  periodId: PeriodId
  filter: TaskFilter
  today: BusinessDate
  /** The plans that the person signed in answers for as approver: what `mineToDecide` narrows to. */
  approverPlans?: Actor['approverPlans']
}

type TaskTables = ExpressionBuilder<Database, 'task_period' | 'task'>

/** `domain/timeliness.ts` as SQL, by the day that counts; a test holds the two equal. */
function timelinessSql(today: BusinessDate): RawBuilder<Timeliness['kind']> {
  return sql`CASE
    WHEN task_period.due_date IS NULL OR task_period.progress = 'not-applicable' THEN 'none'
    WHEN task_period.progress = 'done' THEN CASE
      WHEN task_period.done_on IS NULL THEN 'none'
      WHEN task_period.done_on > task_period.due_date AND task.requested = 0 THEN 'done-late'
      ELSE 'done-in-time' END
    WHEN task_period.due_date < ${today} THEN CASE task.requested WHEN 1 THEN 'awaiting' ELSE 'late' END
    WHEN task_period.due_date <= ${addDays(today, defaultSoonDays)} THEN 'soon'
    ELSE 'in-time' END`
}

/** Written as the index `task_period_list` has it, so that the texts themselves are not read. */
const hasNoResult = sql<boolean>`(task_period.result_text = '')`

const hasNoEvidence = (eb: TaskTables) =>
  eb.not(
    eb.exists(
      eb
        .selectFrom('evidence_link')
        .innerJoin('evidence', 'evidence.id', 'evidence_link.evidence_id')
        .whereRef('evidence_link.task_id', '=', 'task_period.task_id')
        .whereRef('evidence_link.period_id', '=', 'task_period.period_id')
        .where('evidence.trashed_at', 'is', null)
        .select('evidence_link.evidence_id'),
    ),
  )

/** `source` null: of any. */
const hasMoney = (eb: TaskTables, source: string | null) => {
  const lines = eb.selectFrom('task_funding').whereRef('task_funding.task_period_id', '=', 'task_period.id')
  const own = source === null ? lines : lines.where('task_funding.source', '=', source)
  return eb.exists(own.select('task_funding.ordinal'))
}

const hasExtensionAwaited = (eb: TaskTables) =>
  eb.exists(
    eb
      .selectFrom('extension')
      .whereRef('extension.task_period_id', '=', 'task_period.id')
      .where('extension.deadline', '=', 'internal')
      .where('extension.answer', '=', 'awaited')
      .select('extension.id'),
  )

/** Task-periods of one period that a filter lets through. Everything is decided in SQL. */
function filtered(db: Db, { periodId, filter, today, approverPlans = 'all' }: ListOf) {
  let found = db
    .selectFrom('task_period')
    // A cross join keeps SQLite on one order: the period's index first, then the keys of each of its tasks.
    .crossJoin('task')
    .whereRef('task.id', '=', 'task_period.task_id')
    .where('task_period.period_id', '=', periodId)
    .where('task.trashed_at', filter.inTrash ? 'is not' : 'is', null)
  const words = searchQuery(filter.text)
  if (words !== null) {
    found = found.where(
      sql<boolean>`task_period.row_number IN (SELECT rowid FROM task_search WHERE task_search MATCH ${words})`,
    )
  }
  const { planId, personId } = filter
  if (planId !== null) {
    found = found.where((eb) =>
      eb.or([
        eb('task.plan_id', '=', planId),
        eb.exists(
          eb
            .selectFrom('task_item')
            .innerJoin('plan_item', 'plan_item.id', 'task_item.item_id')
            .whereRef('task_item.task_id', '=', 'task.id')
            .where('plan_item.plan_id', '=', planId)
            .select('task_item.item_id'),
        ),
      ]),
    )
  }
  if (filter.ownOnly) found = found.where('task.plan_id', 'is', null)
  if (filter.progress.length > 0) found = found.where('task_period.progress', 'in', filter.progress)
  if (filter.timeliness.length > 0) found = found.where(timelinessSql(today), 'in', filter.timeliness)
  if (personId !== null) {
    found = found.where((eb) => eb.exists(peopleOf(eb).where('task_person.person_id', '=', personId)))
  }
  if (filter.nobody) found = found.where((eb) => eb.not(eb.exists(peopleOf(eb))))
  if (filter.role.length > 0) found = found.where('task.role', 'in', filter.role)
  if (filter.workKind.length > 0) found = found.where('task.work_kind', 'in', filter.workKind)
  if (filter.withoutResult) found = found.where(hasNoResult)
  if (filter.withFunding) found = found.where((eb) => hasMoney(eb, null))
  if (filter.fundingSource !== null) found = found.where((eb) => hasMoney(eb, filter.fundingSource))
  if (filter.extensionAwaited) found = found.where(hasExtensionAwaited)
  if (filter.mineToDecide && approverPlans !== 'all') {
    const own = sql`(${sql.join(approverPlans)})`
    // As `permissions.ts` has it: whoever decides answers for every plan of the task.
    found = found.where(sql<boolean>`(task.plan_id IS NULL OR task.plan_id IN ${own})`).where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM task_item JOIN plan_item ON plan_item.id = task_item.item_id
          WHERE task_item.task_id = task.id AND plan_item.plan_id NOT IN ${own})`,
    )
  }
  if (filter.withoutEvidence) found = found.where(hasNoEvidence)
  return found
}

const peopleOf = (eb: TaskTables) =>
  eb.selectFrom('task_person').whereRef('task_person.task_id', '=', 'task.id').select('task_person.person_id')

/** Only keys are sorted; what a row shows is read for its window alone. */
function ordered(db: Db, list: ListOf, sort: TaskSort) {
  let ids = filtered(db, list).select(['task_period.row_number', 'task.id'])
  if (sort === 'title') ids = ids.orderBy('task.sort_key')
  if (sort === 'urgency') {
    const rank = sql`CASE ${timelinessSql(list.today)} WHEN 'late' THEN 0 WHEN 'soon' THEN 1 WHEN 'awaiting' THEN 2
      WHEN 'in-time' THEN 3
      WHEN 'none' THEN CASE WHEN task_period.progress IN ('done', 'not-applicable') THEN 5 ELSE 4 END
      ELSE 5 END`
    ids = ids.orderBy(rank).orderBy('task_period.due_date')
  }
  if (sort !== 'title') {
    ids = ids
      .leftJoin('plan', 'plan.id', 'task.plan_id')
      .orderBy('plan.sort_key', (order) => order.asc().nullsLast())
      .orderBy('task.plan_id')
      .orderBy('task.document_order')
  }
  return ids.orderBy('task_period.row_number')
}

/** Row numbers of one window, in order. */
export async function selectOrderedIds(db: Db, list: ListOf, sort: TaskSort, offset: number, limit: number) {
  const rows = await ordered(db, list, sort).limit(limit).offset(offset).execute()
  return rows.map((row) => row.row_number)
}

/** All of them, for a list that is scrolled. */
export async function selectOrderedTasks(db: Db, list: ListOf, sort: TaskSort) {
  const rows = await ordered(db, list, sort).execute()
  return rows.map((row) => row.id)
}

export async function countTasks(db: Db, list: ListOf): Promise<number> {
  const row = await filtered(db, list)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

export function countByState(db: Db, list: ListOf) {
  return filtered(db, list)
    .select((eb) => [
      'task_period.progress',
      timelinessSql(list.today).as('timeliness'),
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<number>(hasNoResult).as('without_result'),
      eb.fn.sum<number>(eb.case().when(hasNoEvidence(eb)).then(1).else(0).end()).as('without_evidence'),
    ])
    .groupBy(['task_period.progress', 'timeliness'])
    .execute()
}

export async function selectRows(db: Db, rowNumbers: readonly number[]) {
  if (rowNumbers.length === 0) return []
  const rows = await db
    .selectFrom('task_period')
    .innerJoin('task', 'task.id', 'task_period.task_id')
    .leftJoin('plan', 'plan.id', 'task.plan_id')
    .where('task_period.row_number', 'in', rowNumbers)
    .select([
      'task_period.row_number',
      'task.id as task_id',
      'task.version',
      'task_period.version as record_version',
      'task.title',
      'task.plan_id',
      'plan.short_name as plan_short_name',
      'task.role',
      'task.requested',
      'task.work_kind',
      'task_period.progress',
      'task_period.done_on',
      'task_period.due_date',
      sql<0 | 1>`task_period.result_text <> ''`.as('has_result'),
      sql<string>`coalesce((SELECT group_concat(position, '; ') FROM (
        SELECT plan_item.position FROM task_item JOIN plan_item ON plan_item.id = task_item.item_id
        WHERE task_item.task_id = task.id ORDER BY plan_item.document_order)), '')`.as('positions'),
      sql<string>`(SELECT json_group_array(full_name) FROM (
        SELECT person.full_name FROM task_person JOIN person ON person.id = task_person.person_id
        WHERE task_person.task_id = task.id AND task_person.part = 'owner' ORDER BY person.sort_key))`.as('owners'),
      sql<number>`(SELECT count(*) FROM evidence_link JOIN evidence ON evidence.id = evidence_link.evidence_id
        WHERE evidence_link.task_id = task.id AND evidence_link.period_id = task_period.period_id
        AND evidence.trashed_at IS NULL)`.as('evidence_count'),
    ])
    .execute()
  const place = new Map(rowNumbers.map((rowNumber, index) => [rowNumber, index]))
  return rows.toSorted((a, b) => (place.get(a.row_number) ?? 0) - (place.get(b.row_number) ?? 0))
}

export type ListRow = Awaited<ReturnType<typeof selectRows>>[number]
