import type { PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'

/** What a yearly plan says of the accounts of a period beyond their results, with the account each goes on from. */
export function selectPlanned(db: Db, periodId: PeriodId) {
  return db
    .selectFrom('task_period')
    .innerJoin('task', 'task.id', 'task_period.task_id')
    .leftJoin('task_period as earlier', 'earlier.id', 'task_period.carried_from_id')
    .leftJoin('period as from', 'from.id', 'earlier.period_id')
    .where('task_period.period_id', '=', periodId)
    .where('task.trashed_at', 'is', null)
    .select([
      'task_period.task_id',
      'task_period.internal_deadline',
      'task_period.internal_extended_to',
      'task.expected_result',
      'earlier.progress as earlier_progress',
      'from.year as earlier_year',
    ])
    .execute()
}

/** Who answers for the tasks of a period and who helps. */
export function selectPeople(db: Db, periodId: PeriodId) {
  return db
    .selectFrom('task_period')
    .innerJoin('task_person', 'task_person.task_id', 'task_period.task_id')
    .innerJoin('person', 'person.id', 'task_person.person_id')
    .where('task_period.period_id', '=', periodId)
    .orderBy('person.sort_key')
    .orderBy('person.id')
    .select(['task_period.task_id', 'task_person.part', 'person.full_name'])
    .execute()
}

/** Plans that tasks of the period were taken on for, or serve by an item, as the list of plans has them. */
export async function selectPlansServed(db: Db, periodId: PeriodId): Promise<PlanId[]> {
  const rows = await db
    .selectFrom('plan')
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('task_period')
            .innerJoin('task', 'task.id', 'task_period.task_id')
            .where('task_period.period_id', '=', periodId)
            .where('task.trashed_at', 'is', null)
            .whereRef('task.plan_id', '=', 'plan.id')
            .select('task.id'),
        ),
        exists(
          selectFrom('task_period')
            .innerJoin('task', 'task.id', 'task_period.task_id')
            .innerJoin('task_item', 'task_item.task_id', 'task.id')
            .innerJoin('plan_item', 'plan_item.id', 'task_item.item_id')
            .where('task_period.period_id', '=', periodId)
            .where('task.trashed_at', 'is', null)
            .whereRef('plan_item.plan_id', '=', 'plan.id')
            .select('task.id'),
        ),
      ]),
    )
    .where('plan.trashed_at', 'is', null)
    .orderBy('plan.sort_key')
    .orderBy('plan.id')
    .select('plan.id')
    .execute()
  return rows.map(({ id }) => id)
}
