import { Group, Stack, Textarea, TextInput } from '@mantine/core'
import type { DocumentData } from '../../../src-shared/contract/evidence.ts'
import { useText } from '../../shell/language.tsx'
import { DateField } from '../DateField.tsx'

export const noDocument: DocumentData = { number: null, date: null, issuer: null, subject: '' }

/** Document data as people cite it. What is not known stays empty. */
export function DocumentFields({ value, onChange }: { value: DocumentData; onChange(value: DocumentData): void }) {
  const words = useText().evidence
  return (
    <Stack gap="xs">
      <Group grow align="flex-start" gap="sm">
        <TextInput
          label={words.documentNumber}
          value={value.number ?? ''}
          maxLength={100}
          onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
        />
        <DateField label={words.documentDate} value={value.date} onChange={(date) => onChange({ ...value, date })} />
      </Group>
      <TextInput
        label={words.issuer}
        value={value.issuer ?? ''}
        maxLength={300}
        onChange={(event) => onChange({ ...value, issuer: event.currentTarget.value })}
      />
      <Textarea
        label={words.subject}
        value={value.subject}
        autosize
        minRows={2}
        maxLength={1000}
        onChange={(event) => onChange({ ...value, subject: event.currentTarget.value })}
      />
    </Stack>
  )
}
