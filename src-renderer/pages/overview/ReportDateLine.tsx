import {
  IconAlertTriangle,
  IconCalendarCheck,
  IconCircleDashed,
  IconClock,
  IconClockExclamation,
  IconMailQuestion,
  IconSend,
} from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ReportDate } from '../../../src-shared/contract/overview.ts'
import { defaultSoonDays } from '../../../src-shared/domain/timeliness.ts'
import { isSent } from '../../parts/report-date.ts'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import { useSession } from '../../shell/session.tsx'
import classes from './overview.module.css'

/** One plan's own date, in the plan's own words of "before" and "by". */
export function ReportDateLine({ date }: { date: ReportDate }) {
  const text = useText()
  const words = text.overview
  const { person } = useSession()
  const { deadline, onward } = date
  const opensLegs = onward !== null && person.roles.includes('coordinator')
  const sent = isSent(date)
  const own = date.reportState === 'sealed' || date.reportState === 'accepted' ? date.reportState : null
  return (
    <li className={classes.date}>
      <Link
        href={opensLegs ? `/coordination/legs?plan=${date.planId}` : `/plans/${date.planId}`}
        className={classes.plan}
      >
        {date.planShortName}
      </Link>
      <p className={classes.when}>
        {deadline === null ? date.whyNoDate && words.whyNoDate[date.whyNoDate] : words.sendBy(deadline)}
      </p>
      <p className={classes.quiet}>
        {words.sendTo({ to: date.toText })}
        {deadline?.bound === 'before' &&
          deadline.statedWeekend !== null &&
          ` · ${words.statedIsWeekend({ stated: deadline.stated, day: deadline.statedWeekend })}`}
      </p>
      <span className={classes.chips}>
        {date.isOnward && <Chip icon={IconCalendarCheck} label={words.onward} />}
        {date.requested && <Chip icon={IconMailQuestion} label={words.requested} />}
        {own !== null && <Chip tone="done" icon={IconCalendarCheck} label={words.sent[own]} />}
        {onward && (
          <Chip
            tone={sent ? 'done' : 'plain'}
            icon={sent ? IconSend : IconCircleDashed}
            label={text.reportingLegs.states[onward.state]}
          />
        )}
        {deadline !== null && !sent && <DaysLeft days={deadline.daysLeft} requested={date.requested} />}
      </span>
    </li>
  )
}

/** A date that passed is late only for those who were told, never for those who were asked. */
function DaysLeft({ days, requested }: { days: number; requested: boolean }) {
  const words = useText().overview
  if (days < 0) {
    return requested ? null : <Chip tone="late" icon={IconAlertTriangle} label={words.passed({ days: -days })} />
  }
  const soon = days <= defaultSoonDays && !requested
  return (
    <Chip
      tone={soon ? 'soon' : 'plain'}
      icon={soon ? IconClockExclamation : IconClock}
      label={words.daysLeft({ days })}
    />
  )
}
