import { useCallback, useMemo, useState } from 'react'
import type { EvidenceRow } from '../../../src-shared/contract/evidence.ts'
import type { InputOf } from '../../api/call.ts'
import { useCall } from '../../api/hooks.ts'

const windowSize = 100

/** The rows of a long list, fetched around what is in sight: two windows of a hundred cover any screen. */
export function useEvidenceRows(filter: InputOf<'evidence.ids'>['filter']) {
  const ids = useCall('evidence.ids', { filter }, { keepPrevious: true })
  const [first, setFirst] = useState(0)
  const start = first * windowSize
  const upper = useCall('evidence.list', { filter, offset: start, limit: windowSize }, { keepPrevious: true })
  const lower = useCall(
    'evidence.list',
    { filter, offset: start + windowSize, limit: windowSize },
    { enabled: (ids.data?.length ?? 0) > start + windowSize, keepPrevious: true },
  )
  const byId = useMemo(
    () =>
      new Map<string, EvidenceRow>(
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
