import type { FigureImportKind } from '../../../src-shared/contract/figure-imports.ts'
import type {
  EvidenceId,
  FigureImportId,
  IndicatorId,
  PeriodId,
  PersonId,
  PlanId,
} from '../../../src-shared/domain/ids.ts'
import type { FigureTables } from './figures.ts'

export interface FigureImportTables {
  figure_import: {
    id: FigureImportId
    kind: FigureImportKind
    plan_id: PlanId
    evidence_id: EvidenceId
    file_name: string
    imported_by: PersonId
    imported_at: string
    undone_by: PersonId | null
    undone_at: string | null
  }
  figure_import_change: {
    import_id: FigureImportId
    indicator_id: IndicatorId
    period_id: PeriodId
    /** The row that stood there, as JSON; null where none stood. */
    before: string | null
    after_version: number
  }
  figure_place: { import_id: FigureImportId; ordinal: number; name: string }
  figure_place_value: {
    import_id: FigureImportId
    ordinal: number
    indicator_id: IndicatorId
  } & Pick<FigureTables['figure'], 'kind' | 'value' | 'numerator' | 'denominator'>
  form_place: { ordinal: number; name: string }
}
