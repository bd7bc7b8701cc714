import { z } from 'zod'
import type { ErrorCode } from '../errors/codes.ts'
import type { BusinessDate } from './business-date.ts'
import { type Timeliness, timelinessOf } from './timeliness.ts'

/** What the coordinator's app says about a report file, each in its own words. */
export const submissionVerdicts = [
  'trusted',
  'unknown-key',
  'changed-after-sealing',
  'older-revision',
  'same-file-again',
  /** The report is held already; its evidence was not. */
  'evidence-added',
  'other-format-version',
  'not-addressed-to-us',
  'agency-mismatch',
  'revoked',
  'supersedes-mismatch',
  /** Not a report that this app can read at all. */
  'unreadable',
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
  'evidence-added': 'nothing',
  'other-format-version': 'refuse',
  'not-addressed-to-us': 'refuse',
  'agency-mismatch': 'refuse',
  revoked: 'refuse',
  'supersedes-mismatch': 'refuse',
  unreadable: 'refuse',
}

export function dispositionOf(verdict: SubmissionVerdict): Disposition {
  return dispositions[verdict]
}

/** Only a trusted report is in the totals. A correct seal says who sent it, not that its content is right. */
export function isCountedInTotals(verdict: SubmissionVerdict): boolean {
  return dispositions[verdict] === 'count'
}

/** Refusals that have a word of their own; every other one means that the file cannot be read as a report. */
const verdictByCode: { readonly [C in ErrorCode]?: SubmissionVerdict } = {
  'exchange.outer-not-canonical': 'changed-after-sealing',
  'exchange.base64url-not-canonical': 'changed-after-sealing',
  'exchange.signature-wrong': 'changed-after-sealing',
  'exchange.payload-not-canonical': 'changed-after-sealing',
  'docx.repacked': 'changed-after-sealing',
  'docx.parts-changed': 'changed-after-sealing',
  'docx.not-signed': 'changed-after-sealing',
  'docx.signature-changed': 'changed-after-sealing',
  'docx.signature-other-key': 'changed-after-sealing',
  'docx.signature-wrong': 'changed-after-sealing',
  'docx.check-code-differs': 'changed-after-sealing',
  'docx.structure': 'changed-after-sealing',
  'bundle.report-missing': 'changed-after-sealing',
  'bundle.docx-differs': 'changed-after-sealing',
  'bundle.evidence-missing': 'changed-after-sealing',
  'bundle.evidence-renamed': 'changed-after-sealing',
  'bundle.file-extra': 'changed-after-sealing',
  'bundle.manifest-differs': 'changed-after-sealing',
  'bundle.evidence-changed': 'changed-after-sealing',
  'bundle.repacked': 'changed-after-sealing',
  'exchange.format-version': 'other-format-version',
  'exchange.other-recipient': 'not-addressed-to-us',
  'exchange.agency-not-owner': 'agency-mismatch',
  'exchange.id-taken': 'agency-mismatch',
  'exchange.key-revoked': 'revoked',
  'exchange.key-not-yet-valid': 'revoked',
  'exchange.registry-expired': 'revoked',
  'exchange.revision-older': 'older-revision',
  'exchange.revision-fork': 'supersedes-mismatch',
  'exchange.supersedes-mismatch': 'supersedes-mismatch',
}

/** The verdict that a file gets which was refused with this code. */
export function verdictOfRefusal(code: ErrorCode): SubmissionVerdict {
  return verdictByCode[code] ?? 'unreadable'
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
