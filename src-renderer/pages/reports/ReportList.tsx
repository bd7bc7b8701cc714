import { Link } from 'wouter'
import type { ReportRow } from '../../../src-shared/contract/reports.ts'
import { ReportDeadlineLine } from '../../parts/ReportDeadlineLine.tsx'
import { ReportStateChip } from '../../parts/ReportStateChip.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './reports.module.css'

export function ReportList({ reports }: { reports: readonly ReportRow[] }) {
  const words = useText().reports
  return (
    <section className={classes.section} aria-labelledby="reports-done">
      <div className={classes.heading}>
        <h2 id="reports-done">{words.doneTitle}</h2>
      </div>
      <ul className={classes.lines}>
        {reports.map((report) => (
          <li key={report.reportId} className={classes.line}>
            <div className={classes.words}>
              <Link href={`/reports/${report.reportId}`} className={classes.name}>
                {report.plans.map((plan) => plan.shortName).join(', ')}
              </Link>
              {report.deadlines.map((deadline, index) => (
                <ReportDeadlineLine
                  key={report.plans[index]?.id ?? index}
                  deadline={deadline}
                  plan={report.deadlines.length > 1 ? report.plans[index]?.shortName : undefined}
                />
              ))}
              <p className={classes.quiet}>
                {[
                  report.recipientName === null ? words.recipientUnknown : words.sendTo({ name: report.recipientName }),
                  words.revision({ revision: report.revision }),
                  report.numberAndSymbol !== null && report.documentDate !== null
                    ? words.numberAndDate({ number: report.numberAndSymbol, date: report.documentDate })
                    : '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            </div>
            <ReportStateChip state={report.state} />
          </li>
        ))}
      </ul>
    </section>
  )
}
