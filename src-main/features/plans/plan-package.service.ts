import type { OutlineItem } from '../../../src-shared/contract/plan-content.ts'
import { isShippedId } from '../../../src-shared/domain/catalogue-ids.ts'
import type { AgencyId, PlanId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { PlanPackage } from '../../../src-shared/exchange/plan-package.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyRecords } from '../agencies/agency-records.service.ts'
import { receiveAgencies } from '../agencies/travelling-agencies.service.ts'
import { replaceAssignments } from './assignments.queries.ts'
import { replaceDuties, replaceEvents, replaceReviews } from './duties.queries.ts'
import { fromDuty, fromEvent, fromReview } from './duties.rows.ts'
import { requirePlan } from './edit-plan.ts'
import { storeIndicatorSet } from './indicators.service.ts'
import { replaceLinks, selectItems, updateItem } from './outline.queries.ts'
import { planItems, storeOutline } from './outline.service.ts'
import { fromTravelling, type TravellingPlan, toTravelling } from './plan-package.rows.ts'
import { countTasksOnItems, insertPlan, replacePlanLists, selectPlan, updatePlan } from './plans.queries.ts'
import { documentColumns } from './plans.rows.ts'
import { agenciesNamedBy, getPlan } from './read-plan.service.ts'
import { planHolding, planHoldingIndicator } from './taken-ids.queries.ts'

export type ItemChange = 'same' | 'reworded' | 'new' | 'gone'

export interface ItemComparison {
  id: PlanItemId
  position: string
  change: ItemChange
  before: string | null
  after: string | null
  /** Living tasks of this office on the item; they stay, whatever becomes of it. */
  tasks: number
}

/** The whole plan as the data of a package, the root key left to the caller. */
export async function exportPlanData(db: Db, id: PlanId): Promise<TravellingPlan> {
  const plan = await getPlan(db, id)
  // What the catalogue ships, the other office has too.
  const own = agenciesNamedBy(plan).filter((agency) => !isShippedId(agency))
  return toTravelling(plan, await agencyRecords(db, own))
}

/** Remembers under which version the coordinator issued the plan. */
export async function markIssued(tx: Tx, id: PlanId, packageVersion: number) {
  const before = await requirePlan(tx.trx, id)
  await updatePlan(tx.trx, id, { package_version: packageVersion, version: before.version + 1 })
  tx.changed('plans')
}

/** Item by item what a package would change here, in its own order; what is gone stands at the end. */
export async function comparePlanData(db: Db, data: Pick<PlanPackage['data'], 'plan' | 'items'>) {
  const held = await selectPlan(db, data.plan.id)
  const before = new Map((await planItems(db, data.plan.id)).map((item) => [item.id, item]))
  const tasks = new Map((await countTasksOnItems(db, data.plan.id)).map((row) => [row.item_id, row.tasks]))
  const items = data.items.map((item): ItemComparison => {
    const old = before.get(item.id)
    const isHeld = old !== undefined && old.endedInVersion === null
    return {
      id: item.id,
      position: item.position,
      change: !isHeld ? 'new' : isWorded(old, item) ? 'same' : 'reworded',
      before: isHeld ? wordsOf(old) : null,
      after: wordsOf(item),
      tasks: tasks.get(item.id) ?? 0,
    }
  })
  const kept = new Set(data.items.map(({ id }) => id))
  const gone = [...before.values()]
    .filter((item) => item.endedInVersion === null && !kept.has(item.id))
    .map(
      (item): ItemComparison => ({
        id: item.id,
        position: item.position,
        change: 'gone',
        before: wordsOf(item),
        after: null,
        tasks: tasks.get(item.id) ?? 0,
      }),
    )
  return { isNew: held === undefined, heldVersion: held?.package_version ?? null, items: [...items, ...gone] }
}

/**
 * Takes a verified package in. Ids, tasks and history of what stays are kept; items that are gone are ended, never
 * deleted. The caller has checked seal, addressee and version.
 * @throws AppError `plans.entered-here` when this office entered the plan itself, `plans.ids-taken`
 */
export async function storePlanData(
  ctx: Pick<Context, 'clock'>,
  tx: Tx,
  {
    data,
    coordinatorId,
    packageVersion,
  }: { data: PlanPackage['data']; coordinatorId: AgencyId; packageVersion: number },
) {
  const before = await selectPlan(tx.trx, data.plan.id)
  if (before?.origin === 'entered') throw new AppError('plans.entered-here', {})
  await refuseTakenIds(tx.trx, data)
  const plan = fromTravelling(data, coordinatorId, before?.parent_plan_id ?? null)
  await receiveAgencies(ctx, tx, [...agenciesNamedBy(plan), coordinatorId], data.agencies)
  const comparison = await comparePlanData(tx.trx, data)

  const columns = { ...documentColumns(plan.document), package_version: packageVersion, trashed_at: null }
  if (before) await updatePlan(tx.trx, before.id, { ...columns, version: before.version + 1 })
  else {
    await insertPlan(tx.trx, {
      id: plan.id,
      ...columns,
      replaced_by_plan_id: null,
      state: 'active',
      origin: 'package',
      source_file_sha256: null,
      source_file_name: null,
      version: 1,
      created_at: ctx.clock.now().toISOString(),
    })
  }
  const { areaAgencyIds: areas, legalBases: bases, recipients } = plan.document
  await replacePlanLists(tx.trx, plan.id, { areas, bases, recipients })
  await storeItems(tx, plan.id, plan.items, packageVersion)
  await replaceLinks(tx.trx, plan.id, plan.links)
  await replaceAssignments(tx.trx, plan.id, plan.assignments)
  await replaceDuties(
    tx.trx,
    plan.id,
    plan.duties.map((duty, at) => fromDuty(plan.id, duty, at)),
  )
  await replaceReviews(
    tx.trx,
    plan.id,
    plan.reviews.map((review) => fromReview(plan.id, review)),
  )
  await replaceEvents(
    tx.trx,
    plan.id,
    plan.events.map((event) => fromEvent(plan.id, event)),
  )
  if (plan.indicatorSet) await storeIndicatorSet(tx, plan.id, plan.indicatorSet)

  const count = (change: ItemChange) => comparison.items.filter((item) => item.change === change).length
  await tx.record({
    action: 'plans.received',
    objectType: 'plan',
    objectId: plan.id,
    detail: {
      plan: plan.document.shortName,
      packageVersion,
      new: count('new'),
      reworded: count('reworded'),
      gone: count('gone'),
      same: count('same'),
    },
  })
  tx.changed('plans')
  return comparison
}

/** Rows of another plan are never written over, nor met as a bug. */
async function refuseTakenIds(db: Db, data: PlanPackage['data']) {
  const { id } = data.plan
  const set = data.indicatorSet
  const idsOf = (rows: readonly { id: string }[]) => rows.map((row) => row.id)
  const holder =
    (await planHolding(db, 'plan_item', id, idsOf(data.items))) ??
    (await planHolding(db, 'assignment', id, idsOf(data.assignments))) ??
    (await planHolding(db, 'reporting_duty', id, idsOf(data.duties))) ??
    (await planHolding(db, 'plan_review', id, idsOf(data.reviews))) ??
    (await planHolding(db, 'plan_event', id, idsOf(data.events))) ??
    (set && (await planHolding(db, 'indicator_set', id, [set.id]))) ??
    (set &&
      (await planHoldingIndicator(
        db,
        id,
        set.indicators.map((indicator) => indicator.id),
      )))
  if (!holder) return
  const plan = await selectPlan(db, holder)
  throw new AppError('plans.ids-taken', { plan: plan?.short_name ?? '' })
}

async function storeItems(tx: Tx, planId: PlanId, items: readonly OutlineItem[], packageVersion: number) {
  const { removed } = await storeOutline(tx, planId, items)
  for (const row of removed) {
    await updateItem(tx.trx, row.id, { ended_in_version: packageVersion, version: row.version + 1 })
  }
  // Items that an earlier package dropped keep their place behind those that hold.
  const ended = (await selectItems(tx.trx, planId)).filter((row) => row.ended_in_version !== null)
  for (const [at, row] of ended.entries()) await updateItem(tx.trx, row.id, { document_order: items.length + at })
}

type Worded = Pick<OutlineItem, 'marker' | 'text' | 'deadlineText' | 'deadlineRule'>

const wordsOf = ({ marker, text }: Worded) => `${marker} ${text}`.trim()

const isWorded = (a: Worded, b: Worded) =>
  wordsOf(a) === wordsOf(b) &&
  a.deadlineText === b.deadlineText &&
  JSON.stringify(a.deadlineRule) === JSON.stringify(b.deadlineRule)
