import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { RegisterEntry } from '../../../src-shared/contract/registers.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import { useText } from '../../shell/language.tsx'
import classes from './registers.module.css'

interface EntryTableProps {
  rows: readonly RegisterEntry[]
  /** Null for who may only read. */
  onEdit: ((entry: RegisterEntry) => void) | null
}

export function EntryTable({ rows, onEdit }: EntryTableProps) {
  const words = useText().registers
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.entryName}</th>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.contact}</th>
            <th scope="col" className={classes.day}>
              {words.since}
            </th>
            <th scope="col" className={classes.day}>
              {words.until}
            </th>
            {onEdit && (
              <th scope="col" className={classes.act}>
                <span className={classes.unseen}>{words.editEntry}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.state === 'living' ? undefined : classes.resting}>
              <td>
                {row.name}
                {row.note !== '' && <span className={classes.second}>{row.note}</span>}
              </td>
              <td>{row.place}</td>
              <td>{row.contact}</td>
              <td className={classes.day}>{row.since && formatDate(row.since)}</td>
              <td className={classes.day}>
                {row.until && formatDate(row.until)}
                {row.endReason !== '' && <span className={classes.second}>{row.endReason}</span>}
              </td>
              {onEdit && (
                <td className={classes.act}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={words.edit({ name: row.name })}
                    title={words.edit({ name: row.name })}
                    onClick={() => onEdit(row)}
                  >
                    <IconPencil size={14} />
                  </ActionIcon>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
