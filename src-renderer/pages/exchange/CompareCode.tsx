import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import type { PackageRow } from '../../../src-shared/contract/packages.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { Fingerprint } from '../../parts/own-key/Fingerprint.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { ComparisonFields, isCompared, notCompared } from './ComparisonFields.tsx'
import classes from './exchange.module.css'

/** First contact: the code in groups of four, and how it was compared. */
export function CompareCode({ row }: { row: PackageRow }) {
  const words = useText().exchangePage
  const mayPin = useHasRole('approver', 'administrator')
  const confirm = useCommand('packages.confirmRoot')
  const [comparison, setComparison] = useState(notCompared)
  const { seen, onError } = useSeenVersion(row.version)
  const submit = () => {
    const { comparedWith, note } = comparison
    const input = { rowId: row.rowId, expectedVersion: seen, comparedWith, note }
    confirm.mutate(input, { onSuccess: () => showDone(words.stored), onError })
  }
  return (
    <Stack gap="sm">
      <h3>{words.compareTitle}</h3>
      <p className={classes.hint}>{words.compare}</p>
      <div className={classes.code}>
        <Fingerprint value={row.fingerprint} />
      </div>
      {mayPin ? (
        <Stack gap="sm" maw={560}>
          <ComparisonFields value={comparison} onChange={setComparison} />
          <div>
            <Button disabled={!isCompared(comparison)} loading={confirm.isPending} onClick={submit}>
              {words.confirm}
            </Button>
          </div>
          <ErrorNotice error={confirm.error} />
        </Stack>
      ) : (
        <p className={classes.hint}>{words.onlyApprover}</p>
      )}
    </Stack>
  )
}
