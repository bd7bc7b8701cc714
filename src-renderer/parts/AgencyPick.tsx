import { MultiSelect, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { AgencyLevel } from '../../src-shared/domain/catalogue-file.ts'
import { type AgencyId, agencyId } from '../../src-shared/domain/ids.ts'
import { useCall } from '../api/hooks.ts'

export interface PickedAgency {
  id: AgencyId
  name: string
  /** Known where the person has just found it. */
  level?: AgencyLevel
}

interface SearchScope {
  /** Null: the whole country. */
  provinceId?: AgencyId | null
  /** Bodies of the past too. */
  withEnded?: boolean
}

/** Bodies found by what is typed, by every name they go by; those chosen stay in the list. */
function useAgencySearch(chosen: readonly PickedAgency[], { provinceId = null, withEnded = false }: SearchScope) {
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search, 150)
  const found = useCall(
    'agencies.list',
    {
      ...{ search: asked, provinceId, levels: [], kinds: [], groups: [] },
      ...{ status: withEnded ? ('all' as const) : ('current' as const), offset: 0, limit: 40 },
    },
    { keepPrevious: true },
  )
  const byId = new Map<string, PickedAgency>([...chosen, ...(found.data?.rows ?? [])].map((row) => [row.id, row]))
  return {
    search,
    setSearch,
    byId,
    data: [...byId.values()].map(({ id, name }) => ({ value: id, label: name })),
  }
}

interface AgencyPickProps extends SearchScope {
  label: string
  value: PickedAgency | null
  placeholder?: string
  disabled?: boolean
  /** The label stands in the empty field instead: for bars. */
  isLabelHidden?: boolean
  onChange(agency: PickedAgency | null): void
}

/** One body of the catalogue, found by search. */
export function AgencyPick({
  label,
  value,
  placeholder,
  disabled,
  isLabelHidden,
  onChange,
  ...scope
}: AgencyPickProps) {
  const { search, setSearch, byId, data } = useAgencySearch(value ? [value] : [], scope)
  return (
    <Select
      {...(isLabelHidden ? { 'aria-label': label, size: 'xs' } : { label })}
      placeholder={isLabelHidden ? label : (placeholder ?? '')}
      searchable
      clearable
      disabled={disabled ?? false}
      // The core has searched already, by names that are not shown here too.
      filter={({ options }) => options}
      data={data}
      searchValue={search}
      onSearchChange={setSearch}
      value={value?.id ?? null}
      onChange={(id) => onChange(id === null ? null : (byId.get(id) ?? null))}
    />
  )
}

interface AgencyPicksProps extends SearchScope {
  label: string
  value: readonly PickedAgency[]
  disabled?: boolean
  onChange(agencies: PickedAgency[]): void
}

/** Several bodies of the catalogue: for short lists. */
export function AgencyPicks({ label, value, disabled, onChange, ...scope }: AgencyPicksProps) {
  const { search, setSearch, byId, data } = useAgencySearch(value, scope)
  return (
    <MultiSelect
      label={label}
      searchable
      disabled={disabled ?? false}
      filter={({ options }) => options}
      data={data}
      searchValue={search}
      onSearchChange={setSearch}
      value={value.map(({ id }) => id)}
      onChange={(ids) => onChange(ids.map((id) => byId.get(id) ?? { id: agencyId.parse(id), name: id }))}
    />
  )
}
