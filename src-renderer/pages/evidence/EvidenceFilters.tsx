import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { evidenceKinds } from '../../../src-shared/domain/evidence-kind.ts'
import type { OutputOf } from '../../api/call.ts'
import { useCall } from '../../api/hooks.ts'
import { FilterChips } from '../../parts/FilterChips.tsx'
import { useText } from '../../shell/language.tsx'
import { usePeriod } from '../../shell/period.tsx'
import classes from './evidence.module.css'
import { type ChipKey, chipKeys, type useEvidenceFilter } from './use-evidence-filter.ts'

interface EvidenceFiltersProps {
  filters: ReturnType<typeof useEvidenceFilter>
  summary: OutputOf<'evidence.summary'> | undefined
}

export function EvidenceFilters({ filters, summary }: EvidenceFiltersProps) {
  const text = useText()
  const words = text.evidence
  const { year, period } = usePeriod()
  const plans = useCall('plans.choices', {})
  const chip = (key: ChipKey) =>
    key === 'thisPeriod'
      ? { key, label: period === null ? text.shell.year({ year }) : text.periods.name(period) }
      : { key, label: words.filters[key], ...(summary ? { count: summary[key] } : {}) }
  // Nobody looks for what there is none of; a chip that is pressed stays, so that it can be lifted.
  const isUseful = (key: ChipKey) =>
    filters.chips.includes(key) || key === 'thisPeriod' || summary === undefined || summary[key] > 0
  return (
    <FilterChips chips={chipKeys.filter(isUseful).map(chip)} active={filters.chips} onChange={filters.setChips}>
      <TextInput
        className={classes.search}
        size="xs"
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-label={words.search}
        placeholder={words.search}
        value={filters.search}
        onChange={(event) => filters.set('q', event.currentTarget.value)}
      />
      <Select
        className={classes.select}
        size="xs"
        aria-label={words.kindFilter}
        placeholder={words.kindFilter}
        clearable
        data={evidenceKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        value={filters.kind}
        onChange={(kind) => filters.set('kind', kind)}
      />
      <Select
        className={classes.select}
        size="xs"
        aria-label={words.planFilter}
        placeholder={words.planFilter}
        clearable
        searchable
        data={(plans.data ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
        value={filters.planId}
        onChange={(plan) => filters.set('plan', plan)}
      />
    </FilterChips>
  )
}
