import type { WordReturnId } from '../../../src-shared/domain/ids.ts'
import { compareEdited, type WordComparison } from '../../../src-shared/domain/word-edit/compare-edited.ts'
import { type WordBase, wordBaseOf } from '../../../src-shared/domain/word-edit/word-base.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { type LoadedReport, loadReport } from './load-report.ts'
import { printedOf } from './read-report.service.ts'
import { selectReturn, selectWordExport, type WordExportRow, type WordReturnRow } from './word-edit.queries.ts'
import { type Decisions, toBase, toReturn, type Undo } from './word-edit.rows.ts'

/** A file that came back from Word, held against what went out and what stands in the report now. */
export interface LoadedReturn {
  row: WordReturnRow
  exported: WordExportRow
  loaded: LoadedReport
  comparison: WordComparison
  decisions: Decisions
  undo: Undo | null
}

/** @throws AppError `object.missing` */
export async function loadReturn(ctx: Pick<Context, 'clock'>, db: Db, id: WordReturnId): Promise<LoadedReturn> {
  const row = await selectReturn(db, id)
  const exported = row && (await selectWordExport(db, row.export_id))
  if (!row || !exported) throw new AppError('object.missing', { type: 'word-return', id })
  const loaded = await loadReport(db, row.report_id)
  const { document, decisions, undo } = toReturn(row)
  const comparison = compareEdited(document, toBase(exported), baseNow(ctx, loaded))
  return { row, exported, loaded, comparison, decisions, undo }
}

/** The report as it would go to Word now. */
export function baseNow(ctx: Pick<Context, 'clock'>, loaded: LoadedReport): WordBase {
  return wordBaseOf(loaded.content, printedOf(ctx, loaded, null, { forWord: true }))
}

/** Changes that nobody has decided on. */
export function leftOf({ comparison, decisions }: Pick<LoadedReturn, 'comparison' | 'decisions'>): number {
  return comparison.changes.filter(({ id }) => decisions[id] === undefined).length
}
