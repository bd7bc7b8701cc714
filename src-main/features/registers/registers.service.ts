import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { Register } from '../../../src-shared/contract/registers.ts'
import { type RegisterId, registerId } from '../../../src-shared/domain/ids.ts'
import { sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireRight } from '../people/people.service.ts'
import {
  countEntries,
  deleteRegister,
  hasEntries,
  insertRegister,
  selectEntries,
  selectRegister,
  selectRegisters,
  updateRegister,
} from './registers.queries.ts'
import { toEntry } from './registers.rows.ts'

export function listRegisters(db: Db, input: ParsedInput<'registers.list'>): Promise<Register[]> {
  return selectRegisters(db, input)
}

export async function listEntries(
  db: Db,
  { offset, limit, ...choice }: ParsedInput<'registers.entries'>,
): Promise<CallOutput<'registers.entries'>> {
  const rows = await selectEntries(db, choice, { offset, limit })
  return { total: await countEntries(db, choice), rows: rows.map((row) => toEntry(row, choice.asOf)) }
}

export function addRegister(ctx: Context, { kind, name }: ParsedInput<'registers.add'>) {
  requireRight(ctx.actor, 'registers.edit')
  const id = registerId.parse(ctx.ids.next())
  return ctx.commit(async (tx) => {
    await insertRegister(tx.trx, {
      ...{ id, kind, name, sort_key: sortKey(name), version: 1 },
      created_at: ctx.clock.now().toISOString(),
    })
    await tx.record({ action: 'register.added', objectType: 'register', objectId: id, detail: { name, kind } })
    tx.changed('registers')
    return { registerId: id, version: 1 }
  })
}

/** @throws AppError `object.missing`, `version.conflict` */
export function changeRegister(ctx: Context, input: ParsedInput<'registers.change'>) {
  requireRight(ctx.actor, 'registers.edit')
  const { registerId: id, kind, name } = input
  return ctx.commit(async (tx) => {
    const before = await requireSeen(tx.trx, input)
    const version = before.version + 1
    await updateRegister(tx.trx, id, { kind, name, sort_key: sortKey(name), version })
    await tx.record({
      action: 'register.changed',
      objectType: 'register',
      objectId: id,
      detail: { name, before: { name: before.name, kind: before.kind }, after: { name, kind } },
    })
    tx.changed('registers')
    return { registerId: id, version }
  })
}

/** @throws AppError `registers.not-empty` */
export function removeRegister(ctx: Context, input: ParsedInput<'registers.remove'>) {
  requireRight(ctx.actor, 'registers.edit')
  return ctx.commit(async (tx) => {
    const { id, name } = await requireSeen(tx.trx, input)
    if (await hasEntries(tx.trx, id)) throw new AppError('registers.not-empty', { name })
    await deleteRegister(tx.trx, id)
    await tx.record({ action: 'register.removed', objectType: 'register', objectId: id, detail: { name } })
    tx.changed('registers')
    return {}
  })
}

/** @throws AppError `object.missing` */
export async function requireRegister(db: Db, id: RegisterId) {
  const row = await selectRegister(db, id)
  if (!row) throw new AppError('object.missing', { type: 'register', id })
  return row
}

async function requireSeen(db: Db, input: { registerId: RegisterId; expectedVersion: number }) {
  const row = await requireRegister(db, input.registerId)
  if (row.version !== input.expectedVersion) {
    throw new AppError('version.conflict', { expected: input.expectedVersion, found: row.version })
  }
  return row
}
