import { sql, type Transaction } from 'kysely'
import type { PeriodId, TaskId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

/** How many tasks go in one statement: some milliseconds, so that others have their turn between two. */
const tasksAtOnce = 500

/**
 * Everything of a period's tasks that decides what comes into the next one, part by part; the trash stays behind.
 * Results and evidence are not read: they stay where they arose.
 */
export async function* endingTasks(db: Db, periodId: PeriodId) {
  const years = await targetYears(db)
  for (let after = 0; ; ) {
    const rows = await endingPart(db, periodId, after)
    yield rows.map((row) => ({ ...row, targetYears: years.get(row.task_id) ?? [] }))
    const last = rows.at(-1)
    if (!last || rows.length < tasksAtOnce) return
    after = last.row_number
  }
}

function endingPart(db: Db, periodId: PeriodId, after: number) {
  return (
    db
      .selectFrom('task_period')
      .innerJoin('task', 'task.id', 'task_period.task_id')
      .leftJoin('plan', 'plan.id', 'task.plan_id')
      .where('task_period.row_number', '>', after)
      // The unary plus keeps SQLite on the order of the rows, where it can stop after one part.
      .where(sql<boolean>`+task_period.period_id = ${periodId}`)
      .where('task.trashed_at', 'is', null)
      .orderBy('task_period.row_number')
      .limit(tasksAtOnce)
      .select([
        'task_period.row_number',
        'task_period.id',
        'task_period.task_id',
        'task_period.progress',
        'task_period.progress_reason',
        'task_period.plan_deadline',
        'task_period.plan_extended_to',
        'task_period.internal_deadline',
        'task_period.internal_extended_to',
        'task_period.difficulties',
        'task_period.proposals',
        'task.title',
        'task.expected_result',
        'task.work_kind',
        'task.plan_deadline_rule',
        'plan.valid_to',
      ])
      .execute()
  )
}

export type EndingTask = Awaited<ReturnType<typeof endingPart>>[number] & { targetYears: readonly number[] }

async function targetYears(db: Db): Promise<Map<TaskId, number[]>> {
  const targets = await db
    .selectFrom('task_item')
    .innerJoin('indicator', 'indicator.item_id', 'task_item.item_id')
    .innerJoin('indicator_target', 'indicator_target.indicator_id', 'indicator.id')
    .innerJoin('task', 'task.id', 'task_item.task_id')
    .where('task.work_kind', '=', 'target')
    .select(['task_item.task_id', 'indicator_target.year'])
    .distinct()
    .execute()
  const years = Map.groupBy(targets, (target) => target.task_id)
  return new Map([...years].map(([taskId, rows]) => [taskId, rows.map((row) => row.year)]))
}

/** A task's account in the new period. */
export interface NewAccount {
  id: string
  taskId: TaskId
  carriedFromId: string
  progress: EndingTask['progress']
  progressReason: string
  planDeadline: string | null
  planExtendedTo: string | null
  internalDeadline: string | null
  internalExtendedTo: string | null
  difficulties: string
  proposals: string
  /** Words for the search index. */
  title: string
  expectedResult: string
}

/** Stores the accounts of one part, and their words in the search index, in one statement each. */
export async function insertAccounts(
  trx: Transaction<Database>,
  periodId: PeriodId,
  accounts: readonly NewAccount[],
  changedAt: string,
): Promise<void> {
  if (accounts.length === 0) return
  await sql`INSERT INTO task_period (id, task_id, period_id, progress, progress_reason, plan_deadline, plan_extended_to,
      internal_deadline, internal_extended_to, result_text, difficulties, proposals, carried_from_id, version, changed_at)
    SELECT value ->> 'id', value ->> 'taskId', ${periodId}, value ->> 'progress', value ->> 'progressReason',
      value ->> 'planDeadline', value ->> 'planExtendedTo', value ->> 'internalDeadline', value ->> 'internalExtendedTo',
      '', value ->> 'difficulties', value ->> 'proposals', value ->> 'carriedFromId', 1, ${changedAt}
    FROM json_each(${JSON.stringify(accounts)}) ORDER BY key`.execute(trx)
  const items = Map.groupBy(await itemsOf(trx, accounts), (item) => item.task_id)
  const words = accounts.map(({ id, taskId, title, expectedResult, difficulties, proposals }) => ({
    id,
    title: foldForSearch(title),
    planText: foldForSearch((items.get(taskId) ?? []).map((item) => `${item.position} ${item.text}`).join('\n')),
    result: foldForSearch([expectedResult, '', difficulties, proposals].join('\n')),
  }))
  await sql`INSERT INTO task_search (rowid, title, plan_text, result, notes)
    SELECT task_period.row_number, value ->> 'title', value ->> 'planText', value ->> 'result', ''
    FROM json_each(${JSON.stringify(words)}) CROSS JOIN task_period ON task_period.id = value ->> 'id'`.execute(trx)
}

function itemsOf(trx: Transaction<Database>, accounts: readonly NewAccount[]) {
  return trx
    .selectFrom('task_item')
    .innerJoin('plan_item', 'plan_item.id', 'task_item.item_id')
    .where(
      'task_item.task_id',
      'in',
      accounts.map(({ taskId }) => taskId),
    )
    .orderBy('plan_item.document_order')
    .select(['task_item.task_id', 'plan_item.position', 'plan_item.text'])
    .execute()
}

/** Requests of the earlier period that still wait for their answer. */
export async function awaitedRequests(db: Db, periodId: PeriodId): Promise<Set<string>> {
  const rows = await db
    .selectFrom('extension')
    .innerJoin('task_period', 'task_period.id', 'extension.task_period_id')
    .where('task_period.period_id', '=', periodId)
    .where('extension.answer', '=', 'awaited')
    .select('task_period.id')
    .execute()
  return new Set(rows.map((row) => row.id))
}
