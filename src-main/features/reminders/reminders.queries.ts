import type { Insertable, Transaction } from 'kysely'
import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

export type ReminderRecord = Awaited<ReturnType<typeof selectReminders>>[number]

const reminders = (db: Db) =>
  db
    .selectFrom('reminder')
    .innerJoin('person', 'person.id', 'reminder.person_id')
    .selectAll('reminder')
    .select('person.full_name as person_name')
    .where('reminder.removed_at', 'is', null)

/** Of one round, the latest first. */
export function selectReminders(db: Db, planId: PlanId, { kind, year, ordinal }: RoundPeriod) {
  return reminders(db)
    .where('reminder.plan_id', '=', planId)
    .where('reminder.period_kind', '=', kind)
    .where('reminder.period_year', '=', year)
    .where('reminder.period_ordinal', ordinal === null ? 'is' : '=', ordinal)
    .orderBy('reminder.reminded_on', 'desc')
    .orderBy('reminder.at', 'desc')
    .orderBy('reminder.id', 'desc')
    .execute()
}

export function selectReminder(db: Db, id: string) {
  return reminders(db).where('reminder.id', '=', id).executeTakeFirst()
}

export function selectBodies(db: Db, reminderIds: readonly string[]) {
  return db.selectFrom('reminder_agency').selectAll().where('reminder_id', 'in', reminderIds).execute()
}

export async function insertReminder(
  trx: Transaction<Database>,
  row: Insertable<Database['reminder']>,
  agencyIds: readonly AgencyId[],
) {
  await trx.insertInto('reminder').values(row).execute()
  for (let at = 0; at < agencyIds.length; at += 5_000) {
    const part = agencyIds.slice(at, at + 5_000).map((agency_id) => ({ reminder_id: row.id, agency_id }))
    await trx.insertInto('reminder_agency').values(part).execute()
  }
}

export async function removeReminder(trx: Transaction<Database>, id: string, at: string) {
  await trx
    .updateTable('reminder')
    .set((eb) => ({ removed_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
