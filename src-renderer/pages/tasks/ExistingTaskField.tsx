import { Checkbox, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { TaskRow } from '../../../src-shared/contract/task-list.ts'
import type { PeriodId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'

/** Null: new tasks are made. */
export type ExistingTask = Pick<TaskRow, 'taskId' | 'version' | 'title'> | 'to-choose' | null

interface ExistingTaskFieldProps {
  periodId: PeriodId
  value: ExistingTask
  onChange(value: ExistingTask): void
}

/** Links what is ticked to a task that the office has already, instead of making a second one. */
export function ExistingTaskField({ periodId, value, onChange }: ExistingTaskFieldProps) {
  const words = useText().tasks
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 200)
  const found = useCall(
    'tasks.list',
    { periodId, filter: { text: text.slice(0, 200) }, sort: 'title', limit: 50 },
    { enabled: value !== null, keepPrevious: true },
  )
  const chosen = value === 'to-choose' ? null : value
  const rows = found.data?.rows ?? []
  // The chosen one stays an option while other words are typed.
  const offered = chosen && !rows.some(({ taskId }) => taskId === chosen.taskId) ? [chosen, ...rows] : rows
  return (
    <>
      <Checkbox
        label={words.takeOnLink}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? 'to-choose' : null)}
      />
      {value !== null && (
        <Select
          label={words.takeOnLinkTask}
          required
          searchable
          nothingFoundMessage={words.nothingFound}
          // The core has searched already, with accents folded.
          filter={({ options }) => options}
          onSearchChange={(next) => setTyped(next === chosen?.title ? '' : next)}
          data={offered.map(({ taskId, title }) => ({ value: taskId, label: title }))}
          value={chosen?.taskId ?? null}
          onChange={(id) => onChange(offered.find(({ taskId }) => taskId === id) ?? 'to-choose')}
        />
      )}
      <ErrorNotice error={found.error} />
    </>
  )
}
