import { Checkbox } from '@mantine/core'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { EventChoice } from '../../../src-shared/contract/task.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './tasks.module.css'

interface EventChoicesProps {
  planId: PlanId
  period: Period
  /** Ids of events. */
  ticked: ReadonlySet<string>
  onTick(ticked: ReadonlySet<string>): void
}

/** Days and months of every year that yield tasks; they stand beside the plan's items. Nothing where it has none. */
export function EventChoices({ planId, period, ticked, onTick }: EventChoicesProps) {
  const words = useText().tasks
  const choices = useCall('tasks.eventChoices', { planId, periodId: period.id })
  if (choices.isError) return <ErrorNotice error={choices.error} onRetry={() => void choices.refetch()} />
  if (choices.data === undefined || choices.data.length === 0) return null
  const toggle = (eventId: string) => {
    const next = new Set(ticked)
    if (!next.delete(eventId)) next.add(eventId)
    onTick(next)
  }
  return (
    <fieldset className={classes.events}>
      <legend>{words.takeOnEvents}</legend>
      <p className={classes.quiet}>{words.takeOnEventsHint}</p>
      <ul className={classes.choices}>
        {choices.data.map((choice) => (
          <li key={choice.eventId}>
            <Checkbox
              checked={ticked.has(choice.eventId)}
              disabled={choice.taken?.inPeriod ?? false}
              onChange={() => toggle(choice.eventId)}
              label={<EventWords choice={choice} />}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function EventWords({ choice: { name, from, to, taken } }: { choice: EventChoice }) {
  const words = useText().tasks
  const when =
    from === to
      ? words.eventDay({ date: formatDate(from) })
      : words.eventMonth({ from: formatDate(from), to: formatDate(to) })
  return (
    <span className={classes.choice}>
      {name}
      <span className={classes.quiet}>
        {[when, words.workKinds.recurring, taken && (taken.inPeriod ? words.takenAlready : words.takenEarlier)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  )
}
