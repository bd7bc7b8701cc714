import type { PlanId } from '../../../src-shared/domain/ids.ts'
import type { DraftAim } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Db } from '../../db/open-database.ts'
import { getPlan } from '../plans/plans.service.ts'

/** The plans that a reading goes on from; none for a plan of its own. */
export function plansOfAim(aim: DraftAim): PlanId[] {
  switch (aim.kind) {
    case 'new':
      return []
    case 'version':
      return [aim.planId]
    case 'successor':
      return [...new Set(aim.planIds)]
  }
}

/** @throws AppError `object.missing`, `plan-readings.aim-gone` where a plan cannot be changed by a reading here */
export async function requireAim(db: Db, aim: DraftAim) {
  const plans = []
  for (const id of plansOfAim(aim)) {
    const plan = await getPlan(db, id)
    const isOurs = plan.origin === 'entered' && plan.trashedAt === null && plan.state !== 'replaced'
    if (!isOurs) throw new AppError('plan-readings.aim-gone', {})
    plans.push(plan)
  }
  return plans
}
