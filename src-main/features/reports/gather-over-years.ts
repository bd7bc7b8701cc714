import type { YearsBody, YearsFigure } from '../../../src-shared/contract/matrix-years.ts'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import { fewBodies } from '../../../src-shared/domain/consolidated/item-line.ts'
import type {
  BodiesOfYear,
  FigureOverYears,
  RecordsOverYears,
} from '../../../src-shared/domain/consolidated/over-years.ts'
import { overYearsWords as words } from '../../../src-shared/domain/consolidated/over-years-words.ts'
import type { ConsolidatedBody, ConsolidatedItem } from '../../../src-shared/domain/consolidated/records.ts'
import { totalOver } from '../../../src-shared/domain/consolidation/column-total.ts'
import { overlapsIn } from '../../../src-shared/domain/consolidation/double-count.ts'
import { targetFor } from '../../../src-shared/domain/figure-target.ts'
import { comparableOf, type FigureValue, isCounted } from '../../../src-shared/domain/figures.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import { depthsOf } from '../../../src-shared/domain/item-tree.ts'
import type { ReportFigure, ReportRecords } from '../../../src-shared/domain/report-content.ts'
import { figureText } from '../../../src-shared/domain/report-document.ts'
import type { Context } from '../../app/context.ts'
import { giveWay } from '../../db/give-way.ts'
import { roundOverYears, type WholeRound } from '../matrix/over-years.service.ts'
import { planIndicators } from '../plans/plan-parts.service.ts'
import { bodyOf, countStates, reviewOf, titleOf, totalAsPrinted, totalSaid } from './consolidated-parts.ts'
import { gatherEarlierPlans } from './gather-earlier-plans.ts'
import { gatherFundingOverYears } from './gather-funding-over-years.ts'
import { targetText } from './gather-records.ts'

type Reader = Pick<Context, 'db' | 'clock'>

/** So many tables of all bodies, one for each indicator, are still turned over on paper. */
const mostTables = 4
/** So many bodies are named beside a total; more are counted, and stand in the annex. */
const mostNames = 3

/** What bodies reported over the years of a review, their own reports of it first; ended bodies through their heirs. */
export async function gatherOverYears(
  ctx: Reader,
  { planId, period, opened }: { planId: PlanId; period: RoundPeriod; opened: Period },
): Promise<Pick<ReportRecords, 'figures' | 'funding' | 'review' | 'consolidated'>> {
  const whole = await roundOverYears(ctx, { planId, period })
  const { rounds, figures, tasks } = whole
  const indicators = new Map((await planIndicators(ctx.db, planId, period)).map((one) => [one.id, one]))
  const depths = depthsOf([...indicators.values()])
  const askedHow = askedIn(whole)
  const money = await gatherFundingOverYears(ctx.db, { planId, rounds })
  await giveWay()
  const earlierPlans = await gatherEarlierPlans(ctx, { planId, period })
  return {
    figures: figures.map((figure): ReportFigure => {
      const { indicatorId, name, unit, total } = figure
      const indicator = indicators.get(indicatorId)
      return {
        ...{ indicatorId, planId, name, unit, depth: depths.get(indicatorId) ?? 0, estimate: false, asOf: null },
        target: indicator
          ? targetText({ comparator: indicator.comparator, target: targetFor(indicator, opened.year) }, opened)
          : '',
        ...{ reason: '', value: totalSaid(total) },
        ...byYearOf(figure, { years: rounds.years.map(({ year }) => year), indicator }),
        coverage: {
          ...{ ...total.coverage, from: null, to: null, mayCountTwice: overlaps(figure) },
          overYears: overYearsOf(
            figure,
            rounds.years.map(({ year }) => year),
          ),
        },
      }
    }),
    funding: money.total,
    review: reviewOf(tasks, money),
    consolidated: {
      bodies: (rounds.own?.bodies ?? []).map(bodyOf),
      items: tasks.tasks.map(({ itemId, position, text, joint, bodies }): ConsolidatedItem => {
        const of = (asked: ConsolidatedBody['asked']) =>
          bodies.filter((one) => askedHow.get(one.agencyId)?.asked === asked)
        const ordered = of('ordered')
        const named = ordered.length > fewBodies ? [] : ordered
        return {
          ...{ itemId, position, planText: text, title: titleOf(text), progress: joint.progress },
          leadSays: joint.by === 'lead' && bodies.length > fewBodies ? joint.progress : null,
          ordered: countStates(ordered),
          requested: countStates(of('requested')),
          named: named.map(({ agencyId, state }) => ({ name: askedHow.get(agencyId)?.name ?? agencyId, state })),
        }
      }),
      funding: money.behind,
      figures: { columns: [], rows: [] },
      overYears: { ...yearsRecords(whole), ...(earlierPlans.length > 0 ? { earlierPlans } : {}) },
    },
  }
}

