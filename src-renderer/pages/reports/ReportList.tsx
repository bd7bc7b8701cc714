import { Link } from 'wouter'
import type { ReportRow } from '../../../src-shared/contract/reports.ts'
import type { DocumentType } from '../../../src-shared/domain/document-type.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import { useDocumentName } from '../../parts/document-name.ts'
import { ReportDeadlineLine } from '../../parts/ReportDeadlineLine.tsx'
import { ReportStateChip } from '../../parts/ReportStateChip.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './reports.module.css'

/** The reports of the period, and below them what the office consolidated and its yearly plans. */
export function ReportList({ reports }: { reports: readonly ReportRow[] }) {
  const { reports: words, consolidated, yearlyPlans } = useText()
  const ofType = (type: DocumentType) => reports.filter((one) => one.documentType === type)
  return (
    <>
      <Documents id="reports-done" title={words.doneTitle} reports={ofType('report')} />
      <Documents id="consolidated" title={consolidated.listTitle} reports={ofType('consolidated')} />
      <Documents id="yearly-plans" title={yearlyPlans.listTitle} reports={ofType('yearly-plan')} />
    </>
  )
}

function Documents({ id, title, reports }: { id: string; title: string; reports: readonly ReportRow[] }) {
  const words = useText().reports
  const nameOf = useDocumentName()
  if (reports.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.heading}>
        <h2 id={id}>{title}</h2>
      </div>
      <ul className={classes.lines}>
        {reports.map((report) => (
          <li key={report.reportId} className={classes.line}>
            <div className={classes.words}>
              <Link href={`/reports/${report.reportId}`} className={classes.name}>
                {nameOf(report)}
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
                  recipientOf(report, words),
                  words.revision({ revision: report.revision }),
                  report.numberAndSymbol !== null && report.documentDate !== null
                    ? words.numberAndDate({ number: report.numberAndSymbol, date: report.documentDate })
                    : '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            </div>
            <ReportStateChip state={report.state} type={report.documentType} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A yearly plan is addressed to nobody. */
function recipientOf({ documentType, recipientName }: ReportRow, words: Text['reports']): string {
  if (documentType === 'yearly-plan') return ''
  return recipientName === null ? words.recipientUnknown : words.sendTo({ name: recipientName })
}
