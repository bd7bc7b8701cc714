import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useText } from '../shell/language.tsx'
import { headerHeight, rowHeight } from '../theme/tokens.ts'
import { HeaderCell, type Sort } from './DataTableHeader.tsx'
import classes from './data-table.module.css'
import { type RowSelection, selectRow } from './row-selection.ts'

export interface Column<R> {
  key: string
  label: string
  cell(row: R): ReactNode
  /** px; the columns without one share what is left. */
  width?: number
  align?: 'left' | 'right'
  sortable?: boolean
}

export interface DataTableProps<R> {
  label: string
  columns: readonly Column<R>[]
  /** All ids in order: a light list, however long. */
  ids: readonly string[]
  /** The row of an id, or undefined while it is on its way. */
  rowOf(id: string): R | undefined
  /** The row that the keyboard stands on; in a split view, the one whose detail is shown. */
  activeId: string | null
  onActive(id: string): void
  /** Enter or double click. */
  onOpen?(id: string): void
  /** F2. */
  onEdit?(id: string): void
  selection?: RowSelection
  onSelection?(selection: RowSelection): void
  sort?: Sort
  onSort?(sort: Sort): void
  /** Called with the first and last index in sight, to fetch their rows. */
  onRange?(first: number, last: number): void
  dense?: boolean
}

/** px below which a column that shares the rest of the width is not squeezed: the table scrolls sideways instead. */
const sharedColumn = 180

/** A long list as a plain table: only the rows in sight are drawn, and the keyboard moves as in a spreadsheet. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, columns, ids, rowOf, activeId, onActive, onOpen, onEdit, selection, onSelection, onRange } = props
  const text = useText()
  const tableId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const height = props.dense ? rowHeight.dense : rowHeight.normal
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    // The headings stand in the scroller too, above the first row: the last row in sight must clear them.
    scrollPaddingEnd: headerHeight,
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onRange?.(first, last), [onRange, first, last])
  // Opened by a link or by going back, the row of the detail may lie far down. Not when the order changes under it.
  const now = useRef(ids)
  useEffect(() => {
    now.current = ids
  })
  const isThere = ids.length > 0
  useEffect(() => {
    const at = activeId === null || !isThere ? -1 : now.current.indexOf(activeId)
    if (at >= 0) virtualizer.scrollToIndex(at)
  }, [activeId, isThere, virtualizer])

  const moveTo = (index: number, keys: { shiftKey: boolean; ctrlKey: boolean }) => {
    const clamped = Math.max(0, Math.min(ids.length - 1, index))
    const id = ids[clamped]
    if (id === undefined) return
    virtualizer.scrollToIndex(clamped)
    onActive(id)
    if (selection && onSelection) onSelection(selectRow(selection, ids, id, keys))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = activeId === null ? -1 : ids.indexOf(activeId)
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2)
    const keys = { shiftKey: event.shiftKey, ctrlKey: false }
    const id = ids[at]
    const acts: Record<string, (() => void) | undefined> = {
      ArrowDown: () => moveTo(at + 1, keys),
      ArrowUp: () => moveTo(at - 1, keys),
      PageDown: () => moveTo(at + page, keys),
      PageUp: () => moveTo(at - page, keys),
      Home: () => moveTo(0, keys),
      End: () => moveTo(ids.length - 1, keys),
      Enter: id !== undefined && onOpen ? () => onOpen(id) : undefined,
      F2: id !== undefined && onEdit ? () => onEdit(id) : undefined,
      ' ': id !== undefined && onSelection ? () => toggle(id) : undefined,
    }
    // Keys inside a cell's own button or field belong to it.
    if (event.target !== event.currentTarget) return
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const toggle = (id: string) => {
    if (selection && onSelection) onSelection(selectRow(selection, ids, id, { shiftKey: false, ctrlKey: true }))
  }
  const onRowClick = (event: MouseEvent, id: string) => {
    onActive(id)
    const keys = { shiftKey: event.shiftKey, ctrlKey: event.ctrlKey || event.metaKey }
    if (selection && onSelection) onSelection(selectRow(selection, ids, id, keys))
  }

  const before = items[0]?.start ?? 0
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  const rowId = (id: string) => `${tableId}-${id}`
  const activeIsDrawn = activeId !== null && items.some(({ index }) => ids[index] === activeId)
  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        className={classes.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is what ARIA calls a table with a cursor
        role="grid"
        style={{ minWidth: columns.reduce((sum, { width }) => sum + (width ?? sharedColumn), 0) }}
        tabIndex={0}
        aria-label={label}
        aria-rowcount={ids.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable={onSelection !== undefined}
        aria-activedescendant={activeIsDrawn ? rowId(activeId) : undefined}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={width === undefined ? undefined : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} columns={columns.length} />}
          {items.map(({ index }) => {
            const id = ids[index]
            if (id === undefined) return null
            const row = rowOf(id)
            return (
              <tr
                key={id}
                id={rowId(id)}
                aria-rowindex={index + 2}
                aria-selected={selection ? selection.selected.has(id) : id === activeId}
                aria-busy={row === undefined ? true : undefined}
                className={id === activeId ? `${classes.row} ${classes.active}` : classes.row}
                style={{ height }}
                onClick={(event) => onRowClick(event, id)}
                onDoubleClick={() => onOpen?.(id)}
              >
                {columns.map(({ key, align, cell }) => (
                  <td key={key} className={align === 'right' ? classes.right : undefined}>
                    {row === undefined ? <span className={classes.waiting} title={text.spine.loading} /> : cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
          {after > 0 && <Gap height={after} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  )
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr className={classes.gap} aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}
