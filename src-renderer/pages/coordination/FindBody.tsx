import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useText } from '../../shell/language.tsx'

interface FindBodyProps {
  value: string
  onChange(value: string): void
}

/** One among a hundred and forty, by some letters of its name. */
export function FindBody({ value, onChange }: FindBodyProps) {
  const words = useText().reminders
  return (
    <TextInput
      size="xs"
      aria-label={words.search}
      placeholder={words.search}
      leftSection={<IconSearch size={14} />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
