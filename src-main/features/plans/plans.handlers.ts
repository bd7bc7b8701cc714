import type { HandlersOf } from '../../app/handlers.ts'
import { assign, assignmentsFor, changeAssignments, unassign } from './assignments.service.ts'
import { saveDuties, saveEvents, saveReviews } from './duties.service.ts'
import { saveIndicators } from './indicators.service.ts'
import { saveLinks, saveOutline } from './outline.service.ts'
import { attachSource, changePlan, registerPlan, restorePlan, setPlanState, trashPlan } from './plans.service.ts'
import { listPlans, planChoices, showPlan } from './read-plan.service.ts'

export const plansHandlers: HandlersOf<'plans'> = {
  'plans.list': listPlans,
  'plans.choices': (ctx) => planChoices(ctx.db),
  'plans.get': (ctx, { planId }) => showPlan(ctx, planId),
  'plans.assignmentsOf': (ctx, { agencyId, planId }) => assignmentsFor(ctx.db, agencyId, planId),
  'plans.register': registerPlan,
  'plans.change': changePlan,
  'plans.attachSource': attachSource,
  'plans.setState': setPlanState,
  'plans.trash': trashPlan,
  'plans.restore': restorePlan,
  'plans.saveOutline': saveOutline,
  'plans.saveLinks': saveLinks,
  'plans.assign': assign,
  'plans.changeAssignments': changeAssignments,
  'plans.unassign': unassign,
  'plans.saveDuties': saveDuties,
  'plans.saveReviews': saveReviews,
  'plans.saveEvents': saveEvents,
  'plans.saveIndicators': saveIndicators,
}
