import type { Insertable } from 'kysely'
import { z } from 'zod'
import type { Figure } from '../../../src-shared/contract/figures.ts'
import { type FigureValue, figureValue } from '../../../src-shared/domain/figures.ts'
import { figureImportId } from '../../../src-shared/domain/ids.ts'
import type { Database } from '../../db/schema.ts'
import type { FigureTableRow } from './figures.queries.ts'

/** The table's CHECKs hold what the schema of the value demands; parsing again costs little and proves it. */
export function toValue({
  kind,
  value,
  numerator,
  denominator,
}: Pick<FigureTableRow, 'kind' | 'value' | 'numerator' | 'denominator'>): FigureValue {
  if (kind === 'number') return figureValue.parse({ kind, value })
  return kind === 'share' ? figureValue.parse({ kind, numerator, denominator }) : { kind }
}

export function toFigure(row: FigureTableRow): Figure {
  return {
    value: toValue(row),
    asOf: row.as_of,
    reason: row.reason,
    origin: row.origin,
    source: row.source,
    sourceFile:
      row.source_evidence_id === null || row.source_file_name === null
        ? null
        : { evidenceId: row.source_evidence_id, name: row.source_file_name },
    version: row.version,
    changedAt: row.changed_at,
  }
}

export function valueColumns(
  value: FigureValue,
): Pick<Insertable<Database['figure']>, 'kind' | 'value' | 'numerator' | 'denominator'> {
  return {
    kind: value.kind,
    value: value.kind === 'number' ? value.value : null,
    numerator: value.kind === 'share' ? value.numerator : null,
    denominator: value.kind === 'share' ? value.denominator : null,
  }
}

/** What is kept of a figure that an import writes over, so that it can come back as it was. */
const storedFigure = z.object({
  kind: z.enum(['number', 'share', 'none-arisen', 'no-data', 'not-applicable']),
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  as_of: z.string().nullable(),
  reason: z.string(),
  origin: z.enum(['entered', 'imported']),
  source: z.string().nullable(),
  import_id: figureImportId.nullable(),
})

export const toStoredFigure = (row: FigureTableRow) => storedFigure.parse(row)

export const fromStoredFigure = (json: string) => storedFigure.parse(JSON.parse(json))
