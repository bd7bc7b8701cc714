import { Select } from '@mantine/core'
import type { PersonId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { useSession } from '../../shell/session.tsx'

interface Props {
  value: PersonId | null
  onChange(value: PersonId | null): void
}

/** Somebody who reads the report before the approver; nobody is the usual case. */
export function ReviewerSelect({ value, onChange }: Props) {
  const words = useText().approval
  const { person } = useSession()
  const people = useCall('people.list', {})
  const others = (people.data ?? []).filter((one) => one.active && one.id !== person.id)
  if (others.length === 0) return null
  return (
    <Select
      label={words.reviewer}
      placeholder={words.noReviewer}
      data={others.map((one) => ({ value: one.id, label: one.fullName }))}
      value={value}
      onChange={(id) => onChange(others.find((one) => one.id === id)?.id ?? null)}
      clearable
    />
  )
}
