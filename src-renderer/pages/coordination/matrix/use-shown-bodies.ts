import { useMemo } from 'react'
import type { TableBody } from '../../../../src-shared/contract/matrix.ts'
import { isSought } from '../../../../src-shared/domain/name-search.ts'
import { useText } from '../../../shell/language.tsx'
import { gridRowOf } from './grid-rows.tsx'
import { type BodyFilter, fitsFilter, rowsOf } from './matrix-rows.ts'
import { useCellWindows } from './use-cell-windows.ts'
import type { MatrixView } from './use-matrix-view.ts'

interface Shown {
  bodies: readonly TableBody[] | undefined
  /** Bodies with numbers that stand out; null where the table has no numbers, and the filter for them means nothing. */
  marked: ReadonlySet<string> | null
  view: Pick<MatrixView, 'group' | 'filters' | 'find'>
  /** The same function as long as it gives the same; by name when left out. */
  inOrder?: ((bodies: readonly TableBody[]) => TableBody[]) | undefined
}

/** The bodies that the filters leave, as lines of the grid, and whose cells to ask for. */
export function useShownBodies({ bodies, marked, view: { group, filters, find }, inOrder }: Shown) {
  const { groups } = useText().coordinationPage
  const rows = useMemo(() => {
    const fits = (filter: BodyFilter, body: TableBody) =>
      (filter === 'outlier' && marked === null) || fitsFilter(filter, body, marked ?? new Set())
    const sought = isSought(find)
    const shown = (bodies ?? []).filter(
      (body) =>
        (group === null || body.group === group) &&
        filters.every((filter) => fits(filter, body)) &&
        sought(body.agencyName),
    )
    return rowsOf(inOrder ? inOrder(shown) : shown)
  }, [bodies, marked, group, filters, find, inOrder])
  const agencyIds = useMemo(() => rows.flatMap((row) => (row.kind === 'body' ? [row.body.agencyId] : [])), [rows])
  const gridRows = useMemo(() => rows.map((row) => gridRowOf(row, groups)), [rows, groups])
  return { rows, gridRows, windows: useCellWindows(agencyIds) }
}

/** What both windows answered, by body; of one that stands in both what the upper says. */
export function useCellsOf<C>(
  upper: readonly { agencyId: string; cells: C }[] | undefined,
  lower: readonly { agencyId: string; cells: C }[] | undefined,
): ReadonlyMap<string, C> {
  return useMemo(
    () => new Map([...(lower ?? []), ...(upper ?? [])].map((row) => [row.agencyId, row.cells])),
    [upper, lower],
  )
}
