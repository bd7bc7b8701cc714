import { useCallback, useMemo, useState } from 'react'
import type { AgencyRow } from '../../../src-shared/contract/agencies.ts'
import { useCall } from '../../api/hooks.ts'
import type { AgencyFilter } from './use-catalogue-filter.ts'

const windowSize = 100

/** The rows of a long list, fetched around what is in sight: two windows of a hundred cover any screen. */
export function useAgencyRows(filter: AgencyFilter, isReady: boolean) {
  const ids = useCall('agencies.ids', filter, { enabled: isReady, keepPrevious: true })
  const [first, setFirst] = useState(0)
  const start = first * windowSize
  const upper = useCall(
    'agencies.list',
    { ...filter, offset: start, limit: windowSize },
    { enabled: isReady, keepPrevious: true },
  )
  const lower = useCall(
    'agencies.list',
    { ...filter, offset: start + windowSize, limit: windowSize },
    { enabled: (ids.data?.length ?? 0) > start + windowSize, keepPrevious: true },
  )
  const byId = useMemo(
    () =>
      new Map<string, AgencyRow>(
        [...(upper.data?.rows ?? []), ...(lower.data?.rows ?? [])].map((row) => [row.id, row]),
      ),
    [upper.data, lower.data],
  )
  return {
    ids,
    rowOf: useCallback((id: string) => byId.get(id), [byId]),
    onRange: useCallback((from: number) => setFirst(Math.floor(from / windowSize)), []),
  }
}
