import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ReportRequestRow } from '../../../src-shared/contract/report-requests.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { useText } from '../../shell/language.tsx'
import { FormDialog } from '../FormDialog.tsx'

export function CloseRequestDialog({ row, onClose }: { row: ReportRequestRow; onClose: () => void }) {
  const words = useText().requests
  const close = useCommand('report-requests.close')
  const [reason, setReason] = useState('')
  const { seen, onError } = useSeenVersion(row.version)
  return (
    <FormDialog
      opened
      title={words.close}
      verb={words.close}
      busy={close.isPending}
      disabled={reason.trim() === ''}
      error={close.error}
      onSubmit={() =>
        close.mutate({ requestId: row.requestId, expectedVersion: seen, reason }, { onSuccess: onClose, onError })
      }
      onClose={onClose}
    >
      <Text>{words.closeHint}</Text>
      <Textarea
        label={words.closeReason}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
