import type { NoDetail } from './spine.ts'

export interface PlansErrors {
  /** The plan came in a package: only its coordinator changes what it says. */
  'plans.from-package': NoDetail
  /** A package names a plan that this office entered itself. */
  'plans.entered-here': NoDetail
  /** A package brings rows under ids that belong to another plan held here. */
  'plans.ids-taken': { plan: string }
  'plans.in-trash': NoDetail
  /** Items, or links to items, that are not of this plan or not in the order of a document. */
  'plans.outline-broken': NoDetail
  /** `position` is that of the first of `items` items; `tasks` stand on all of them. */
  'plans.item-has-tasks': { position: string; items: number; tasks: number }
  'plans.has-tasks': { tasks: number }
  /** A plan would carry out itself. */
  'plans.parent-loop': NoDetail
  /** A plan is marked as replaced without saying by which one. */
  'plans.successor-missing': NoDetail
  /** A successor took its items over; it stays as it was. */
  'plans.continued-elsewhere': NoDetail
  'plans.indicator-code-twice': { code: string }
  'plans.indicators-broken': NoDetail
}
