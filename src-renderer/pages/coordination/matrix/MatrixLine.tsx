import { memo, type ReactNode } from 'react'
import { rowHeight } from '../../../theme/tokens.ts'
import classes from './matrix.module.css'

export interface GridCell {
  content: ReactNode
  /** The whole of it, for the pointer and for readers of the screen where the content is a sign. */
  title?: string | undefined
  look?: 'missing' | 'quiet' | 'marked' | 'late' | undefined
}

export interface GridRow {
  id: string
  kind: 'group' | 'body'
  first: ReactNode
}

/** The columns in sight, and the width in px of those that are left out before and after them. */
export interface DrawnColumns {
  from: number
  to: number
  before: number
  after: number
}

export const cellIdOf = (gridId: string, row: number, column: number) => `${gridId}-${row}-${column}`

interface MatrixCellProps {
  id: string
  column: number
  /** Undefined while it is on its way. */
  cell: GridCell | undefined
  isHere: boolean
}

/** Its grid hears the click. */
export function MatrixCell({ id, column, cell, isHere }: MatrixCellProps) {
  const looks = [classes.cell, cell?.look && classes[cell.look], isHere && classes.cursor].filter(Boolean)
  return (
    <td
      id={id}
      data-column={column}
      aria-colindex={column + 2}
      aria-busy={cell === undefined ? true : undefined}
      title={cell?.title}
      className={looks.join(' ')}
    >
      {cell === undefined ? <span className={classes.loading} /> : cell.content}
    </td>
  )
}

export function MatrixGap({ width }: { width: number }) {
  return <td className={classes.gap} style={{ width }} aria-hidden />
}

interface MatrixLineProps extends DrawnColumns {
  gridId: string
  index: number
  row: GridRow
  columnIds: readonly string[]
  cell(row: number, column: number): GridCell | undefined
  /** Null where the cursor stands on another line. */
  cursor: number | null
}

/** One line of the table. While the table scrolls, those that stay in sight are not drawn again. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { gridId, index, row, columnIds, from, to, before, after, cell, cursor } = props
  return (
    <tr
      data-row={index}
      aria-rowindex={index + 3}
      className={row.kind === 'group' ? classes.group : classes.row}
      style={{ height: rowHeight.dense }}
    >
      <th scope="row" aria-colindex={1} className={classes.first}>
        {row.first}
      </th>
      <MatrixGap width={before} />
      {columnIds.slice(from, to).map((id, at) => (
        <MatrixCell
          key={id}
          id={cellIdOf(gridId, index, from + at)}
          column={from + at}
          cell={cell(index, from + at)}
          isHere={cursor === from + at}
        />
      ))}
      <MatrixGap width={after} />
    </tr>
  )
})
