import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
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

/** Whether a name is meant by what was typed: without its marks, and in any case. */
export function isSought(typed: string): (agencyName: string) => boolean {
  const sought = foldForSearch(typed.trim())
  return (agencyName) => sought === '' || foldForSearch(agencyName).includes(sought)
}
