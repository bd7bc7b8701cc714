import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Note, NoteVersion } from '../../../src-shared/contract/notes.ts'
import { useCommand } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { draftsOf } from '../quantity-rows/QuantityRows.tsx'
import { finishedNote, NoteFields } from './NoteFields.tsx'

/** The next version of a note, with the reason for it. The version before stays readable. */
export function CorrectNoteDialog({ note, last, onClose }: { note: Note; last: NoteVersion; onClose(): void }) {
  const words = useText().notes
  const [draft, setDraft] = useState(() => ({
    happenedOn: last.happenedOn as string | null,
    text: last.text ?? '',
    quantities: draftsOf(last.quantities),
  }))
  const [reason, setReason] = useState('')
  const correct = useCommand('notes.correct')
  const finished = finishedNote(draft)
  const submit = () => {
    if (finished === null) return
    correct.mutate({ noteId: note.id, expectedVersion: last.number, ...finished, reason }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      opened
      title={words.correctTitle}
      verb={words.correct}
      busy={correct.isPending}
      disabled={finished === null || reason.trim() === ''}
      error={correct.error}
      size={640}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text c="dimmed" size="sm">
        {words.correctHint}
      </Text>
      <NoteFields draft={draft} onChange={setDraft} />
      <TextInput
        label={words.reason}
        value={reason}
        required
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
