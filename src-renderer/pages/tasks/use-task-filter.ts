import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { type TaskFilter, type TaskSort, taskFilter, taskSort } from '../../../src-shared/contract/task-list.ts'

const noFilter = taskFilter.parse({})
const filterParam = 'filter'
const sortParam = 'sort'

/** The filter lives in the address, so that Back, a reload and a link from the overview bring it back. */
export function useTaskFilter() {
  const [params, setParams] = useSearchParams()
  const stored = params.get(filterParam)
  const filter = useMemo(() => readFilter(stored), [stored])
  const sort = taskSort.safeParse(params.get(sortParam)).data ?? 'urgency'

  const show = useCallback(
    (nextFilter: TaskFilter, nextSort: TaskSort) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          const short = shorten(nextFilter)
          if (short === '{}') after.delete(filterParam)
          else after.set(filterParam, short)
          if (nextSort === 'urgency') after.delete(sortParam)
          else after.set(sortParam, nextSort)
          return after
        },
        { replace: true },
      )
    },
    [setParams],
  )
  return {
    filter,
    sort,
    query: params.toString(),
    isFiltered: shorten({ ...filter, inTrash: false }) !== '{}',
    show,
    change: (part: Partial<TaskFilter>) => show({ ...filter, ...part }, sort),
    setSort: (next: TaskSort) => show(filter, next),
    clear: () => show(noFilter, sort),
  }
}

/** What narrows, as short as it can be written: the address stays readable. */
function shorten(filter: TaskFilter): string {
  const narrowing = Object.entries(filter).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(noFilter[key as keyof TaskFilter]), // keys come from the filter itself
  )
  return JSON.stringify(Object.fromEntries(narrowing))
}

/** An address that somebody changed by hand, or that an older version wrote, shows everything. */
function readFilter(stored: string | null): TaskFilter {
  if (stored === null) return noFilter
  try {
    return taskFilter.safeParse(JSON.parse(stored)).data ?? noFilter
  } catch {
    return noFilter
  }
}
