import { Radio, Stack } from '@mantine/core'
import type { PeriodId, TaskId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './evidence.module.css'

const shown = 20

interface TaskChoicesProps {
  periodId: PeriodId
  search: string
  chosen: TaskId | null
  onChoose(id: TaskId | null): void
}

/** The first tasks of a period that fit the words, one to be chosen. */
export function TaskChoices({ periodId, search, chosen, onChoose }: TaskChoicesProps) {
  const words = useText().evidence
  const tasks = useCall(
    'tasks.list',
    { periodId, filter: { text: search }, sort: 'plan-order', limit: shown },
    { keepPrevious: true },
  )
  if (tasks.isError) return <ErrorNotice error={tasks.error} onRetry={() => void tasks.refetch()} />
  if (tasks.data === undefined) return <SkeletonRows rows={4} />
  const { total, rows } = tasks.data
  if (total === 0) return <p className={classes.quiet}>{words.noTaskFound}</p>
  return (
    <>
      <Radio.Group
        value={chosen}
        onChange={(id) => onChoose(rows.find((row) => row.taskId === id)?.taskId ?? null)}
        aria-label={words.tasks}
      >
        <Stack gap={6}>
          {rows.map((row) => (
            <Radio
              key={row.taskId}
              value={row.taskId}
              label={row.title}
              description={[row.planShortName, row.positions].filter(Boolean).join(' · ')}
            />
          ))}
        </Stack>
      </Radio.Group>
      {total > shown && <p className={classes.quiet}>{words.moreTasks({ count: total - shown })}</p>}
    </>
  )
}
