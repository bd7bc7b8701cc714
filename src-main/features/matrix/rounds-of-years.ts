import type { BodyStatus, RoundPeriod } from '../../../src-shared/contract/submission.ts'
import { type BodyGroup, bodyGroups } from '../../../src-shared/domain/consolidation/body-group.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import { isReview } from '../../../src-shared/domain/report-period.ts'
import { reviewedYears } from '../../../src-shared/domain/review-figures.ts'
import { giveWay } from '../../db/give-way.ts'
import { type AgencyLife, agencyLives } from '../agencies/agency-lives.service.ts'
import { bodiesOf } from '../coordination/bodies.service.ts'
import { type Reader, roundStatus } from '../coordination/status.service.ts'

export interface YearRound {
  year: number
  period: RoundPeriod
  bodies: BodyStatus[]
}

/** A body that was asked in one of the years or sent something, under the name of today. */
export interface BodyOfYears extends AgencyLife {
  agencyId: AgencyId
  name: string
  group: BodyGroup
}

export interface RoundsOfYears {
  planName: string
  years: YearRound[]
  /** The round of the review itself; null where the period is none. */
  own: YearRound | null
  bodies: BodyOfYears[]
}

/** How many years are shown of a plan where nobody asks for a review. */
const shownYears = 5

/** A review looks back on its years; any other period stands at the end of five. */
function yearsBehind({ kind, year }: RoundPeriod): number[] {
  return isReview(kind) ? reviewedYears(kind, year) : reviewedYears('five-year', year).slice(-shownYears)
}

/** The yearly rounds that a period looks back on, each as it stands in its own table, with all their bodies. */
export async function roundsOfYears(
  reader: Reader,
  { planId, period }: { planId: PlanId; period: RoundPeriod },
): Promise<RoundsOfYears> {
  const years: YearRound[] = []
  let planName = ''
  const read = async (year: number, of: RoundPeriod): Promise<YearRound> => {
    const status = await roundStatus(reader, { planId, period: of })
    planName = status.planName
    await giveWay()
    return { year, period: of, bodies: status.bodies }
  }
  for (const year of yearsBehind(period)) years.push(await read(year, { kind: 'year', year, ordinal: null }))
  const own = isReview(period.kind) ? await read(period.year, period) : null
  const ids = [...new Set([...years, ...(own ? [own] : [])].flatMap((one) => one.bodies.map((body) => body.agencyId)))]
  const bodies = await bodiesInOrder(reader, ids)
  const lives = new Map(bodies.map((body) => [body.agencyId, body]))
  return {
    ...{ planName, own, bodies },
    years: years.map((one) => ({ ...one, bodies: one.bodies.filter((body) => owedIn(one, body, lives)) })),
  }
}

/** The plan of today also names bodies that were founded later, and ended ones in whose place others stand by then. */
function owedIn(
  { year, bodies }: YearRound,
  { agencyId, submission }: BodyStatus,
  lives: ReadonlyMap<AgencyId, AgencyLife>,
): boolean {
  const life = lives.get(agencyId)
  if (submission !== null || !life) return true
  if (life.since !== null && life.since > `${year}-12-31`) return false
  return !life.heirs.some((heir) => heir.year <= year && bodies.some((body) => body.agencyId === heir.agencyId))
}

async function bodiesInOrder({ db, clock }: Reader, ids: readonly AgencyId[]): Promise<BodyOfYears[]> {
  const nameOf = await bodiesOf(db, ids, clock.today())
  const lives = await agencyLives(db, ids)
  const unknown: AgencyLife = { since: null, endedOn: null, heirs: [] }
  return ids
    .map((agencyId) => ({ agencyId, ...(lives.get(agencyId) ?? unknown), of: nameOf(agencyId) }))
    .toSorted(
      (one, other) =>
        bodyGroups.indexOf(one.of.group) - bodyGroups.indexOf(other.of.group) ||
        (one.of.sortKey < other.of.sortKey ? -1 : 1),
    )
    .map(({ of: { name, group }, ...body }) => ({ ...body, name, group }))
}
