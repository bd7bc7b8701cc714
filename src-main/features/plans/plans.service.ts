import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { PlanDocument } from '../../../src-shared/contract/plan-content.ts'
import { type PlanId, type PlanItemId, planId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireRight } from '../people/people.service.ts'
import { editPlan, requirePlan } from './edit-plan.ts'
import {
  countTasksOnItems,
  insertPlan,
  insertStoredFile,
  replacePlanLists,
  selectAsItWas,
  selectPlan,
  selectPlanLists,
  sourceMediaType,
  updatePlan,
} from './plans.queries.ts'
import { documentColumns, toDocument } from './plans.rows.ts'

export { assignmentsFor, otherBodiesIn } from './assignments.service.ts'
export { reportingDutiesFor } from './duties.service.ts'
export { indicatorsFor } from './indicators.service.ts'
export { planItems, planItemsById } from './outline.service.ts'
export { comparePlanData, exportPlanData, markIssued, storePlanData } from './plan-package.service.ts'
export { addReadPlan, type ReadPlanContent, renewPlan, succeedPlans } from './read-content.service.ts'
export { getPlan, listPlans, planChoices } from './read-plan.service.ts'

export async function registerPlan(ctx: Context, input: ParsedInput<'plans.register'>) {
  requireRight(ctx.actor, 'plans.edit')
  const file = input.sourceStagedId && (await ctx.files.evidence.promote(input.sourceStagedId))
  const id = planId.parse(ctx.ids.next())
  return ctx.commit(async (tx) => {
    await refuseLoop(tx.trx, id, input.document)
    await insertPlan(tx.trx, {
      id,
      ...documentColumns(input.document),
      replaced_by_plan_id: null,
      state: 'active',
      origin: 'entered',
      package_version: null,
      source_file_sha256: file ? file.sha256 : null,
      source_file_name: file ? file.name : null,
      trashed_at: null,
      version: 1,
      created_at: ctx.clock.now().toISOString(),
    })
    await storeLists(tx, id, input.document)
    if (file) await keepSourceFile(ctx, tx, file)
    await tx.record({
      action: 'plans.registered',
      objectType: 'plan',
      objectId: id,
      detail: { ...input.document, sourceFile: file ? file.name : null },
    })
    tx.changed('plans')
    return { id, version: 1 }
  })
}

export function changePlan(ctx: Context, input: ParsedInput<'plans.change'>) {
  return editPlan(ctx, input, 'content', async (tx, before) => {
    await refuseLoop(tx.trx, before.id, input.document)
    const old = toDocument(before, await selectPlanLists(tx.trx, before.id))
    await updatePlan(tx.trx, before.id, documentColumns(input.document))
    await storeLists(tx, before.id, input.document)
    await tx.record({
      action: 'plans.changed',
      objectType: 'plan',
      objectId: before.id,
      detail: differences(old, input.document),
    })
    return {}
  })
}

/** Keeps the issued document beside what was entered from it; null takes it off again. */
export async function attachSource(ctx: Context, input: ParsedInput<'plans.attachSource'>) {
  requireRight(ctx.actor, 'plans.edit')
  const file = input.stagedId && (await ctx.files.evidence.promote(input.stagedId))
  return editPlan(ctx, input, 'keeping', async (tx, before) => {
    await updatePlan(tx.trx, before.id, {
      source_file_sha256: file ? file.sha256 : null,
      source_file_name: file ? file.name : null,
    })
    if (file) await keepSourceFile(ctx, tx, file)
    await tx.record({
      action: 'plans.source-changed',
      objectType: 'plan',
      objectId: before.id,
      detail: { before: before.source_file_name, after: file ? file.name : null, plan: before.short_name },
    })
    return {}
  })
}

