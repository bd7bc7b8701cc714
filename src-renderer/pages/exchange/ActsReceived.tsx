import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ReceivedActs } from '../../../src-shared/contract/reorganisations.ts'
import { vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { ActsPreviewDialog } from './ActsPreviewDialog.tsx'
import classes from './exchange.module.css'

/** The newest file of acts of each coordinator: looked at first, then recorded in this catalogue. */
export function ActsReceived() {
  const words = useText().reorganisations.received
  const received = useCall('reorganisations.received', {})
  const mayRecord = useHasRole('clerk', 'coordinator', 'administrator')
  const [shown, setShown] = useState<ReceivedActs | null>(null)
  return (
    <section className={classes.section} aria-labelledby="acts-received">
      <h2 id="acts-received">{words.title}</h2>
      <ErrorNotice error={received.error} onRetry={() => void received.refetch()} />
      {received.data?.length === 0 && <p className={classes.hint}>{words.none}</p>}
      {received.data?.map((one) => (
        <div key={one.rowId} className={classes.file}>
          <div className={classes.words}>
            <p className={classes.name}>{one.coordinatorName}</p>
            <p className={classes.quiet}>
              {[
                words.version({ revision: one.revision, on: vietnamDateOf(one.at) }),
                one.needsRoot && words.needsRoot,
                one.isOfOldRoot && one.appliedAt === null && words.oldRoot,
                one.appliedAt !== null &&
                  words.applied({ name: one.appliedBy ?? '', on: vietnamDateOf(one.appliedAt) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          {mayRecord && !one.needsRoot && !one.isOfOldRoot && (
            <Button
              variant="default"
              size="xs"
              aria-label={words.lookAt({ name: one.coordinatorName })}
              onClick={() => setShown(one)}
            >
              {words.look}
            </Button>
          )}
        </div>
      ))}
      {shown && <ActsPreviewDialog file={shown} onClose={() => setShown(null)} />}
    </section>
  )
}
