import { z } from 'zod'
import { agencyKinds, agencyLevels } from '../domain/catalogue-file.ts'
import { agencyId, indicatorId, planId, planItemId } from '../domain/ids.ts'
import { bodyGrounds } from '../domain/matching/match-bodies.ts'
import { planGrounds } from '../domain/matching/match-plans.ts'
import { command, query } from './call.ts'
import { businessDate, instant, version } from './fields.ts'

const body = z.strictObject({
  id: agencyId,
  name: z.string(),
  kind: z.enum(agencyKinds),
  level: z.enum(agencyLevels),
  electronicCode: z.string().nullable(),
})

/** Why a typed body stays a body of its own. */
const bodyRefusal = z.enum(['enrolled', 'own-sealed'])

const typedBody = z.strictObject({
  ...body.shape,
  version,
  /** What the rule finds; none: only a person can say what it is. */
  candidates: z.array(z.strictObject({ ...body.shape, ground: z.enum(bodyGrounds), isSure: z.boolean() })),
  refusal: bodyRefusal.nullable(),
})
export type TypedBody = z.infer<typeof typedBody>

const plan = z.strictObject({
  id: planId,
  shortName: z.string(),
  number: z.string().nullable(),
  documentDate: businessDate.nullable(),
  issuerName: z.string(),
  subject: z.string(),
})

const typedPlan = z.strictObject({
  ...plan.shape,
  candidates: z.array(z.strictObject({ ...plan.shape, grounds: z.array(z.enum(planGrounds)), isSure: z.boolean() })),
})
export type TypedPlan = z.infer<typeof typedPlan>

const join = z.strictObject({
  joinId: z.uuid(),
  kind: z.enum(['agency', 'plan']),
  fromName: z.string(),
  toName: z.string(),
  personName: z.string(),
  at: instant,
})
export type IdJoin = z.infer<typeof join>

/** What stands in the way of a join of two plans. */
const planRefusal = z.enum(['approved', 'coordinated'])

const placedItem = z.strictObject({ id: planItemId, position: z.string(), text: z.string() })
const countedIndicator = z.strictObject({ id: indicatorId, code: z.string(), name: z.string(), unit: z.string() })

const planPairs = z.strictObject({
  from: z.strictObject({ ...plan.shape, version }),
  to: z.strictObject({ ...plan.shape, version }),
  refusal: planRefusal.nullable(),
  /** Every typed item, with the received one that it is by rule. */
  items: z.array(
    z.strictObject({ ...placedItem.shape, tasks: z.int(), matchId: planItemId.nullable(), isSure: z.boolean() }),
  ),
  receivedItems: z.array(placedItem),
  indicators: z.array(
    z.strictObject({
      ...countedIndicator.shape,
      figures: z.int(),
      matchId: indicatorId.nullable(),
      isSure: z.boolean(),
    }),
  ),
  receivedIndicators: z.array(countedIndicator),
  /** Reports that will name the received plan from now on; those that were sealed keep their bytes. */
  reports: z.strictObject({ open: z.int(), sealed: z.int() }),
})
export type PlanPairs = z.infer<typeof planPairs>

/** Bodies and plans that were typed in before the coordinator's files came, and what they are in those files. */
export const matchesContract = {
  'matches.list': query({
    input: {},
    output: z.strictObject({
      bodies: z.array(typedBody),
      plans: z.array(typedPlan),
      /** Every plan that came in a package: a person may choose any of them. */
      receivedPlans: z.array(plan),
      joins: z.array(join),
    }),
  }),
  /** Item by item what a typed plan is in the received one. */
  'matches.plan': query({ input: { fromId: planId, toId: planId }, output: planPairs }),
  /** The typed bodies become the others, living or ended, all or none: whatever names one names the other from now on. */
  'matches.joinBodies': command({
    input: {
      pairs: z
        .array(z.strictObject({ fromId: agencyId, expectedVersion: version, toId: agencyId }))
        .min(1)
        .max(500),
    },
    /** `toHandOver`: what waits for the successors of those that have ended. */
    output: z.strictObject({ joined: z.int(), toHandOver: z.int() }),
  }),
  /** Tasks, figures and reports of the typed plan go over to the received one, by the pairs that a person confirmed. */
  'matches.joinPlan': command({
    input: {
      fromId: planId,
      toId: planId,
      expectedVersions: z.strictObject({ from: version, to: version }),
      items: z.array(z.strictObject({ heldId: planItemId, id: planItemId })).max(10_000),
      indicators: z.array(z.strictObject({ heldId: indicatorId, id: indicatorId })).max(2000),
    },
    output: z.strictObject({ tasks: z.int(), figures: z.int(), reports: z.int() }),
  }),
  /** As before the join, as long as nothing that went over was changed since. */
  'matches.undo': command({ input: { joinId: z.uuid() }, output: z.strictObject({ undone: z.literal(true) }) }),
}