export function setPlanState(ctx: Context, input: ParsedInput<'plans.setState'>) {
  return editPlan(ctx, input, 'keeping', async (tx, before) => {
    const wasKept = await selectAsItWas(tx.trx, before.id)
    if (wasKept && input.state !== 'replaced') throw new AppError('plans.continued-elsewhere', {})
    const successor = input.state === 'replaced' ? input.replacedByPlanId : null
    if (input.state === 'replaced' && (successor === null || successor === before.id)) {
      throw new AppError('plans.successor-missing', {})
    }
    if (successor !== null) await requirePlan(tx.trx, successor)
    await updatePlan(tx.trx, before.id, { state: input.state, replaced_by_plan_id: successor })
    await tx.record({
      action: 'plans.state-changed',
      objectType: 'plan',
      objectId: before.id,
      detail: { plan: before.short_name, before: before.state, after: input.state, replacedBy: successor },
    })
    return {}
  })
}

/** @throws AppError `plans.has-tasks` while living tasks stand on the plan */
export function trashPlan(ctx: Context, input: ParsedInput<'plans.trash'>) {
  return editPlan(ctx, input, 'keeping', async (tx, before) => {
    const tasks = (await countTasksOnItems(tx.trx, before.id)).reduce((sum, row) => sum + row.tasks, 0)
    if (tasks > 0) throw new AppError('plans.has-tasks', { tasks })
    await updatePlan(tx.trx, before.id, { trashed_at: ctx.clock.now().toISOString() })
    await recordTrash(tx, 'plans.trashed', before)
    return {}
  })
}

export function restorePlan(ctx: Context, input: ParsedInput<'plans.restore'>) {
  return editPlan(ctx, input, 'keeping', async (tx, before) => {
    await updatePlan(tx.trx, before.id, { trashed_at: null })
    await recordTrash(tx, 'plans.restored', before)
    return {}
  })
}

/**
 * The issued document of a plan, for the file route; `id` is the plan's.
 * @throws AppError `object.missing` also where the plan has no file or the file is gone
 */
export async function findPlanSource({ db, files }: Pick<Context, 'db' | 'files'>, id: string) {
  const read = planId.safeParse(id)
  const row = read.success ? await selectPlan(db, read.data) : undefined
  const stored = row?.source_file_sha256 ? await files.evidence.find(row.source_file_sha256) : null
  if (!row || !stored) throw new AppError('object.missing', { type: 'source', id })
  const mediaType = await sourceMediaType(db, stored.sha256)
  return { path: stored.path, size: stored.size, name: row.source_file_name ?? stored.sha256, mediaType }
}

const recordTrash = (tx: Tx, action: string, plan: { id: PlanId; short_name: string }) =>
  tx.record({ action, objectType: 'plan', objectId: plan.id, detail: { plan: plan.short_name } })

/** The row of a file that was put into the store, for the document of a plan. */
export function keepSourceFile(
  ctx: Pick<Context, 'clock'>,
  tx: Tx,
  file: { sha256: string; size: number; mediaType: string },
) {
  const now = ctx.clock.now().toISOString()
  return insertStoredFile(tx.trx, {
    sha256: file.sha256,
    size: file.size,
    media_type: file.mediaType,
    state: 'ok',
    checked_at: now,
    added_at: now,
  })
}

/** Living tasks of this office on the items of a plan. */
export async function countTasks(db: Db, id: PlanId): Promise<Map<PlanItemId, number>> {
  return new Map((await countTasksOnItems(db, id)).map((row) => [row.item_id, row.tasks]))
}

function storeLists(tx: Tx, id: PlanId, document: PlanDocument) {
  const { areaAgencyIds: areas, legalBases: bases, recipients } = document
  return replacePlanLists(tx.trx, id, { areas, bases, recipients })
}

/** A plan carries out another one, never itself, also not by way of others. */
async function refuseLoop(db: Db, id: PlanId, document: PlanDocument) {
  for (let above = document.parentPlanId; above !== null; ) {
    if (above === id) throw new AppError('plans.parent-loop', {})
    const row = await selectPlan(db, above)
    if (!row) throw new AppError('object.missing', { type: 'plan', id: above })
    above = row.parent_plan_id
  }
}

/** What changed, field by field, for the history of the plan. */
function differences(before: PlanDocument, after: PlanDocument) {
  const fields = Object.keys(after) as (keyof PlanDocument)[] // both were parsed by one schema
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return {
    plan: after.shortName,
    changed: changed.map((field) => ({ field, before: before[field], after: after[field] })),
  }
}
