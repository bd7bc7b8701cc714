import type { Assignment, Plan, PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import { type PlanId, type PlanItemId, planId } from '../../../src-shared/domain/ids.ts'
import { bareWords } from '../../../src-shared/domain/plan-review/wording.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import { requireAgencies } from '../agencies/agencies.service.ts'
import { deleteAssignmentsOn, replaceAssignments } from './assignments.queries.ts'
import { replaceDuties, replaceEvents, replaceReviews } from './duties.queries.ts'
import { fromDuty, fromEvent, fromReview } from './duties.rows.ts'
import { storeIndicatorSet } from './indicators.service.ts'
import { moveItems, replaceLinks, selectItems, updateItem } from './outline.queries.ts'
import { storeOutline } from './outline.service.ts'
import { insertPlan, keepAsItWas, replacePlanLists, selectPlan, updatePlan } from './plans.queries.ts'
import { documentColumns } from './plans.rows.ts'
import { getPlan } from './read-plan.service.ts'

/** What was read out of a plan's document and confirmed by a person. */
export type ReadPlanContent = Pick<Plan, 'document' | 'links' | 'assignments' | 'duties' | 'reviews' | 'events'> & {
  items: Parameters<typeof storeOutline>[2]
  indicators: PlanIndicator[]
}

interface SourceFile {
  sha256: string
  name: string
}

type Clockwork = Pick<Context, 'clock' | 'ids'>

/** A plan of its own. The file is stored already. */
export async function addReadPlan(
  ctx: Clockwork,
  tx: Tx,
  { content, file }: { content: ReadPlanContent; file: SourceFile },
): Promise<PlanId> {
  const id = await insertRead(ctx, tx, content, file)
  await storeContent(ctx, tx, id, content)
  return id
}

/**
 * The next version of a plan that this office entered. Ids, tasks and history of what stays are kept; what is gone is
 * ended, never deleted. What the newer text does not say about coordinator, validity and area stays as it was.
 * @throws AppError `plans.from-package`
 */
export async function renewPlan(
  ctx: Clockwork,
  tx: Tx,
  order: { planId: PlanId; content: ReadPlanContent; file: SourceFile; changes: readonly object[] },
) {
  const held = await getPlan(tx.trx, order.planId)
  if (held.origin === 'package') throw new AppError('plans.from-package', {})
  const content = renewed(held, order.content)
  await updatePlan(tx.trx, held.id, {
    ...documentColumns(content.document),
    source_file_sha256: order.file.sha256,
    source_file_name: order.file.name,
    version: held.version + 1,
  })
  const ended = Math.max(held.packageVersion ?? 1, ...held.items.map((item) => item.endedInVersion ?? 0)) + 1
  await storeContent(ctx, tx, held.id, content, ended)
  await tx.record({
    action: 'plans.renewed',
    objectType: 'plan',
    objectId: held.id,
    detail: { plan: content.document.shortName, before: held.document, changed: order.changes },
  })
}

/**
 * One plan that goes on from several. Items that go on live in it with their ids from now on; the old plans are marked
 * as replaced and stay readable as they were.
 */
export async function succeedPlans(
  ctx: Clockwork,
  tx: Tx,
  order: { planIds: readonly PlanId[]; kept: readonly PlanItemId[]; content: ReadPlanContent; file: SourceFile },
): Promise<PlanId> {
  const id = await insertRead(ctx, tx, order.content, order.file)
  for (const oldId of order.planIds) {
    const old = await getPlan(tx.trx, oldId)
    await keepAsItWas(tx.trx, { plan_id: oldId, content: JSON.stringify(old) })
    await updatePlan(tx.trx, oldId, { state: 'replaced', replaced_by_plan_id: id, version: old.version + 1 })
    await tx.record({
      action: 'plans.state-changed',
      objectType: 'plan',
      objectId: oldId,
      detail: { plan: old.document.shortName, before: old.state, after: 'replaced', replacedBy: id },
    })
  }
  await deleteAssignmentsOn(tx.trx, order.kept)
  await moveItems(tx.trx, order.kept, id)
  await storeContent(ctx, tx, id, order.content)
  return id
}

async function insertRead(ctx: Clockwork, tx: Tx, { document }: ReadPlanContent, file: SourceFile): Promise<PlanId> {
  const id = planId.parse(ctx.ids.next())
  await insertPlan(tx.trx, {
    id,
    ...documentColumns(document),
    replaced_by_plan_id: null,
    state: 'active',
    origin: 'entered',
    package_version: null,
    source_file_sha256: file.sha256,
    source_file_name: file.name,
    trashed_at: null,
    version: 1,
    created_at: ctx.clock.now().toISOString(),
  })
  await tx.record({
    action: 'plans.registered',
    objectType: 'plan',
    objectId: id,
    detail: { ...document, sourceFile: file.name },
  })
  return id
}

async function storeContent(ctx: Clockwork, tx: Tx, id: PlanId, content: ReadPlanContent, endedInVersion = 1) {
  const { document, links, assignments, duties, reviews, events, indicators } = content
  await requireAgencies(
    tx.trx,
    [...assignments.map(({ agencyId }) => agencyId), document.issuerId, document.coordinatorId].filter(
      (one) => one !== null,
    ),
  )
  const { areaAgencyIds: areas, legalBases: bases, recipients } = document
  await replacePlanLists(tx.trx, id, { areas, bases, recipients })
  const { removed } = await storeOutline(tx, id, content.items)
  for (const row of removed) {
    await updateItem(tx.trx, row.id, { ended_in_version: endedInVersion, version: row.version + 1 })
  }
  const ended = (await selectItems(tx.trx, id)).filter((row) => row.ended_in_version !== null)
  for (const [at, row] of ended.entries())
    await updateItem(tx.trx, row.id, { document_order: content.items.length + at })
  await replaceLinks(tx.trx, id, links)
  await replaceAssignments(tx.trx, id, assignments)
  await replaceDuties(
    tx.trx,
    id,
    duties.map((duty, at) => fromDuty(id, duty, at)),
  )
  await replaceReviews(
    tx.trx,
    id,
    reviews.map((review) => fromReview(id, review)),
  )
  await replaceEvents(
    tx.trx,
    id,
    events.map((event) => fromEvent(id, event)),
  )
  const set = (await selectPlan(tx.trx, id)) && (await getPlan(tx.trx, id)).indicatorSet
  if (indicators.length === 0 && set === null) return
  await storeIndicatorSet(tx, id, {
    ...{ id: set?.id ?? ctx.ids.next(), version: (set?.version ?? 0) + 1 },
    ...{ source: set?.source ?? '', validFrom: set?.validFrom ?? null, indicators },
  })
}

/** The newer content over what is held: what goes on keeps its id and what people had added to it. */
function renewed(held: Plan, content: ReadPlanContent): ReadPlanContent {
  const { document: old } = held
  const { document } = content
  const living = new Set(content.items.map(({ id }) => id))
  return {
    ...content,
    document: {
      ...document,
      issuerId: document.issuerId ?? old.issuerId,
      validFrom: document.validFrom ?? old.validFrom,
      validTo: document.validTo ?? old.validTo,
      coordinatorId: document.coordinatorId ?? old.coordinatorId,
      parentPlanId: old.parentPlanId,
      areaAgencyIds: old.areaAgencyIds,
    },
    assignments: renewedAssignments(held.assignments, content.assignments, living),
    duties: content.duties.length > 0 ? content.duties : held.duties,
    reviews: withOldIds(held.reviews, content.reviews, ({ kind, afterYears }) => `${kind} ${afterYears}`, 'baseDate'),
    events: withOldIds(held.events, content.events, ({ when }) => `${when.month} ${when.day}`, 'name'),
    indicators: renewedIndicators(held.indicatorSet?.indicators ?? [], content.indicators, living),
  }
}

/** Shares of items that ended stay readable beside them. */
function renewedAssignments(held: readonly Assignment[], read: readonly Assignment[], living: ReadonlySet<PlanItemId>) {
  const keyOf = ({ itemId, role, agencyId, phrase }: Assignment) => `${itemId} ${role} ${agencyId ?? `"${phrase}"`}`
  const oldIds = new Map(held.map((share) => [keyOf(share), share.id]))
  return [
    ...read.map((share) => ({ ...share, id: oldIds.get(keyOf(share)) ?? share.id })),
    ...held.filter(({ itemId }) => !living.has(itemId)),
  ]
}

/** Old rows that the newer text does not name stay: people may have added them; a named one keeps id and `field`. */
function withOldIds<T extends { id: string }>(
  held: readonly T[],
  read: readonly T[],
  keyOf: (row: T) => string,
  field: keyof T,
): T[] {
  const old = new Map(held.map((row) => [keyOf(row), row]))
  const fresh = read.filter((row) => !old.has(keyOf(row)))
  const named = new Map(read.map((row) => [keyOf(row), row]))
  const kept = held.map((row) => {
    const again = named.get(keyOf(row))
    return again ? { ...again, id: row.id, [field]: row[field] } : row
  })
  return [...kept, ...fresh]
}

/** Figures stand on indicators: one of the same words goes on, one of an item that ended ends with it. */
function renewedIndicators(
  held: readonly PlanIndicator[],
  read: readonly PlanIndicator[],
  living: ReadonlySet<PlanItemId>,
): PlanIndicator[] {
  const old = new Map(held.map((one) => [bareWords(one.name), one]))
  const named = new Set<string>()
  const again = read.map((one) => {
    const before = old.get(bareWords(one.name))
    if (!before) return one
    named.add(before.id)
    const years = new Map([...before.targets, ...one.targets].map((target) => [target.year, target]))
    return { ...before, itemId: one.itemId, comparator: one.comparator, targets: [...years.values()] }
  })
  const others = held.filter(({ id, itemId }) => !named.has(id) && (itemId === null || living.has(itemId)))
  const codes = new Set([...others, ...again.filter(({ id }) => named.has(id))].map(({ code }) => code))
  let next = 0
  const freeCode = () => {
    let code: string
    do {
      next += 1
      code = `CT${String(next).padStart(2, '0')}`
    } while (codes.has(code))
    codes.add(code)
    return code
  }
  return [...others, ...again.map((one) => (named.has(one.id) ? one : { ...one, code: freeCode() }))]
}
