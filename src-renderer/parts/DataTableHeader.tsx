import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useText } from '../shell/language.tsx'
import classes from './data-table.module.css'

export interface Sort {
  key: string
  direction: 'up' | 'down'
}

interface HeaderCellProps {
  column: { key: string; label: string; align?: 'left' | 'right'; sortable?: boolean }
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
}

export function HeaderCell({ column: { key, label, align, sortable }, sort, onSort }: HeaderCellProps) {
  const text = useText()
  const mine = sort?.key === key ? sort.direction : null
  const Arrow = mine === 'down' ? IconArrowDown : IconArrowUp
  return (
    <th
      className={align === 'right' ? classes.right : undefined}
      aria-sort={mine === null ? undefined : mine === 'up' ? 'ascending' : 'descending'}
    >
      {sortable && onSort ? (
        <button
          type="button"
          className={classes.sort}
          title={text.parts.sortBy({ column: label })}
          onClick={() => onSort({ key, direction: mine === 'up' ? 'down' : 'up' })}
        >
          {label}
          {mine !== null && <Arrow size={14} aria-hidden />}
        </button>
      ) : (
        label
      )}
    </th>
  )
}
