import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import type { FoundAgency } from './setup-draft.ts'

export interface AgencyPickerProps {
  label: string
  description: string
  chosen: { id: AgencyId; name: string } | null
  provinceId: AgencyId | null
  onChoose(agency: FoundAgency | null): void
  error?: ReactNode
}

/** Finds a body of the catalogue by a few letters, with or without accents; the core searches. */
export function AgencyPicker({ label, description, chosen, provinceId, onChoose, error }: AgencyPickerProps) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed === chosen?.name ? '' : typed, 150)
  const { data } = useCall('setup.choices', { search: search.slice(0, 200), provinceId }, { keepPrevious: true })
  const found = data?.agencies ?? []
  const names = new Map(found.map((agency) => [agency.id as string, agency.name]))
  if (chosen) names.set(chosen.id, chosen.name)
  return (
    <Select
      label={label}
      description={description}
      data={[...names].map(([value, name]) => ({ value, label: name }))}
      value={chosen?.id ?? null}
      onChange={(id) => onChoose(found.find((agency) => agency.id === id) ?? null)}
      searchable
      clearable
      onSearchChange={setTyped}
      // The core has searched already, folding accents as it does everywhere.
      filter={({ options }) => options}
      nothingFoundMessage={text.setup.agencyNothing}
      error={error}
      maxDropdownHeight={280}
    />
  )
}
