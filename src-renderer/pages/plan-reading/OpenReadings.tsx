import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { PlanReadingRow } from '../../../src-shared/contract/plan-readings.ts'
import { vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './start.module.css'

/** What is under review, and what was put away with the way back. */
export function OpenReadings() {
  const words = useText().planReadings
  const list = useCall('plan-readings.list', { states: ['open', 'discarded'] })
  const rows = (state: PlanReadingRow['state']) => (list.data ?? []).filter((row) => row.state === state)
  return (
    <>
      <section className={classes.list} aria-labelledby="readings-open">
        <h2 id="readings-open">{words.underReview}</h2>
        {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        {list.isLoading && <SkeletonRows rows={2} />}
        {!list.isLoading && rows('open').length === 0 && <p className={classes.quiet}>{words.noneOpen}</p>}
        {rows('open').map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </section>
      {rows('discarded').length > 0 && (
        <section className={classes.list} aria-labelledby="readings-away">
          <h2 id="readings-away">{words.putAway}</h2>
          {rows('discarded').map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </section>
      )}
    </>
  )
}

function Line({ row }: { row: PlanReadingRow }) {
  const words = useText().planReadings
  const [, navigate] = useLocation()
  const restore = useCommand('plan-readings.restore')
  const takeUp = () =>
    restore.mutate(
      { readingId: row.id, expectedVersion: row.version },
      { onSuccess: () => showDone(words.restored({ name: row.fileName })) },
    )
  return (
    <div className={classes.line}>
      <div className={classes.words}>
        <p className={classes.name}>{row.shortName || row.fileName}</p>
        <p className={classes.quiet}>
          {row.fileName} · {words.rowFacts(row)} ·{' '}
          {words.rowBy({ person: row.personName, date: vietnamDateOf(row.changedAt) })}
        </p>
        <ErrorNotice error={restore.error} />
      </div>
      {row.state === 'open' ? (
        <Button size="xs" variant="default" onClick={() => navigate(`/plans/read/${row.id}`)}>
          {words.goOn}
        </Button>
      ) : (
        <Button size="xs" variant="default" loading={restore.isPending} onClick={takeUp}>
          {words.takeUp}
        </Button>
      )}
    </div>
  )
}
