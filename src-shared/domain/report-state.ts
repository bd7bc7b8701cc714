import { z } from 'zod'
import { allowed, type Decision, refused } from './decision.ts'
import type { DocumentType } from './document-type.ts'
import { type Action, type Actor, may, type OfficeFacts, type PermissionRefusal } from './permissions.ts'

/** Where one revision of a report stands. */
export const reportStates = [
  'draft',
  'submitted',
  'sent-back',
  'content-approved',
  'numbered',
  'sealed',
  'accepted',
  'asked-to-complete',
  'withdrawn',
] as const
export const reportState = z.enum(reportStates)
export type ReportState = z.infer<typeof reportState>

/** Nobody stands behind it yet: what is printed of it is a draft. */
export function isBeforeApproval(state: ReportState): boolean {
  return state === 'draft' || state === 'submitted' || state === 'sent-back'
}

export const reportSteps = [
  'edit',
  'erase',
  'submit',
  'take-back',
  'pass-on',
  'send-back',
  'approve',
  'number',
  'attach-signed',
  'seal',
  'record-acceptance',
  'record-request-to-complete',
  'withdraw',
] as const
export const reportStep = z.enum(reportSteps)
export type ReportStep = z.infer<typeof reportStep>

/** Who writes a document of this type. */
export const writingOf: Record<DocumentType, Action> = {
  report: 'reports.write',
  'yearly-plan': 'reports.write',
  consolidated: 'reports.consolidate',
}

const actionOf: Record<ReportStep, Action> = {
  edit: 'reports.write',
  erase: 'reports.erase',
  submit: 'reports.submit',
  'take-back': 'reports.take-back',
  'pass-on': 'reports.review',
  'send-back': 'reports.send-back',
  approve: 'reports.approve',
  number: 'reports.number',
  'attach-signed': 'reports.number',
  seal: 'reports.seal',
  'record-acceptance': 'receipts.import',
  'record-request-to-complete': 'receipts.import',
  withdraw: 'reports.withdraw',
}

/**
 * From where a step is possible, and where it leads. An edit after approval leads back to the draft: the approval was
 * given to other words. A sealed revision is never edited; its correction is the next revision.
 */
const table: Record<ReportStep, Partial<Record<ReportState, ReportState>>> = {
  edit: { draft: 'draft', 'sent-back': 'sent-back', 'content-approved': 'draft', numbered: 'draft' },
  /** For good, also while it lies before the approver, who then approves the text without the words. */
  erase: {
    draft: 'draft',
    submitted: 'submitted',
    'sent-back': 'sent-back',
    'content-approved': 'draft',
    numbered: 'draft',
  },
  submit: { draft: 'submitted', 'sent-back': 'submitted' },
  'take-back': { submitted: 'draft' },
  'pass-on': { submitted: 'submitted' },
  'send-back': { submitted: 'sent-back' },
  approve: { submitted: 'content-approved' },
  number: { 'content-approved': 'numbered', numbered: 'numbered' },
  'attach-signed': { numbered: 'numbered' },
  seal: { numbered: 'sealed' },
  'record-acceptance': { sealed: 'accepted', 'asked-to-complete': 'accepted' },
  'record-request-to-complete': { sealed: 'asked-to-complete' },
  withdraw: {
    'content-approved': 'draft',
    numbered: 'draft',
    sealed: 'withdrawn',
    'asked-to-complete': 'withdrawn',
  },
}

/**
 * A yearly plan is issued by its number and date: nobody seals it or answers it. What was issued is edited no more; the
 * approval is taken back first, or the next revision takes its place.
 */
const ofYearlyPlan: Partial<typeof table> = {
  edit: { draft: 'draft', 'sent-back': 'sent-back', 'content-approved': 'draft' },
  seal: {},
  'record-acceptance': {},
  'record-request-to-complete': {},
  withdraw: { 'content-approved': 'draft', numbered: 'draft' },
}

/** What a coordinator makes of the reports of a round is a coordinator's work, from the draft to the approver. */
const ofConsolidated: Partial<typeof actionOf> = {
  edit: writingOf.consolidated,
  submit: writingOf.consolidated,
  'take-back': writingOf.consolidated,
}

function actionFor(type: DocumentType, step: ReportStep): Action {
  return (type === 'consolidated' ? ofConsolidated[step] : undefined) ?? actionOf[step]
}

function stepsOf(type: DocumentType, step: ReportStep): Partial<Record<ReportState, ReportState>> {
  return (type === 'yearly-plan' ? ofYearlyPlan[step] : undefined) ?? table[step]
}

/** What leads a revision to its seal: in vain where its number left the office before. */
export const stepsToSeal: readonly ReportStep[] = ['submit', 'pass-on', 'approve', 'number', 'attach-signed', 'seal']

/** States of a revision that left the office, or could have. */
export function issuedStates(type: DocumentType): readonly ReportState[] {
  return type === 'yearly-plan' ? ['numbered'] : ['sealed', 'accepted', 'asked-to-complete', 'withdrawn']
}

export interface ReportFacts {
  documentType: DocumentType
  state: ReportState
  planIds: readonly string[]
  /** Who laid it before the approver; the last editor as long as nobody has. */
  authorId: string | null
  /** Everybody whose words stand in it: who made the revision, wrote a section or the letter, or submitted it. */
  authorIds: readonly string[]
  /** Who was asked to read it before the approver and has not passed it on yet. */
  reviewerId?: string | null
  /** Tasks that the report speaks of without saying what came of them. */
  tasksWithoutResult: number
  /** Nobody said up to which day the figures count; the sealed file must. */
  cutOffMissing: boolean
  /** A newer revision is sealed: this one is history. */
  superseded: boolean
}

