import type { Plan } from '../../../src-shared/contract/plan-content.ts'
import type { RoundPeriod, RoundStatus } from '../../../src-shared/contract/submission.ts'
import type { BusinessDate } from '../../../src-shared/domain/business-date.ts'
import { fixedDeadline } from '../../../src-shared/domain/date-rule.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import { lastDayInPeriod } from '../../../src-shared/domain/period-deadline.ts'
import { reportDeadlineOf } from '../../../src-shared/domain/report-deadline.ts'
import type { Db } from '../../db/open-database.ts'
import { type IssuedRequest, issuedForRound } from '../report-requests/issued-requests.service.ts'
import type { SubmissionRecord } from './submissions.queries.ts'

export interface Expected {
  agencyId: AgencyId
  requested: boolean
  /** Last day in time for its own leg; null where nobody says. */
  lastDay: BusinessDate | null
}

interface RoundPlace {
  planId: PlanId
  period: RoundPeriod
}

type Duties = Pick<Plan, 'duties'>

/**
 * Who has to report in a round and by when: those whom the newest open request names, else those whom the duties of the
 * plan name. A request that names no day leaves the day of the plan.
 */
export async function expectedInRound(
  db: Db,
  { planId, period }: RoundPlace,
  plan: Duties,
): Promise<{ bodies: Expected[] } & Pick<RoundStatus, 'request' | 'deadlines'>> {
  const issued = await issuedForRound(db, planId, period)
  const byDuties = expectedBodies(plan, period)
  if (!issued?.content.reporters) return { bodies: byDuties, request: null, deadlines: deadlinesOf(plan, period) }
  const { requestId, revision, content } = issued
  const asked = askedDeadline(issued)
  const dayOf = new Map(byDuties.map((one) => [one.agencyId, one.lastDay]))
  return {
    bodies: issued.content.reporters.map(({ agencyId, requested }) => ({
      ...{ agencyId, requested },
      lastDay: asked ? asked.lastDay : (dayOf.get(agencyId) ?? null),
    })),
    request: { requestId, revision, letterNumber: content.letterNumber, letterDate: content.letterDate },
    deadlines: asked ? [asked] : deadlinesOf(plan, period),
  }
}

export async function expectedIds(db: Db, round: RoundPlace, plan: Duties): Promise<AgencyId[]> {
  return (await expectedInRound(db, round, plan)).bodies.map((one) => one.agencyId)
}

/** By the plan alone, also a body without any task; ordered in one duty and asked in another: ordered. */
function expectedBodies(plan: Duties, period: RoundPeriod): Expected[] {
  const bodies = new Map<AgencyId, Expected>()
  for (const duty of dutiesFor(plan, period)) {
    const rule = duty.legs[0]?.dateRule ?? null
    const lastDay = rule && lastDayInPeriod(rule, period)
    for (const { agencyId, requested } of duty.agencies) {
      const known = bodies.get(agencyId)
      bodies.set(agencyId, {
        agencyId,
        requested: requested && (known?.requested ?? true),
        lastDay: earlier(known?.lastDay ?? null, lastDay),
      })
    }
  }
  return [...bodies.values()]
}

const dutiesFor = (plan: Duties, period: RoundPeriod) => plan.duties.filter((one) => one.periodKind === period.kind)

const earlier = (a: BusinessDate | null, b: BusinessDate | null) => (a !== null && (b === null || a < b) ? a : b)

function askedDeadline({ content }: IssuedRequest): RoundStatus['deadlines'][number] | null {
  const found = content.deadline && fixedDeadline(content.deadline)
  if (!found) return null
  const { firstDay: _, ...shown } = found
  return shown
}

/** Each wording once, the earliest first. */
function deadlinesOf(plan: Duties, period: RoundPeriod): RoundStatus['deadlines'] {
  const found = dutiesFor(plan, period).flatMap(
    (duty) => reportDeadlineOf(duty.legs[0]?.dateRule ?? null, period) ?? [],
  )
  const once = new Map(found.map((one) => [`${one.lastDay} ${one.bound} ${one.stated}`, one]))
  return [...once].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/** A body that reports unasked is shown too; it has no day and is no part of those who were told. */
export function withThoseWhoSent(
  expected: Expected[],
  rows: readonly Pick<SubmissionRecord, 'agency_id' | 'state'>[],
): Expected[] {
  const asked = new Set(expected.map((one) => one.agencyId))
  const unasked = new Set(
    rows.filter((row) => !asked.has(row.agency_id) && row.state !== 'refused').map((row) => row.agency_id),
  )
  return [...expected, ...[...unasked].map((agencyId) => ({ agencyId, requested: true, lastDay: null }))]
}
