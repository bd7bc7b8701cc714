import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireRight } from '../people/people.service.ts'
import { type PlanTableRow, selectAsItWas, selectPlan, updatePlan } from './plans.queries.ts'

export interface SeenPlan {
  planId: PlanId
  expectedVersion: number
}

/** @throws AppError `object.missing` */
export async function requirePlan(db: Db, id: PlanId): Promise<PlanTableRow> {
  const row = await selectPlan(db, id)
  if (!row) throw new AppError('object.missing', { type: 'plan', id })
  return row
}

/**
 * One change of a plan: the right to it, the version that the person saw, one transaction, the next version.
 * `content` is what the document and its coordinator say: it is closed where the plan came in a package.
 * @throws AppError `permission.denied`, `object.missing`, `version.conflict`, `plans.from-package`, `plans.in-trash`
 */
export function editPlan<T extends object>(
  ctx: Context,
  { planId, expectedVersion }: SeenPlan,
  what: 'content' | 'keeping',
  work: (tx: Tx, before: PlanTableRow) => Promise<T>,
): Promise<T & { version: number }> {
  requireRight(ctx.actor, 'plans.edit', { planIds: [planId] })
  return ctx.commit(async (tx) => {
    const before = await requirePlan(tx.trx, planId)
    if (before.version !== expectedVersion) {
      throw new AppError('version.conflict', { expected: expectedVersion, found: before.version })
    }
    if (what === 'content' && before.origin === 'package') throw new AppError('plans.from-package', {})
    if (what === 'content' && before.trashed_at !== null) throw new AppError('plans.in-trash', {})
    // Its items live in the plan that took over.
    if (what === 'content' && (await selectAsItWas(tx.trx, planId)) !== null) {
      throw new AppError('plans.continued-elsewhere', {})
    }
    const value = await work(tx, before)
    const version = before.version + 1
    await updatePlan(tx.trx, planId, { version })
    tx.changed('plans')
    return { ...value, version }
  })
}
