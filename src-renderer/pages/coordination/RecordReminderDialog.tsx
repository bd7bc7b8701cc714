import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { type ReminderKind, reminderKinds } from '../../../src-shared/domain/reminder.ts'
import { useCommand } from '../../api/hooks.ts'
import { DateField } from '../../parts/DateField.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import type { Round } from './round.ts'

/** A call, a message or a talk: what was said, and when to ask again. */
export function RecordReminderDialog({
  round,
  agencyIds,
  onClose,
}: {
  round: Round
  agencyIds: AgencyId[]
  onClose(): void
}) {
  const words = useText().reminders
  const record = useCommand('reminders.record')
  const [kind, setKind] = useState<ReminderKind>('telephone')
  const [on, setOn] = useState<string | null>(() => vietnamDateOf(new Date().toISOString()))
  const [note, setNote] = useState('')
  const [nextOn, setNextOn] = useState<string | null>(null)
  return (
    <FormDialog
      opened
      title={words.record}
      verb={words.record}
      busy={record.isPending}
      disabled={on === null}
      error={record.error}
      onSubmit={() =>
        on !== null && record.mutate({ ...round, agencyIds, kind, on, note, nextOn }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Select
        label={words.kind}
        allowDeselect={false}
        data={reminderKinds.map((one) => ({ value: one, label: words.kinds[one] }))}
        value={kind}
        onChange={(value) => setKind(reminderKinds.find((one) => one === value) ?? kind)}
      />
      <DateField label={words.on} required value={on} onChange={setOn} />
      <Textarea
        label={words.note}
        description={words.noteHint}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DateField label={words.next} value={nextOn} onChange={setNextOn} />
    </FormDialog>
  )
}
