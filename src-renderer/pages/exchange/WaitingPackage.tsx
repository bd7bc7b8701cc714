import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { PackageRow } from '../../../src-shared/contract/packages.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { CompareCode } from './CompareCode.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import classes from './exchange.module.css'
import { PackageChanges } from './PackageChanges.tsx'

/** What a waiting package would bring, and what has to be done before it may: compare the code, or look at the changes. */
export function WaitingPackage({ row }: { row: PackageRow }) {
  const words = useText().exchangePage
  const mayStore = useHasRole('clerk', 'coordinator')
  const shown = useCall('packages.get', { rowId: row.rowId })
  const store = useCommand('packages.store')
  const [declining, setDeclining] = useState(false)
  const seen = { rowId: row.rowId, expectedVersion: row.version }
  if (shown.isError) return <ErrorNotice error={shown.error} onRetry={() => void shown.refetch()} />
  if (!shown.data) return <SkeletonRows rows={3} />
  const { isNew, heldVersion, items, ownAssignments } = shown.data
  return (
    <>
      <p className={classes.hint}>
        {isNew ? words.isNew({ items: row.itemCount }) : null} {words.own({ count: ownAssignments })}
      </p>
      {row.needsRoot && <CompareCode row={row} />}
      {!isNew && <PackageChanges items={items} from={heldVersion ?? 0} to={row.revision} />}
      <Group gap="xs">
        {!row.needsRoot && mayStore && (
          <Button
            loading={store.isPending}
            onClick={() => store.mutate(seen, { onSuccess: () => showDone(words.stored) })}
          >
            {words.store}
          </Button>
        )}
        {mayStore && (
          <Button variant="default" onClick={() => setDeclining(true)}>
            {words.decline}
          </Button>
        )}
      </Group>
      <ErrorNotice error={store.error} />
      {declining && <DeclineDialog row={row} onClose={() => setDeclining(false)} />}
    </>
  )
}
