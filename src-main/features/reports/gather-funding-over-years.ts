import type { ConsolidatedRecords } from '../../../src-shared/domain/consolidated/records.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { ReportFunding } from '../../../src-shared/domain/reviewed-years.ts'
import type { Db } from '../../db/open-database.ts'
import { heldFunding } from '../coordination/held-reports.service.ts'
import type { WholeRound } from '../matrix/over-years.service.ts'
import { sumBySource } from './sum-by-source.ts'

type Line = { source: string; planned: number | null; spent: number | null }
type Money = Awaited<ReturnType<typeof moneyIn>>

/**
 * Money year by year, and over the whole: a body's own report of the span, where it speaks of money, goes before its
 * years. Money is spent by whoever lived then: that of an ended body stays its own.
 */
export async function gatherFundingOverYears(
  db: Db,
  { planId, rounds }: { planId: PlanId; rounds: WholeRound['rounds'] },
): Promise<{
  ofYear: ReadonlyMap<number, ReportFunding[]>
  total: ReportFunding[]
  behind: ConsolidatedRecords['funding']
}> {
  const years: { year: number; money: Money }[] = []
  for (const one of rounds.years) years.push({ year: one.year, money: await moneyIn(db, planId, one.bodies) })
  const own = rounds.own
    ? await moneyIn(db, planId, rounds.own.bodies)
    : { lines: new Map<AgencyId, Line[]>(), shared: 0 }
  const counted = new Set([...own.lines.keys(), ...years.flatMap(({ money }) => [...money.lines.keys()])])
  return {
    ofYear: new Map(years.map(({ year, money }) => [year, sumBySource([...money.lines.values()].flat())])),
    total: sumBySource([
      ...years.flatMap(({ money }) => [...money.lines].flatMap(([id, lines]) => (own.lines.has(id) ? [] : lines))),
      ...[...own.lines.values()].flat(),
    ]),
    behind: {
      counted: counted.size,
      of: rounds.bodies.length,
      shared: own.shared + years.reduce((sum, { money }) => sum + money.shared, 0),
    },
  }
}

/** Of reports that speak of this plan alone; the others say only what they spent on several together. */
async function moneyIn(
  db: Db,
  planId: PlanId,
  bodies: readonly { agencyId: AgencyId; submission: { id: string } | null }[],
) {
  const agencyOf = new Map(
    bodies.flatMap(({ agencyId, submission }) => (submission ? [[submission.id, agencyId] as const] : [])),
  )
  const held = await heldFunding(db, planId, [...agencyOf.keys()])
  const lines = new Map<AgencyId, Line[]>()
  let shared = 0
  for (const one of held) {
    const agencyId = agencyOf.get(one.submissionId)
    if (agencyId === undefined || one.lines.length === 0) continue
    if (one.shared) shared += 1
    else {
      lines.set(
        agencyId,
        one.lines.map(({ source, plannedDong, spentDong }) => ({ source, planned: plannedDong, spent: spentDong })),
      )
    }
  }
  return { lines, shared }
}
