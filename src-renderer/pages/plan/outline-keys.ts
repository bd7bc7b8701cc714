import type { KeyboardEvent } from 'react'
import type { OutlineItem } from '../../../src-shared/contract/plan-content.ts'
import type { Cursor, OutlineAction } from './outline-state.ts'

interface OutlineKeysOptions {
  items: readonly OutlineItem[]
  cursor: Cursor | null
  canEdit: boolean
  dispatch(action: OutlineAction): void
  addRow(): void
  remove(): void
  save(): void
  openDetails(): void
  /** Takes the focus out of the fields, so that Tab leaves the grid. */
  leave(): void
}

/** The keys of the outline: as in a spreadsheet, and Tab makes levels as in a word processor. */
export function outlineKeys(options: OutlineKeysOptions): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    // While an input method composes, Enter and the arrows belong to it.
    if (event.nativeEvent.isComposing) return
    const act = actOf(event, options)
    if (!act) return
    event.preventDefault()
    act()
  }
}

function actOf(event: KeyboardEvent<HTMLElement>, options: OutlineKeysOptions): (() => void) | null {
  const { items, cursor, canEdit, dispatch, addRow, remove, save, openDetails, leave } = options
  const { key } = event
  const ctrl = event.ctrlKey || event.metaKey
  const isInField = event.target !== event.currentTarget
  if (canEdit && ctrl) {
    if (key === 's') return save
    if (key === 'z') return () => dispatch({ do: event.shiftKey ? 'redo' : 'undo' })
    if (key === 'y') return () => dispatch({ do: 'redo' })
    if (key === 'Delete' && cursor) return remove
  }
  if (ctrl) return null
  if (canEdit && event.altKey) {
    if (key === 'ArrowUp') return () => dispatch({ do: 'up' })
    if (key === 'ArrowDown') return () => dispatch({ do: 'down' })
    if (key === 'ArrowRight') return () => dispatch({ do: 'indent' })
    if (key === 'ArrowLeft') return () => dispatch({ do: 'outdent' })
    return null
  }
  if (key === 'F2' && cursor) return openDetails
  if (key === 'Escape' && isInField) return leave
  if (key === 'Enter' && !event.shiftKey && isInField && canEdit) return addRow
  if (key === 'Enter' && !isInField) return () => dispatch({ do: 'go', cursor: cursor ?? firstOf(items) })
  if (key === 'Tab' && isInField && canEdit) {
    const column = columnOf(event)
    if (column === 'text') return () => dispatch({ do: event.shiftKey ? 'outdent' : 'indent' })
    if (column === 'marker' && !event.shiftKey && cursor)
      return () => dispatch({ do: 'go', cursor: { ...cursor, column: 'text' } })
    return null
  }
  if (key === 'Backspace' && canEdit && isBlank(event, items, cursor)) return remove
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 }[key]
  if (step === undefined || (isInField && !leavesField(event, step))) return null
  return () => dispatch({ do: 'go', cursor: stepped(items, cursor, step) })
}

const firstOf = (items: readonly OutlineItem[]): Cursor | null =>
  items[0] ? { id: items[0].id, column: 'text', at: 'end' } : null

function stepped(items: readonly OutlineItem[], cursor: Cursor | null, step: number): Cursor | null {
  const at = items.findIndex(({ id }) => id === cursor?.id)
  const next = items[Math.max(0, Math.min(items.length - 1, at + step))]
  // The cursor comes in at the end from which the same key goes on.
  return next ? { id: next.id, column: cursor?.column ?? 'text', at: step < 0 ? 'start' : 'end' } : null
}

const columnOf = (event: KeyboardEvent<HTMLElement>): string | undefined =>
  event.target instanceof HTMLElement ? event.target.dataset.column : undefined

/** A row without a word: Backspace takes it away. */
function isBlank(event: KeyboardEvent<HTMLElement>, items: readonly OutlineItem[], cursor: Cursor | null): boolean {
  const item = items.find(({ id }) => id === cursor?.id)
  return columnOf(event) === 'text' && item?.text === '' && !items.some(({ parentId }) => parentId === item.id)
}

/** Arrows move inside a text of several lines first, and leave it at its ends. */
function leavesField(event: KeyboardEvent<HTMLElement>, step: number): boolean {
  const { target } = event
  if (target instanceof HTMLInputElement) return true
  if (!(target instanceof HTMLTextAreaElement)) return false
  if (Math.abs(step) > 1 || target.clientHeight < 36) return true
  return step < 0 ? target.selectionEnd === 0 : target.selectionStart === target.value.length
}
