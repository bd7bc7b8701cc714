import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { EventChoice } from '../../../src-shared/contract/task.ts'
import { type PeriodId, type PlanId, type TaskId, taskId } from '../../../src-shared/domain/ids.ts'
import { sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import { eventInPeriod, eventRule } from '../../../src-shared/domain/yearly-event.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { getPeriod } from '../periods/periods.service.ts'
import { getPlan } from '../plans/plans.service.ts'
import { personRows } from './change-task.service.ts'
import { insertEvent, tasksOfEvents } from './event-tasks.queries.ts'
import { openAccount } from './open-account.ts'
import { insertTask, updateTask } from './tasks.queries.ts'

/** Behind every item of the plan, by the day of the year. */
const afterAllItems = 1_000_000

/** The plan's yearly events that fall into the period, by their days. */
export async function eventChoices(db: Db, planId: PlanId, periodId: PeriodId): Promise<EventChoice[]> {
  const period = await getPeriod(db, periodId)
  const { events, document } = await getPlan(db, planId)
  const ids = events.map(({ id }) => id)
  const tasks = new Map((await tasksOfEvents(db, ids, periodId)).map((row) => [row.event_id, row]))
  return events
    .flatMap(({ id, name, when }) => {
      const span = eventInPeriod(when, period, document)
      if (!span) return []
      const task = tasks.get(id)
      const isLiving = task !== undefined && task.trashed_at === null
      const taken = isLiving ? { taskId: task.id, title: task.title, inPeriod: task.record_id !== null } : null
      return [{ eventId: id, name, when, ...span, taken }]
    })
    .toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
}

/**
 * Takes on what events yield: one task for each, which opening the next period carries forward; one that came from
 * another period gets its account in this one, one in the trash comes back.
 * @throws AppError `object.missing` for an event that is not in the period, `tasks.event-taken-already`
 */
export async function takeOnEvents(
  ctx: Context,
  tx: Tx,
  {
    planId,
    periodId,
    eventIds,
    people,
  }: Pick<ParsedInput<'tasks.takeOn'>, 'planId' | 'periodId' | 'eventIds' | 'people'>,
): Promise<TaskId[]> {
  if (eventIds.length === 0) return []
  const period = await getPeriod(tx.trx, periodId)
  const choices = new Map((await eventChoices(tx.trx, planId, periodId)).map((choice) => [choice.eventId, choice]))
  const held = new Map((await tasksOfEvents(tx.trx, eventIds, periodId)).map((row) => [row.event_id, row]))
  const taskIds: TaskId[] = []
  for (const eventId of new Set(eventIds)) {
    const choice = choices.get(eventId)
    if (!choice) throw new AppError('object.missing', { type: 'plan-event', id: eventId })
    if (choice.taken?.inPeriod) throw new AppError('tasks.event-taken-already', { name: choice.name })
    const task = held.get(eventId)
    const id = task?.id ?? (await makeTask(ctx, tx, { planId, choice, people }))
    if (task && task.trashed_at !== null) await updateTask(tx.trx, id, { trashed_at: null, version: task.version + 1 })
    if (!task || task.record_id === null) await openAccount(ctx, tx, id, period, eventRule(choice.when))
    await recordTaking(tx, id, choice, { planId, period })
    taskIds.push(id)
  }
  return taskIds
}

async function makeTask(
  ctx: Context,
  tx: Tx,
  { planId, choice, people }: { planId: PlanId; choice: EventChoice; people: ParsedInput<'tasks.takeOn'>['people'] },
): Promise<TaskId> {
  const id = taskId.parse(ctx.ids.next())
  const { month, day } = choice.when
  await insertTask(
    tx.trx,
    {
      ...{ id, plan_id: planId, title: choice.name, sort_key: sortKey(choice.name), expected_result: '' },
      work_kind: 'recurring',
      role: null,
      requested: 0,
      plan_deadline_text: null,
      plan_deadline_rule: JSON.stringify(eventRule(choice.when)),
      document_order: afterAllItems + month * 100 + (day ?? 99),
      trashed_at: null,
      version: 1,
      created_at: ctx.clock.now().toISOString(),
    },
    [],
    personRows(people),
  )
  await insertEvent(tx.trx, { task_id: id, event_id: choice.eventId, name: choice.name, month, day })
  return id
}

function recordTaking(tx: Tx, id: TaskId, choice: EventChoice, at: { planId: PlanId; period: Period }) {
  return tx.record({
    action: 'task.event-taken-on',
    objectType: 'task',
    objectId: id,
    detail: { title: choice.name, planId: at.planId, periodId: at.period.id, from: choice.from, to: choice.to },
  })
}
