import type { CorrectionRefusal } from '../domain/plan-review/correct-draft.ts'
import type { NoDetail } from './spine.ts'

export interface PlanReadingErrors {
  /** The rules found nothing that could be an item of a plan. */
  'plan-readings.nothing-found': { name: string }
  /** It was stored or put away by somebody meanwhile. */
  'plan-readings.not-open': NoDetail
  'plan-readings.nothing-to-undo': NoDetail
  'plan-readings.cannot-correct': { reason: CorrectionRefusal }
  /** The document has no name, subject or issuer yet. */
  'plan-readings.document-open': { field: 'shortName' | 'subject' | 'issuerName' | 'other' }
  /** A piece is longer than the register keeps, or empty. */
  'plan-readings.item-unfit': { position: string }
  /** A newer version can be read only of a plan that this office entered and that is still carried out. */
  'plan-readings.aim-gone': NoDetail
}
