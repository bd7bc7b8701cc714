import type { Insertable, Transaction } from 'kysely'
import type { IndicatorId, PeriodId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

export function selectFigures(db: Db, periodIds: readonly PeriodId[], indicatorIds: readonly IndicatorId[]) {
  return db
    .selectFrom('figure')
    .leftJoin('figure_import', 'figure_import.id', 'figure.import_id')
    .selectAll('figure')
    .select(['figure_import.evidence_id as source_evidence_id', 'figure_import.file_name as source_file_name'])
    .where('figure.period_id', 'in', periodIds)
    .where('figure.indicator_id', 'in', indicatorIds)
    .execute()
}
export type FigureTableRow = Awaited<ReturnType<typeof selectFigures>>[number]

export function selectFiguresOf(db: Db, indicatorId: IndicatorId) {
  return db
    .selectFrom('figure')
    .leftJoin('figure_import', 'figure_import.id', 'figure.import_id')
    .selectAll('figure')
    .select(['figure_import.evidence_id as source_evidence_id', 'figure_import.file_name as source_file_name'])
    .where('figure.indicator_id', '=', indicatorId)
    .execute()
}

/** Figures of whole years, no estimates, the oldest first. */
export function selectYearFigures(db: Db, indicatorIds: readonly IndicatorId[], untilYear: number) {
  return db
    .selectFrom('figure')
    .innerJoin('period', 'period.id', 'figure.period_id')
    .selectAll('figure')
    .select('period.year')
    .where('figure.indicator_id', 'in', indicatorIds)
    .where('figure.is_estimate', '=', 0)
    .where('period.kind', '=', 'year')
    .where('period.year', '<=', untilYear)
    .orderBy('period.year')
    .execute()
}

/** The plan that an indicator belongs to, while it stands in the current version of its set. */
export function selectPlanOfIndicator(db: Db, indicatorId: IndicatorId) {
  return db
    .selectFrom('indicator')
    .innerJoin('indicator_set', 'indicator_set.id', 'indicator.set_id')
    .select(['indicator_set.plan_id', 'indicator.code', 'indicator.name', 'indicator.unit', 'indicator.shape'])
    .where('indicator.id', '=', indicatorId)
    .where('indicator.ended_in_version', 'is', null)
    .executeTakeFirst()
}

/** Writes over what stood there for the same indicator, period and kind (figure or estimate). */
export async function storeFigure(trx: Trx, row: Insertable<Database['figure']>) {
  const { id: _, indicator_id: __, period_id: ___, is_estimate: ____, ...changed } = row
  await trx
    .insertInto('figure')
    .values(row)
    .onConflict((conflict) => conflict.columns(['indicator_id', 'period_id', 'is_estimate']).doUpdateSet(changed))
    .execute()
}

/** What stands there gets, or a new figure starts with: above whatever was taken away, so that no version comes twice. */
export async function nextVersion(trx: Trx, old: { version: number } | undefined): Promise<number> {
  if (old) return old.version + 1
  const cleared = await trx.selectFrom('figure_cleared').select('version').executeTakeFirstOrThrow()
  return cleared.version + 1
}

export async function deleteFigure(trx: Trx, { id, version }: { id: string; version: number }) {
  await trx.deleteFrom('figure').where('id', '=', id).execute()
  await trx.updateTable('figure_cleared').set({ version }).where('version', '<', version).execute()
}
