import type { Insertable } from 'kysely'
import type { Figure } from '../../../src-shared/contract/figures.ts'
import { type FigureValue, figureValue } from '../../../src-shared/domain/figures.ts'
import type { Database } from '../../db/schema.ts'
import type { FigureTableRow } from './figures.queries.ts'

/** The table's CHECKs hold what the schema of the value demands; parsing again costs little and proves it. */
function toValue({ kind, value, numerator, denominator }: FigureTableRow): FigureValue {
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
