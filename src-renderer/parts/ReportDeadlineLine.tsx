import type { ReportDeadline } from '../../src-shared/contract/reports.ts'
import { useText } from '../shell/language.tsx'
import classes from './report-deadline-line.module.css'

/** "Hạn gửi: trước ngày … (chậm nhất hết …)", with the weekend where the stated day falls on one. */
export function ReportDeadlineLine({ deadline, plan }: { deadline: ReportDeadline | null; plan?: string | undefined }) {
  const text = useText()
  const before = plan === undefined ? '' : `${plan} · `
  if (deadline === null) return <span className={classes.quiet}>{before + text.reports.noDeadline}</span>
  const weekend =
    deadline.bound === 'before' && deadline.statedWeekend !== null
      ? ` · ${text.overview.statedIsWeekend({ stated: deadline.stated, day: deadline.statedWeekend })}`
      : ''
  return (
    <span className={classes.when}>
      {before}
      {text.overview.sendBy(deadline)}
      <span className={classes.quiet}>{weekend}</span>
    </span>
  )
}
