import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RegisterEntry } from '../../../src-shared/contract/registers.ts'
import type { RegisterId } from '../../../src-shared/domain/ids.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { DateField } from '../../parts/DateField.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { EraseEntryDialog } from './EraseEntryDialog.tsx'

interface EntryDialogProps {
  registerId: RegisterId
  /** Null for a new one. */
  entry: RegisterEntry | null
  mayEdit: boolean
  mayErase: boolean
  onClose(): void
}

const blank = { name: '', place: '', contact: '', note: '', since: null, until: null, endReason: '' }

export function EntryDialog({ registerId, entry, mayEdit, mayErase, onClose }: EntryDialogProps) {
  const words = useText().registers
  const [fields, setFields] = useState<Omit<RegisterEntry, 'id' | 'version' | 'state'>>(() => fieldsOf(entry))
  const { seen, onError } = useSeenVersion(entry?.version ?? 0)
  const [erasing, setErasing] = useState(false)
  const add = useCommand('registers.addEntry')
  const change = useCommand('registers.changeEntry')
  const set = (part: Partial<typeof fields>) => setFields({ ...fields, ...part })
  const done = {
    onSuccess: () => {
      showDone(words.saved)
      onClose()
    },
  }
  const submit = () => {
    if (entry === null) add.mutate({ registerId, ...fields }, done)
    else change.mutate({ entryId: entry.id, expectedVersion: seen, ...fields }, { ...done, onError })
  }
  if (erasing && entry !== null) return <EraseEntryDialog entry={entry} onClose={onClose} />
  const text = (key: 'name' | 'place' | 'contact' | 'endReason', maxLength: number) => ({
    maxLength,
    readOnly: !mayEdit,
    value: fields[key],
    onChange: (event: { currentTarget: HTMLInputElement }) => set({ [key]: event.currentTarget.value }),
  })
  return (
    <FormDialog
      opened
      title={entry === null ? words.addEntry : words.editEntry}
      verb={entry === null ? words.addEntry : words.save}
      size={620}
      busy={add.isPending || change.isPending}
      disabled={fields.name.trim() === '' || !mayEdit}
      error={add.error ?? change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput label={words.entryName} required data-autofocus {...text('name', 300)} />
      <TextInput label={words.place} {...text('place', 300)} />
      <TextInput label={words.contact} description={words.contactHint} {...text('contact', 300)} />
      <Group grow align="flex-start">
        <DateField label={words.since} value={fields.since} onChange={(since) => set({ since })} />
        <DateField
          label={words.until}
          description={words.untilHint}
          value={fields.until}
          onChange={(until) => set({ until })}
        />
      </Group>
      {fields.until !== null && <TextInput label={words.endReason} {...text('endReason', 500)} />}
      <Textarea
        label={words.note}
        description={words.noteHint}
        autosize
        minRows={2}
        maxLength={2000}
        readOnly={!mayEdit}
        value={fields.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {entry !== null && mayErase && (
        <Button variant="subtle" color="error" size="xs" onClick={() => setErasing(true)}>
          {words.erase}
        </Button>
      )}
    </FormDialog>
  )
}

function fieldsOf(entry: RegisterEntry | null) {
  if (entry === null) return blank
  const { name, place, contact, note, since, until, endReason } = entry
  return { name, place, contact, note, since, until, endReason }
}
