import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ReminderRow } from '../../../src-shared/contract/reminders.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

const namesShown = 4

interface ReminderLogProps {
  reminders: readonly ReminderRow[]
  next: readonly { agencyId: string; agencyName: string; on: string; isDue: boolean }[]
}

/** Whom to remind next, and what was done so far. */
export function ReminderLog({ reminders, next }: ReminderLogProps) {
  const words = useText().reminders
  const [removing, setRemoving] = useState<ReminderRow | null>(null)
  return (
    <>
      <section className={classes.section} aria-labelledby="next-reminders">
        <div className={classes.head}>
          <h2 id="next-reminders">{words.nextTitle}</h2>
        </div>
        {next.length === 0 && <p className={classes.hint}>{words.nothingNext}</p>}
        <ul className={classes.lines}>
          {next.map((one) => (
            <li key={one.agencyId}>
              <div className={classes.words}>
                <span className={classes.name}>{one.agencyName}</span>
                <p className={classes.quiet}>{words.nextOn({ date: one.on, isDue: one.isDue })}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
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
                <p className={classes.quiet}>
                  {words.bodies({
                    names: one.bodies.slice(0, namesShown).map((body) => body.agencyName),
                    more: Math.max(0, one.bodies.length - namesShown),
                  })}
                </p>
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
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      opened
      title={words.removeTitle}
      verb={words.remove}
      busy={remove.isPending}
      disabled={reason.trim() === ''}
      error={remove.error}
      onSubmit={() =>
        remove.mutate({ reminderId: reminder.id, expectedVersion: seen, reason }, { onSuccess: onClose, onError })
      }
      onClose={onClose}
    >
      <TextInput
        label={words.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  )
}
