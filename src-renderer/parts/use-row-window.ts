import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

const windowSize = 100

/**
 * Rows of a long list, fetched by windows of ids as they come into sight. `fetchRows` answers the rows of the given
 * ids in any order; `name` is the call it uses, so that a change drops the window like every other answer.
 */
export function useRowWindow<R extends { id: string }>(
  name: string,
  ids: readonly string[],
  fetchRows: (ids: string[]) => Promise<readonly R[]>,
) {
  const client = useQueryClient()
  const [{ first, last }, setRange] = useState({ first: 0, last: 0 })
  const [rows, setRows] = useState<ReadonlyMap<string, R>>(new Map())
  const from = Math.floor(first / windowSize) * windowSize
  const until = Math.min(ids.length, (Math.floor(last / windowSize) + 1) * windowSize)

  useEffect(() => {
    const wanted = ids.slice(from, until)
    if (wanted.length === 0) return
    let current = true
    void client
      .fetchQuery({ queryKey: [name, { ids: wanted }], queryFn: () => fetchRows(wanted) })
      .then((fetched) => {
        if (current) setRows((old) => new Map([...old, ...fetched.map((row) => [row.id, row] as const)]))
      })
      // The list that gave the ids shows the refusal; a row that is missing keeps its place.
      .catch(() => {})
    return () => {
      current = false
    }
  }, [client, name, ids, from, until, fetchRows])

  return { rows, onRange: (nextFirst: number, nextLast: number) => setRange({ first: nextFirst, last: nextLast }) }
}
