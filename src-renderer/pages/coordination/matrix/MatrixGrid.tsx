import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import { rowHeight } from '../../../theme/tokens.ts'
import type { BodyOrder } from './body-order.ts'
import { cellIdOf, type GridCell, type GridRow, MatrixCell, MatrixGap, MatrixLine } from './MatrixLine.tsx'
import classes from './matrix.module.css'

/** Heights and widths in px; the rows in sight are found by them, so they are the same everywhere. */
const headHeight = 66
const totalHeight = 44
const firstWidth = 290

/** Row -1 is the row of totals, which stays under the head. */
export interface Place {
  row: number
  column: number
}

export interface MatrixGridProps {
  label: string
  firstHead: ReactNode
  columns: readonly { id: string; head: ReactNode; title: string }[]
  columnWidth: number
  align: 'left' | 'right'
  rows: readonly GridRow[]
  totalFirst: ReactNode
  total(column: number): GridCell
  /** Undefined while it is on its way. The same function as long as it gives the same, as `rows` and `columns`. */
  cell(row: number, column: number): GridCell | undefined
  cursor: Place
  onCursor(place: Place): void
  /** Enter, or a click on the cell that the cursor stands on. */
  onOpen(place: Place): void
  onRange(first: number, last: number): void
  /** Where its bodies can be ordered by a column, by its id: a press on its head, or S on a cell of it. */
  order?: BodyOrder | null
  onOrder?(column: string): void
}

