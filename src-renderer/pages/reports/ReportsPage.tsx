import { Button } from '@mantine/core'
import { IconCalendarPlus, IconFilePlus, IconMailPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { ReportRequestRow } from '../../../src-shared/contract/report-requests.ts'
import type { ReportRow } from '../../../src-shared/contract/reports.ts'
import type { PlanId, RequestId } from '../../../src-shared/domain/ids.ts'
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
import { LetterDialog } from './LetterDialog.tsx'
import { ReportsOfState, StateChips, useStateFilter } from './ReportsOfState.tsx'
import { Requests } from './Requests.tsx'
import classes from './reports.module.css'
import { YearlyPlanDialog } from './YearlyPlanDialog.tsx'

/** "Can this go out?", for every report of the period, each with its own date. */
export default function ReportsPage() {
  const text = useText()
  const words = text.reports
  const { period, isLoading } = usePeriod()
  const mayDraft = useHasRole('clerk')
  const mayRecord = useHasRole('clerk', 'coordinator')
  const list = useCall(
    'reports.list',
    { periodId: period?.id ?? null },
    { enabled: period !== null, keepPrevious: true },
  )
  const asks = useCall('report-requests.list', {})
  const draft = useCommand('reports.draft')
  const follow = useCommand('reports.follow')
  const [, go] = useLocation()
  const [dialog, setDialog] = useState<'plans' | 'letter' | 'yearly-plan' | null>(null)
  const [withClosed, setWithClosed] = useState(false)
  const { data } = list
  const reported = data?.reports.filter((one) => one.documentType === 'report') ?? []
  const filter = useStateFilter()

  const mayConsolidate = useHasRole('coordinator')
  const plans = useCall('coordination.plans', {}, { enabled: mayConsolidate })
  const coordinated = new Set<string>(plans.data?.map(({ planId }) => planId))
  const consolidate = useCommand('reports.draftConsolidated')
  const answerForAll = ({ plans: [plan, ...more], periodId, requestId }: ReportRequestRow) => {
    if (!plan || more.length > 0 || periodId === null) return
    consolidate.mutate(
      { planId: plan.id, periodId, recipientAgencyId: null, requestId },
      { onSuccess: ({ reportId }) => go(`/reports/${reportId}`) },
    )
  }
  const begin = (planIds: PlanId[], requestId: RequestId | null = null) => {
    if (period === null) return
    draft.mutate(
      { planIds, periodId: period.id, requestId },
      { onSuccess: ({ reportId }) => go(`/reports/${reportId}`) },
    )
  }
  const answer = (row: ReportRequestRow) =>
    begin(
      row.plans.map(({ id }) => id),
      row.requestId,
    )
  const join = ({ reportId, version: expectedVersion }: ReportRow, { requestId }: ReportRequestRow) =>
    follow.mutate({ reportId, expectedVersion, requestId }, { onSuccess: () => go(`/reports/${reportId}`) })
  // Of this period, or of one that has to be opened first. What others are asked for stands with the coordinator.
  const ours = (asks.data ?? []).filter((row) => row.concernsUs || row.origin !== 'issued')
  const here = ours.filter((row) => row.periodId === null || row.periodId === period?.id)
  const closed = here.filter((row) => row.state === 'closed').length
  const requests = here.filter((row) => row.state === 'open' || withClosed)
  const letter = mayRecord && (
    <Button variant="default" leftSection={<IconMailPlus size={16} />} onClick={() => setDialog('letter')}>
      {text.requests.record}
    </Button>
  )
  if (!isLoading && period === null) {
    return (
      <>
        <PageHeader title={words.title} actions={letter} />
        {requests.length > 0 ? (
          <div className={classes.page}>
            <Requests
              {...{ requests, reports: [], consolidated: [], busy: false, onDraft: answer, onFollow: join }}
              {...{ onConsolidate: null, coordinated }}
            />
          </div>
        ) : (
          <EmptyState
            sentence={words.noPeriod}
            action={
              <Button component={Link} href="/tasks" variant="default">
                {text.figures.toTasks}
              </Button>
            }
          />
        )}
        {dialog === 'letter' && <LetterDialog row={null} onClose={() => setDialog(null)} />}
      </>
    )
  }
  const other = mayDraft && (
    <Button variant="default" leftSection={<IconFilePlus size={16} />} onClick={() => setDialog('plans')}>
      {words.draftOther}
    </Button>
  )
  const yearlyPlan = mayDraft && (
    <Button variant="default" leftSection={<IconCalendarPlus size={16} />} onClick={() => setDialog('yearly-plan')}>
      {text.yearlyPlans.draft}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={words.title}
        numbers={data && words.numbers({ reports: reported.length, due: data.due.length })}
        actions={
          <>
            {letter}
            {yearlyPlan}
            {other}
          </>
        }
      />
      <div className={classes.page}>
        {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        <ErrorNotice error={draft.error ?? follow.error ?? consolidate.error} />
        {data === undefined && !list.isError && <SkeletonRows />}
        {requests.length > 0 && filter.state === null && (
          <Requests
            requests={requests}
            reports={reported}
            consolidated={data?.reports.filter((one) => one.documentType === 'consolidated') ?? []}
            busy={draft.isPending || follow.isPending || consolidate.isPending}
            onDraft={answer}
            onFollow={join}
            onConsolidate={mayConsolidate ? answerForAll : null}
            coordinated={coordinated}
          />
        )}
        {closed > 0 && !withClosed && filter.state === null && (
          <Button variant="subtle" size="xs" className={classes.showClosed ?? ''} onClick={() => setWithClosed(true)}>
            {text.requests.showClosed({ count: closed })}
          </Button>
        )}
        {data && (data.reports.length > 1 || filter.state !== null) && (
          <StateChips reports={data.reports} filter={filter} />
        )}
        {data && filter.state === null && data.due.length > 0 && (
          <DueReports due={data.due} busy={draft.isPending} mayDraft={mayDraft} onDraft={(planIds) => begin(planIds)} />
        )}
        {data && data.reports.length > 0 && <ReportsOfState reports={data.reports} filter={filter} />}
        {data && data.reports.length + data.due.length + requests.length === 0 && (
          <EmptyState sentence={words.nothing} action={other} />
        )}
      </div>
      {dialog === 'letter' && <LetterDialog row={null} onClose={() => setDialog(null)} />}
      {dialog === 'yearly-plan' && <YearlyPlanDialog onClose={() => setDialog(null)} />}
      {dialog === 'plans' && (
        <DraftDialog
          busy={draft.isPending}
          error={draft.error}
          onDraft={(planIds) => begin(planIds)}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  )
}
