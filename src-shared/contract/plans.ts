import { z } from 'zod'
import { assignmentRole } from '../domain/assignment-role.ts'
import { dateRule } from '../domain/date-rule.ts'
import { agencyId, assignmentId, planId, planItemId, stagedId } from '../domain/ids.ts'
import { planOrigin, planState } from '../domain/plan-state.ts'
import { command, query } from './call.ts'
import { businessDate, filledLine, instant, line, version } from './fields.ts'
import {
  assignment,
  itemLink,
  outlineItem,
  plan,
  planDocument,
  planEvent,
  planIndicator,
  planItem,
  planReview,
  reportingDuty,
} from './plan-content.ts'

const planRow = z.strictObject({
  id: planId,
  shortName: z.string(),
  subject: z.string(),
  number: z.string().nullable(),
  documentDate: businessDate.nullable(),
  dateNote: z.string().nullable(),
  issuerName: z.string(),
  coordinatorId: agencyId.nullable(),
  coordinatorName: z.string().nullable(),
  validFrom: businessDate.nullable(),
  validTo: businessDate.nullable(),
  state: planState,
  origin: planOrigin,
  packageVersion: z.int().nullable(),
  trashedAt: instant.nullable(),
  itemCount: z.int(),
  /** Items assigned to this office, by the plan or by request. */
  ownItemCount: z.int(),
  /** By when this office reports on the plan; a rule is null where the plan does not say. */
  reportRules: z.array(dateRule.nullable()),
  version,
})
export type PlanRow = z.infer<typeof planRow>

/** One share of a body in a plan, with the words of the item and of the items linked to it (II <-> IV). */
const assignedItem = z.strictObject({
  assignment,
  planId,
  planShortName: z.string(),
  item: planItem,
  linked: z.array(planItem),
})
export type AssignedItem = z.infer<typeof assignedItem>

/** What changes a plan names the version it saw and gives the new one. */
const seen = { planId, expectedVersion: version }
const changed = z.strictObject({ version })

/** Items that one plan may have. */
export const itemsAtMost = 5_000

export const plansContract = {
  'plans.list': query({
    input: {
      search: line(200),
      states: z.array(planState).max(4),
      trashed: z.boolean(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    },
    output: z.strictObject({ total: z.int(), rows: z.array(planRow) }),
  }),
  /** Plans to choose from, the trash left out. */
  'plans.choices': query({
    input: {},
    output: z.array(z.strictObject({ id: planId, shortName: z.string(), state: planState })),
  }),
  'plans.get': query({
    input: { planId },
    output: z.strictObject({
      plan,
      /** Every body that the plan names, with its name of today. */
      agencies: z.array(z.strictObject({ id: agencyId, name: z.string() })),
      /** How many tasks of this office stand on each item. */
      taskCounts: z.array(z.strictObject({ itemId: planItemId, tasks: z.int() })),
      ownAgencyId: agencyId,
    }),
  }),
  'plans.assignmentsOf': query({
    input: { agencyId, planId: planId.nullable() },
    output: z.array(assignedItem),
  }),

  'plans.register': command({
    input: { document: planDocument, sourceStagedId: stagedId.nullable() },
    output: z.strictObject({ id: planId, version }),
  }),
  'plans.change': command({ input: { ...seen, document: planDocument }, output: changed }),
  'plans.attachSource': command({ input: { ...seen, stagedId: stagedId.nullable() }, output: changed }),
  'plans.setState': command({
    input: { ...seen, state: planState, replacedByPlanId: planId.nullable() },
    output: changed,
  }),
  'plans.trash': command({ input: seen, output: changed }),
  'plans.restore': command({ input: seen, output: changed }),

  /** The whole outline, in document order, in one transaction. What is left out is removed; sent again, it is back. */
  'plans.saveOutline': command({
    input: { ...seen, items: z.array(outlineItem).max(itemsAtMost) },
    output: z.strictObject({ version, added: z.int(), changed: z.int(), removed: z.int() }),
  }),
  'plans.saveLinks': command({ input: { ...seen, links: z.array(itemLink).max(10_000) }, output: changed }),

  /** Every item to every body. `agencyIds` empty: the phrase is kept and expanded later. What is there already stays. */
  'plans.assign': command({
    input: {
      ...seen,
      itemIds: z.array(planItemId).min(1).max(500),
      phrase: filledLine(1_000),
      agencyIds: z.array(agencyId).max(5_000),
      role: assignmentRole,
      requested: z.boolean(),
    },
    output: z.strictObject({ version, added: z.int() }),
  }),
  'plans.changeAssignments': command({
    input: {
      ...seen,
      assignmentIds: z.array(assignmentId).min(1).max(5_000),
      role: assignmentRole,
      requested: z.boolean(),
    },
    output: changed,
  }),
  'plans.unassign': command({
    input: { ...seen, assignmentIds: z.array(assignmentId).min(1).max(5_000) },
    output: z.strictObject({ version, removed: z.array(assignment) }),
  }),

  'plans.saveDuties': command({ input: { ...seen, duties: z.array(reportingDuty).max(200) }, output: changed }),
  'plans.saveReviews': command({ input: { ...seen, reviews: z.array(planReview).max(50) }, output: changed }),
  'plans.saveEvents': command({ input: { ...seen, events: z.array(planEvent).max(200) }, output: changed }),
  /** `asNewVersion`: what the current version says is kept readable, and the set goes on under the next number. */
  'plans.saveIndicators': command({
    input: {
      ...seen,
      source: line(500),
      validFrom: businessDate.nullable(),
      asNewVersion: z.boolean(),
      indicators: z.array(planIndicator).max(1_000),
    },
    output: z.strictObject({ version, setVersion: version }),
  }),
}
