import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ReminderRow } from '../../../src-shared/contract/reminders.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { WhyDialog } from '../../parts/WhyDialog.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

const namesShown = 4

interface Next {
  agencyId: string
  agencyName: string
  on: string
  isDue: boolean
}

/** Whom to remind next: what was agreed for one day stands in one line. Nothing while nothing is agreed. */
export function NextReminders({ next }: { next: readonly Next[] }) {
  const words = useText().reminders
  if (next.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="next-reminders">
      <div className={classes.head}>
        <h2 id="next-reminders">{words.nextTitle}</h2>
      </div>
      <ul className={classes.lines}>
        {[...Map.groupBy(next, ({ on }) => on)].map(([on, bodies]) => (
          <li key={on}>
            <div className={classes.words}>
              <span className={classes.name}>
                {words.nextOn({ date: on, isDue: bodies.some(({ isDue }) => isDue) })}
              </span>
              <p className={classes.quiet}>{namesOf(words, bodies)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function namesOf(words: Text['reminders'], bodies: readonly { agencyName: string }[]): string {
  return words.bodies({
    names: bodies.slice(0, namesShown).map((body) => body.agencyName),
    more: Math.max(0, bodies.length - namesShown),
  })
}

/** What was done so far. */
export function ReminderLog({ reminders }: { reminders: readonly ReminderRow[] }) {
  const words = useText().reminders
  const [removing, setRemoving] = useState<ReminderRow | null>(null)
  return (
    <>
      <section className={classes.section} aria-labelledby="reminders-so-far">
        <div className={classes.head}>
          <h2 id="reminders-so-far">{words.logTitle}</h2>
        </div>
        {reminders.length === 0 && <p className={classes.hint}>{words.nothingYet}</p>}
        <ul className={classes.lines}>
          {reminders.map((one) => (
            <li key={one.id}>
              <div className={classes.words}>
                <span>{words.logLine({ kind: one.kind, date: one.on, person: one.personName })}</span>
                <p className={classes.quiet}>{namesOf(words, one.bodies)}</p>
                {one.note !== '' && <p className={classes.quiet}>{one.note}</p>}
              </div>
              <Button variant="subtle" size="xs" onClick={() => setRemoving(one)}>
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {removing && <RemoveReminderDialog reminder={removing} onClose={() => setRemoving(null)} />}
    </>
  )
}

function RemoveReminderDialog({ reminder, onClose }: { reminder: ReminderRow; onClose(): void }) {
  const words = useText().reminders
  const remove = useCommand('reminders.remove')
  const { seen, onError } = useSeenVersion(reminder.version)
  return (
    <WhyDialog
      title={words.removeTitle}
      verb={words.remove}
      label={words.reason}
      busy={remove.isPending}
      error={remove.error}
      onSubmit={(reason) =>
        remove.mutate({ reminderId: reminder.id, expectedVersion: seen, reason }, { onSuccess: onClose, onError })
      }
      onClose={onClose}
    />
  )
}
