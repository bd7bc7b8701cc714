import type { AgencyId } from '../domain/ids.ts'
import { AppError } from '../errors/app-error.ts'
import type { Supersedes } from './head.ts'

/** One revision of one report, package, registry, card or receipt: one that is held, or one that has just come in. */
export interface RevisionFacts {
  /** `id` of the payload. */
  id: string
  agencyId: AgencyId
  revision: number
  /** SHA-256 of the canonical payload bytes: sealing the same content twice gives two files but one payload. */
  payloadSha256: string
  supersedes: Supersedes | null
}

export type RevisionVerdict =
  | { verdict: 'first' | 'newer' }
  /** The same payload again: changes nothing. */
  | { verdict: 'same-again' }
  | { verdict: 'refused'; error: AppError }

/**
 * Verification step 10, for every format that has revisions (a registry's version is its revision). `held` are all
 * revisions known under the payload's id. Revisions that were lost on the way may be skipped; what is held may not be
 * exchanged or passed over.
 */
export function compareRevision(held: readonly RevisionFacts[], incoming: RevisionFacts): RevisionVerdict {
  const known = held.filter((one) => one.id === incoming.id)
  const newest = known.reduce<RevisionFacts | null>(
    (top, one) => (top && top.revision > one.revision ? top : one),
    null,
  )
  if (!newest) return { verdict: 'first' }
  // An id is chosen by its sender: it must not let one agency speak in the place of another.
  if (newest.agencyId !== incoming.agencyId) return refused(new AppError('exchange.id-taken', { id: incoming.id }))
  if (known.some((one) => one.payloadSha256 === incoming.payloadSha256)) return { verdict: 'same-again' }

  const revisions = { held: newest.revision, incoming: incoming.revision }
  if (known.some((one) => one.revision === incoming.revision)) {
    return refused(new AppError('exchange.revision-fork', { revision: incoming.revision, held: newest.revision }))
  }
  if (incoming.revision < newest.revision) return refused(new AppError('exchange.revision-older', revisions))
  return continues(newest, incoming)
    ? { verdict: 'newer' }
    : refused(new AppError('exchange.supersedes-mismatch', revisions))
}

/** Names the newest held by its hash, or a later one that never arrived. */
function continues(newest: RevisionFacts, { supersedes }: RevisionFacts): boolean {
  if (supersedes === null) return false
  if (supersedes.revision === newest.revision) return supersedes.sha256 === newest.payloadSha256
  return supersedes.revision > newest.revision
}

const refused = (error: AppError): RevisionVerdict => ({ verdict: 'refused', error })
