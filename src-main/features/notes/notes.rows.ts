import { z } from 'zod'
import type { EvidenceRow } from '../../../src-shared/contract/evidence.ts'
import type { Note, NoteVersion } from '../../../src-shared/contract/notes.ts'
import { quantity } from '../../../src-shared/contract/task.ts'
import type { NoteVersionRow, ShownNote } from './notes.queries.ts'

const storedQuantities = z.array(quantity)

export function toNote(row: ShownNote, versions: NoteVersionRow[], evidence: EvidenceRow[]): Note {
  return {
    id: row.id,
    taskId: row.task_id,
    periodId: row.period_id,
    authorId: row.author_id,
    authorName: row.author_name,
    createdAt: row.created_at,
    versions: versions.map(toNoteVersion),
    erased: row.last_text === null,
    evidence,
  }
}

function toNoteVersion(row: NoteVersionRow): NoteVersion {
  return {
    number: row.number,
    happenedOn: row.happened_on,
    text: row.text,
    quantities: storedQuantities.parse(JSON.parse(row.quantities)),
    correctionReason: row.correction_reason,
    authorName: row.author_name,
    createdAt: row.created_at,
  }
}
