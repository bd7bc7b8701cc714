import { type Plan, type PlanIndicator, plan } from '../../../src-shared/contract/plan-content.ts'
import type { ShareInItem } from '../../../src-shared/domain/consolidation/who-reports.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import { selectShares } from './assignments.queries.ts'
import { selectDuties } from './duties.queries.ts'
import { toDuty } from './duties.rows.ts'
import { requirePlan } from './edit-plan.ts'
import { planIndicatorSet } from './indicators.service.ts'
import { selectItems, selectLinks } from './outline.queries.ts'
import { selectAsItWas } from './plans.queries.ts'
import { toItem } from './plans.rows.ts'

/**
 * Pieces of a plan for those who read it many times over: a plan that orders a hundred bodies holds tens of thousands of
 * rows. Each is what `getPlan` says, for a plan that another one took over too.
 */
async function asItWas(db: Db, id: PlanId): Promise<Plan | null> {
  const content = await selectAsItWas(db, id)
  return content === null ? null : plan.parse(JSON.parse(content))
}

/** Its short name and who has to report on it, by when. @throws AppError `object.missing` */
export async function planReporting(db: Db, id: PlanId): Promise<{ shortName: string; duties: Plan['duties'] }> {
  const row = await requirePlan(db, id)
  const before = await asItWas(db, id)
  if (before) return { shortName: before.document.shortName, duties: before.duties }
  return { shortName: row.short_name, duties: (await selectDuties(db, [id])).map(toDuty) }
}

/** What is counted on it, in the order of its set. @throws AppError `object.missing` */
export async function planIndicators(db: Db, id: PlanId): Promise<PlanIndicator[]> {
  await requirePlan(db, id)
  const before = await asItWas(db, id)
  const set = before ? before.indicatorSet : await planIndicatorSet(db, id)
  return set?.indicators ?? []
}

export interface PlanTasks {
  items: Plan['items']
  links: Plan['links']
  shares: ShareInItem[]
}

/** Its items with whose they are; of these bodies only, when some are named. @throws AppError `object.missing` */
export async function planTasks(db: Db, id: PlanId, of: readonly AgencyId[] | null = null): Promise<PlanTasks> {
  await requirePlan(db, id)
  const before = await asItWas(db, id)
  if (before) {
    const shares = before.assignments.filter(({ agencyId }) => of === null || (agencyId && of.includes(agencyId)))
    return { items: before.items, links: before.links, shares }
  }
  return {
    items: (await selectItems(db, id)).map(toItem),
    links: (await selectLinks(db, id)).map((link) => ({
      taskItemId: link.task_item_id,
      ownerItemId: link.owner_item_id,
    })),
    shares: (await selectShares(db, id, of)).map((row) => ({
      itemId: row.item_id,
      agencyId: row.agency_id,
      role: row.role,
    })),
  }
}
