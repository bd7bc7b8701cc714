import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { PlanFigures } from '../../../src-shared/contract/figures.ts'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import type { Decimal } from '../../../src-shared/domain/decimal.ts'
import { comparableOf, type FigureValue } from '../../../src-shared/domain/figures.ts'
import type { AgencyId, IndicatorId, PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import { figureDifference } from '../../../src-shared/domain/opening-values.ts'
import { stageOfFigure } from '../../../src-shared/domain/report-period.ts'
import type { YearFigure } from '../../../src-shared/domain/review-figures.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { getOffice } from '../office/office.service.ts'
import { getPeriod, listPeriods, periodBefore } from '../periods/periods.service.ts'
import { indicatorsFor, planChoices } from '../plans/plans.service.ts'
import { reportedFigures } from '../reports/reported-before.service.ts'
import { type FigureTableRow, selectFigures, selectFiguresOf, selectYearFigures } from './figures.queries.ts'
import { toFigure, toValue } from './figures.rows.ts'
import { type EnteredFigure, judgeFigures } from './judge-figures.ts'

export { enterFigures } from './enter-figures.service.ts'

const none: ReadonlyMap<IndicatorId, FigureValue> = new Map()

interface FiguresWanted {
  planIds: readonly PlanId[]
  periodId: PeriodId
  /** Who gets the report that they are for; null: the page of figures, which is for nobody alone. */
  recipient?: AgencyId | null
}

/**
 * The office's figures of one period, plan by plan, in the order of the sets: with target, baseline, the value of the
 * period before, warnings and the verdict on the target. Plans without indicators for this office are left out.
 */
export async function figuresFor(
  db: Db,
  { planIds, periodId, recipient = null }: FiguresWanted,
): Promise<PlanFigures[]> {
  const { agencyId } = await getOffice(db)
  const period = await getPeriod(db, periodId)
  const before = await periodBefore(db, period)
  const names = new Map((await planChoices(db)).map(({ id, shortName }) => [id, shortName]))
  const plans: PlanFigures[] = []
  for (const planId of planIds) {
    const set = await indicatorsFor(db, agencyId, planId)
    if (!set || set.indicators.length === 0) continue
    const reported =
      before === null ? none : await reportedFigures(db, { planIds: [planId], period: before, recipient })
    const entered = await enteredFigures(db, set.indicators, period, before, reported)
    plans.push({
      planId,
      planShortName: names.get(planId) ?? '',
      set: { id: set.id, version: set.version, source: set.source },
      rows: judgeFigures(entered, period),
      entered: entered.filter(({ figure }) => figure !== null).length,
    })
  }
  return plans
}

export async function listFigures(
  { db }: Context,
  { planId, periodId }: ParsedInput<'figures.list'>,
): Promise<CallOutput<'figures.list'>> {
  const planIds = planId === null ? await activePlanIds(db) : [planId]
  return { plans: await figuresFor(db, { planIds, periodId }) }
}

/** How many indicators of the plans in force have no figure for this period; an estimate is no figure. */
export async function countMissingFigures(db: Db, periodId: PeriodId): Promise<number> {
  const plans = await figuresFor(db, { planIds: await activePlanIds(db), periodId })
  return plans.reduce((missing, { rows, entered }) => missing + rows.length - entered, 0)
}

/** All that was ever entered for one indicator, the oldest period first. */
export async function figureSeries(db: Db, indicatorId: IndicatorId): Promise<CallOutput<'figures.series'>> {
  const rows = await selectFiguresOf(db, indicatorId)
  const periods = (await listPeriods(db)).toReversed()
  return periods.flatMap(({ id, kind, year, ordinal }) =>
    rows
      .filter((row) => row.period_id === id)
      .toSorted((a, b) => a.is_estimate - b.is_estimate)
      .map((row) => ({ periodId: id, kind, year, ordinal, isEstimate: row.is_estimate === 1, figure: toFigure(row) })),
  )
}

export interface YearValue {
  year: number
  /** The number itself, or the percent of a share. */
  value: Decimal
  /** What the set asks for in that year. */
  target: Decimal | null
}

/** What was recorded of the office's indicators year by year, the oldest first; estimates are not. */
export async function figuresByYear(
  db: Db,
  { planIds, untilYear }: { planIds: readonly PlanId[]; untilYear: number | null },
): Promise<Map<IndicatorId, YearValue[]>> {
  const years = new Map<IndicatorId, YearValue[]>()
  if (untilYear === null) return years
  const { agencyId } = await getOffice(db)
  for (const planId of planIds) {
    const set = await indicatorsFor(db, agencyId, planId)
    if (!set || set.indicators.length === 0) continue
    const indicators = new Map(set.indicators.map((indicator) => [indicator.id, indicator]))
    for (const row of await selectYearFigures(db, [...indicators.keys()], untilYear)) {
      const value = comparableOf(toValue(row))
      if (value === null || row.year === null) continue
      const target = targetOfYear(indicators.get(row.indicator_id), row.year)
      const before = years.get(row.indicator_id) ?? []
      years.set(row.indicator_id, [...before, { year: row.year, value, target }])
    }
  }
  return years
}

/** What was recorded for good of the office's indicators in these years, with what says how years become one. */
export async function yearValues(
  db: Db,
  { planIds, years }: { planIds: readonly PlanId[]; years: readonly number[] },
): Promise<Map<IndicatorId, { indicator: PlanIndicator; recorded: YearFigure[] }>> {
  const found = new Map<IndicatorId, { indicator: PlanIndicator; recorded: YearFigure[] }>()
  const last = years.at(-1)
  if (last === undefined) return found
  const { agencyId } = await getOffice(db)
  for (const planId of planIds) {
    const set = await indicatorsFor(db, agencyId, planId)
    for (const indicator of set?.indicators ?? []) {
      const rows = await selectYearFigures(db, [indicator.id], last)
      const recorded = rows.flatMap((row) => (row.year === null ? [] : [{ year: row.year, value: toValue(row) }]))
      found.set(indicator.id, { indicator, recorded })
    }
  }
  return found
}

/** A change against last year is no level that a value could be held against. */
function targetOfYear(indicator: PlanIndicator | undefined, year: number): Decimal | null {
  if (!indicator || indicator.comparator === 'change') return null
  return indicator.targets.find((target) => target.year === year)?.value ?? null
}

async function activePlanIds(db: Db): Promise<PlanId[]> {
  return (await planChoices(db)).filter(({ state }) => state === 'active').map(({ id }) => id)
}

/** What stands for these indicators in a period, and what stood in the one before. */
export async function enteredFigures(
  db: Db,
  indicators: readonly PlanIndicator[],
  period: Period,
  before: Period | null,
  /** What was reported of the period before. */
  reported: ReadonlyMap<IndicatorId, FigureValue> = none,
): Promise<EnteredFigure[]> {
  const rows = await selectFigures(
    db,
    before === null ? [period.id] : [period.id, before.id],
    indicators.map(({ id }) => id),
  )
  const find = (periodId: PeriodId | undefined, indicatorId: IndicatorId, isEstimate: 0 | 1) =>
    rows.find((row) => row.period_id === periodId && row.indicator_id === indicatorId && row.is_estimate === isEstimate)
  return indicators.map((indicator) => {
    const figure = find(period.id, indicator.id, 0)
    const estimate = find(period.id, indicator.id, 1)
    const closing = find(before?.id, indicator.id, 0) ?? find(before?.id, indicator.id, 1)
    return {
      indicator,
      figure: figure ? toFigure(figure) : null,
      estimate: estimate ? toFigure(estimate) : null,
      ...startOf(before, closing, reported.get(indicator.id) ?? null),
    }
  })
}

/** What the period starts from, and whether that is what was reported. */
function startOf(
  before: Period | null,
  row: FigureTableRow | undefined,
  reported: FigureValue | null,
): Pick<EnteredFigure, 'previous' | 'opening'> {
  if (!before || !row) return { previous: null, opening: null }
  const { value, asOf } = toFigure(row)
  const isEstimate = row.is_estimate === 1
  const isOfficial = stageOfFigure({ isEstimate, asOf }, before) === 'full-year-official'
  return {
    previous: { year: before.year, value, asOf, isEstimate },
    opening: figureDifference(reported, value, { isOfficial }),
  }
}
