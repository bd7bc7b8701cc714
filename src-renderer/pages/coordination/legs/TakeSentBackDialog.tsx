import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../../../api/hooks.ts'
import { FormDialog } from '../../../parts/FormDialog.tsx'
import { useText } from '../../../shell/language.tsx'
import type { Dispatch } from './LegsSection.tsx'

/** A sending that was written down by mistake goes, with its reason in the history. */
export function TakeSentBackDialog({ dispatch, onClose }: { dispatch: Dispatch; onClose(): void }) {
  const words = useText().reportingLegs
  const save = useCommand('reporting-legs.takeBackSent')
  const [reason, setReason] = useState('')
  const { id, version, documentNumber: number, medium, channel, sentOn: date } = dispatch
  return (
    <FormDialog
      opened
      title={words.takeSentBack}
      verb={words.takeSentBack}
      busy={save.isPending}
      disabled={reason.trim() === ''}
      error={save.error}
      onSubmit={() => save.mutate({ dispatchId: id, expectedVersion: version, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <span>{words.sentLine({ date, number, medium, channel })}</span>
      <TextInput
        label={words.reason}
        required
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
