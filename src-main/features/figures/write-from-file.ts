import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import type { FigureImportId, IndicatorId, PeriodId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import { figureObjectId } from './enter-figures.service.ts'
import { insertImportChange } from './figure-imports.queries.ts'
import { nextVersion, selectFigures, selectPlanOfIndicator, storeFigure } from './figures.queries.ts'
import { toFigure, toStoredFigure, valueColumns } from './figures.rows.ts'

interface FigureFromFile {
  indicatorId: IndicatorId
  periodId: PeriodId
  value: FigureValue
  asOf: string | null
  origin: 'entered' | 'imported'
  source: string
}

/** Writes one figure over what stands, and keeps what stood so that the whole import can be undone. */
export async function writeFromFile(
  ctx: Pick<Context, 'ids' | 'clock'>,
  tx: Tx,
  importId: FigureImportId,
  { indicatorId, periodId, value, asOf, origin, source }: FigureFromFile,
): Promise<void> {
  const indicator = await selectPlanOfIndicator(tx.trx, indicatorId)
  if (!indicator) throw new AppError('object.missing', { type: 'indicator', id: indicatorId })
  const old = (await selectFigures(tx.trx, [periodId], [indicatorId])).find((row) => row.is_estimate === 0)
  const version = await nextVersion(tx.trx, old)
  await storeFigure(tx.trx, {
    ...{ id: old?.id ?? ctx.ids.next(), indicator_id: indicatorId, period_id: periodId, is_estimate: 0 },
    ...valueColumns(value),
    ...{ as_of: asOf, reason: '', origin, source, import_id: importId },
    ...{ version, changed_at: ctx.clock.now().toISOString() },
  })
  await insertImportChange(tx.trx, {
    ...{ import_id: importId, indicator_id: indicatorId, period_id: periodId, after_version: version },
    before: old ? JSON.stringify(toStoredFigure(old)) : null,
  })
  const { code, name, unit } = indicator
  await tx.record({
    action: 'figures.imported',
    objectType: 'figure',
    objectId: figureObjectId(indicatorId, periodId, false),
    detail: {
      ...{ code, name, unit, isEstimate: false, before: old ? toFigure(old).value : null, after: value, asOf, source },
      sealed: origin === 'imported' ? false : null,
    },
  })
}
