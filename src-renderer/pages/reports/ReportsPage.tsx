import { Button } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { DraftDialog } from './DraftDialog.tsx'
import { DueReports } from './DueReports.tsx'
import { ReportsOfState, StateChips, useStateFilter } from './ReportsOfState.tsx'
import classes from './reports.module.css'

/** "Can this go out?", for every report of the period, each with its own date. */
export default function ReportsPage() {
  const words = useText().reports
  const { period, isLoading } = usePeriod()
  const mayDraft = useHasRole('clerk')
  const list = useCall(
    'reports.list',
    { periodId: period?.id ?? null },
    { enabled: period !== null, keepPrevious: true },
  )
  const draft = useCommand('reports.draft')
  const [, go] = useLocation()
  const [choosing, setChoosing] = useState(false)
  const { data } = list
  const filter = useStateFilter()

  const begin = (planIds: PlanId[]) => {
    if (period === null) return
    draft.mutate({ planIds, periodId: period.id }, { onSuccess: ({ reportId }) => go(`/reports/${reportId}`) })
  }
  if (!isLoading && period === null) {
    return (
      <>
        <PageHeader title={words.title} />
        <EmptyState sentence={words.noPeriod} />
      </>
    )
  }
  const other = mayDraft && (
    <Button variant="default" leftSection={<IconFilePlus size={16} />} onClick={() => setChoosing(true)}>
      {words.draftOther}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={words.title}
        numbers={data && words.numbers({ reports: data.reports.length, due: data.due.length })}
        actions={other}
      />
      <div className={classes.page}>
        {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        <ErrorNotice error={draft.error} />
        {data === undefined && !list.isError && <SkeletonRows />}
        {data && (data.reports.length > 1 || filter.state !== null) && (
          <StateChips reports={data.reports} filter={filter} />
        )}
        {data && filter.state === null && data.due.length > 0 && (
          <DueReports due={data.due} busy={draft.isPending} mayDraft={mayDraft} onDraft={begin} />
        )}
        {data && data.reports.length > 0 && <ReportsOfState reports={data.reports} filter={filter} />}
        {data && data.reports.length + data.due.length === 0 && <EmptyState sentence={words.nothing} action={other} />}
      </div>
      {choosing && (
        <DraftDialog busy={draft.isPending} error={draft.error} onDraft={begin} onClose={() => setChoosing(false)} />
      )}
    </>
  )
}
