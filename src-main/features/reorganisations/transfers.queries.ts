import type { Insertable, Transaction } from 'kysely'
import type { TransferId } from '../../../src-shared/domain/ids.ts'
import type { TransferKind } from '../../../src-shared/domain/succession.ts'
import { listed } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

/** Of bodies that both still go on: what an ended one left is handed over as such. The newest first. */
export function selectTransfers(db: Db, today: string) {
  return db
    .selectFrom('function_transfer as step')
    .innerJoin('agency as giver', 'giver.id', 'step.from_agency_id')
    .selectAll('step')
    .where((eb) => eb.or([eb('giver.ended_on', 'is', null), eb('giver.ended_on', '>=', today)]))
    .orderBy('step.from_date', 'desc')
    .orderBy('step.id')
    .execute()
}

export function selectTransfer(db: Db, id: TransferId) {
  return db.selectFrom('function_transfer').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What was decided on these, the last first. */
export function selectDecisions(db: Db, ids: readonly TransferId[]) {
  return db
    .selectFrom('transfer_decision')
    .innerJoin('person', 'person.id', 'transfer_decision.person_id')
    .selectAll('transfer_decision')
    .select('person.full_name')
    .where('transfer_id', 'in', listed(ids))
    .orderBy('transfer_decision.at', 'desc')
    .orderBy('object_id')
    .execute()
}
export type DecisionRecord = Awaited<ReturnType<typeof selectDecisions>>[number]

/** The item that each of these assignments stands on. */
export function selectItemsOf(db: Db, assignmentIds: readonly string[]) {
  return db
    .selectFrom('assignment')
    .select(['id', 'item_id'])
    .where((eb) => eb(eb.ref('id').$castTo<string>(), 'in', listed(assignmentIds)))
    .execute()
}

export async function insertDecision(trx: Trx, row: Insertable<Database['transfer_decision']>) {
  await trx.insertInto('transfer_decision').values(row).execute()
}

export async function deleteDecision(trx: Trx, id: TransferId, kind: TransferKind, objectId: string) {
  await trx
    .deleteFrom('transfer_decision')
    .where('transfer_id', '=', id)
    .where('kind', '=', kind)
    .where('object_id', '=', objectId)
    .execute()
}

/** That a line stays with its body changed nothing, so it goes with the act. */
export async function deleteKept(trx: Trx, ids: readonly TransferId[]) {
  await trx
    .deleteFrom('transfer_decision')
    .where('transfer_id', 'in', listed(ids))
    .where('decision', '=', 'kept')
    .execute()
}
