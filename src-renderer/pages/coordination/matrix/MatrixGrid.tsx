import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { rowHeight } from '../../../theme/tokens.ts'
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

export interface GridCell {
  content: ReactNode
  /** The whole of it, for the pointer and for readers of the screen where the content is a sign. */
  title?: string | undefined
  look?: 'missing' | 'quiet' | 'marked' | 'late' | undefined
}

export interface MatrixGridProps {
  label: string
  firstHead: ReactNode
  columns: readonly { id: string; head: ReactNode; title: string }[]
  columnWidth: number
  align: 'left' | 'right'
  rows: readonly { id: string; kind: 'group' | 'body'; first: ReactNode }[]
  totalFirst: ReactNode
  total(column: number): GridCell
  /** Undefined while it is on its way. */
  cell(row: number, column: number): GridCell | undefined
  cursor: Place
  onCursor(place: Place): void
  /** Enter, or a click on the cell that the cursor stands on. */
  onOpen(place: Place): void
  onRange(first: number, last: number): void
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
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const [before, after] = gapsOf(drawn, horizontal.getTotalSize(), firstWidth)
  const [above, below] = gapsOf(drawnRows, vertical.getTotalSize(), top)
  const cellId = ({ row, column }: Place) => `${gridId}-${row}-${column}`
  const isDrawn =
    drawn.some(({ index }) => index === cursor.column) &&
    (cursor.row < 0 || drawnRows.some(({ index }) => index === cursor.row))
  const spanned = drawn.length + 3

  const drawCell = (row: number, column: number, cell: GridCell | undefined) => {
    const place = { row, column }
    const isHere = cursor.row === row && cursor.column === column
    const looks = [classes.cell, cell?.look && classes[cell.look], isHere && classes.cursor].filter(Boolean)
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the grid around it
      <td
        key={columns[column]?.id}
        id={cellId(place)}
        aria-colindex={column + 2}
        aria-busy={cell === undefined ? true : undefined}
        title={cell?.title}
        className={looks.join(' ')}
        onClick={() => {
          onCursor(place)
          onOpen(place)
        }}
      >
        {cell === undefined ? <span className={classes.loading} /> : cell.content}
      </td>
    )
  }
  const gap = (width: number, key: string) => <td key={key} className={classes.gap} style={{ width }} aria-hidden />

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
        aria-activedescendant={isDrawn ? cellId(cursor) : undefined}
        onKeyDown={onKeyDown}
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
            {gap(before, 'before')}
            {drawn.map(({ index }) => (
              <th
                key={columns[index]?.id}
                scope="col"
                aria-colindex={index + 2}
                title={columns[index]?.title}
                className={classes.head}
              >
                {columns[index]?.head}
              </th>
            ))}
            {gap(after, 'after')}
          </tr>
          <tr aria-rowindex={2} className={classes.total} style={{ height: totalHeight }}>
            <th scope="row" aria-colindex={1} className={classes.corner}>
              {props.totalFirst}
            </th>
            {gap(before, 'before')}
            {drawn.map(({ index }) => drawCell(-1, index, props.total(index)))}
            {gap(after, 'after')}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap height={above} columns={spanned} />}
          {drawnRows.map(({ index }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <tr
                key={row.id}
                aria-rowindex={index + 3}
                className={row.kind === 'group' ? classes.group : classes.row}
                style={{ height: rowHeight.dense }}
              >
                <th scope="row" aria-colindex={1} className={classes.first}>
                  {row.first}
                </th>
                {gap(before, 'before')}
                {drawn.map(({ index: column }) => drawCell(index, column, props.cell(index, column)))}
                {gap(after, 'after')}
              </tr>
            )
          })}
          {below > 0 && <Gap height={below} columns={spanned} />}
        </tbody>
      </table>
    </div>
  )
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
