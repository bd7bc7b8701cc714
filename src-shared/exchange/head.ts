import { z } from 'zod'
import { businessDate, instant, sha256Hex } from '../contract/fields.ts'
import { agencyId, planId } from '../domain/ids.ts'
import { filled } from './fields.ts'

/** Names the payload that this one replaces: its revision and the SHA-256 of its canonical bytes. */
export const supersedes = z.strictObject({ revision: z.int().min(1), sha256: sha256Hex })
export type Supersedes = z.infer<typeof supersedes>

/**
 * The head that every payload carries. The vocabulary of a format version is frozen with it: these schemas own their
 * words and do not follow later changes in `domain/`.
 */
export const head = {
  /** Stays the same through all revisions of one report, package, registry, card or receipt. */
  id: z.uuid(),
  /** Who sealed it; must be the owner of the key in the header. */
  agencyId,
  /** Whom it is for; null where it goes to everybody (package, registry). */
  recipientAgencyId: agencyId.nullable(),
  planIds: z.array(planId).max(50),
  createdAt: instant,
  revision: z.int().min(1).max(10_000),
  supersedes: supersedes.nullable(),
  /** Số, ký hiệu and date of the letter it goes with, as given by Văn thư. */
  documentNumber: filled(100).nullable(),
  documentDate: businessDate.nullable(),
}

/** First revision supersedes nothing, every later one names an earlier one. */
export function supersedesFits(payload: { revision: number; supersedes: Supersedes | null }): boolean {
  if (payload.revision === 1) return payload.supersedes === null
  return payload.supersedes !== null && payload.supersedes.revision < payload.revision
}
