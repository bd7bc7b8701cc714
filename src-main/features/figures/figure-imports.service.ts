import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { FigureImport } from '../../../src-shared/contract/figure-imports.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireRight } from '../people/people.service.ts'
import { figureObjectId } from './enter-figures.service.ts'
import {
  followImportChange,
  markUndone,
  selectImport,
  selectImportChanges,
  selectImports,
} from './figure-imports.queries.ts'
import { deleteFigure, selectFigures, storeFigure } from './figures.queries.ts'
import { fromStoredFigure, toFigure, toValue } from './figures.rows.ts'

export async function listImports(db: Db): Promise<FigureImport[]> {
  return (await selectImports(db)).map((row) => ({
    id: row.id,
    kind: row.kind,
    planShortName: row.short_name,
    evidenceId: row.evidence_id,
    fileName: row.file_name,
    importedByName: row.full_name,
    importedAt: row.imported_at,
    count: row.changes ?? 0,
    undoneAt: row.undone_at,
  }))
}

/**
 * Puts back what stood before an import, as new versions. A figure that somebody changed since stays as it is.
 * @throws AppError `permission.denied`, `object.missing`, `figures.undone-already`
 */
export async function undoImport(
  ctx: Context,
  { importId }: ParsedInput<'figures.undoImport'>,
): Promise<CallOutput<'figures.undoImport'>> {
  requireRight(ctx.actor, 'figures.enter')
  return ctx.commit(async (tx) => {
    const row = await selectImport(tx.trx, importId)
    if (!row) throw new AppError('object.missing', { type: 'figure-import', id: importId })
    if (row.undone_at !== null) throw new AppError('figures.undone-already', {})
    const changes = await selectImportChanges(tx.trx, importId)
    let restored = 0
    for (const change of changes) if (await putBack(ctx, tx, change)) restored += 1
    const kept = changes.length - restored
    await markUndone(tx.trx, importId, ctx.actor.personId, ctx.clock.now().toISOString())
    const detail = { fileName: row.file_name, restored, kept }
    await tx.record({ action: 'figures.import-undone', objectType: 'plan', objectId: row.plan_id, detail })
    tx.changed('figures')
    return { restored, kept }
  })
}

type Change = Awaited<ReturnType<typeof selectImportChanges>>[number]

async function putBack(ctx: Context, tx: Tx, change: Change): Promise<boolean> {
  const { indicator_id: indicatorId, period_id: periodId, code, name, unit } = change
  const now = (await selectFigures(tx.trx, [periodId], [indicatorId])).find((row) => row.is_estimate === 0)
  const isUntouched = now?.import_id === change.import_id && now.version === change.after_version
  if (!now || !isUntouched) return false
  const before = change.before === null ? null : fromStoredFigure(change.before)
  if (before === null) await deleteFigure(tx.trx, now)
  else {
    const version = now.version + 1
    const place = { indicator_id: indicatorId, period_id: periodId }
    const changed_at = ctx.clock.now().toISOString()
    await storeFigure(tx.trx, { ...before, ...place, id: now.id, is_estimate: 0, version, changed_at })
    if (before.import_id !== null) {
      await followImportChange(tx.trx, { ...place, import_id: before.import_id, after_version: version })
    }
  }
  const after = before === null ? null : toValue(before)
  await tx.record({
    action: 'figures.restored',
    objectType: 'figure',
    objectId: figureObjectId(indicatorId, periodId, false),
    detail: { code, name, unit, isEstimate: false, before: toFigure(now).value, after },
  })
  return true
}
