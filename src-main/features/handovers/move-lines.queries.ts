import type { Transaction } from 'kysely'
import { type AgencyId, type AssignmentId, assignmentId, indicatorId, planId } from '../../../src-shared/domain/ids.ts'
import type { Ids } from '../../app/context.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

/** What a share is called in the list of handovers, and which of the heirs had it before. */
export interface MovedShare {
  share: string
  wereThere: ReadonlySet<AgencyId>
}

/** Gives one assignment to its heirs: the first keeps the row, the others get rows with the same phrase. */
export async function moveAssignment(
  trx: Trx,
  ids: Ids,
  objectId: string,
  toIds: readonly AgencyId[],
): Promise<MovedShare> {
  const id: AssignmentId = assignmentId.parse(objectId)
  const row = await trx.selectFrom('assignment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const same = await trx
    .selectFrom('assignment')
    .select('agency_id')
    .where('item_id', '=', row.item_id)
    .where('role', '=', row.role)
    .where('agency_id', 'in', toIds)
    .execute()
  const wereThere = new Set(same.flatMap(({ agency_id }) => agency_id ?? []))
  const [first, ...rest] = toIds.filter((to) => !wereThere.has(to))
  if (first === undefined) await trx.deleteFrom('assignment').where('id', '=', id).execute()
  else {
    await trx
      .updateTable('assignment')
      .set({ agency_id: first, version: row.version + 1 })
      .where('id', '=', id)
      .execute()
  }
  for (const to of rest) {
    await trx
      .insertInto('assignment')
      .values({ ...row, id: assignmentId.parse(ids.next()), agency_id: to, version: 1 })
      .execute()
  }
  return { share: `${row.item_id} ${row.role}`, wereThere }
}

export async function moveDuty(
  trx: Trx,
  dutyId: string,
  fromId: AgencyId,
  toIds: readonly AgencyId[],
): Promise<MovedShare> {
  const held = await trx.selectFrom('reporting_duty_agency').selectAll().where('duty_id', '=', dutyId).execute()
  const there = new Set(held.map(({ agency_id }) => agency_id))
  const requested = held.find(({ agency_id }) => agency_id === fromId)?.requested ?? 0
  await trx.deleteFrom('reporting_duty_agency').where('duty_id', '=', dutyId).where('agency_id', '=', fromId).execute()
  const rows = toIds.filter((to) => !there.has(to)).map((to) => ({ duty_id: dutyId, agency_id: to, requested }))
  if (rows.length > 0) await trx.insertInto('reporting_duty_agency').values(rows).execute()
  return { share: dutyId, wereThere: there }
}

export async function moveReporter(
  trx: Trx,
  objectId: string,
  fromId: AgencyId,
  toIds: readonly AgencyId[],
): Promise<MovedShare> {
  const id = indicatorId.parse(objectId)
  const held = await trx.selectFrom('indicator_reporter').selectAll().where('indicator_id', '=', id).execute()
  const there = new Set(held.map(({ agency_id }) => agency_id))
  await trx.deleteFrom('indicator_reporter').where('indicator_id', '=', id).where('agency_id', '=', fromId).execute()
  const rows = toIds.filter((to) => !there.has(to)).map((to) => ({ indicator_id: id, agency_id: to }))
  if (rows.length > 0) await trx.insertInto('indicator_reporter').values(rows).execute()
  return { share: objectId, wereThere: there }
}

export async function moveLeg(trx: Trx, objectId: string, to: AgencyId) {
  const [dutyId = '', ordinal] = objectId.split(':')
  await trx
    .updateTable('reporting_leg')
    .set({ to_agency_id: to })
    .where('duty_id', '=', dutyId)
    .where('ordinal', '=', Number(ordinal))
    .execute()
}

export async function moveCoordinator(trx: Trx, objectId: string, to: AgencyId) {
  await trx.updateTable('plan').set({ coordinator_id: to }).where('id', '=', planId.parse(objectId)).execute()
}

/** What a plan covers: the former body goes out, its successors come in. */
export async function moveArea(trx: Trx, objectId: string, fromId: AgencyId, toIds: readonly AgencyId[]) {
  const plan_id = planId.parse(objectId)
  await trx.deleteFrom('plan_area').where('plan_id', '=', plan_id).where('agency_id', '=', fromId).execute()
  await trx
    .insertInto('plan_area')
    .values(toIds.map((agency_id) => ({ plan_id, agency_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The contact ends with the body; its successor gets one that begins today. */
export async function moveContact(
  trx: Trx,
  ids: Ids,
  { objectId, to, today, lastDay }: { objectId: string; to: AgencyId; today: string; lastDay: string },
) {
  const row = await trx.selectFrom('agency_contact').selectAll().where('id', '=', objectId).executeTakeFirstOrThrow()
  await trx.updateTable('agency_contact').set({ to_date: lastDay }).where('id', '=', objectId).execute()
  await trx
    .insertInto('agency_contact')
    .values({ ...row, id: ids.next(), agency_id: to, from_date: today, to_date: null })
    .execute()
}
