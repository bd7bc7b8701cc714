import { type Plan, type PlanIndicator, plan } from '../../../src-shared/contract/plan-content.ts'
import type { ShareInItem } from '../../../src-shared/domain/consolidation/who-reports.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import { lastDayOf, type ReportPeriod } from '../../../src-shared/domain/report-period.ts'
import { kept } from '../../db/kept.ts'
import type { Db } from '../../db/open-database.ts'
import { sharesOfThen } from '../handovers/shares-of-then.service.ts'
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
 * rows. Each is what `getPlan` says, for a plan that another one took over too; and where a body ended after the period,
 * it still stands in the place of those who took over from it.
 */
async function asItWas(db: Db, id: PlanId): Promise<Plan | null> {
  const content = await selectAsItWas(db, id)
  return content === null ? null : plan.parse(JSON.parse(content))
}

type Period = Pick<ReportPeriod, 'kind' | 'year' | 'ordinal'>

/** Its short name and who has to report on it, by when. @throws AppError `object.missing` */
export const planReporting = (db: Db, id: PlanId, period: Period) => reporting(db, { id, period })

interface Place {
  id: PlanId
  period: Period
}

const reporting = kept(
  async (db: Db, { id, period }: Place): Promise<{ shortName: string; duties: Plan['duties'] }> => {
    const row = await requirePlan(db, id)
    const before = await asItWas(db, id)
    if (before) return { shortName: before.document.shortName, duties: before.duties }
    const ofThen = await sharesOfThen(db, id, 'duty', lastDayOf(period))
    const duties = (await selectDuties(db, [id])).map(toDuty)
    return {
      shortName: row.short_name,
      duties: duties.map((duty) => ({ ...duty, agencies: ofThen(duty.agencies, () => duty.id) })),
    }
  },
)

/** What is counted on it, in the order of its set. @throws AppError `object.missing` */
export const planIndicators = (db: Db, id: PlanId, period: Period) => indicators(db, { id, period })

const indicators = kept(async (db: Db, { id, period }: Place): Promise<readonly PlanIndicator[]> => {
  await requirePlan(db, id)
  const before = await asItWas(db, id)
  if (before) return before.indicatorSet?.indicators ?? []
  const ofThen = await sharesOfThen(db, id, 'reporter', lastDayOf(period))
  const indicators = (await planIndicatorSet(db, id))?.indicators ?? []
  if (ofThen.isNow) return indicators
  return indicators.map((indicator) => {
    const reporters = indicator.reporterIds.map((agencyId) => ({ agencyId }))
    return { ...indicator, reporterIds: ofThen(reporters, () => indicator.id).map(({ agencyId }) => agencyId) }
  })
})

export interface PlanTasks {
  items: Plan['items']
  links: Plan['links']
  shares: ShareInItem[]
}

/** Its items with whose they are; of these bodies only, when some are named. @throws AppError `object.missing` */
export async function planTasks(
  db: Db,
  id: PlanId,
  period: Period,
  of: readonly AgencyId[] | null = null,
): Promise<PlanTasks> {
  await requirePlan(db, id)
  const before = await asItWas(db, id)
  if (before) {
    const shares = before.assignments.filter(({ agencyId }) => of === null || (agencyId && of.includes(agencyId)))
    return { items: before.items, links: before.links, shares }
  }
  const ofThen = await sharesOfThen(db, id, 'assignment', lastDayOf(period))
  // A former body stands where its heirs stand now, who may not be among those asked for.
  const rows = await selectShares(db, id, ofThen.isNow ? of : null)
  const shares = ofThen(rows, ({ itemId, role }) => `${itemId} ${role}`)
  return {
    items: (await selectItems(db, id)).map(toItem),
    links: (await selectLinks(db, id)).map((link) => ({
      taskItemId: link.task_item_id,
      ownerItemId: link.owner_item_id,
    })),
    shares: of === null ? shares : shares.filter(({ agencyId }) => agencyId !== null && of.includes(agencyId)),
  }
}
