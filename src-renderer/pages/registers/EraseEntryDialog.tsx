import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RegisterEntry } from '../../../src-shared/contract/registers.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'

/** There is no way back, so a word is typed and a reason is given. */
export function EraseEntryDialog({ entry, onClose }: { entry: RegisterEntry; onClose(): void }) {
  const words = useText().registers
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const { seen, onError } = useSeenVersion(entry.version)
  const erase = useCommand('registers.eraseEntry')
  const confirmed = typed.normalize('NFC').trim().toUpperCase() === words.eraseWord
  const submit = () =>
    erase.mutate(
      { entryId: entry.id, expectedVersion: seen, reason },
      {
        onSuccess: () => {
          showDone(words.erased)
          onClose()
        },
        onError,
      },
    )
  return (
    <FormDialog
      opened
      title={words.erase}
      verb={words.erase}
      busy={erase.isPending}
      disabled={!confirmed || reason.trim() === ''}
      error={erase.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{words.eraseHint({ name: entry.name })}</Text>
      <TextInput
        label={words.eraseReason}
        required
        data-autofocus
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={words.eraseType({ word: words.eraseWord })}
        required
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
