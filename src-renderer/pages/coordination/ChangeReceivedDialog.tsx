import { useState } from 'react'
import type { SubmissionRow } from '../../../src-shared/contract/submission.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import { type ReceivedDay, ReceivedDayFields } from './ReceivedDayFields.tsx'

export function ChangeReceivedDialog({ submission, onClose }: { submission: SubmissionRow; onClose: () => void }) {
  const words = useText().coordinationPage
  const change = useCommand('coordination.changeReceived')
  const { seen, onError } = useSeenVersion(submission.version)
  const [day, setDay] = useState<ReceivedDay>({
    receivedOn: submission.receivedOn,
    source: submission.receivedSource,
  })
  const submit = () => {
    const { receivedOn, source } = day
    if (receivedOn === null || source === null) return
    const input = { submissionId: submission.id, expectedVersion: seen, receivedOn, source }
    change.mutate(input, { onSuccess: onClose, onError })
  }
  return (
    <FormDialog
      opened
      title={words.changeReceived}
      verb={words.changeVerb}
      busy={change.isPending}
      disabled={day.receivedOn === null || day.source === null}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReceivedDayFields value={day} onChange={setDay} />
    </FormDialog>
  )
}
