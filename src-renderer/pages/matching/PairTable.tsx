import { Select, Switch } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../shell/language.tsx'
import classes from './matching.module.css'

interface PairRow {
  id: string
  /** The printed number or code. */
  label: string
  text: string
  matchId: string | null
  isSure: boolean
  /** What of the office stands on it: "2 nhiệm vụ". */
  hangs: string
}

interface PairTableProps {
  title: string
  summary(count: { sure: number; likely: number; none: number }): string
  rows: readonly PairRow[]
  others: readonly { id: string; label: string }[]
  matchOf(row: PairRow): string | null
  onChoose(id: string, to: string | null): void
}

/** Rows of a typed plan, each with the received one that it is; the sure ones are only counted until asked for. */
export function PairTable({ title, summary, rows, others, matchOf, onChoose }: PairTableProps) {
  const words = useText().matches
  const [withSure, setWithSure] = useState(false)
  const sure = rows.filter(({ isSure }) => isSure)
  const likely = rows.filter(({ isSure, matchId }) => !isSure && matchId !== null)
  const shown = withSure ? rows : rows.filter(({ isSure }) => !isSure)
  const data = others.map(({ id, label }) => ({
    value: id,
    label: label.length > 110 ? `${label.slice(0, 110)}…` : label,
  }))
  const counts = { sure: sure.length, likely: likely.length, none: rows.length - sure.length - likely.length }
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      <p className={classes.quiet}>{summary(counts)}</p>
      {sure.length > 0 && (
        <Switch
          size="xs"
          mt={6}
          label={words.showSure({ count: sure.length })}
          checked={withSure}
          onChange={(event) => setWithSure(event.currentTarget.checked)}
        />
      )}
      {shown.length > 0 && (
        <div className={classes.pairs}>
          <table className={classes.table}>
            <tbody>
              {shown.map((row) => (
                <tr key={row.id}>
                  <td>{row.label}</td>
                  <td>
                    <div className={classes.clamped}>{row.text}</div>
                    {row.hangs && <span className={classes.quiet}>{row.hangs}</span>}
                  </td>
                  <td>
                    <Select
                      size="xs"
                      aria-label={words.matchOf({ name: row.label || row.text })}
                      placeholder={words.none}
                      data={data}
                      limit={60}
                      value={matchOf(row)}
                      searchable
                      clearable
                      onChange={(to) => onChoose(row.id, to)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
