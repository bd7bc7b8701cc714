import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import { type RegisterEntryId, registerEntryId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { leaveNoTrace } from '../audit/erase-words.service.ts'
import { requireRight } from '../people/people.service.ts'
import { eraseTraces, insertEntry, selectEntry, updateEntry } from './registers.queries.ts'
import { type EntryFields, entryColumns, toFields } from './registers.rows.ts'
import { requireRegister } from './registers.service.ts'

/** @throws AppError `registers.dates-wrong`, `object.missing` */
export function addEntry(ctx: Context, input: ParsedInput<'registers.addEntry'>) {
  requireRight(ctx.actor, 'registers.edit')
  refuseDates(input)
  const { commandId: _, registerId, ...fields } = input
  const id = registerEntryId.parse(ctx.ids.next())
  return ctx.commit(async (tx) => {
    const register = await requireRegister(tx.trx, registerId)
    await insertEntry(tx.trx, {
      ...{ id, register_id: registerId, ...entryColumns(fields), erased_at: null, version: 1 },
      created_at: ctx.clock.now().toISOString(),
    })
    await tx.record({
      action: 'register.entry-added',
      objectType: 'register-entry',
      objectId: id,
      detail: { register: register.name, name: fields.name, after: fields },
    })
    tx.changed('registers')
    return { entryId: id, version: 1 }
  })
}

/** @throws AppError `registers.dates-wrong`, `registers.erased`, `object.missing`, `version.conflict` */
export function changeEntry(ctx: Context, input: ParsedInput<'registers.changeEntry'>) {
  requireRight(ctx.actor, 'registers.edit')
  refuseDates(input)
  const { commandId: _, entryId: id, expectedVersion: __, ...fields } = input
  return ctx.commit(async (tx) => {
    const row = await requireEntry(tx.trx, input)
    const register = await requireRegister(tx.trx, row.register_id)
    const version = row.version + 1
    await updateEntry(tx.trx, id, { ...entryColumns(fields), version })
    await tx.record({
      action: row.until === null && fields.until !== null ? 'register.entry-ended' : 'register.entry-changed',
      objectType: 'register-entry',
      objectId: id,
      detail: { register: register.name, name: fields.name, before: toFields(row), after: fields },
    })
    tx.changed('registers')
    return { entryId: id, version }
  })
}

/** For what names a person who must not be named. The audit keeps that it was done, and why. */
export async function eraseEntry(ctx: Context, input: ParsedInput<'registers.eraseEntry'>) {
  requireRight(ctx.actor, 'registers.erase')
  const { entryId: id, reason } = input
  const done = await ctx.commit(async (tx) => {
    const row = await requireEntry(tx.trx, input)
    const register = await requireRegister(tx.trx, row.register_id)
    const nothing = { name: '', place: '', contact: '', note: '', end_reason: '', sort_key: '', folded: '' }
    const version = row.version + 1
    await updateEntry(tx.trx, id, { ...nothing, erased_at: ctx.clock.now().toISOString(), version })
    await eraseTraces(tx.trx, id)
    await tx.record({
      action: 'register.entry-erased',
      objectType: 'register-entry',
      objectId: id,
      detail: { register: register.name, reason },
    })
    tx.changed('registers')
    return { entryId: id, version }
  })
  await leaveNoTrace(ctx)
  return done
}

async function requireEntry(
  db: Db,
  { entryId, expectedVersion }: { entryId: RegisterEntryId; expectedVersion: number },
) {
  const row = await selectEntry(db, entryId)
  if (!row) throw new AppError('object.missing', { type: 'register-entry', id: entryId })
  if (row.erased_at !== null) throw new AppError('registers.erased', {})
  if (row.version !== expectedVersion) {
    throw new AppError('version.conflict', { expected: expectedVersion, found: row.version })
  }
  return row
}

function refuseDates({ since, until }: Pick<EntryFields, 'since' | 'until'>): void {
  if (since !== null && until !== null && until < since) throw new AppError('registers.dates-wrong', { since, until })
}
