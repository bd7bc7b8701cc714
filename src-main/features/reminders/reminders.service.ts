import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReminderRow } from '../../../src-shared/contract/reminders.ts'
import { nextReminders } from '../../../src-shared/domain/reminder.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { bodiesOf } from '../coordination/bodies.service.ts'
import { type Reader, roundStatus } from '../coordination/status.service.ts'
import { requireRight } from '../people/people.service.ts'
import {
  insertReminder,
  type ReminderRecord,
  removeReminder,
  selectBodies,
  selectReminder,
  selectReminders,
} from './reminders.queries.ts'

export async function listReminders(
  reader: Reader,
  round: ParsedInput<'reminders.list'>,
): Promise<CallOutput<'reminders.list'>> {
  const today = reader.clock.today()
  const rows = await showReminders(reader, await selectReminders(reader.db, round.planId, round.period))
  const { bodies } = await roundStatus(reader, round)
  const missing = new Map(
    bodies.filter((body) => body.submission === null && !body.unasked).map((body) => [body.agencyId, body]),
  )
  const told = rows.toReversed().map((row) => ({ ...row, agencyIds: row.bodies.map((body) => body.agencyId) }))
  return {
    reminders: rows,
    next: nextReminders(told, [...missing.keys()], today).map((one) => ({
      ...one,
      agencyName: missing.get(one.agencyId)?.agencyName ?? one.agencyId,
    })),
  }
}

async function showReminders({ db, clock }: Reader, rows: readonly ReminderRecord[]): Promise<ReminderRow[]> {
  if (rows.length === 0) return []
  const of = await selectBodies(
    db,
    rows.map((row) => row.id),
  )
  const nameOf = await bodiesOf(
    db,
    of.map((one) => one.agency_id),
    clock.today(),
  )
  const byReminder = Map.groupBy(of, (one) => one.reminder_id)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    on: row.reminded_on,
    note: row.note,
    nextOn: row.next_on,
    bodies: (byReminder.get(row.id) ?? []).map(({ agency_id }) => ({
      agencyId: agency_id,
      agencyName: nameOf(agency_id).name,
    })),
    personName: row.person_name,
    version: row.version,
  }))
}

/** @throws AppError `reminders.in-future`, `reminders.next-before`, `permission.denied` */
export async function recordReminder(ctx: Context, input: ParsedInput<'reminders.record'>): Promise<ReminderRow> {
  requireRight(ctx.actor, 'submissions.answer')
  requireDates(ctx, input)
  return ctx.commit((tx) => addReminder(ctx, tx, input))
}

/** @throws AppError `reminders.in-future`, `reminders.next-before` */
export function requireDates(ctx: Pick<Context, 'clock'>, { on, nextOn }: { on: string; nextOn: string | null }) {
  if (on > ctx.clock.today()) throw new AppError('reminders.in-future', { today: ctx.clock.today() })
  if (nextOn !== null && nextOn <= on) throw new AppError('reminders.next-before', { on })
}

/** One reminder, written down in the transaction of what was done. */
export async function addReminder(
  ctx: Context,
  tx: Tx,
  { planId, period, agencyIds, kind, on, note, nextOn }: Omit<ParsedInput<'reminders.record'>, 'commandId'>,
): Promise<ReminderRow> {
  const id = ctx.ids.next()
  const unique = [...new Set(agencyIds)]
  await insertReminder(
    tx.trx,
    {
      ...{ id, plan_id: planId, period_kind: period.kind, period_year: period.year, period_ordinal: period.ordinal },
      ...{ kind, reminded_on: on, note, next_on: nextOn, removed_at: null, person_id: ctx.actor.personId },
      ...{ at: ctx.clock.now().toISOString(), version: 1 },
    },
    unique,
  )
  await tx.record({
    action: 'reminders.recorded',
    objectType: 'plan',
    objectId: planId,
    detail: { kind, bodies: unique.length, on, note, nextOn },
  })
  tx.changed('coordination')
  return only(await showReminders({ db: tx.trx, clock: ctx.clock }, [await existingReminder(tx.trx, id)]))
}

/** @throws AppError `object.missing`, `version.conflict` */
export async function takeReminderBack(
  ctx: Context,
  { reminderId, expectedVersion, reason }: ParsedInput<'reminders.remove'>,
): Promise<CallOutput<'reminders.remove'>> {
  requireRight(ctx.actor, 'submissions.answer')
  return ctx.commit(async (tx) => {
    const row = await existingReminder(tx.trx, reminderId)
    if (row.version !== expectedVersion)
      throw new AppError('version.conflict', { expected: expectedVersion, found: row.version })
    await removeReminder(tx.trx, reminderId, ctx.clock.now().toISOString())
    await tx.record({
      action: 'reminders.removed',
      objectType: 'plan',
      objectId: row.plan_id,
      detail: { kind: row.kind, on: row.reminded_on, reason },
    })
    tx.changed('coordination')
    return { id: reminderId }
  })
}

async function existingReminder(db: Db, id: string): Promise<ReminderRecord> {
  const row = await selectReminder(db, id)
  if (!row) throw new AppError('object.missing', { type: 'reminder', id })
  return row
}

function only(rows: ReminderRow[]): ReminderRow {
  const [row] = rows
  if (!row) throw new Error('a reminder that was just written is not there')
  return row
}
