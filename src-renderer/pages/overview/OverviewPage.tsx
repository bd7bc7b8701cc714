import { roles } from '../../../src-shared/domain/permissions.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { useOverview } from '../../shell/use-overview.ts'
import classes from './overview.module.css'
import { ReportDateLine } from './ReportDateLine.tsx'
import { WorkLine } from './WorkLine.tsx'

/** "What needs me today?": one line for each thing, with its number and the way to it. */
export default function OverviewPage() {
  const words = useText().overview
  const overview = useOverview()
  const { data } = overview
  return (
    <>
      <PageHeader title={words.title} numbers={data && words.today({ date: data.today, count: data.lines.length })} />
      <div className={classes.page}>
        {overview.isError ? (
          <ErrorNotice error={overview.error} onRetry={() => void overview.refetch()} />
        ) : data === undefined ? (
          <SkeletonRows />
        ) : (
          <div className={classes.columns}>
            <div className={classes.work}>
              {data.lines.length === 0 && <EmptyState sentence={words.nothing} />}
              {roles
                .map((role) => ({ role, lines: data.lines.filter((line) => line.role === role) }))
                .filter(({ lines }) => lines.length > 0)
                .map(({ role, lines }) => (
                  <section key={role} className={classes.section} aria-labelledby={`work-${role}`}>
                    <h2 id={`work-${role}`} className={classes.heading}>
                      {words.ofRole[role]}
                    </h2>
                    <ul className={classes.lines}>
                      {lines.map((line) => (
                        <WorkLine key={`${line.kind} ${line.plan?.id ?? ''}`} line={line} />
                      ))}
                    </ul>
                  </section>
                ))}
            </div>
            <section className={classes.section} aria-labelledby="report-dates">
              <h2 id="report-dates" className={classes.heading}>
                {words.reportDates}
              </h2>
              {data.reportDates.length === 0 ? (
                <p className={classes.quiet}>{words.noReportDates}</p>
              ) : (
                <ul className={classes.lines}>
                  {data.reportDates.map((date) => (
                    <ReportDateLine key={`${date.planId} ${date.periodKind} ${date.toText}`} date={date} />
                  ))}
                </ul>
              )}
            </section>
          </div>
        )}
      </div>
    </>
  )
}
