import type { Db } from '../../db/open-database.ts'
import { type FigureCellRow, selectFigureCells, selectLastDays } from './matrix.queries.ts'
import type { EstimateRule } from './matrix.rows.ts'

/** What these reports say of every indicator, and which of it a table of figures or of estimates takes. */
export async function readFigureCells(
  db: Db,
  reportIds: readonly string[],
  estimate: boolean,
): Promise<{ rows: readonly FigureCellRow[]; rule: EstimateRule | null }> {
  if (reportIds.length === 0) return { rows: [], rule: null }
  const rows = await selectFigureCells(db, reportIds)
  if (!estimate) return { rows, rule: null }
  return {
    rows,
    rule: { lastDayOf: new Map((await selectLastDays(db, reportIds)).map((row) => [row.id, row.last_day])) },
  }
}
