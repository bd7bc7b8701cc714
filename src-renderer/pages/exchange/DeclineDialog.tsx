import type { PackageRow } from '../../../src-shared/contract/packages.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { WhyDialog } from '../../parts/WhyDialog.tsx'
import { useText } from '../../shell/language.tsx'

export function DeclineDialog({ row, onClose }: { row: PackageRow; onClose: () => void }) {
  const words = useText().exchangePage
  const decline = useCommand('packages.decline')
  const { seen, onError } = useSeenVersion(row.version)
  return (
    <WhyDialog
      title={words.decline}
      verb={words.decline}
      label={words.reason}
      busy={decline.isPending}
      error={decline.error}
      onSubmit={(reason) =>
        decline.mutate({ rowId: row.rowId, expectedVersion: seen, reason }, { onSuccess: onClose, onError })
      }
      onClose={onClose}
    />
  )
}
