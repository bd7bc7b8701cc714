import { z } from 'zod'
import { jobId, personId } from '../domain/ids.ts'
import { action, query } from './call.ts'
import { businessDate, filledLine, instant, sha256Hex } from './fields.ts'

const auditEntry = z.strictObject({
  seq: z.int(),
  at: instant,
  /** null: the app itself, or somebody who had not signed in. */
  personName: z.string().nullable(),
  /** `text/audit.ts` has its sentence. */
  action: z.string(),
  objectType: z.string(),
  objectId: z.string(),
  /** null: erased for good. */
  detail: z.record(z.string(), z.unknown()).nullable(),
})
export type AuditEntry = z.infer<typeof auditEntry>

const chainState = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), entries: z.int(), lastHash: sha256Hex }),
  z.strictObject({ ok: z.literal(false), brokenAt: z.int() }),
])

export const auditContract = {
  /** The newest first. `beforeSeq` goes on where the last page ended. */
  'audit.list': query({
    input: {
      personId: personId.nullable(),
      objectType: filledLine(60).nullable(),
      /** Days in Việt Nam, both included. */
      from: businessDate.nullable(),
      to: businessDate.nullable(),
      beforeSeq: z.int().nullable(),
      limit: z.int().min(1).max(500),
    },
    output: z.strictObject({ total: z.int(), entries: z.array(auditEntry) }),
  }),
  /** Kinds of objects that something was recorded about, for the filter. */
  'audit.objectTypes': query({ input: {}, output: z.array(z.string()) }),
  /** What was done to one object, the newest first; for its own page. */
  'audit.history': query({
    input: { objectType: filledLine(60), objectId: filledLine(200) },
    output: z.array(auditEntry),
  }),
  'audit.checkChain': action({ input: {}, output: z.strictObject({ jobId }) }),
  /** null while the check runs, or when it was stopped. */
  'audit.chainState': query({ input: { jobId }, output: chainState.nullable() }),
}
