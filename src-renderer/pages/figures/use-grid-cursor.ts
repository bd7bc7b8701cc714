import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { FigureRow } from '../../../src-shared/contract/figures.ts'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import { editText, readBlock, readCell } from '../../parts/figure-cell-text.ts'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useText } from '../../shell/language.tsx'
import { moveBy, type Place } from './grid-place.ts'
import { type Edit, type FigureCells, figureOf } from './use-figure-cells.ts'

interface Cursor {
  rows: readonly FigureRow[]
  columns: number
  mayEdit: boolean
  cells: FigureCells
  onOpen(row: FigureRow): void
}

/** The keyboard of the grid: where it stands, what is being typed, and what a key does. */
export function useGridCursor({ rows, columns, mayEdit, cells, onOpen }: Cursor) {
  const text = useText()
  const words = text.figures
  const grid = useRef<HTMLTableElement>(null)
  /** Closing the field takes its focus away, which must not settle it a second time. */
  const isOpen = useRef(false)
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const [typed, setTyped] = useState<string | null>(null)
  // Leaving the cell enters it, closing the window does not.
  useUnsaved(typed !== null, { isDialog: true })
  const [refusal, setRefusal] = useState<string | null>(null)
  const [menu, setMenu] = useState(false)
  const size = { rows: rows.length, columns }
  const row = rows[place.row]
  const isEstimate = place.column === 1

  const go = (to: Place) => {
    setPlace(to)
    setRefusal(null)
    requestAnimationFrame(() =>
      grid.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' }),
    )
  }
  const backToGrid = () => {
    isOpen.current = false
    setTyped(null)
    setRefusal(null)
    grid.current?.focus({ preventScroll: true })
  }
  const startEdit = (start?: string) => {
    if (!mayEdit || !row) return
    isOpen.current = true
    setTyped(start ?? editText(figureOf(row, isEstimate)?.value ?? null, words.answers))
  }
  const put = (value: FigureValue | null) => {
    if (row && mayEdit) cells.enter([{ row, isEstimate, value }])
  }
  /** Reads what was typed; false where it is no figure and the field stays open. */
  const settle = (): boolean => {
    if (typed === null || !row) return true
    const read = readCell(typed, row.shape, words.answers)
    if (!read.ok) {
      setRefusal(read.reason === 'share' ? words.shareWrong : text.parts.number[read.reason])
      return false
    }
    const old = figureOf(row, isEstimate)?.value ?? null
    if (JSON.stringify(read.value) !== JSON.stringify(old)) put(read.value)
    return true
  }

  const onFieldKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') return backToGrid()
    if (event.key !== 'Enter' && event.key !== 'Tab') return
    event.preventDefault()
    if (!settle()) return
    backToGrid()
    const to = moveBy(event.key, event.shiftKey, place, size)
    if (to) go(to)
  }
  const onGridKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || !row) return
    const control = event.ctrlKey || event.metaKey
    const acts: Record<string, (() => void) | undefined> = {
      F2: () => startEdit(),
      Delete: () => put(null),
      Backspace: () => put(null),
      ...(event.altKey ? { ArrowDown: () => setMenu(mayEdit) } : {}),
      ...(control ? { Enter: () => onOpen(row), z: cells.undo } : {}),
    }
    const act = acts[event.key]
    const to = moveBy(event.key, event.shiftKey, place, size)
    const starts = !control && !event.altKey && event.key.length === 1
    if (!act && !to && !starts) return
    event.preventDefault()
    if (act) act()
    else if (to) go(to)
    else startEdit(event.key)
  }
  /** A block copied from a spreadsheet fills cells to the right and below; one that is no figure stops all. */
  const onPaste = (event: ClipboardEvent) => {
    if (event.target !== event.currentTarget || !mayEdit) return
    event.preventDefault()
    const edits: Edit[] = []
    for (const [down, line] of readBlock(event.clipboardData.getData('text/plain')).entries()) {
      for (const [right, pasted] of line.entries()) {
        const at = rows[place.row + down]
        const column = place.column + right
        if (!at || column >= columns) continue
        const read = readCell(pasted, at.shape, words.answers)
        if (!read.ok) {
          go({ row: place.row + down, column })
          setRefusal(read.reason === 'share' ? words.shareWrong : text.parts.number[read.reason])
          return
        }
        edits.push({ row: at, isEstimate: column === 1, value: read.value })
      }
    }
    cells.enter(edits)
  }

  const pick = (to: Place) => {
    go(to)
    grid.current?.focus({ preventScroll: true })
  }
  const choose = (value: FigureValue | null) => {
    setMenu(false)
    put(value)
    requestAnimationFrame(() => grid.current?.focus({ preventScroll: true }))
  }
  const leave = () => {
    if (!isOpen.current || !settle()) return
    isOpen.current = false
    setTyped(null)
  }
  return {
    grid,
    place,
    typed,
    refusal,
    isMenuOpen: menu,
    setMenu,
    setTyped: (next: string) => {
      setTyped(next)
      setRefusal(null)
    },
    onFieldKey,
    onGridKey,
    onPaste,
    pick,
    startEdit,
    choose,
    leave,
  }
}
