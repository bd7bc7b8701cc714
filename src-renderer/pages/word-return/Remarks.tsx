import { IconMessage } from '@tabler/icons-react'
import { formatDate, isBusinessDate } from '../../../src-shared/domain/business-date.ts'
import type { WordChange } from '../../../src-shared/domain/word-edit/word-change.ts'
import { useText } from '../../shell/language.tsx'
import classes from './word-return.module.css'

/** Who did it and when, as far as Word tracked it, and what people wrote beside it. */
export function Remarks({ change: { tracked, comments } }: { change: WordChange }) {
  const words = useText().wordEdits
  const by = (author: string) => (author === '' ? words.nobody : author)
  return (
    <>
      {tracked.length > 0 && (
        <ul className={classes.tracked}>
          {tracked.map(({ kind, text, author, at }, index) => {
            const isInserted = kind === 'inserted'
            return (
              <li key={index}>
                {words.tracked({ inserted: isInserted, author: by(author), date: dayOf(at) })}{' '}
                {isInserted ? <ins>{text}</ins> : <del>{text}</del>}
              </li>
            )
          })}
        </ul>
      )}
      {comments.map(({ author, at, text }, index) => (
        <blockquote key={index} className={classes.comment}>
          <IconMessage size={16} aria-hidden />
          <div>
            <p className={classes.hint}>{words.comment({ author: by(author), date: dayOf(at) })}</p>
            <p className={classes.words}>{text}</p>
          </div>
        </blockquote>
      ))}
    </>
  )
}

/** Word writes local time and calls it UTC: its first ten signs are the day that people saw. */
function dayOf(at: string | null): string {
  const day = at?.slice(0, 10) ?? ''
  return isBusinessDate(day) ? formatDate(day) : ''
}
