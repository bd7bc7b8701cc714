import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { continuedIndicators } from '../../../src-shared/domain/matching/continued-indicators.ts'
import type { Db } from '../../db/open-database.ts'
import { getPlan } from '../plans/plans.service.ts'
import { plansReplacedDirectly, planThatReplaced } from '../plans/replaced-plans.service.ts'
import { joinedIds } from './joined-ids.service.ts'

/** The plan that speaks for this one today: it was joined with another, or replaced, maybe several times. */
export async function planToday(db: Db, id: PlanId): Promise<PlanId> {
  const seen = new Set<PlanId>()
  let now = id
  for (let next = await planThatReplaced(db, now); next !== null && !seen.has(next); ) {
    seen.add(now)
    now = next
    next = await planThatReplaced(db, now)
  }
  return now
}

/**
 * What ids of indicators of earlier days are called in this plan: those of plans that were joined with it, as a person
 * paired them, and those of plans that it replaced, as far as they go on. An id that does not go on stays what it is.
 */
export async function indicatorsToday(db: Db, planId: PlanId): Promise<(id: string) => string> {
  const joined = await joinedIds(db)
  const next = new Map<string, string>()
  const seen = new Set<PlanId>([planId])
  const open: PlanId[] = [planId]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const after = (await getPlan(db, id)).indicatorSet?.indicators ?? []
    for (const old of await plansReplacedDirectly(db, id)) {
      if (seen.has(old)) continue
      seen.add(old)
      open.push(old)
      // Of a joined plan a person has said which is which.
      if (joined(old) !== old) continue
      const before = (await getPlan(db, old)).indicatorSet?.indicators ?? []
      for (const [from, to] of continuedIndicators(before, after)) next.set(from, to)
    }
  }
  return (id) => {
    let now = joined(id)
    for (let to = next.get(now); to !== undefined; to = next.get(now)) now = joined(to)
    return now
  }
}
