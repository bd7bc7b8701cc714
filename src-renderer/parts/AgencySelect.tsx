import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import type { AgencyRef } from '../../src-shared/contract/agencies.ts'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import { foldForSearch } from '../../src-shared/domain/vietnamese-text.ts'
import { useCall } from '../api/hooks.ts'
import { useText } from '../shell/language.tsx'

export interface AgencySelectProps {
  label: string
  description?: string
  chosen: AgencyRef | null
  onChoose(agency: AgencyRef | null): void
  /** Who is most likely meant: they stand before what the search finds. */
  suggested?: readonly AgencyRef[]
  /** Null = the whole country. */
  provinceId?: AgencyId | null
  error?: ReactNode
  disabled?: boolean
  required?: boolean
  size?: 'xs' | 'sm'
}

/** Finds a body of today's catalogue by a few letters, with or without accents; the core searches. */
export function AgencySelect({ chosen, suggested = [], provinceId = null, onChoose, ...field }: AgencySelectProps) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed === chosen?.name ? '' : typed, 150)
  const { data } = useCall(
    'agencies.list',
    {
      search: search.slice(0, 200),
      provinceId,
      levels: [],
      kinds: [],
      groups: [],
      status: 'current',
      offset: 0,
      limit: 50,
    },
    { keepPrevious: true },
  )
  const wanted = foldForSearch(search)
  const likely = suggested.filter(({ name }) => foldForSearch(name).includes(wanted))
  const found: readonly AgencyRef[] = [...likely, ...(data?.rows ?? [])]
  const names = new Map<string, string>(found.map(({ id, name }) => [id, name]))
  if (chosen) names.set(chosen.id, chosen.name)
  const choose = (id: string | null) => {
    const agency = found.find((each) => each.id === id)
    onChoose(agency ? { id: agency.id, name: agency.name } : null)
  }
  return (
    <Select
      {...field}
      data={[...names].map(([value, name]) => ({ value, label: name }))}
      value={chosen?.id ?? null}
      onChange={choose}
      searchable
      clearable
      onSearchChange={setTyped}
      // The core has searched already, folding accents as it does everywhere.
      filter={({ options }) => options}
      nothingFoundMessage={text.agencies.nothingFound}
      maxDropdownHeight={280}
    />
  )
}
