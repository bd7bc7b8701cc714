import type { ReportDate, ReportDeadline } from '../../../src-shared/contract/overview.ts'
import type { ReportRequestRow } from '../../../src-shared/contract/report-requests.ts'
import type { ReportRow } from '../../../src-shared/contract/reports.ts'
import { type BusinessDate, daysBetween } from '../../../src-shared/domain/business-date.ts'
import { type DateRule, deadlinesFor } from '../../../src-shared/domain/date-rule.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { PeriodKind } from '../../../src-shared/domain/report-period.ts'
import { mayBeSame } from '../../../src-shared/domain/second-report.ts'
import type { Db } from '../../db/open-database.ts'
import type { OwnReportingDuty } from '../plans/duties.service.ts'
import { reportingDutiesFor } from '../plans/plans.service.ts'
import type { OnwardDate } from '../reporting-legs/onward-dates.service.ts'

type Asked = 'requestId' | 'plans' | 'period' | 'deadline' | 'recipientAgencyId' | 'recipientName' | 'report'

interface ReportDatesOf {
  agencyId: AgencyId
  year: number
  today: BusinessDate
  /** The reports of the year's periods, as far as they were begun. */
  begun: readonly BegunReport[]
  /** What a coordinator asks for this time goes before the standing date of the plan. */
  asked: readonly Pick<ReportRequestRow, Asked>[]
  /** Where the coordinator passes on what others reported. */
  onward: readonly OnwardDate[]
}

export interface BegunReport extends Pick<ReportRow, 'plans' | 'state' | 'requestId'> {
  periodKind: PeriodKind
}

/** By when this office reports on each plan in one year, the nearest first; legs without a date stand last. */
export async function reportDatesFor(
  db: Db,
  { agencyId, year, today, begun, asked, onward }: ReportDatesOf,
): Promise<ReportDate[]> {
  const duties = await reportingDutiesFor(db, agencyId)
  const dates = duties.flatMap(({ duty, ownLegs, planId, planShortName, requested }) =>
    // What is behind the first leg goes with the consolidated report, which has states of its own.
    ownLegs
      .filter((leg) => duty.legs.indexOf(leg) === 0)
      .map((leg): ReportDate => {
        const { periodKind } = duty
        // Quarters and half-years have dates of their own within the year: the plan's rule knows which comes next.
        const fromOthers = asked.filter(({ recipientAgencyId: to }) => !mayBeSame(to, leg.toAgencyId))
        const request = asked.find(
          ({ period, plans, recipientAgencyId: to }) =>
            mayBeSame(to, leg.toAgencyId) &&
            period.kind === periodKind &&
            period.ordinal === null &&
            period.year === year &&
            plans.some(({ id }) => id === planId),
        )
        // A second report, for another body's request, has its own state.
        const reports = begun.filter(
          (one) =>
            one.periodKind === periodKind &&
            one.plans.some(({ id }) => id === planId) &&
            !fromOthers.some(({ requestId }) => requestId === one.requestId),
        )
        const report = reports.find((one) => request && one.requestId === request.requestId) ?? reports.at(-1)
        const found = request?.deadline ? shown(request.deadline, today) : occurrence(leg.dateRule, year, today)
        return {
          ...{ planId, planShortName, periodKind, toText: leg.toText, requested, ...found },
          ...{ isOnward: false, onward: null, reportState: report?.state ?? null },
        }
      }),
  )
  const passedOn = onward.map(({ planId, planShortName, period, leg }): ReportDate => {
    const { deadline, whyNoDate, state, dispatches } = leg
    return {
      ...{ planId, planShortName, periodKind: period.kind, toText: leg.toText, requested: false, reportState: null },
      ...{ isOnward: true, onward: { state, sentOn: dispatches.at(-1)?.sentOn ?? null } },
      ...(deadline ? shown(deadline, today) : { deadline: null, whyNoDate }),
    }
  })
  const elsewhere = askedByOthers(asked, { year, duties, onward }).flatMap(({ request, deadline }) =>
    request.plans.map(
      ({ id, shortName }): ReportDate => ({
        ...{ planId: id, planShortName: shortName, periodKind: request.period.kind, toText: request.recipientName },
        ...{ isOnward: false, onward: null, requested: false, reportState: request.report?.state ?? null },
        ...shown(deadline, today),
      }),
    ),
  )
  return [...dates, ...passedOn, ...elsewhere].toSorted((a, b) =>
    lastDayOf(a) < lastDayOf(b) ? -1 : lastDayOf(a) > lastDayOf(b) ? 1 : 0,
  )
}

/** Requests of other bodies than those to which the plans lead anyway; on a leg of the coordinator they are shown there. */
function askedByOthers(
  asked: ReportDatesOf['asked'],
  of: { year: number; duties: readonly OwnReportingDuty[]; onward: readonly OnwardDate[] },
) {
  const onLegs = new Set(of.onward.map(({ leg }) => leg.requestId))
  return asked.flatMap((request) => {
    const { period, plans, recipientAgencyId: to, deadline } = request
    if (period.year !== of.year || deadline === null || to === null || onLegs.has(request.requestId)) return []
    const isOfPlan = of.duties.some(
      ({ planId, ownLegs }) =>
        plans.some(({ id }) => id === planId) && ownLegs.some(({ toAgencyId }) => mayBeSame(to, toAgencyId)),
    )
    return isOfPlan ? [] : [{ request, deadline }]
  })
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
