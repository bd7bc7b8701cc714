import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { Plan } from '../../../src-shared/contract/plan-content.ts'
import { taskId } from '../../../src-shared/domain/ids.ts'
import { isCountedAlike } from '../../../src-shared/domain/matching/match-contents.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import { followPlans, requireRight } from '../people/people.service.ts'
import { reindexTask } from '../tasks/tasks.service.ts'
import { moveReports, subjectOf } from './join-reports.ts'
import { renameIds } from './joined-ids.service.ts'
import {
  countTwice,
  insertJoin,
  isCoordinated,
  selectAccounts,
  selectReportsOn,
  selectTasksOf,
  touch,
} from './matches.queries.ts'
import { isBound, requirePlans } from './matches.service.ts'
import { type Link, type MovedRow, repoint, rewrite, setColumn } from './moved-rows.queries.ts'

type Order = ParsedInput<'matches.joinPlan'>

const ofPlan: readonly Link[] = [
  { table: 'plan', column: 'parent_plan_id', key: ['id'] },
  { table: 'figure_import', column: 'plan_id', key: ['id'] },
  { table: 'report_plan', column: 'plan_id', key: ['report_id'] },
]
const ofItem: Link = { table: 'task_item', column: 'item_id', key: ['task_id'] }
const ofIndicator: readonly Link[] = [
  { table: 'figure', column: 'indicator_id', key: ['id'] },
  { table: 'figure_import_change', column: 'indicator_id', key: ['import_id', 'period_id'] },
  { table: 'figure_place_value', column: 'indicator_id', key: ['import_id', 'ordinal'] },
]
const ofEvent: Link = { table: 'task_event', column: 'event_id', key: ['task_id'] }
const texted: readonly Link[] = [
  { table: 'report_request_version', column: 'content', key: ['request_id', 'revision'] },
  { table: 'saved_view', column: 'filter', key: ['id'] },
]

/**
 * What this office did on a typed plan goes over to the received one, by the pairs that a person confirmed: tasks with
 * all that hangs on them, figures, reports being written. Sealed reports keep their bytes and count for the received
 * plan. The typed plan stays readable, replaced by the other.
 * @throws AppError `version.conflict`, `matches.pair-gone`, `matches.plan-coordinated`, `matches.plan-approved`,
 * `matches.figure-twice`, `matches.pair-unfit`
 */
export function joinPlan(ctx: Context, input: Order): Promise<CallOutput<'matches.joinPlan'>> {
  const { fromId, toId } = input
  requireRight(ctx.actor, 'plans.import', { planIds: [fromId, toId] })
  return ctx.commit(async (tx) => {
    const plans = await requirePlans(tx.trx, fromId, toId)
    requireSeen(plans, input.expectedVersions)
    await refuseJoin(tx, plans, input)
    const { moved, tasks, figures } = await moveWork(tx, plans, input)
    const pairs: [string, string][] = [
      [fromId, toId],
      ...[...input.items, ...input.indicators].map(({ heldId, id }): [string, string] => [heldId, id]),
      ...eventPairs(plans),
    ]
    const nowCalled = new Map(pairs)
    const rename = (json: string) => renameIds(json, (id) => nowCalled.get(id) ?? id)
    const reports = await moveReports(tx, plans.to, { fromId, rename })
    moved.push(...reports.moved)
    // The received one may stand under the typed one; it does not carry itself out.
    if (plans.to.document.parentPlanId === fromId) {
      moved.push(...(await setColumn(tx.trx, planColumn(toId, 'parent_plan_id'), fromId, null)))
    }
    for (const link of ofPlan) moved.push(...(await repoint(tx.trx, link, fromId, toId)))
    for (const link of texted) moved.push(...(await rewrite(tx.trx, link, fromId, rename)))
    moved.push(...(await setColumn(tx.trx, planColumn(fromId, 'state'), plans.from.state, 'replaced')))
    moved.push(...(await setColumn(tx.trx, planColumn(fromId, 'replaced_by_plan_id'), null, toId)))
    const { parentPlanId } = plans.from.document
    if (plans.to.document.parentPlanId === null && parentPlanId !== toId) {
      moved.push(...(await setColumn(tx.trx, planColumn(toId, 'parent_plan_id'), null, parentPlanId)))
    }
    await followPlans(tx, [fromId], toId)
    await touch(tx.trx, 'plan', [fromId, toId])
    await insertJoin(
      tx.trx,
      {
        ...{ id: ctx.ids.next(), kind: 'plan', from_id: fromId, to_id: toId, moved: JSON.stringify(moved) },
        ...{ person_id: ctx.actor.personId, joined_at: ctx.clock.now().toISOString() },
        ...{ undone_by: null, undone_at: null },
      },
      pairs,
    )
    const done = { tasks, figures, reports: reports.count }
    await tx.record({
      action: 'matches.plan-joined',
      objectType: 'plan',
      objectId: fromId,
      detail: {
        ...{ name: plans.from.document.shortName, to: plans.to.document.shortName, toId, ...done },
        ...{ items: input.items.length, indicators: input.indicators.length },
      },
    })
    tx.changed('plans', 'tasks', 'figures', 'reports', 'people')
    return done
  })
}

