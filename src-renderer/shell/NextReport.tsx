import { IconCalendarDue, IconClockExclamation } from '@tabler/icons-react'
import { Link } from 'wouter'
import { defaultSoonDays } from '../../src-shared/domain/timeliness.ts'
import { isSent } from '../parts/report-date.ts'
import { useText } from './language.tsx'
import classes from './top-bar.module.css'
import { useOverview } from './use-overview.ts'

/** The nearest date by which a report goes out, with the plan it is for; the overview has all of them. */
export function NextReport() {
  const text = useText()
  const { data } = useOverview()
  const next = data?.reportDates
    .filter((date) => !isSent(date))
    .flatMap(({ planShortName, requested, deadline }) => (deadline ? [{ planShortName, requested, ...deadline }] : []))
    .filter(({ daysLeft }) => daysLeft >= 0)
    .toSorted((a, b) => a.daysLeft - b.daysLeft)[0]
  if (!next) return null
  const soon = next.daysLeft <= defaultSoonDays && !next.requested
  const Icon = soon ? IconClockExclamation : IconCalendarDue
  const sentence = text.shell.nextReport({ plan: next.planShortName, bound: next.bound, date: next.stated })
  const left = text.shell.nextReportLeft({ days: next.daysLeft })
  return (
    <Link
      href="/"
      className={soon ? `${classes.next} ${classes.soon}` : classes.next}
      title={`${sentence} (${left}). ${text.shell.allReportDates}`}
    >
      <Icon size={16} aria-hidden />
      <span className={classes.plan}>{next.planShortName}</span>
      <span className={classes.by}>{text.shell.nextReportBy({ bound: next.bound, date: next.stated })}</span>
      <span className={classes.left}>{left}</span>
    </Link>
  )
}