/** The totals of the years beside each other, for a chart; only years with a number. */
function byYearOf(
  { years: totals }: YearsFigure,
  { years, indicator }: { years: readonly number[]; indicator: PlanIndicator | undefined },
): Pick<ReportFigure, 'byYear'> {
  // A change is no height of a column.
  const targets = indicator?.comparator === 'change' ? undefined : indicator?.targets
  const byYear = years.flatMap((year, at) => {
    const total = totals[at]
    const value = total ? comparableOf(totalSaid(total)) : null
    return value === null ? [] : { year, value, target: targets?.find((one) => one.year === year)?.value ?? null }
  })
  return byYear.length > 1 ? { byYear } : {}
}

/** Told or asked: as the review says where it asks for reports of its own, else as the last year in which it was. */
function askedIn({ rounds }: WholeRound) {
  const asked = new Map<AgencyId, { name: string; asked: ConsolidatedBody['asked'] }>()
  const latestFirst = [...rounds.years, ...(rounds.own ? [rounds.own] : [])].toReversed()
  for (const { bodies } of latestFirst) {
    for (const body of bodies) {
      const known = asked.get(body.agencyId)
      if (known && known.asked !== 'unasked') continue
      const { name, asked: how } = bodyOf(body)
      asked.set(body.agencyId, { name, asked: how })
    }
  }
  return asked
}

function overlaps({ shape, bodies }: YearsFigure): boolean {
  const answers = (some: readonly YearsBody[]) =>
    some.map(({ value, agencyId }) => ({ value, agencyId, reported: true }))
  const communes = bodies.filter(({ group }) => group === 'commune')
  const above = answers(bodies.filter(({ group }) => group !== 'commune'))
  const totals = {
    communes: totalOver(shape, answers(communes)),
    above: totalOver(shape, above),
    all: totalOver(shape, answers(bodies)),
  }
  return overlapsIn(shape, above, totals).length > 0
}

function overYearsOf({ measure, bodies }: YearsFigure, years: readonly number[]): FigureOverYears {
  const grouped = (inYear: (body: YearsBody, year: number) => boolean): BodiesOfYear[] =>
    years.flatMap((year) => {
      const names = bodies.filter((body) => inYear(body, year)).map(({ agencyName }) => agencyName)
      return names.length === 0 ? [] : { year, count: names.length, names: names.length > mostNames ? [] : names }
    })
  const last = years.at(-1)
  return {
    own: bodies.filter(({ from }) => from === 'own').length,
    through: bodies.filter(({ through }) => through.length > 0).length,
    missing: measure === 'in-period' ? grouped((body, year) => body.missing.includes(year)) : [],
    older: grouped((body, year) => year !== last && body.takenFromYear === year),
    falls: bodies.filter(({ falls }) => falls.length > 0).length,
  }
}

function yearsRecords({ rounds, reported, figures }: WholeRound): RecordsOverYears {
  return {
    submissionIds: rounds.years.flatMap(({ bodies }) => bodies.flatMap(({ submission }) => submission?.id ?? [])),
    years: reported,
    bodies: rounds.bodies.map(({ agencyId, name, endedOn }) => ({
      ...{ agencyId, name, endedOn },
      years: rounds.years.map(({ bodies }) => {
        const body = bodies.find((one) => one.agencyId === agencyId)
        if (!body) return null
        if (body.submission) return 'reported'
        if (body.quarantined > 0) return 'waiting'
        return body.unasked ? null : 'missing'
      }),
      own: rounds.own?.bodies.some((one) => one.agencyId === agencyId && one.submission !== null) ?? false,
    })),
    figures: figures.map(({ indicatorId, name, unit, years, total, bodies }) => ({
      ...{ indicatorId, name, unit },
      totals: [...years, total].map(totalAsPrinted),
      rows:
        figures.length > mostTables
          ? []
          : bodies.map((body) => ({ agencyId: body.agencyId, cells: printedCells(body) })),
    })),
  }
}

function printedCells({ cells, own, value, from }: YearsBody): string[] {
  const text = (said: FigureValue | null) => (said ? figureText({ value: said }) : '')
  return [
    ...cells.map((cell) => {
      if (cell === null) return ''
      if (cell.state === 'missing') return words.missing
      if (cell.state === 'silent') return words.silent
      const isNumber = cell.value !== null && isCounted(cell.value)
      return isNumber && cell.state !== 'counts' ? words.notAdded({ text: text(cell.value) }) : text(cell.value)
    }),
    own !== null && isCounted(own) && from !== 'own' ? words.notAdded({ text: text(own) }) : text(own),
    text(value),
  ]
}
