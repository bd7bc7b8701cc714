import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { vietnamDateOf } from '../../../../src-shared/domain/business-date.ts'
import { useCommand } from '../../../api/hooks.ts'
import { DateField } from '../../../parts/DateField.tsx'
import { FormDialog } from '../../../parts/FormDialog.tsx'
import { useText } from '../../../shell/language.tsx'
import type { Dispatch, Leg } from './LegsSection.tsx'
import classes from './legs.module.css'

/** The recipient said that it arrived, without a receipt file. */
export function ConfirmDialog({ leg, dispatch, onClose }: { leg: Leg; dispatch: Dispatch; onClose(): void }) {
  const words = useText().reportingLegs
  const save = useCommand('reporting-legs.confirm')
  const [on, setOn] = useState<string | null>(() => vietnamDateOf(new Date().toISOString()))
  const [note, setNote] = useState('')
  return (
    <FormDialog
      opened
      title={words.confirm}
      verb={words.confirm}
      busy={save.isPending}
      disabled={on === null}
      error={save.error}
      onSubmit={() =>
        on !== null &&
        save.mutate({ dispatchId: dispatch.id, expectedVersion: dispatch.version, on, note }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p className={classes.to}>{leg.toAgencyName ?? leg.toText}</p>
      <DateField label={words.confirmedOn} required value={on} onChange={setOn} />
      <TextInput
        label={words.confirmedNote}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
