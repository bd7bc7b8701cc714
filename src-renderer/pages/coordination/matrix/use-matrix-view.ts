import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { type BodyGroup, bodyGroups } from '../../../../src-shared/domain/consolidation/body-group.ts'
import { type BodyOrder, orderFromText } from './body-order.ts'
import { type BodyFilter, bodyFilters } from './matrix-rows.ts'

/** What the bodies stand against. */
export const tables = ['figures', 'tasks', 'years'] as const

export interface MatrixView {
  by: (typeof tables)[number]
  /** Of the table by years. */
  indicator: string | null
  estimate: boolean
  filters: BodyFilter[]
  group: BodyGroup | null
  /** Letters of a body's name. */
  find: string
  order: BodyOrder | null
  /** Null takes the choice out of the address. */
  change(
    next: Partial<Record<'by' | 'estimate' | 'show' | 'group' | 'find' | 'order' | 'indicator', string | null>>,
  ): void
}

/** What the table shows, kept in the address: going back finds it again. */
export function useMatrixView(): MatrixView {
  const [params, setParams] = useSearchParams()
  const stored = params.get('show') ?? ''
  const filters = useMemo(() => bodyFilters.filter((filter) => stored.split(',').includes(filter)), [stored])
  const ordered = params.get('order')
  const order = useMemo(() => orderFromText(ordered), [ordered])
  return {
    by: tables.find((by) => by === params.get('by')) ?? 'figures',
    indicator: params.get('indicator'),
    estimate: params.get('estimate') === '1',
    filters,
    find: params.get('find') ?? '',
    order,
    group: bodyGroups.find((group) => group === params.get('group')) ?? null,
    change: (next) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [key, value] of Object.entries(next)) {
            if (value === null) after.delete(key)
            else after.set(key, value)
          }
          return after
        },
        { replace: true },
      ),
  }
}
