import type { PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'

/**
 * Accounts of tasks that were taken on for one of the plans, or that are linked to items of one; `withOwn`: those that
 * serve no plan too.
 */
export function recordsForReport(db: Db, planIds: readonly PlanId[], periodId: PeriodId, withOwn: boolean) {
  return db
    .selectFrom('task_period')
    .innerJoin('task', 'task.id', 'task_period.task_id')
    .where('task_period.period_id', '=', periodId)
    .where((eb) =>
      eb.or([
        eb('task.plan_id', 'in', planIds),
        eb.exists(
          eb
            .selectFrom('task_item')
            .innerJoin('plan_item', 'plan_item.id', 'task_item.item_id')
            .whereRef('task_item.task_id', '=', 'task.id')
            .where('plan_item.plan_id', 'in', planIds)
            .select('task_item.item_id'),
        ),
        ...(withOwn
          ? [
              eb.and([
                eb('task.plan_id', 'is', null),
                eb.not(
                  eb.exists(
                    eb
                      .selectFrom('task_item')
                      .whereRef('task_item.task_id', '=', 'task.id')
                      .select('task_item.item_id'),
                  ),
                ),
              ]),
            ]
          : []),
      ]),
    )
    .where('task.trashed_at', 'is', null)
    .orderBy('task_period.row_number')
    .selectAll('task_period')
    .select(['task.plan_id', 'task.title', 'task.role', 'task.requested', 'task.work_kind', 'task.document_order'])
    .execute()
}

/** Items of all tasks with an account in the period, in the plans' order. */
export function allItems(db: Db, periodId: PeriodId) {
  return db
    .selectFrom('task_period')
    .innerJoin('task_item', 'task_item.task_id', 'task_period.task_id')
    .innerJoin('plan_item', 'plan_item.id', 'task_item.item_id')
    .where('task_period.period_id', '=', periodId)
    .orderBy('plan_item.plan_id')
    .orderBy('plan_item.document_order')
    .select([
      'task_item.task_id',
      'plan_item.id',
      'plan_item.plan_id',
      'plan_item.position',
      'plan_item.text',
      'plan_item.document_order',
    ])
    .execute()
}

export function allQuantities(db: Db, periodId: PeriodId) {
  return db
    .selectFrom('task_quantity')
    .innerJoin('task_period', 'task_period.id', 'task_quantity.task_period_id')
    .where('task_period.period_id', '=', periodId)
    .orderBy('task_quantity.ordinal')
    .selectAll('task_quantity')
    .execute()
}

export function allFunding(db: Db, periodId: PeriodId) {
  return db
    .selectFrom('task_funding')
    .innerJoin('task_period', 'task_period.id', 'task_funding.task_period_id')
    .where('task_period.period_id', '=', periodId)
    .orderBy('task_funding.ordinal')
    .selectAll('task_funding')
    .execute()
}
