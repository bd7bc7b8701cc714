import { useCallback, useMemo, useState } from 'react'
import type { TaskFilter, TaskRow, TaskSort } from '../../../src-shared/contract/task-list.ts'
import type { PeriodId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'

const windowSize = 100

/** All ids in order, and the rows around what is in sight: two windows of a hundred cover any screen. */
export function useTaskRows(periodId: PeriodId, filter: TaskFilter, sort: TaskSort) {
  const list = { periodId, filter, sort }
  const ids = useCall('tasks.ids', list, { keepPrevious: true })
  const [start, setStart] = useState(0)
  const limit = windowSize
  const upper = useCall('tasks.list', { ...list, offset: start, limit }, { keepPrevious: true })
  const lower = useCall(
    'tasks.list',
    { ...list, offset: start + limit, limit },
    { enabled: (ids.data?.length ?? 0) > start + limit, keepPrevious: true },
  )
  const byId = useMemo(
    () =>
      new Map<string, TaskRow>(
        [...(lower.data?.rows ?? []), ...(upper.data?.rows ?? [])].map((row) => [row.taskId, row]),
      ),
    [upper.data, lower.data],
  )
  return {
    ids,
    rowOf: useCallback((id: string) => byId.get(id), [byId]),
    onRange: useCallback((first: number) => setStart(Math.floor(first / windowSize) * windowSize), []),
  }
}
