import { z } from 'zod'
import { dateRule } from '../date-rule.ts'
import { agencyId, planItemId } from '../ids.ts'
import { planItemKind } from '../plan-item.ts'
import { workKind } from '../work-kind.ts'
import {
  draftAim,
  draftDocument,
  draftDuty,
  draftEvent,
  draftReview,
  draftShare,
  draftTarget,
  span,
} from './plan-draft.ts'

const id = planItemId
const words = z.string().max(50_000)

/**
 * One act of the person who reviews. A review is the draft as it was read plus a list of these; the last one is taken
 * back by leaving it out. New ids come from whoever acts, so that applying the list again gives the same draft.
 */
export const correction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('accept'), ids: z.array(id).min(1).max(20_000), accepted: z.boolean() }),
  z.strictObject({
    do: z.literal('change'),
    id,
    set: z.strictObject({
      marker: z.string().max(40).optional(),
      text: words.optional(),
      kind: planItemKind.optional(),
      workKind: workKind.nullable().optional(),
      deadlineText: z.string().max(500).nullable().optional(),
      deadlineRule: dateRule.nullable().optional(),
    }),
  }),
  /** Takes a finding out; what stands below it moves up unless `withBelow`. Its words stay in the source. */
  z.strictObject({ do: z.literal('reject'), id, withBelow: z.boolean() }),
  /** Cuts the words at an offset into the item's text; what is behind becomes the next sibling, or the first one below. */
  z.strictObject({ do: z.literal('split'), id, at: z.int().min(1), newId: id }),
  /** Joins the words to the sibling before, or to the parent where there is none. */
  z.strictObject({ do: z.literal('merge'), id }),
  z.strictObject({ do: z.literal('move'), id, to: z.enum(['in', 'out', 'up', 'down']) }),
  z.strictObject({ do: z.literal('place'), id, parentId: id.nullable(), beforeId: id.nullable() }),
  /** Text that was selected in the source becomes an item behind `afterId` (and what is below it), on the same level. */
  z.strictObject({
    do: z.literal('add'),
    id,
    afterId: id.nullable(),
    marker: z.string().max(40),
    text: words.min(1),
    kind: planItemKind,
    span: span.nullable(),
  }),
  z.strictObject({ do: z.literal('shares'), id, shares: z.array(draftShare).max(200) }),
  /** Which bodies a phrase stands for, wherever it occurs. */
  z.strictObject({
    do: z.literal('bodies'),
    phrase: z.string().min(1).max(1_000),
    agencyIds: z.array(agencyId).max(5_000),
  }),
  z.strictObject({ do: z.literal('link'), taskItemId: id, ownerItemId: id, linked: z.boolean() }),
  z.strictObject({ do: z.literal('targets'), id, targets: z.array(draftTarget).max(100) }),
  z.strictObject({ do: z.literal('document'), set: draftDocument.partial() }),
  z.strictObject({ do: z.literal('accept-document'), accepted: z.boolean() }),
  z.strictObject({ do: z.literal('duties'), duties: z.array(draftDuty).max(200) }),
  z.strictObject({ do: z.literal('reviews'), reviews: z.array(draftReview).max(50) }),
  z.strictObject({ do: z.literal('events'), events: z.array(draftEvent).max(200) }),
  z.strictObject({ do: z.literal('aim'), aim: draftAim }),
  z.strictObject({ do: z.literal('match'), id, heldId: id.nullable() }),
])
export type Correction = z.infer<typeof correction>
