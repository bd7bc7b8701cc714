import { IconAlertTriangle } from '@tabler/icons-react'
import type { BreakdownPreview, BreakdownRow } from '../../../src-shared/contract/figure-imports.ts'
import { showValue } from '../../parts/figure-cell-text.ts'
import { useText } from '../../shell/language.tsx'
import { Fate } from './Fate.tsx'
import classes from './imports.module.css'

/** Per indicator: what stands, what the hamlets make together, from how many of them, and what would become of it. */
export function BreakdownTable({ preview }: { preview: BreakdownPreview }) {
  const words = useText().figures
  const { columns } = words.imports
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard could not scroll the table
    <section className={classes.scroller} tabIndex={0} aria-label={words.imports.preview}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{columns.indicator}</th>
            <th className={classes.number}>{columns.before}</th>
            <th className={classes.number}>{columns.sum}</th>
            <th>{columns.coverage}</th>
            <th>{columns.fate}</th>
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <tr key={row.indicatorId}>
              <td>
                <Places row={row} places={preview.places} />
              </td>
              <td className={classes.number}>{row.before && showValue(row.before, words.answers)}</td>
              <td className={classes.number}>{row.sum && showValue(row.sum, words.answers)}</td>
              <td>{row.fate !== 'blocked' && <Coverage row={row} />}</td>
              <td>
                <Fate fate={row.fate} />
                {row.warnings.length > 0 && (
                  <p className={classes.warning}>
                    <IconAlertTriangle size={14} aria-hidden /> {row.warnings.map(words.warning).join(' ')}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The indicator, and behind it what each hamlet said. */
function Places({ row, places }: { row: BreakdownRow; places: readonly string[] }) {
  const words = useText().figures
  const name = `${row.code}. ${row.name}`
  return (
    <details>
      <summary aria-label={words.imports.showPlaces({ name })}>{name}</summary>
      <ul className={classes.places}>
        {places.map((place, at) => {
          const value = row.values[at] ?? null
          return (
            <li key={place}>
              <span>{place}</span>
              <span className={value === null ? classes.missing : undefined}>
                {value !== null
                  ? showValue(value, words.answers)
                  : row.unread.includes(at)
                    ? words.imports.unread
                    : words.imports.blankPlace}
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function Coverage({ row: { coverage } }: { row: BreakdownRow }) {
  const words = useText().figures.imports
  const { of, counted, notReported, otherAnswers } = coverage
  const more = [
    notReported > 0 && words.notReported({ count: notReported }),
    otherAnswers > 0 && words.otherAnswers({ count: otherAnswers }),
  ].filter(Boolean)
  return (
    <>
      {words.coverage({ counted, of })}
      {more.length > 0 && <p className={classes.more}>{more.join('; ')}</p>}
    </>
  )
}
