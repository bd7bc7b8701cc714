import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { type AgencyDetail, contactKinds } from '../../../src-shared/contract/agencies.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

type ContactKind = (typeof contactKinds)[number]
interface Line {
  key: number
  kind: ContactKind
  value: string
}

/** The contacts that hold from today. Lines left empty are not stored; lines taken out stay in the history. */
export function EditContactsDialog({ agency, onClose }: { agency: AgencyDetail; onClose(): void }) {
  const text = useText()
  const words = text.agencies
  const change = useCommand('agencies.changeContacts')
  const { seen, onError } = useSeenVersion(agency.version)
  const [lines, setLines] = useState<Line[]>(() => firstLines(agency))
  const update = (key: number, fields: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...fields } : line)))
  const add = () =>
    setLines([...lines, { key: Math.max(0, ...lines.map(({ key }) => key)) + 1, kind: 'telephone', value: '' }])
  const submit = () =>
    change.mutate(
      {
        id: agency.id,
        expectedVersion: seen,
        contacts: lines.filter(({ value }) => value.trim() !== '').map(({ kind, value }) => ({ kind, value })),
      },
      { onSuccess: onClose, onError },
    )
  return (
    <FormDialog
      opened
      title={words.editContacts}
      verb={text.spine.save}
      busy={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {lines.map(({ key, kind, value }) => (
        <Group key={key} gap="xs" wrap="nowrap">
          <Select
            w={150}
            aria-label={words.kind}
            allowDeselect={false}
            data={contactKinds.map((one) => ({ value: one, label: words.contactKinds[one] }))}
            value={kind}
            onChange={(chosen) => update(key, { kind: contactKinds.find((one) => one === chosen) ?? kind })}
          />
          <TextInput
            flex={1}
            aria-label={words.contactKinds[kind]}
            maxLength={300}
            value={value}
            onChange={(event) => update(key, { value: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.removeContact}
            onClick={() => setLines(lines.filter((line) => line.key !== key))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} />} onClick={add}>
        {words.addContact}
      </Button>
    </FormDialog>
  )
}

function firstLines({ contacts }: AgencyDetail): Line[] {
  const current = contacts.filter(({ toDate }) => toDate === null)
  if (current.length === 0) return [{ key: 0, kind: 'telephone', value: '' }]
  return current.map(({ kind, value }, key) => ({ key, kind, value }))
}
