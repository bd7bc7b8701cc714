import type { PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'

export interface ReplacedPlan {
  id: PlanId
  shortName: string
  number: string | null
}

/** The plans that this one took over from, over as many steps as there are; those in the trash left out. */
export async function plansReplacedBy(db: Db, id: PlanId): Promise<ReplacedPlan[]> {
  const found = new Map<PlanId, ReplacedPlan>()
  let open: PlanId[] = [id]
  while (open.length > 0) {
    const rows = await db
      .selectFrom('plan')
      .select(['id', 'short_name', 'number'])
      .where('replaced_by_plan_id', 'in', open)
      .where('state', '=', 'replaced')
      .where('trashed_at', 'is', null)
      .orderBy('sort_key')
      .orderBy('id')
      .execute()
    const fresh = rows.filter((row) => row.id !== id && !found.has(row.id))
    for (const row of fresh) found.set(row.id, { id: row.id, shortName: row.short_name, number: row.number })
    open = fresh.map((row) => row.id)
  }
  return [...found.values()]
}

/** The plan that took this one's place; null while it stands. */
export async function planThatReplaced(db: Db, id: PlanId): Promise<PlanId | null> {
  const row = await db
    .selectFrom('plan')
    .select('replaced_by_plan_id')
    .where('id', '=', id)
    .where('state', '=', 'replaced')
    .executeTakeFirst()
  return row?.replaced_by_plan_id ?? null
}

/** The plans that this one took the place of itself. */
export async function plansReplacedDirectly(db: Db, id: PlanId): Promise<PlanId[]> {
  const rows = await db
    .selectFrom('plan')
    .select('id')
    .where('replaced_by_plan_id', '=', id)
    .where('state', '=', 'replaced')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}
