import { Text } from '@mantine/core'
import type { ReportRequestRow } from '../../../src-shared/contract/report-requests.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { useText } from '../../shell/language.tsx'
import { WhyDialog } from '../WhyDialog.tsx'

export function CloseRequestDialog({ row, onClose }: { row: ReportRequestRow; onClose: () => void }) {
  const words = useText().requests
  const close = useCommand('report-requests.close')
  const { seen, onError } = useSeenVersion(row.version)
  return (
    <WhyDialog
      title={words.close}
      verb={words.close}
      label={words.closeReason}
      busy={close.isPending}
      error={close.error}
      onSubmit={(reason) =>
        close.mutate({ requestId: row.requestId, expectedVersion: seen, reason }, { onSuccess: onClose, onError })
      }
      onClose={onClose}
    >
      <Text>{words.closeHint}</Text>
    </WhyDialog>
  )
}
