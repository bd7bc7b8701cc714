import type { Transaction } from 'kysely'
import { eraseInJson, eraseWords } from '../../../src-shared/domain/erase-words.ts'
import type { NoteId, TaskId } from '../../../src-shared/domain/ids.ts'
import type { Database } from '../../db/schema.ts'

/** Takes words out of every version of the notes on these tasks, whatever their period. Gives the notes that held them. */
export async function eraseFromNotes(
  trx: Transaction<Database>,
  { taskIds, words }: { taskIds: readonly TaskId[]; words: string },
): Promise<NoteId[]> {
  if (taskIds.length === 0) return []
  const versions = await trx
    .selectFrom('note_version')
    .innerJoin('note', 'note.id', 'note_version.note_id')
    .selectAll('note_version')
    .where('note.task_id', 'in', taskIds)
    .execute()
  const held = new Set<NoteId>()
  for (const { note_id, number, text, quantities, correction_reason } of versions) {
    const set = {
      text: text && eraseWords(text, words),
      quantities: eraseInJson(quantities, words),
      correction_reason: correction_reason && eraseWords(correction_reason, words),
    }
    if (set.text === text && set.quantities === quantities && set.correction_reason === correction_reason) continue
    held.add(note_id)
    await trx.updateTable('note_version').set(set).where('note_id', '=', note_id).where('number', '=', number).execute()
  }
  return [...held]
}
