import { z } from 'zod'
import { agencyId, planId } from '../domain/ids.ts'
import { handoverKinds } from '../domain/succession.ts'
import { command, query } from './call.ts'
import { businessDate } from './fields.ts'

const kind = z.enum(handoverKinds)
const agencyRef = z.strictObject({ id: agencyId, name: z.string() })

const heir = z.strictObject({ ...agencyRef.shape, functions: z.string().nullable(), legalBasis: z.string() })

/** One place where an ended body still stands. */
const line = z.strictObject({
  kind,
  /** Which row: the assignment, duty, indicator, leg, plan (coordinator, area), body or contact. */
  objectId: z.string(),
  planId: planId.nullable(),
  planName: z.string().nullable(),
  /** What the plan says there, or what is handed over: it stays as it is printed. */
  words: z.string(),
  /** Where it goes by rule; null where a person chooses. */
  proposed: z.array(agencyId).nullable(),
})
export type HandoverLine = z.infer<typeof line>

const endedBody = z.strictObject({
  agency: agencyRef,
  endedOn: businessDate,
  decision: z.enum(['by-rule', 'choose', 'unknown']),
  heirs: z.array(heir),
  lines: z.array(line),
})
export type EndedBody = z.infer<typeof endedBody>

export const handoversContract = {
  /** What still belongs to bodies that have ended, with who takes over. */
  'handovers.list': query({
    input: {},
    output: z.strictObject({
      bodies: z.array(endedBody),
      /** Places in plans that came in a package: their coordinator hands them over with the next version. */
      inPackages: z.int(),
      /** Plans that go on for a former territory only: its successor took in more, and they were not issued anew. */
      oldAreas: z.array(z.strictObject({ planName: z.string(), area: z.string() })),
    }),
  }),
  /** Hands lines over in one transaction. What the plan says stays; rounds before the change keep the former body. */
  'handovers.apply': command({
    input: {
      moves: z
        .array(
          z.strictObject({
            kind,
            objectId: z.string().max(120),
            fromId: agencyId,
            toIds: z.array(agencyId).min(1).max(500),
          }),
        )
        .min(1)
        .max(10_000),
    },
    output: z.strictObject({ lines: z.int(), bodies: z.int() }),
  }),
}
