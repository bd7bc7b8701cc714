import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { PackageRow } from '../../../src-shared/contract/packages.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './exchange.module.css'
import { WaitingPackage } from './WaitingPackage.tsx'

export function PackagesReceived() {
  const words = useText().exchangePage
  const packages = useCall('packages.list', { planId: null })
  const received = packages.data?.filter((row) => row.direction === 'received')
  return (
    <section className={classes.section} aria-labelledby="packages-received">
      <h2 id="packages-received">{words.packages}</h2>
      {packages.isError && <ErrorNotice error={packages.error} onRetry={() => void packages.refetch()} />}
      {!received && !packages.isError && <SkeletonRows rows={2} />}
      {received?.length === 0 && <p className={classes.hint}>{words.noPackages}</p>}
      {received?.map((row) => (
        <PackageLine key={row.rowId} row={row} />
      ))}
    </section>
  )
}

function PackageLine({ row }: { row: PackageRow }) {
  const words = useText().exchangePage
  const waits = row.state === 'waiting'
  const [open, setOpen] = useState(waits)
  return (
    <>
      <div className={classes.lines} style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
        <div className={classes.words}>
          <p className={classes.name}>{row.shortName}</p>
          <p className={classes.quiet}>
            {words.versionOf({ revision: row.revision, coordinator: row.coordinatorName })} · {words.states[row.state]}
          </p>
        </div>
        {row.state === 'stored' && (
          <Button component={Link} href={`/plans/${row.planId}`} variant="default" size="xs">
            {words.openPlan}
          </Button>
        )}
        {waits && (
          <Button
            variant="default"
            size="xs"
            aria-expanded={open}
            rightSection={open ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
            onClick={() => setOpen(!open)}
          >
            {words.states.waiting}
          </Button>
        )}
      </div>
      {waits && open && <WaitingPackage row={row} />}
    </>
  )
}
