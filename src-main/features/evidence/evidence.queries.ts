import type { Insertable, Transaction, Updateable } from 'kysely'
import type { TaskLink } from '../../../src-shared/contract/evidence.ts'
import type { EvidenceId, NoteId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

/** Evidence with what its file and its people say, ready for `toEvidenceRow`. */
export function shownEvidence(db: Db) {
  return db
    .selectFrom('evidence')
    .innerJoin('stored_file', 'stored_file.sha256', 'evidence.sha256')
    .innerJoin('person', 'person.id', 'evidence.added_by')
    .selectAll('evidence')
    .select(['stored_file.size', 'stored_file.media_type', 'stored_file.state', 'stored_file.checked_at'])
    .select('person.full_name as added_by_name')
    .select((eb) =>
      eb
        .selectFrom('evidence_link')
        .innerJoin('task', 'task.id', 'evidence_link.task_id')
        .whereRef('evidence_link.evidence_id', '=', 'evidence.id')
        .where('task.trashed_at', 'is', null)
        .select(({ fn }) => fn.count<number>('evidence_link.task_id').distinct().as('count'))
        .as('task_count'),
    )
}

export type ShownEvidence = Awaited<ReturnType<ReturnType<typeof shownEvidence>['executeTakeFirstOrThrow']>>

export const evidenceById = (db: Db, id: EvidenceId) =>
  shownEvidence(db).where('evidence.id', '=', id).executeTakeFirst()

export const evidenceByContent = (db: Db, sha256s: string[]) =>
  shownEvidence(db).where('evidence.sha256', 'in', sha256s).execute()

export const evidenceOfNoteIds = (db: Db, noteIds: NoteId[]) =>
  shownEvidence(db)
    .innerJoin('note_evidence', 'note_evidence.evidence_id', 'evidence.id')
    .select('note_evidence.note_id')
    .where('note_evidence.note_id', 'in', noteIds)
    .orderBy('evidence.file_name')
    .execute()

export const linksOf = (db: Db, id: EvidenceId) =>
  db
    .selectFrom('evidence_link')
    .innerJoin('task', 'task.id', 'evidence_link.task_id')
    .innerJoin('period', 'period.id', 'evidence_link.period_id')
    .where('evidence_link.evidence_id', '=', id)
    .where('task.trashed_at', 'is', null)
    .select(['task.id as task_id', 'task.title', 'period.id as period_id'])
    .select(['period.kind', 'period.year', 'period.ordinal'])
    .orderBy('period.from_date', 'desc')
    .orderBy('task.document_order')
    .execute()

/** Whether the task is there, not in the trash, and lives in the period. */
export async function taskPeriodExists(db: Db, { taskId, periodId }: TaskLink): Promise<boolean> {
  const row = await db
    .selectFrom('task_period')
    .innerJoin('task', 'task.id', 'task_period.task_id')
    .where('task.id', '=', taskId)
    .where('task.trashed_at', 'is', null)
    .where('task_period.period_id', '=', periodId)
    .select('task.id')
    .executeTakeFirst()
  return row !== undefined
}

/** Bytes that were just hashed on their way in: the file is whole now, whatever was known of it before. */
export async function saveStoredFile(
  trx: Transaction<Database>,
  file: { sha256: string; size: number; mediaType: string },
  at: string,
) {
  await trx
    .insertInto('stored_file')
    .values({
      sha256: file.sha256,
      size: file.size,
      media_type: file.mediaType,
      state: 'ok',
      checked_at: at,
      added_at: at,
    })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ state: 'ok', checked_at: at }))
    .execute()
}

export async function insertEvidence(trx: Transaction<Database>, row: Insertable<Database['evidence']>) {
  await trx.insertInto('evidence').values(row).execute()
}

export async function updateEvidence(
  trx: Transaction<Database>,
  id: EvidenceId,
  set: Omit<Updateable<Database['evidence']>, 'version'>,
) {
  await trx
    .updateTable('evidence')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Says whether the link is new. */
export async function insertLink(trx: Transaction<Database>, id: EvidenceId, link: TaskLink): Promise<boolean> {
  const done = await trx
    .insertInto('evidence_link')
    .values({ evidence_id: id, task_id: link.taskId, period_id: link.periodId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0
}

/** Takes the file from the task. A note keeps what it brought: notes are append-only. Says whether it was there. */
export async function deleteLink(trx: Transaction<Database>, id: EvidenceId, link: TaskLink): Promise<boolean> {
  const done = await trx
    .deleteFrom('evidence_link')
    .where('evidence_id', '=', id)
    .where('task_id', '=', link.taskId)
    .where('period_id', '=', link.periodId)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

export async function insertNoteEvidence(trx: Transaction<Database>, noteId: NoteId, evidenceIds: EvidenceId[]) {
  for (const evidenceId of evidenceIds) {
    await trx
      .insertInto('note_evidence')
      .values({ note_id: noteId, evidence_id: evidenceId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
