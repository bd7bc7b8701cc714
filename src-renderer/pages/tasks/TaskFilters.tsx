import { Button, Checkbox, Menu, Popover, Select, Stack, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconArrowsSort, IconFilter, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { type TaskFilter, taskSort } from '../../../src-shared/contract/task-list.ts'
import { assignmentRoles } from '../../../src-shared/domain/assignment-role.ts'
import { type PeriodId, personId, planId } from '../../../src-shared/domain/ids.ts'
import { progressStates } from '../../../src-shared/domain/progress.ts'
import { workKinds } from '../../../src-shared/domain/work-kind.ts'
import { useCall } from '../../api/hooks.ts'
import { FilterChips } from '../../parts/FilterChips.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { SavedViews } from './SavedViews.tsx'
import classes from './tasks.module.css'
import type { useTaskFilter } from './use-task-filter.ts'

const timelinessChips = ['late', 'soon', 'awaiting'] as const
const approverFlags = ['extensionAwaited', 'mineToDecide'] as const
const flags = ['withoutResult', 'withoutEvidence', ...approverFlags, 'withFunding', 'inTrash'] as const
type ChipKey = (typeof timelinessChips)[number] | (typeof flags)[number] | 'fundingSource'

interface TaskFiltersProps {
  state: ReturnType<typeof useTaskFilter>
  periodId: PeriodId
}

/** Filters in one line: what is asked daily as chips, the rest behind "more". */
export function TaskFilters({ state, periodId }: TaskFiltersProps) {
  const text = useText()
  const words = text.tasks
  const { filter, change } = state
  const source = filter.fundingSource
  const decides = useHasRole('approver')
  const counts = useCall('tasks.counts', { periodId, filter: {} }, { keepPrevious: true }).data
  const plans = useCall('plans.choices', {})
  const people = useCall('people.list', {})
  const chips: { key: ChipKey; label: string; count?: number }[] = [
    ...timelinessChips
      .filter((key) => key !== 'awaiting' || (counts?.byTimeliness.awaiting ?? 0) > 0)
      .map((key) => ({ key, label: words.filters.timeliness[key], ...countOf(counts?.byTimeliness[key]) })),
    { key: 'withoutResult', label: words.filters.withoutResult, ...countOf(counts?.withoutResult) },
    { key: 'withoutEvidence', label: words.filters.withoutEvidence, ...countOf(counts?.withoutEvidence) },
    ...approverFlags.filter((key) => decides || filter[key]).map((key) => ({ key, label: words.filters[key] })),
    // Only where a report led here: nobody asks for it daily.
    ...(filter.withFunding ? [{ key: 'withFunding' as const, label: words.filters.withFunding }] : []),
    ...(source === null ? [] : [{ key: 'fundingSource' as const, label: words.filters.fundingSource({ source }) }]),
    { key: 'inTrash', label: words.filters.inTrash },
  ]
  const active: ChipKey[] = [
    ...timelinessChips.filter((key) => filter.timeliness.includes(key)),
    ...flags.filter((key) => filter[key]),
    ...(source === null ? [] : ['fundingSource' as const]),
  ]
  const press = (keys: ChipKey[]) => {
    if (keys.length === 0) return state.clear()
    change({
      timeliness: [
        ...filter.timeliness.filter((kind) => !timelinessChips.some((chip) => chip === kind)),
        ...timelinessChips.filter((key) => keys.includes(key)),
      ],
      withoutResult: keys.includes('withoutResult'),
      withoutEvidence: keys.includes('withoutEvidence'),
      extensionAwaited: keys.includes('extensionAwaited'),
      mineToDecide: keys.includes('mineToDecide'),
      withFunding: keys.includes('withFunding'),
      fundingSource: keys.includes('fundingSource') ? source : null,
      inTrash: keys.includes('inTrash'),
    })
  }
  return (
    <FilterChips chips={chips} active={active} onChange={press}>
      <SearchBox text={filter.text} onChange={(next) => change({ text: next })} />
      <Select
        className={classes.plan}
        size="xs"
        aria-label={words.filters.plan}
        searchable
        data={[
          { value: 'any', label: words.filters.anyPlan },
          { value: 'own', label: words.filters.ownWork },
          ...(plans.data ?? []).map(({ id, shortName }) => ({ value: id, label: shortName })),
        ]}
        value={filter.ownOnly ? 'own' : (filter.planId ?? 'any')}
        onChange={(value) => change({ ownOnly: value === 'own', planId: planId.safeParse(value).data ?? null })}
      />
      <Select
        className={classes.person}
        size="xs"
        aria-label={words.filters.person}
        searchable
        data={[
          { value: 'any', label: words.filters.anyPerson },
          { value: 'nobody', label: words.filters.nobody },
          ...(people.data ?? []).map(({ id, fullName }) => ({ value: id, label: fullName })),
        ]}
        value={filter.nobody ? 'nobody' : (filter.personId ?? 'any')}
        onChange={(value) => change({ nobody: value === 'nobody', personId: personId.safeParse(value).data ?? null })}
      />
      <MoreFilters filter={filter} onChange={change} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" leftSection={<IconArrowsSort size={14} />}>
            {words.sorts[state.sort]}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{words.sort}</Menu.Label>
          <Menu.RadioGroup
            value={state.sort}
            onChange={(value) => state.setSort(taskSort.catch('urgency').parse(value))}
          >
            {taskSort.options.map((sort) => (
              <Menu.RadioItem key={sort} value={sort}>
                {words.sorts[sort]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      <SavedViews filter={filter} sort={state.sort} onShow={state.show} />
    </FilterChips>
  )
}

const countOf = (count: number | undefined) => (count === undefined ? {} : { count })

function SearchBox({ text, onChange }: { text: string; onChange(text: string): void }) {
  const words = useText().tasks
  const [typed, setTyped] = useState(text)
  const ask = useDebouncedCallback(onChange, 200)
  useEffect(() => setTyped(text), [text])
  return (
    <TextInput
      className={classes.search}
      size="xs"
      leftSection={<IconSearch size={14} aria-hidden />}
      aria-label={words.searchLabel}
      placeholder={words.searchLabel}
      value={typed}
      maxLength={200}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        ask(event.currentTarget.value)
      }}
    />
  )
}

function MoreFilters({ filter, onChange }: { filter: TaskFilter; onChange(part: Partial<TaskFilter>): void }) {
  const text = useText()
  const words = text.tasks
  const count = filter.progress.length + filter.role.length + filter.workKind.length
  return (
    <Popover position="bottom-start" trapFocus withinPortal shadow="md">
      <Popover.Target>
        <Button size="compact-sm" variant={count > 0 ? 'light' : 'subtle'} leftSection={<IconFilter size={14} />}>
          {count > 0 ? `${words.filters.more} (${count})` : words.filters.more}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.more}>
          <Group
            label={words.filters.progress}
            options={progressStates.map((value) => ({ value, label: text.parts.progress[value] }))}
            chosen={filter.progress}
            onChange={(progress) => onChange({ progress })}
          />
          <Group
            label={words.filters.role}
            options={assignmentRoles.map((value) => ({ value, label: words.roles[value] }))}
            chosen={filter.role}
            onChange={(role) => onChange({ role })}
          />
          <Group
            label={words.filters.workKind}
            options={workKinds.map((value) => ({ value, label: words.workKinds[value] }))}
            chosen={filter.workKind}
            onChange={(workKind) => onChange({ workKind })}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

interface GroupProps<V extends string> {
  label: string
  options: { value: V; label: string }[]
  chosen: V[]
  onChange(chosen: V[]): void
}

function Group<V extends string>({ label, options, chosen, onChange }: GroupProps<V>) {
  return (
    <Stack gap={4} component="fieldset" className={classes.group}>
      <legend className={classes.heading}>{label}</legend>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          size="xs"
          label={option.label}
          checked={chosen.includes(option.value)}
          onChange={() =>
            onChange(
              chosen.includes(option.value)
                ? chosen.filter((value) => value !== option.value)
                : [...chosen, option.value],
            )
          }
        />
      ))}
    </Stack>
  )
}
