import { formatDate, vietnamTimeOf } from '../../src-shared/domain/business-date.ts'
import { useText } from '../shell/language.tsx'
import { EmptyState } from './EmptyState.tsx'
import classes from './history-list.module.css'

export interface HistoryEntry {
  id: string
  /** UTC instant. */
  at: string
  personName: string
  /** What was done, as a sentence. */
  sentence: string
  before?: string | null
  after?: string | null
}

/** Who did what and when, the newest first as given. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  const text = useText()
  if (entries.length === 0) return <EmptyState sentence={text.parts.historyEmpty} />
  return (
    <ol className={classes.list}>
      {entries.map(({ id, at, personName, sentence, before, after }) => (
        <li key={id} className={classes.entry}>
          <div className={classes.head}>
            <time dateTime={at}>{formatInstant(at)}</time>
            <span>{personName}</span>
          </div>
          <p className={classes.change}>{sentence}</p>
          {before != null && (
            <p className={`${classes.change} ${classes.before}`}>
              {text.parts.historyBefore}: {before}
            </p>
          )}
          {after != null && (
            <p className={classes.change}>
              {text.parts.historyAfter}: {after}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** 2026-11-22T04:02:00Z -> `22/11/2026 11:02`, Vietnamese time. */
export function formatInstant(at: string): string {
  const { date, time } = vietnamTimeOf(at)
  return `${formatDate(date)} ${time}`
}