export interface ReportStepInput {
  reason?: string | null
  documentNumber?: string | null
  documentDate?: string | null
}

export type ReportRefusal =
  | PermissionRefusal
  /** The step does not exist from this state. */
  | { kind: 'wrong-state'; state: ReportState; step: ReportStep }
  /** It lies before the approver: take it back first. */
  | { kind: 'under-review' }
  /** Somebody was asked to read it first and has not passed it on. */
  | { kind: 'review-pending' }
  | { kind: 'reviewer-only' }
  /** What left the office is corrected by the next revision. */
  | { kind: 'sealed-needs-revision' }
  /** A yearly plan with number and date. */
  | { kind: 'plan-issued' }
  /** Withdrawal ended with the acceptance. */
  | { kind: 'already-accepted' }
  | { kind: 'superseded' }
  | { kind: 'reason-missing' }
  | { kind: 'number-missing' }
  | { kind: 'tasks-without-result'; count: number }
  | { kind: 'cut-off-missing' }

export type ReportOutcome =
  | { allowed: true; state: ReportState; voidsApproval: boolean }
  | { allowed: false; reason: ReportRefusal }

/** Whether this person may take this step now, and what the report is afterwards. */
export function takeReportStep(
  report: ReportFacts,
  step: ReportStep,
  actor: Actor,
  office: OfficeFacts,
  input: ReportStepInput = {},
): ReportOutcome {
  if (report.superseded) return refused({ kind: 'superseded' })
  const state = stepsOf(report.documentType, step)[report.state]
  if (state === undefined) return refused(whyNot(report, step))
  const right = mayTake(report, step, actor, office)
  if (!right.allowed) return right
  const complete = checkInput(report, step, input)
  if (!complete.allowed) return complete
  const approvedBefore = report.state === 'content-approved' || report.state === 'numbered'
  return { allowed: true, state, voidsApproval: approvedBefore && state === 'draft' }
}

/** Steps that this person could take now, input left aside: what the page offers. */
export function reportChoices(report: ReportFacts, actor: Actor, office: OfficeFacts): ReportStep[] {
  if (report.superseded) return []
  return reportSteps.filter(
    (step) =>
      stepsOf(report.documentType, step)[report.state] !== undefined && mayTake(report, step, actor, office).allowed,
  )
}

function mayTake(report: ReportFacts, step: ReportStep, actor: Actor, office: OfficeFacts): Decision<ReportRefusal> {
  const reviewer = report.reviewerId ?? null
  const isReviewer = reviewer === actor.personId
  // Who reads it first passes it on or sends it back, whatever their roles are.
  if (step === 'send-back' && isReviewer) return allowed
  const right = may(actor, actionFor(report.documentType, step), report, office)
  if (!right.allowed) return right
  if (step === 'pass-on' && !isReviewer) return refused({ kind: 'reviewer-only' })
  if (step === 'approve' && reviewer !== null) return refused({ kind: 'review-pending' })
  return allowed
}

/**
 * The revision that takes the place of this one. Its `supersedes` goes into the sealed file with the hash of the old
 * one. `issuedBefore`: the last revision that left the office before an older backup was put back; this one, if it is
 * not above that, can never be sealed, in whatever state it is.
 */
export function nextRevision(report: {
  documentType: DocumentType
  state: ReportState
  revision: number
  superseded: boolean
  issuedBefore?: number | null
}): { allowed: true; revision: number } | { allowed: false; reason: ReportRefusal } {
  if (report.superseded) return refused({ kind: 'superseded' })
  const issuedBefore = report.issuedBefore ?? 0
  const isTaken = issuedBefore >= report.revision
  if (!isTaken && !issuedStates(report.documentType).includes(report.state))
    return refused({ kind: 'wrong-state', state: report.state, step: 'edit' })
  return { allowed: true, revision: Math.max(report.revision, issuedBefore) + 1 }
}

function checkInput(report: ReportFacts, step: ReportStep, input: ReportStepInput): Decision<ReportRefusal> {
  if ((step === 'send-back' || step === 'withdraw') && isBlank(input.reason)) return refused({ kind: 'reason-missing' })
  if (step === 'number' && (isBlank(input.documentNumber) || isBlank(input.documentDate))) {
    return refused({ kind: 'number-missing' })
  }
  if (step === 'approve' && report.tasksWithoutResult > 0) {
    return refused({ kind: 'tasks-without-result', count: report.tasksWithoutResult })
  }
  if (step === 'approve' && report.cutOffMissing) return refused({ kind: 'cut-off-missing' })
  return allowed
}

function whyNot({ documentType, state }: ReportFacts, step: ReportStep): ReportRefusal {
  const left = issuedStates(documentType).includes(state)
  if (step === 'withdraw' && state === 'accepted') return { kind: 'already-accepted' }
  if (step === 'edit' && left && documentType === 'yearly-plan') return { kind: 'plan-issued' }
  if ((step === 'edit' || step === 'erase') && left) return { kind: 'sealed-needs-revision' }
  if (step === 'edit' && state === 'submitted') return { kind: 'under-review' }
  return { kind: 'wrong-state', state, step }
}

function isBlank(text: string | null | undefined): boolean {
  return text === undefined || text === null || text.trim() === ''
}
