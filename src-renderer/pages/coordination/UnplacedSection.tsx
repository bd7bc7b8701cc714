import { useState } from 'react'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import { useCall } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { SplitView } from '../../parts/SplitView.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import { SubmissionPane } from './SubmissionPane.tsx'

/** Trusted reports that belong to no round of this office: to be read, not to be lost. */
export function UnplacedSection() {
  const words = useText().coordinationPage
  const unplaced = useCall('coordination.unplaced', {})
  const [open, setOpen] = useState<string | null>(null)
  if (unplaced.isError) return <ErrorNotice error={unplaced.error} onRetry={() => void unplaced.refetch()} />
  if (!unplaced.data) return <SkeletonRows />
  if (unplaced.data.length === 0) return <EmptyState sentence={words.unplacedEmpty} />
  const isThere = unplaced.data.some((row) => row.id === open)
  return (
    <SplitView
      list={
        <section className={classes.section} aria-labelledby="unplaced">
          <h2 id="unplaced">{words.sections.unplaced}</h2>
          <p className={classes.hint}>{words.unplacedHint}</p>
          <ul className={classes.lines}>
            {unplaced.data.map((row) => (
              <li key={row.id}>
                <div className={classes.words}>
                  <button type="button" className={classes.item} style={{ padding: 0 }} onClick={() => setOpen(row.id)}>
                    <span className={classes.name}>{row.agencyName}</span>
                  </button>
                  <p className={classes.quiet}>
                    {[row.documentNumber, ...row.planNames, formatDate(row.receivedOn), words.revision(row)]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      }
      detail={open !== null && isThere ? <SubmissionPane key={open} submissionId={open} /> : null}
      onCloseDetail={() => setOpen(null)}
    />
  )
}
