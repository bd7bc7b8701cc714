import type { FigureCell } from '../../../src-shared/contract/matrix.ts'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import { fewBodies } from '../../../src-shared/domain/consolidated/item-line.ts'
import type {
  ConsolidatedBody,
  ConsolidatedItem,
  ConsolidatedRecords,
} from '../../../src-shared/domain/consolidated/records.ts'
import { targetFor } from '../../../src-shared/domain/figure-target.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { ReportFigure, ReportRecords } from '../../../src-shared/domain/report-content.ts'
import { isReview } from '../../../src-shared/domain/report-period.ts'
import type { ReportFunding } from '../../../src-shared/domain/reviewed-years.ts'
import type { Context } from '../../app/context.ts'
import { giveWay } from '../../db/give-way.ts'
import { heldFunding } from '../coordination/held-reports.service.ts'
import { roundStatus } from '../coordination/status.service.ts'
import { figureRows, figureTable } from '../matrix/figure-table.service.ts'
import { taskRows, taskTable } from '../matrix/task-table.service.ts'
import { getOffice } from '../office/office.service.ts'
import { planIndicators, planTasks } from '../plans/plan-parts.service.ts'
import { bodyOf, countStates, titleOf, totalSaid } from './consolidated-parts.ts'
import { gatherOverYears } from './gather-over-years.ts'
import { reportPlanOf, targetText } from './gather-records.ts'
import { sumBySource } from './sum-by-source.ts'

type Reader = Pick<Context, 'db' | 'clock'>

/** So many columns of numbers are still read on a landscape page. */
const widestTable = 8
interface Round {
  planId: PlanId
  period: RoundPeriod
}

/** The round that a period stands for; null without a year: nobody could say which reports belong to it. */
export function roundOf(planId: PlanId, { kind, year, ordinal }: Period): Round | null {
  return year === null ? null : { planId, period: { kind, year, ordinal } }
}

/** What the reports of a round say together: the tables of the round with the words of a report. */
export async function gatherConsolidated(
  ctx: Reader,
  { planId, period }: { planId: PlanId; period: Period },
): Promise<ReportRecords> {
  const office = await getOffice(ctx.db)
  const base = {
    agencyName: office.agencyName,
    plans: [await reportPlanOf(ctx.db, office.agencyId, planId)],
    tasks: [],
    evidence: [],
  }
  const round = roundOf(planId, period)
  if (round === null) return { ...base, figures: [], funding: [] }
  if (isReview(round.period.kind)) return { ...base, ...(await gatherOverYears(ctx, { ...round, opened: period })) }
  const status = await roundStatus(ctx, round)
  const bodies = status.bodies.map(bodyOf)
  await giveWay()
  const items = await gatherItems(ctx, round, bodies)
  await giveWay()
  const { figures, numbers } = await gatherTotals(ctx, round, { period, bodies })
  const money = await gatherMoney(ctx, round, bodies)
  return {
    ...base,
    figures,
    funding: money.funding,
    consolidated: { bodies, items, funding: money.behind, figures: numbers },
  }
}

async function gatherItems(
  ctx: Reader,
  round: Round,
  bodies: readonly ConsolidatedBody[],
): Promise<ConsolidatedItem[]> {
  const { columns } = await taskTable(ctx, round)
  if (columns.length === 0) return []
  const whole = new Map(
    (await planTasks(ctx.db, round.planId, round.period, [])).items.map((item) => [item.id, item.text]),
  )
  const itemIds = columns.map(({ itemId }) => itemId)
  const rows = await taskRows(ctx, { ...round, itemIds, agencyIds: bodies.map(({ agencyId }) => agencyId) })
  const told = rows.flatMap(({ agencyId, cells }) => {
    const body = bodies.find((one) => one.agencyId === agencyId)
    return body && body.asked !== 'unasked' ? [{ body, cells }] : []
  })
  return columns.map(({ itemId, position, text, joint }, at): ConsolidatedItem => {
    const standing = told.flatMap(({ body, cells }) => {
      const state = cells[at]?.state
      return state === undefined ? [] : [{ body, state }]
    })
    const of = (asked: ConsolidatedBody['asked']) => standing.filter(({ body }) => body.asked === asked)
    const ordered = of('ordered')
    const planText = whole.get(itemId) ?? text
    return {
      ...{ itemId, position, planText, title: titleOf(planText), progress: joint.progress },
      leadSays: joint.by === 'lead' && standing.length > fewBodies ? joint.progress : null,
      ordered: countStates(ordered),
      requested: countStates(of('requested')),
      named: ordered.length > fewBodies ? [] : ordered.map(({ body, state }) => ({ name: body.name, state })),
    }
  })
}

