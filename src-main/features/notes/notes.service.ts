import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { Quantity } from '../../../src-shared/contract/task.ts'
import { type NoteId, noteId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { leaveNoTrace } from '../audit/erase-words.service.ts'
import { evidenceOfNotes } from '../evidence/evidence.service.ts'
import { attachToNote, promoteFiles, requireTaskPeriods, takeIn } from '../evidence/take-in.service.ts'
import { requireRight } from '../people/people.service.ts'
import { reindexTask } from '../tasks/tasks.service.ts'
import {
  countNotes,
  eraseWords,
  insertNote,
  insertVersion,
  noteById,
  noteWindow,
  type ShownNote,
  versionsOf,
} from './notes.queries.ts'
import { toNote } from './notes.rows.ts'

type ChangedNote = CallOutput<'notes.add'>

export async function listNotes(db: Db, input: ParsedInput<'notes.list'>): Promise<CallOutput<'notes.list'>> {
  const rows = await noteWindow(db, input, input.offset, input.limit)
  const ids = rows.map((row) => row.id)
  const versions = Map.groupBy(ids.length === 0 ? [] : await versionsOf(db, ids), (version) => version.note_id)
  const evidence = await evidenceOfNotes(db, ids)
  return {
    total: await countNotes(db, input),
    notes: rows.map((row) => toNote(row, versions.get(row.id) ?? [], evidence.get(row.id) ?? [])),
  }
}

/** @throws AppError `notes.in-future`, `files.staged-missing`, `disk.full`, `data.read-only`, `object.missing` */
export async function addNote(ctx: Context, input: ParsedInput<'notes.add'>): Promise<ChangedNote> {
  requireRight(ctx.actor, 'notes.add')
  requirePast(ctx, input.happenedOn)
  const { taskId, periodId, happenedOn, text, quantities } = input
  const link = { taskId, periodId }
  await requireTaskPeriods(ctx.db, [link])
  const files = await promoteFiles(
    ctx,
    input.evidence.map((stagedId) => ({ stagedId })),
  )
  const id = noteId.parse(ctx.ids.next())
  const createdAt = ctx.clock.now().toISOString()
  return ctx.commit(async (tx) => {
    await requireTaskPeriods(tx.trx, [link])
    await insertNote(tx.trx, {
      id,
      task_id: taskId,
      period_id: periodId,
      author_id: ctx.actor.personId,
      created_at: createdAt,
    })
    const detail = { ...link, happenedOn, text, quantities, files: files.map((file) => file.name) }
    await tx.record({ action: 'note.added', objectType: 'note', objectId: id, detail })
    await addVersion(ctx, tx, id, 1, { happenedOn, text, quantities, reason: null })
    await attachToNote(tx, id, await takeIn(ctx, tx, files, [link]))
    await reindexTask(tx.trx, taskId, periodId)
    return { noteId: id, version: 1 }
  })
}

/** @throws AppError `permission.denied` for all but the author, `version.conflict`, `notes.erased`, `notes.in-future` */
export async function correctNote(ctx: Context, input: ParsedInput<'notes.correct'>): Promise<ChangedNote> {
  requirePast(ctx, input.happenedOn)
  const { noteId: id, expectedVersion, happenedOn, text, quantities, reason } = input
  return ctx.commit(async (tx) => {
    const note = await findNote(tx.trx, id, expectedVersion)
    requireRight(ctx.actor, 'notes.correct', { authorId: note.author_id })
    const version = expectedVersion + 1
    const detail = { taskId: note.task_id, periodId: note.period_id, version, happenedOn, text, quantities, reason }
    await tx.record({ action: 'note.corrected', objectType: 'note', objectId: id, detail })
    await addVersion(ctx, tx, id, version, { happenedOn, text, quantities, reason })
    await reindexTask(tx.trx, note.task_id, note.period_id)
    return { noteId: id, version }
  })
}

/** @throws AppError `permission.denied`, `version.conflict`, `notes.erased` */
export async function eraseNote(ctx: Context, input: ParsedInput<'notes.erase'>): Promise<ChangedNote> {
  requireRight(ctx.actor, 'notes.erase')
  const { noteId: id, expectedVersion, reason } = input
  const done = await ctx.commit(async (tx) => {
    const note = await findNote(tx.trx, id, expectedVersion)
    await eraseWords(tx.trx, id)
    await reindexTask(tx.trx, note.task_id, note.period_id)
    const detail = { taskId: note.task_id, periodId: note.period_id, versions: note.last_number, reason }
    await tx.record({ action: 'note.erased', objectType: 'note', objectId: id, detail })
    tx.changed('tasks')
    return { noteId: id, version: note.last_number }
  })
  await leaveNoTrace(ctx)
  return done
}

async function addVersion(
  ctx: Context,
  tx: Tx,
  id: NoteId,
  number: number,
  version: { happenedOn: string; text: string; quantities: Quantity[]; reason: string | null },
) {
  await insertVersion(tx.trx, {
    note_id: id,
    number,
    happened_on: version.happenedOn,
    text: version.text,
    quantities: JSON.stringify(version.quantities),
    correction_reason: version.reason,
    author_id: ctx.actor.personId,
    created_at: ctx.clock.now().toISOString(),
  })
  tx.changed('tasks')
}

function requirePast(ctx: Context, happenedOn: string) {
  const today = ctx.clock.today()
  if (happenedOn > today) throw new AppError('notes.in-future', { happenedOn, today })
}

async function findNote(db: Db, id: NoteId, expectedVersion: number): Promise<ShownNote> {
  const note = await noteById(db, id)
  if (!note) throw new AppError('object.missing', { type: 'note', id })
  if (note.last_text === null) throw new AppError('notes.erased', {})
  if (note.last_number !== expectedVersion) {
    throw new AppError('version.conflict', { expected: expectedVersion, found: note.last_number })
  }
  return note
}
