import { formatDate } from '../../../src-shared/domain/business-date.ts'
import type { OutputOf } from '../../api/call.ts'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

/** Tasks that stood otherwise than the report before said, and why. */
export function ReceivedChanges({ corrections }: Pick<OutputOf<'coordination.submission'>, 'corrections'>) {
  const { coordinationPage, parts } = useText()
  const words = coordinationPage.received
  if (corrections.length === 0) return null
  return (
    <>
      <h3>{words.corrections}</h3>
      <ul className={classes.lines}>
        {corrections.map(({ title, reported, now, doneOn, reason }, at) => (
          // Corrections of a sealed report have no id and never change their order.
          <li key={at}>
            <div className={classes.words}>
              <p className={classes.name}>{title}</p>
              {words.change({ reported: parts.progress[reported], now: parts.progress[now] })}
              {doneOn && ` (${formatDate(doneOn)})`}
              {reason !== '' && (
                <p className={classes.quiet}>
                  {words.reason}: {reason}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
