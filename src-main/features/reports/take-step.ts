import { neededFor } from '../../../src-shared/domain/permissions.ts'
import {
  type ReportRefusal,
  type ReportState,
  type ReportStep,
  type ReportStepInput,
  takeReportStep,
} from '../../../src-shared/domain/report-state.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Actor } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { officeFacts } from '../people/people.service.ts'
import type { LoadedReport } from './load-report.ts'

/**
 * Asks the table of steps (`domain/report-state.ts`).
 * @throws AppError `report.*`, `permission.*`
 */
export async function takeStep(
  db: Db,
  actor: Actor,
  loaded: LoadedReport,
  step: ReportStep,
  input: ReportStepInput = {},
): Promise<{ state: ReportState; voidsApproval: boolean }> {
  const outcome = takeReportStep(loaded.facts, step, actor, await officeFacts(db), input)
  if (!outcome.allowed) throw refusalOf(outcome.reason)
  return outcome
}

export function refusalOf(reason: ReportRefusal): AppError {
  switch (reason.kind) {
    case 'wrong-state':
      return new AppError('report.wrong-state', { state: reason.state, step: reason.step })
    case 'under-review':
      return new AppError('report.under-review', {})
    case 'review-pending':
      return new AppError('report.review-pending', {})
    case 'reviewer-only':
      return new AppError('report.reviewer-only', {})
    case 'sealed-needs-revision':
      return new AppError('report.sealed', {})
    case 'plan-issued':
      return new AppError('report.plan-issued', {})
    case 'already-accepted':
      return new AppError('report.accepted', {})
    case 'superseded':
      return new AppError('report.superseded', {})
    case 'reason-missing':
      return new AppError('report.reason-missing', {})
    case 'number-missing':
      return new AppError('report.number-missing', {})
    case 'tasks-without-result':
      return new AppError('report.tasks-without-result', { count: reason.count })
    case 'cut-off-missing':
      return new AppError('report.cut-off-missing', {})
    case 'own-work':
      return new AppError('permission.own-work', {})
    case 'other-approver':
      return new AppError('permission.other-approver', {})
    case 'needs-role':
    case 'author-only':
      return new AppError('permission.denied', { needs: neededFor(reason) })
  }
}

/** What a step that voids an approval sets: the approval was given to other words. */
export function voided(outcome: { voidsApproval: boolean }, now: string) {
  if (!outcome.voidsApproval) return {}
  return { content_sha256: null, approved_by: null, approved_at: null, approval_voided_at: now }
}
