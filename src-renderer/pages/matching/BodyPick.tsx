import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { AgencyRow } from '../../../src-shared/contract/agencies.ts'
import type { TypedBody } from '../../../src-shared/contract/matches.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import { useCall } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'

/** A body that a person chose for a typed one: proposed by the rule, or found in the catalogue. */
export type ChosenBody = Pick<AgencyRow, 'id' | 'name' | 'kind' | 'level' | 'endedOn' | 'successorNames'>

interface BodyPickProps {
  body: TypedBody
  value: { id: string; name: string } | null
  onChoose(chosen: ChosenBody | string | null): void
}

/** What a typed body is: those that the rule proposes first, then whatever body the search finds, ended ones last. */
export function BodyPick({ body, value, onChoose }: BodyPickProps) {
  const words = useText().matches
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed === value?.name ? '' : typed, 150)
  const { data } = useCall(
    'agencies.list',
    {
      ...{ search: search.slice(0, 200), provinceId: null, levels: [], kinds: [], groups: [] },
      ...{ status: 'all' as const, offset: 0, limit: 60 },
    },
    { keepPrevious: true, enabled: isOpen },
  )
  const found = (data?.rows ?? []).filter(({ id }) => id !== body.id)
  const wanted = foldForSearch(search)
  const proposed = body.candidates.filter(({ name }) => foldForSearch(name).includes(wanted))
  const others = found.filter(({ id }) => !body.candidates.some((one) => one.id === id))
  // The one that stands there is among the choices even where the search does not find it.
  const kept = value && ![...proposed, ...others].some(({ id }) => id === value.id) ? [value] : []
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  const groups = [
    { group: words.proposed, items: [...kept, ...proposed].map(option) },
    {
      group: words.inCatalogue,
      items: others.filter(({ endedOn }) => endedOn === null).map(option),
    },
    {
      group: words.inPast,
      items: others.flatMap(({ id, name, endedOn }) =>
        endedOn === null ? [] : option({ id, name: words.pastBody({ name, on: endedOn }) }),
      ),
    },
  ]
  return (
    <Select
      size="xs"
      aria-label={words.choose({ name: body.name })}
      placeholder={body.candidates.length > 0 ? words.keepApart : words.searchBody}
      disabled={body.refusal !== null}
      data={groups.filter(({ items }) => items.length > 0)}
      value={value?.id ?? null}
      searchable
      clearable
      onDropdownOpen={() => setOpen(true)}
      onSearchChange={setTyped}
      // The core has searched already, by names that are not shown here too.
      filter={({ options }) => options}
      nothingFoundMessage={words.noneFound}
      maxDropdownHeight={280}
      onChange={(id) => onChoose(others.find((one) => one.id === id) ?? id)}
    />
  )
}
