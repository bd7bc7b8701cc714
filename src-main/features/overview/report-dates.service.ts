import type { ReportDate, ReportDeadline } from '../../../src-shared/contract/overview.ts'
import type { ReportRequestRow } from '../../../src-shared/contract/report-requests.ts'
import type { ReportRow } from '../../../src-shared/contract/reports.ts'
import { type BusinessDate, daysBetween } from '../../../src-shared/domain/business-date.ts'
import { type DateRule, deadlinesFor } from '../../../src-shared/domain/date-rule.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { PeriodKind } from '../../../src-shared/domain/report-period.ts'
import type { Db } from '../../db/open-database.ts'
import { reportingDutiesFor } from '../plans/plans.service.ts'

interface ReportDatesOf {
  agencyId: AgencyId
  year: number
  today: BusinessDate
  /** The reports of the year's periods, as far as they were begun. */
  begun: readonly BegunReport[]
  /** What a coordinator asks for this time goes before the standing date of the plan. */
  asked: readonly Pick<ReportRequestRow, 'plans' | 'period' | 'deadline'>[]
}

export interface BegunReport extends Pick<ReportRow, 'plans' | 'state'> {
  periodKind: PeriodKind
}

/** By when this office reports on each plan in one year, the nearest first; legs without a date stand last. */
export async function reportDatesFor(
  db: Db,
  { agencyId, year, today, begun, asked }: ReportDatesOf,
): Promise<ReportDate[]> {
  const duties = await reportingDutiesFor(db, agencyId)
  const dates = duties.flatMap(({ duty, ownLegs, planId, planShortName, requested }) =>
    ownLegs.map((leg): ReportDate => {
      const { periodKind } = duty
      const isOnward = duty.legs.indexOf(leg) > 0
      const report = begun.find((one) => one.periodKind === periodKind && one.plans.some(({ id }) => id === planId))
      // The consolidated report is another one than the office's own.
      const reportState = isOnward ? null : (report?.state ?? null)
      // Quarters and half-years have dates of their own within the year: the plan's rule knows which comes next.
      const request = asked.find(
        ({ period, plans }) =>
          period.kind === periodKind &&
          period.ordinal === null &&
          period.year === year &&
          plans.some(({ id }) => id === planId),
      )
      const found =
        isOnward || !request?.deadline ? occurrence(leg.dateRule, year, today) : shown(request.deadline, today)
      return { planId, planShortName, periodKind, toText: leg.toText, isOnward, requested, reportState, ...found }
    }),
  )
  return dates.toSorted((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : lastDayOf(a) > lastDayOf(b) ? 1 : 0))
}

const lastDayOf = ({ deadline }: ReportDate) => deadline?.lastDay ?? '9999-12-31'

function occurrence(
  rule: DateRule | null,
  year: number,
  today: BusinessDate,
): Pick<ReportDate, 'deadline' | 'whyNoDate'> {
  if (rule === null) return { deadline: null, whyNoDate: 'not-stated' }
  if (rule.kind === 'on-request' || rule.kind === 'ongoing') return { deadline: null, whyNoDate: rule.kind }
  const ofYear = deadlinesFor(rule, year)
  const next = ofYear.find(({ lastDay }) => lastDay >= today) ?? ofYear.at(-1)
  if (!next) return { deadline: null, whyNoDate: 'not-this-year' }
  const { firstDay: _, ...deadline } = next
  return shown(deadline, today)
}

function shown(deadline: Omit<ReportDeadline, 'daysLeft'>, today: BusinessDate) {
  return { deadline: { ...deadline, daysLeft: daysBetween(today, deadline.lastDay) }, whyNoDate: null }
}
