import type { PeriodKind } from '../domain/report-period.ts'
import type { NoDetail } from './spine.ts'

export interface FiguresErrors {
  /** The office does not report this indicator, or it was dropped from the set. */
  'figures.not-ours': { indicatorId: string }
  /** A number for an indicator that is a share, or the other way round. */
  'figures.wrong-shape': { code: string; shape: 'number' | 'share' }
  /** A workbook that is none of the app's forms, or one whose hidden marks were removed. */
  'figures.not-a-form': NoDetail
  /** A form of the app whose head or hidden columns were removed. */
  'figures.form-broken': NoDetail
  /** A form of a plan that is not here: of another office, or of a plan that was removed. */
  'figures.form-of-other-plan': NoDetail
  /** No indicator of the form goes on in the plan that replaced its own. */
  'figures.form-of-replaced-plan': { before: string; now: string }
  /** A form of hamlets for another period than the one on screen. */
  'figures.form-of-other-period': { kind: PeriodKind; year: number | null; ordinal: number | null }
  /** Figures changed between the preview and now. */
  'figures.stands-changed': NoDetail
  'figures.nothing-to-import': NoDetail
  /** Earlier years need the document that they come from. */
  'figures.source-missing': { years: number[] }
  'figures.undone-already': NoDetail
  /** From after to, too many at once, or not before this year. */
  'figures.years-wrong': { most: number; before: number }
}