/** Totals with the bodies behind them, and the numbers themselves; an estimate of the year where somebody gave one. */
async function gatherTotals(
  ctx: Reader,
  round: Round,
  { period, bodies }: { period: Period; bodies: readonly ConsolidatedBody[] },
) {
  const indicators = new Map((await planIndicators(ctx.db, round.planId, round.period)).map((one) => [one.id, one]))
  const reported = bodies.filter(({ submissionId }) => submissionId !== null)
  const lines = async (estimate: boolean) => {
    const { columns } = await figureTable(ctx, { ...round, estimate })
    const agencyIds = reported.map(({ agencyId }) => agencyId)
    const rows = columns.length === 0 ? [] : await figureRows(ctx, { ...round, estimate, agencyIds })
    const totals = columns.map((column, at): ReportFigure => {
      const { indicatorId, name, unit, level, total, overlaps } = column
      const days = daysBehind(
        rows.map(({ cells }) => cells[at] ?? null),
        reported,
      )
      const indicator = indicators.get(indicatorId)
      return {
        ...{ indicatorId, planId: round.planId, name, unit, depth: level, estimate, asOf: null, reason: '' },
        target: indicator
          ? targetText({ comparator: indicator.comparator, target: targetFor(indicator, period.year) }, period)
          : '',
        value: totalSaid(total),
        coverage: { ...total.coverage, ...days, mayCountTwice: overlaps.length > 0 },
      }
    })
    return { totals, rows }
  }
  const [now, estimated] = [await lines(false), await lines(true)]
  const figures = now.totals.flatMap((figure, at) => {
    const estimate = estimated.totals[at]
    return estimate?.value ? [figure, estimate] : [figure]
  })
  return { figures, numbers: numbersOf(now) }
}

/** First and last day of the numbers that are added; `cells` and `reported` stand in the same order. */
function daysBehind(cells: readonly (FigureCell | null)[], reported: readonly ConsolidatedBody[]) {
  const days = cells
    .flatMap((cell, at) => (cell?.state === 'value' ? [cell.asOf ?? reported[at]?.cutOff ?? null] : []))
    .filter((day) => day !== null)
    .toSorted()
  return { from: days[0] ?? null, to: days.at(-1) ?? null }
}

/** Sums by source over reports that speak of this plan alone. */
async function gatherMoney(
  ctx: Reader,
  { planId }: Round,
  bodies: readonly ConsolidatedBody[],
): Promise<{ funding: ReportFunding[]; behind: ConsolidatedRecords['funding'] }> {
  const held = await heldFunding(
    ctx.db,
    planId,
    bodies.flatMap(({ submissionId }) => submissionId ?? []),
  )
  const withMoney = held.filter(({ lines }) => lines.length > 0)
  const alone = withMoney.filter(({ shared }) => !shared)
  return {
    funding: sumBySource(
      alone.flatMap(({ lines }) =>
        lines.map(({ source, plannedDong, spentDong }) => ({ source, planned: plannedDong, spent: spentDong })),
      ),
    ),
    behind: {
      counted: alone.length,
      of: bodies.filter(({ asked, submissionId }) => asked !== 'unasked' || submissionId !== null).length,
      shared: withMoney.length - alone.length,
    },
  }
}

/** Body by body, where not too many indicators stand side by side; only bodies that say something. */
function numbersOf(of: {
  totals: readonly ReportFigure[]
  rows: readonly { agencyId: AgencyId; cells: readonly (FigureCell | null)[] }[]
}): ConsolidatedRecords['figures'] {
  if (of.totals.length > widestTable) return { columns: [], rows: [] }
  const rows = of.rows.map(({ agencyId, cells }) => ({ agencyId, values: cells.map((cell) => cell?.value ?? null) }))
  return {
    columns: of.totals.map(({ indicatorId, name, unit }) => ({ indicatorId, name, unit })),
    rows: rows.filter(({ values }) => values.some((value) => value !== null)),
  }
}
