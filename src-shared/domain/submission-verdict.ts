import { z } from 'zod'
import type { BusinessDate, Instant } from './business-date.ts'
import { type Timeliness, timelinessOf } from './timeliness.ts'

/** What the coordinator's app says about a report file, each in its own words. */
export const submissionVerdicts = [
  'trusted',
  'unknown-key',
  'changed-after-sealing',
  'older-revision',
  'same-file-again',
  'other-format-version',
  'not-addressed-to-us',
  'agency-mismatch',
  'revoked',
  'supersedes-mismatch',
] as const
export const submissionVerdict = z.enum(submissionVerdicts)
export type SubmissionVerdict = z.infer<typeof submissionVerdict>

/** What happens with the file: refused ones leave one line in the log and nothing else. */
export type Disposition = 'count' | 'quarantine' | 'refuse' | 'nothing'

const dispositions: Record<SubmissionVerdict, Disposition> = {
  trusted: 'count',
  'unknown-key': 'quarantine',
  'changed-after-sealing': 'refuse',
  'older-revision': 'refuse',
  'same-file-again': 'nothing',
  'other-format-version': 'refuse',
  'not-addressed-to-us': 'refuse',
  'agency-mismatch': 'refuse',
  revoked: 'refuse',
  'supersedes-mismatch': 'refuse',
}

export function dispositionOf(verdict: SubmissionVerdict): Disposition {
  return dispositions[verdict]
}

/** Only a trusted report is in the totals. A correct seal says who sent it, not that its content is right. */
export function isCountedInTotals(verdict: SubmissionVerdict): boolean {
  return dispositions[verdict] === 'count'
}

export interface HeldRevision {
  revision: number
  /** SHA-256 over the sealed file's payload. */
  sha256: string
}

export type SealingKey =
  | { state: 'unknown' }
  | { state: 'trusted'; ownerAgencyId: string }
  | { state: 'revoked'; ownerAgencyId: string; revokedAt: Instant }

/** Facts about one file, found out by `keys/` and the register of what is held. */
export interface SubmissionFacts {
  sha256: string
  /** This very file came in before, whatever became of it. */
  seenBefore: boolean
  /** Signature, canonical bytes, schema, DOCX parts: everything about the bytes holds. */
  intact: boolean
  formatVersion: number
  readableVersions: readonly number[]
  key: SealingKey
  /** Who the file says it is from. */
  agencyId: string
  recipientAgencyId: string
  ourAgencyId: string
  /** The moment in our receipt log. */
  receivedAt: Instant
  revision: number
  supersedes: HeldRevision | null
  /** The newest counted revision of the same agency for the same request; null when none is. */
  held: HeldRevision | null
}

/** The first thing that is wrong, in the order of the verification; `trusted` when nothing is. */
export function judgeSubmission(facts: SubmissionFacts): SubmissionVerdict {
  if (facts.seenBefore) return 'same-file-again'
  if (!facts.readableVersions.includes(facts.formatVersion)) return 'other-format-version'
  if (!facts.intact) return 'changed-after-sealing'
  const forUs = facts.recipientAgencyId === facts.ourAgencyId
  if (facts.key.state === 'unknown') return forUs ? 'unknown-key' : 'not-addressed-to-us'
  if (facts.key.ownerAgencyId !== facts.agencyId) return 'agency-mismatch'
  if (!forUs) return 'not-addressed-to-us'
  // What was received before the revocation stays valid by the receipt log.
  if (facts.key.state === 'revoked' && facts.receivedAt >= facts.key.revokedAt) return 'revoked'
  return judgeRevision(facts)
}

function judgeRevision({ revision, supersedes, held }: SubmissionFacts): SubmissionVerdict {
  if (held && revision <= held.revision) return 'older-revision'
  if (revision === 1) return supersedes === null ? 'trusted' : 'supersedes-mismatch'
  if (supersedes === null || supersedes.revision >= revision) return 'supersedes-mismatch'
  // Revisions that never reached us may lie between, but the one that we hold is not exchanged or passed over.
  if (!held || supersedes.revision > held.revision) return 'trusted'
  return supersedes.revision === held.revision && supersedes.sha256 === held.sha256 ? 'trusted' : 'supersedes-mismatch'
}

/** From where the day of receipt is known. The day of import is none of them: lateness never runs on it. */
export const receiptSources = ['incoming-register', 'document-system', 'email', 'in-person'] as const
export const receiptSource = z.enum(receiptSources)
export type ReceiptSource = z.infer<typeof receiptSource>

/**
 * In time or late by the day received: "Nhận ngày 07/12/2026, chậm 03 ngày". A body that was only requested is never
 * late, before or after: `awaiting` says that nothing came from it yet.
 */
export function submissionTimeliness(facts: {
  lastDay: BusinessDate | null
  receivedOn: BusinessDate | null
  today: BusinessDate
  requestedOnly: boolean
}): Timeliness {
  return timelinessOf({
    progress: facts.receivedOn === null ? 'in-progress' : 'done',
    lastDay: facts.lastDay,
    extendedLastDay: null,
    doneOn: facts.receivedOn,
    today: facts.today,
    requestedOnly: facts.requestedOnly,
  }).counts
}