interface Plans {
  from: Plan
  to: Plan
}

const planColumn = (id: string, column: string) => ({ table: 'plan', key: { id }, column })

function requireSeen(plans: Plans, seen: Order['expectedVersions']) {
  for (const side of ['from', 'to'] as const) {
    const found = plans[side].version
    if (found !== seen[side]) throw new AppError('version.conflict', { expected: seen[side], found })
  }
}

async function refuseJoin(tx: Tx, { from, to }: Plans, { items, indicators }: Order) {
  const { shortName } = from.document
  if (await isCoordinated(tx.trx, from.id)) throw new AppError('matches.plan-coordinated', { plan: shortName })
  const bound = (await selectReportsOn(tx.trx, from.id)).filter(({ state }) => isBound(state))
  const [first] = bound
  if (first) throw new AppError('matches.plan-approved', { subject: subjectOf(first), count: bound.length })
  const [heldItems, otherItems] = [from, to].map((plan) => new Map(plan.items.map((item) => [item.id, item])))
  for (const { heldId, id } of items) {
    const other = otherItems?.get(id)
    if (!heldItems?.has(heldId) || !other || other.endedInVersion !== null) {
      throw new AppError('matches.pair-unfit', { name: heldItems?.get(heldId)?.position ?? '' })
    }
  }
  const once = [...items, ...indicators].map(({ heldId }) => heldId)
  const ids = indicators.map(({ id }) => id)
  // Several tasks may stand on one item; two indicators never are one.
  if (new Set(once).size !== once.length || new Set(ids).size !== ids.length) {
    throw new AppError('matches.pair-unfit', { name: shortName })
  }
  for (const { heldId, id } of indicators) {
    const one = from.indicatorSet?.indicators.find((each) => each.id === heldId)
    const other = to.indicatorSet?.indicators.find((each) => each.id === id)
    if (!one || !other || !isCountedAlike(one, other)) {
      throw new AppError('matches.pair-unfit', { name: one?.name ?? other?.name ?? '' })
    }
    const twice = await countTwice(tx.trx, heldId, id)
    if (twice > 0) throw new AppError('matches.figure-twice', { name: one.name, count: twice })
  }
}

/** Tasks that stand on a paired item, or on none, go over; those on items of their own stay with the typed plan. */
async function moveWork(tx: Tx, plans: Plans, { fromId, toId, items, indicators }: Order) {
  const moved: MovedRow[] = []
  const paired = new Set(items.map(({ heldId }) => heldId))
  const tasks = Map.groupBy(await selectTasksOf(tx.trx, fromId), ({ id }) => id)
  const going = [...tasks].filter(([, rows]) => rows.some(({ item_id }) => item_id === null || paired.has(item_id)))
  for (const { heldId, id } of items) moved.push(...(await repoint(tx.trx, ofItem, heldId, id)))
  for (const [id] of going) {
    moved.push(...(await setColumn(tx.trx, { table: 'task', key: { id }, column: 'plan_id' }, fromId, toId)))
  }
  for (const [held, id] of eventPairs(plans)) moved.push(...(await repoint(tx.trx, ofEvent, held, id)))
  let figures = 0
  for (const { heldId, id } of indicators) {
    for (const link of ofIndicator) {
      const rows = await repoint(tx.trx, link, heldId, id)
      if (link.table === 'figure') figures += rows.length
      moved.push(...rows)
    }
  }
  await reindexMoved(tx, moved)
  return { moved, tasks: going.length, figures }
}

/** Tasks of an office that stood on an item of the other plan are found by its words from now on. */
export async function reindexMoved(tx: Tx, moved: readonly MovedRow[]): Promise<void> {
  const ids = new Set(
    moved.flatMap((row) => {
      if (row.table === 'task_item') return taskId.parse(row.did === 'set' ? row.key.task_id : row.row.task_id)
      return row.table === 'task' && row.did === 'set' ? taskId.parse(row.key.id) : []
    }),
  )
  await touch(tx.trx, 'task', [...ids])
  for (const { task_id, period_id } of await selectAccounts(tx.trx, [...ids])) {
    await reindexTask(tx.trx, task_id, period_id)
  }
}

/** Events of one day of the year are one. */
function eventPairs({ from, to }: Plans): [string, string][] {
  const dayOf = ({ when }: Plan['events'][number]) => `${when.month} ${when.day}`
  const others = new Map(to.events.map((event) => [dayOf(event), event.id]))
  return from.events.flatMap((event) => {
    const other = others.get(dayOf(event))
    return other ? [[event.id, other] as [string, string]] : []
  })
}
