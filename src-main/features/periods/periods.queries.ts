import type { Insertable, Transaction, Updateable } from 'kysely'
import type { PeriodId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

/** The newest first: by year, within it the whole year before its parts. */
export function selectPeriods(db: Db) {
  return db
    .selectFrom('period')
    .selectAll()
    .orderBy('year', (order) => order.desc().nullsLast())
    .orderBy((eb) => eb.case().when('kind', '=', 'year').then(0).else(1).end())
    .orderBy('kind')
    .orderBy('ordinal', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Years without a date, a task or a report, whose figures are there: see `yearForFigures`. */
export async function selectFigureYears(db: Db): Promise<PeriodId[]> {
  const rows = await db
    .selectFrom('period')
    .select('id')
    .where('kind', '=', 'year')
    .where((eb) => eb.and([eb('from_date', 'is', null), eb('to_date', 'is', null), eb('cut_off', 'is', null)]))
    .where((eb) =>
      eb.exists(eb.selectFrom('figure').select('figure.id').whereRef('figure.period_id', '=', 'period.id')),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('task_period').select('task_period.id').whereRef('task_period.period_id', '=', 'period.id'),
        ),
      ),
    )
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('report').select('report.id').whereRef('report.period_id', '=', 'period.id'))),
    )
    .execute()
  return rows.map(({ id }) => id)
}

export function periodRow(db: Db, id: PeriodId) {
  return db.selectFrom('period').selectAll().where('id', '=', id).executeTakeFirst()
}

export type PeriodRow = NonNullable<Awaited<ReturnType<typeof periodRow>>>

export async function insertPeriod(trx: Transaction<Database>, row: Insertable<Database['period']>) {
  await trx.insertInto('period').values(row).execute()
}

export async function updatePeriod(trx: Transaction<Database>, id: PeriodId, set: Updateable<Database['period']>) {
  await trx.updateTable('period').set(set).where('id', '=', id).execute()
}
