import { type Insertable, sql, type Transaction } from 'kysely'
import type { NoteId, PeriodId, TaskId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

interface NotesOf {
  taskId: TaskId
  periodId: PeriodId | null
}

/** Newest first by the day of the version that counts. */
export function noteWindow(db: Db, of: NotesOf, offset: number, limit: number) {
  return shownNotes(db)
    .where('note.task_id', '=', of.taskId)
    .$if(of.periodId !== null, (notes) => notes.where('note.period_id', '=', of.periodId))
    .orderBy('last.happened_on', 'desc')
    .orderBy('note.created_at', 'desc')
    .orderBy('note.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

export async function countNotes(db: Db, of: NotesOf): Promise<number> {
  const { count } = await db
    .selectFrom('note')
    .where('task_id', '=', of.taskId)
    .$if(of.periodId !== null, (notes) => notes.where('period_id', '=', of.periodId))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export const noteById = (db: Db, id: NoteId) => shownNotes(db).where('note.id', '=', id).executeTakeFirst()

export type ShownNote = NonNullable<Awaited<ReturnType<typeof noteById>>>

/** A note with the number of its last version. */
function shownNotes(db: Db) {
  return db
    .selectFrom('note')
    .innerJoin('person', 'person.id', 'note.author_id')
    .innerJoin('note_version as last', (join) =>
      join.onRef('last.note_id', '=', 'note.id').on('last.number', '=', (eb) =>
        eb
          .selectFrom('note_version as each')
          .whereRef('each.note_id', '=', 'note.id')
          .select(({ fn }) => fn.max<number>('each.number').as('number')),
      ),
    )
    .selectAll('note')
    .select(['person.full_name as author_name', 'last.number as last_number', 'last.text as last_text'])
}

export const versionsOf = (db: Db, ids: NoteId[]) =>
  db
    .selectFrom('note_version')
    .innerJoin('person', 'person.id', 'note_version.author_id')
    .selectAll('note_version')
    .select('person.full_name as author_name')
    .where('note_version.note_id', 'in', ids)
    .orderBy('note_version.note_id')
    .orderBy('note_version.number')
    .execute()

export type NoteVersionRow = Awaited<ReturnType<typeof versionsOf>>[number]

export async function insertNote(trx: Transaction<Database>, row: Insertable<Database['note']>) {
  await trx.insertInto('note').values(row).execute()
}

export async function insertVersion(trx: Transaction<Database>, row: Insertable<Database['note_version']>) {
  await trx.insertInto('note_version').values(row).execute()
}

/** Takes every word of the note out of the record: all versions, and what the history and the answers kept of them. */
export async function eraseWords(trx: Transaction<Database>, id: NoteId) {
  await trx
    .updateTable('note_version')
    .set({ text: null, quantities: '[]', correction_reason: null })
    .where('note_id', '=', id)
    .execute()
  const entries = trx
    .selectFrom('audit_entry')
    .select('seq')
    .where('object_type', '=', 'note')
    .where('object_id', '=', id)
  await trx.deleteFrom('audit_detail').where('seq', 'in', entries).execute()
  // The hash of what was sent is not salted, so short words could be guessed from it.
  await trx
    .updateTable('command_log')
    .set({ input_sha256: '' })
    .where('name', 'in', ['notes.add', 'notes.correct'])
    .where(sql`json_extract(result, '$.noteId')`, '=', id)
    .execute()
}
