import { type RawBuilder, sql } from 'kysely'
import type { IndicatorId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import { listed, listedIn } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'
import { prepared } from '../../db/prepared.ts'

type Ids = { ids: RawBuilder<string> }

/** Every figure and estimate of these reports, report by report. */
export const selectFigureCells = (db: Db, submissionIds: readonly string[]) =>
  figureCells(db, { ids: JSON.stringify(submissionIds) })

const figureCells = prepared((db, { ids }: Ids) =>
  db
    .selectFrom('submission_figure')
    .select(['submission_id', 'indicator_id', 'is_estimate', 'kind', 'amount', 'denominator', 'as_of'])
    .where('submission_id', 'in', listedIn(ids)),
)
export type FigureCellRow = Awaited<ReturnType<typeof selectFigureCells>>[number]

/** The last day of the year that each of these yearly reports is of: what holds for it was reported for good. */
export function selectLastDays(db: Db, submissionIds: readonly string[]) {
  return db
    .selectFrom('submission')
    .select(['id', sql<string>`payload ->> '$.period.to'`.as('last_day')])
    .where('id', 'in', listed(submissionIds))
    .where('period_kind', '=', 'year')
    .execute()
}

/** Every item that a result of these reports speaks of, report by report. */
export const selectTaskCells = (db: Db, submissionIds: readonly string[]) =>
  taskCells(db, { ids: JSON.stringify(submissionIds) })

const taskCells = prepared((db, { ids }: Ids) =>
  db
    .selectFrom('submission_item')
    .select(['submission_id', 'plan_item_id', 'ordinal', 'progress', 'timeliness', 'evidence'])
    .where('submission_id', 'in', listedIn(ids)),
)
export type TaskCellRow = Awaited<ReturnType<typeof selectTaskCells>>[number]

/** What one report says of one indicator: the figure, the estimate, with the reasons given. */
export function selectSaidFigures(db: Db, submissionId: string, indicatorId: IndicatorId) {
  return db
    .selectFrom('submission_figure')
    .select(['submission_id', 'indicator_id', 'is_estimate', 'kind', 'amount', 'denominator', 'as_of', 'reason'])
    .where('submission_id', '=', submissionId)
    .where('indicator_id', '=', indicatorId)
    .execute()
}

/** The whole words of an item, dropped by its issuer or not. */
export function selectItemText(db: Db, itemId: PlanItemId) {
  return db.selectFrom('plan_item').select('text').where('id', '=', itemId).executeTakeFirst()
}
