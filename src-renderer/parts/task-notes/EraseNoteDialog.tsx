import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Note } from '../../../src-shared/contract/notes.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { useText } from '../../shell/language.tsx'
import { FormDialog } from '../FormDialog.tsx'

/** Takes the words of a note away for good. There is no way back, so a word is typed and a reason is given. */
export function EraseNoteDialog({ note, version, onClose }: { note: Note; version: number; onClose(): void }) {
  const words = useText().notes
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const { seen, onError } = useSeenVersion(version)
  const erase = useCommand('notes.erase')
  const confirmed = typed.normalize('NFC').trim().toUpperCase() === words.eraseWord
  return (
    <FormDialog
      opened
      title={words.eraseTitle}
      verb={words.erase}
      busy={erase.isPending}
      disabled={!confirmed || reason.trim() === ''}
      error={erase.error}
      onSubmit={() => erase.mutate({ noteId: note.id, expectedVersion: seen, reason }, { onSuccess: onClose, onError })}
      onClose={onClose}
    >
      <Text>{words.eraseHint}</Text>
      <TextInput
        label={words.eraseReason}
        value={reason}
        required
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={words.eraseType({ word: words.eraseWord })}
        value={typed}
        required
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