/** A table of hundreds of rows and columns: only what is in sight is drawn, and a cursor moves from cell to cell. */
export function MatrixGrid(props: MatrixGridProps) {
  const { rows, columns, cursor, onCursor, onOpen, onRange } = props
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const top = headHeight + totalHeight
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight.dense,
    paddingStart: top,
    scrollPaddingStart: top,
    overscan: 8,
  })
  const horizontal = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.columnWidth,
    paddingStart: firstWidth,
    scrollPaddingStart: firstWidth,
    overscan: 3,
  })
  // The two ways of drawing a cell differ in width.
  useEffect(() => horizontal.measure(), [horizontal, props.columnWidth])
  const drawnRows = vertical.getVirtualItems()
  const drawn = horizontal.getVirtualItems().filter(({ index }) => index < columns.length)
  const [first, last] = [drawnRows[0]?.index ?? 0, drawnRows.at(-1)?.index ?? 0]
  useEffect(() => onRange(first, last), [onRange, first, last])

  const moveTo = (row: number, column: number) => {
    const place = { row: clamp(row, -1, rows.length - 1), column: clamp(column, 0, columns.length - 1) }
    if (place.row >= 0) vertical.scrollToIndex(place.row)
    horizontal.scrollToIndex(place.column)
    onCursor(place)
  }
  const orderBy = (column: number) => {
    const id = columns[column]?.id
    if (id !== undefined) props.onOrder?.(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - top) / rowHeight.dense) - 1)
    const { row, column } = cursor
    const acts: Record<string, (() => void) | undefined> = {
      ArrowDown: () => moveTo(row + 1, column),
      ArrowUp: () => moveTo(row - 1, column),
      ArrowRight: () => moveTo(row, column + 1),
      ArrowLeft: () => moveTo(row, column - 1),
      PageDown: () => moveTo(row + page, column),
      PageUp: () => moveTo(row - page, column),
      Home: () => moveTo(event.ctrlKey ? -1 : row, 0),
      End: () => moveTo(event.ctrlKey ? rows.length - 1 : row, columns.length - 1),
      Enter: () => onOpen(cursor),
      s: event.ctrlKey ? undefined : () => orderBy(column),
    }
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const [before, after] = gapsOf(drawn, horizontal.getTotalSize(), firstWidth)
  const [above, below] = gapsOf(drawnRows, vertical.getTotalSize(), top)
  const columnIds = useMemo(() => columns.map(({ id }) => id), [columns])
  const from = drawn[0]?.index ?? 0
  const to = (drawn.at(-1)?.index ?? -1) + 1
  const isDrawn =
    drawn.some(({ index }) => index === cursor.column) &&
    (cursor.row < 0 || drawnRows.some(({ index }) => index === cursor.row))
  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const target = event.target instanceof Element ? event.target : null
    const head = target?.closest<HTMLElement>('th[data-column]')
    if (head) orderBy(Number(head.dataset.column))
    const cell = target?.closest<HTMLElement>('td[data-column]')
    const line = cell?.closest<HTMLElement>('tr[data-row]')
    if (!cell || !line) return
    const place = { row: Number(line.dataset.row), column: Number(cell.dataset.column) }
    onCursor(place)
    onOpen(place)
  }

  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        className={props.align === 'right' ? `${classes.table} ${classes.numbers}` : classes.table}
        style={{ width: horizontal.getTotalSize() }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is what ARIA calls a table with a cursor
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length + 1}
        aria-activedescendant={isDrawn ? cellIdOf(gridId, cursor.row, cursor.column) : undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <colgroup>
          <col style={{ width: firstWidth }} />
          <col style={{ width: before }} />
          {drawn.map(({ index }) => (
            <col key={columns[index]?.id} style={{ width: props.columnWidth }} />
          ))}
          <col style={{ width: after }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1} style={{ height: headHeight }}>
            <th scope="col" aria-colindex={1} className={classes.corner}>
              {props.firstHead}
            </th>
            <MatrixGap width={before} />
            {drawn.map(({ index }) => (
              <th
                key={columns[index]?.id}
                scope="col"
                aria-colindex={index + 2}
                title={columns[index]?.title}
                data-column={index}
                aria-sort={sortOf(props.order, columns[index]?.id)}
                className={props.onOrder ? `${classes.head} ${classes.sorts}` : classes.head}
              >
                {sortOf(props.order, columns[index]?.id) && <OrderSign descending={props.order?.descending === true} />}
                {columns[index]?.head}
              </th>
            ))}
            <MatrixGap width={after} />
          </tr>
          <tr data-row={-1} aria-rowindex={2} className={classes.total} style={{ height: totalHeight }}>
            <th scope="row" aria-colindex={1} className={classes.corner}>
              {props.totalFirst}
            </th>
            <MatrixGap width={before} />
            {drawn.map(({ index }) => (
              <MatrixCell
                key={columns[index]?.id}
                id={cellIdOf(gridId, -1, index)}
                column={index}
                cell={props.total(index)}
                isHere={cursor.row === -1 && cursor.column === index}
              />
            ))}
            <MatrixGap width={after} />
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap height={above} columns={drawn.length + 3} />}
          {drawnRows.map(({ index }) => {
            const row = rows[index]
            return (
              row && (
                <MatrixLine
                  key={row.id}
                  {...{ gridId, index, row, columnIds, from, to, before, after }}
                  cell={props.cell}
                  cursor={cursor.row === index ? cursor.column : null}
                />
              )
            )
          })}
          {below > 0 && <Gap height={below} columns={drawn.length + 3} />}
        </tbody>
      </table>
    </div>
  )
}

const sortOf = (order: BodyOrder | null | undefined, column: string | undefined) =>
  order && order.column === column ? (order.descending ? 'descending' : 'ascending') : undefined

function OrderSign({ descending }: { descending: boolean }) {
  const Icon = descending ? IconArrowDown : IconArrowUp
  return <Icon size={14} aria-hidden className={classes['order-sign']} />
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

/** What lies before and after the drawn ones; `padding` is the frozen part, which is always drawn. */
function gapsOf(drawn: readonly { start: number; end: number }[], size: number, padding: number): [number, number] {
  return [(drawn[0]?.start ?? padding) - padding, size - (drawn.at(-1)?.end ?? padding)]
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr className={classes.space} aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}
