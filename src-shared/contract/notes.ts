import { z } from 'zod'
import { noteId, periodId, stagedId, taskId } from '../domain/ids.ts'
import { command, query } from './call.ts'
import { evidenceRow } from './evidence.ts'
import { businessDate, filledLine, filledParagraphs, instant, version } from './fields.ts'
import { quantity } from './task.ts'

export const quantities = z.array(quantity).max(50)

const noteVersion = z.strictObject({
  number: version,
  happenedOn: businessDate,
  /** Null after it was erased for good. */
  text: z.string().nullable(),
  quantities: z.array(quantity),
  /** Why this version corrects the one before; null for the first, and after an erasure. */
  correctionReason: z.string().nullable(),
  authorName: z.string(),
  createdAt: instant,
})
export type NoteVersion = z.infer<typeof noteVersion>

export const note = z.strictObject({
  id: noteId,
  taskId,
  periodId,
  authorId: z.string(),
  authorName: z.string(),
  createdAt: instant,
  /** Oldest first; the last one is what counts. Its number is the version of the note. */
  versions: z.array(noteVersion).min(1),
  erased: z.boolean(),
  evidence: z.array(evidenceRow),
})
export type Note = z.infer<typeof note>

const noteFields = { happenedOn: businessDate, text: filledParagraphs(), quantities }
export const newNote = z.strictObject({
  taskId,
  periodId,
  ...noteFields,
  /** Files that were just uploaded. One that is stored already is used again. */
  evidence: z.array(stagedId).max(50),
})
/** Says which version is now the last. The text itself stays out, so that the stored answer never needs erasing. */
const changedNote = z.strictObject({ noteId, version })

export const notesContract = {
  /** Newest first by the day it happened. `periodId: null` gives all periods. */
  'notes.list': query({
    input: {
      taskId,
      periodId: periodId.nullable(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(50),
    },
    output: z.strictObject({ total: z.int(), notes: z.array(note) }),
  }),
  'notes.add': command({ input: newNote.shape, output: changedNote }),
  'notes.correct': command({
    input: { noteId, expectedVersion: version, ...noteFields, reason: filledLine(500) },
    output: changedNote,
  }),
  /** For good: the text, also of earlier versions, in the history and in the search. */
  'notes.erase': command({
    input: { noteId, expectedVersion: version, reason: filledLine(500) },
    output: changedNote,
  }),
}
