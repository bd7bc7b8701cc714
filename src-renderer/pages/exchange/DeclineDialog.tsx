import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PackageRow } from '../../../src-shared/contract/packages.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

export function DeclineDialog({ row, onClose }: { row: PackageRow; onClose: () => void }) {
  const words = useText().exchangePage
  const decline = useCommand('packages.decline')
  const [reason, setReason] = useState('')
  const { seen, onError } = useSeenVersion(row.version)
  return (
    <FormDialog
      opened
      title={words.decline}
      verb={words.decline}
      busy={decline.isPending}
      disabled={reason.trim() === ''}
      error={decline.error}
      onSubmit={() =>
        decline.mutate({ rowId: row.rowId, expectedVersion: seen, reason }, { onSuccess: onClose, onError })
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
