import { sql } from 'kysely'
import type { IndicatorId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'

/** How many of these submissions speak of each item. */
export function countByItem(db: Db, submissionIds: readonly string[]) {
  return db
    .selectFrom('submission_item')
    .select(['plan_item_id', (eb) => eb.fn.count<number>('submission_id').distinct().as('agencies')])
    .where('submission_id', 'in', submissionIds)
    .groupBy('plan_item_id')
    .execute()
}

/** The results that speak of one item, out of the payloads, so that only these are parsed. */
export function selectItemResults(db: Db, itemId: PlanItemId, submissionIds: readonly string[]) {
  return db
    .selectFrom('submission_item')
    .innerJoin('submission', 'submission.id', 'submission_item.submission_id')
    .select([
      'submission.id',
      'submission.origin',
      'submission.agency_id',
      'submission.payload',
      'submission_item.ordinal',
    ])
    .where('submission_item.plan_item_id', '=', itemId)
    .where('submission_item.submission_id', 'in', submissionIds)
    .orderBy('submission.id')
    .orderBy('submission_item.ordinal')
    .execute()
}

/**
 * One figure of each indicator and report. Among estimates of the whole year stands also what was reported for good by
 * then, where no estimate is left beside it: it holds for the year's last day.
 */
export function selectFigures(
  db: Db,
  indicatorIds: readonly IndicatorId[],
  submissionIds: readonly string[],
  estimate: boolean,
) {
  return db
    .selectFrom('submission_figure')
    .innerJoin('submission', 'submission.id', 'submission_figure.submission_id')
    .selectAll('submission_figure')
    .where('indicator_id', 'in', indicatorIds)
    .where('submission_id', 'in', submissionIds)
    .where((eb) => {
      const isWanted = eb('is_estimate', '=', estimate ? 1 : 0)
      if (!estimate) return isWanted
      const lastDay = sql<string>`submission.payload ->> '$.period.to'`
      const isForGood = eb.and([
        eb('is_estimate', '=', 0),
        eb('submission.period_kind', '=', 'year'),
        eb('as_of', '>=', lastDay),
        eb.not(
          eb.exists(
            eb
              .selectFrom('submission_figure as other')
              .whereRef('other.submission_id', '=', 'submission_figure.submission_id')
              .whereRef('other.indicator_id', '=', 'submission_figure.indicator_id')
              .where('other.is_estimate', '=', 1)
              .select('other.indicator_id'),
          ),
        ),
      ])
      return eb.or([isWanted, isForGood])
    })
    .execute()
}
