import type { HandlersOf } from '../../app/handlers.ts'
import { addNote, correctNote, eraseNote, listNotes } from './notes.service.ts'

export const notesHandlers: HandlersOf<'notes'> = {
  'notes.list': (ctx, input) => listNotes(ctx.db, input),
  'notes.add': (ctx, input) => addNote(ctx, input),
  'notes.correct': (ctx, input) => correctNote(ctx, input),
  'notes.erase': (ctx, input) => eraseNote(ctx, input),
}
