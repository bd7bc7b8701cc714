import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FigureChange, FigureRow } from '../../../src-shared/contract/figures.ts'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import type { PeriodId } from '../../../src-shared/domain/ids.ts'
import { useCommand } from '../../api/hooks.ts'

export interface Edit {
  row: FigureRow
  isEstimate: boolean
  value: FigureValue | null
  /** Left out: what stands there stays. */
  asOf?: string | null
  reason?: string
}

export interface CellState {
  status: 'saving' | 'saved' | 'failed'
  /** What was entered, until the list has it. */
  value?: FigureValue | null
  error?: unknown
}

export const cellKey = (indicatorId: string, isEstimate: boolean) => `${indicatorId} ${isEstimate}`
export const figureOf = (row: FigureRow, isEstimate: boolean) => (isEstimate ? row.estimate : row.figure)

/** Saves cells one after the other, shows of each how far it is, and knows the way back. */
export function useFigureCells(periodId: PeriodId, rows: readonly FigureRow[]) {
  const client = useQueryClient()
  const { mutateAsync } = useCommand('figures.enter')
  const [cells, setCells] = useState<ReadonlyMap<string, CellState>>(new Map())
  const [undoable, setUndoable] = useState<readonly Edit[][]>([])
  /** Versions that are newer than the list on screen. */
  const versions = useRef(new Map<string, number>())
  const queue = useRef<Promise<void>>(Promise.resolve())
  const latest = useRef(rows)
  useEffect(() => {
    latest.current = rows
    versions.current.clear()
  }, [rows])

  const mark = useCallback((edits: readonly Edit[], state: (edit: Edit) => CellState) => {
    setCells((old) => {
      const next = new Map(old)
      for (const edit of edits) next.set(cellKey(edit.row.indicatorId, edit.isEstimate), state(edit))
      return next
    })
  }, [])

  const save = useCallback(
    async (edits: readonly Edit[]) => {
      const changes = edits.map(({ row, isEstimate, value, asOf, reason }): FigureChange => {
        const { indicatorId } = row
        const now = latest.current.find((one) => one.indicatorId === indicatorId) ?? row
        const old = figureOf(now, isEstimate)
        const expectedVersion = versions.current.get(cellKey(indicatorId, isEstimate)) ?? old?.version ?? 0
        const kept = { asOf: asOf === undefined ? (old?.asOf ?? null) : asOf, reason: reason ?? old?.reason ?? '' }
        return { indicatorId, isEstimate, expectedVersion, value, ...kept }
      })
      try {
        const answer = await mutateAsync({ periodId, changes })
        for (const one of answer.versions) {
          versions.current.set(cellKey(one.indicatorId, one.isEstimate), one.version)
        }
        await client.invalidateQueries({ queryKey: ['figures.list'] })
        mark(edits, () => ({ status: 'saved' }))
      } catch (error) {
        mark(edits, ({ value }) => ({ status: 'failed', value, error }))
      }
    },
    [client, mark, mutateAsync, periodId],
  )

  const put = useCallback(
    (edits: readonly Edit[]) => {
      mark(edits, ({ value }) => ({ status: 'saving', value }))
      queue.current = queue.current.then(() => save(edits))
    },
    [mark, save],
  )

  /** Enters cells that belong together, and remembers what stood there. */
  const enter = useCallback(
    (edits: readonly Edit[]) => {
      if (edits.length === 0) return
      const before = edits.map(({ row, isEstimate }): Edit => {
        const now = latest.current.find((one) => one.indicatorId === row.indicatorId) ?? row
        const old = figureOf(now, isEstimate)
        const entered = { row, isEstimate, value: old?.value ?? null }
        return { ...entered, asOf: old?.asOf ?? null, reason: old?.reason ?? '' }
      })
      setUndoable((old) => [...old.slice(-49), before])
      put(edits)
    },
    [put],
  )

  const undo = useCallback(() => {
    const last = undoable.at(-1)
    if (!last) return
    setUndoable(undoable.slice(0, -1))
    put(last)
  }, [put, undoable])

  return { cells, enter, undo, canUndo: undoable.length > 0 }
}
export type FigureCells = ReturnType<typeof useFigureCells>
