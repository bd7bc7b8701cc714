import type { Figure, FigureRow } from '../../../src-shared/contract/figures.ts'
import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import {
  checkAgainstPrevious,
  checkParts,
  checkValue,
  type FigureWarning,
} from '../../../src-shared/domain/figure-checks.ts'
import {
  evaluateTarget,
  standsForYear,
  type TargetResult,
  targetFor,
} from '../../../src-shared/domain/figure-target.ts'
import type { IndicatorId } from '../../../src-shared/domain/ids.ts'
import type { FigureDifference } from '../../../src-shared/domain/opening-values.ts'
import type { ReportPeriod } from '../../../src-shared/domain/report-period.ts'
import { comesWhole } from '../../../src-shared/domain/whole-units.ts'

/** What is known of one indicator in one period, before it is judged. */
export interface EnteredFigure {
  indicator: PlanIndicator
  figure: Figure | null
  estimate: Figure | null
  previous: (FigureRow['previous'] & { asOf: string | null }) | null
  /** Where the period before now says something else than was reported of it. */
  opening: FigureDifference | null
}

/** Which part of which year the figures speak of. */
export type JudgedPeriod = Pick<ReportPeriod, 'kind' | 'year' | 'ordinal'>

/** Rows as the grid shows them: parts below their whole, with warnings and the verdict on the target of the year. */
export function judgeFigures(entered: readonly EnteredFigure[], period: JudgedPeriod): FigureRow[] {
  const known = new Set(entered.map(({ indicator }) => indicator.id))
  // A whole that other bodies report is not here: its part stands on its own.
  const parentOf = ({ indicator }: EnteredFigure) =>
    indicator.parentId !== null && known.has(indicator.parentId) ? indicator.parentId : null
  const below = (parentId: IndicatorId | null, depth: number): FigureRow[] =>
    entered
      .filter((one) => parentOf(one) === parentId)
      .flatMap((one) => {
        const parts = entered.filter((other) => parentOf(other) === one.indicator.id)
        return [judge(one, parts, parentId, depth, period), ...below(one.indicator.id, depth + 1)]
      })
  return below(null, 0)
}

function judge(
  one: EnteredFigure,
  parts: readonly EnteredFigure[],
  parentId: IndicatorId | null,
  depth: number,
  period: JudgedPeriod,
): FigureRow {
  const { indicator, figure, estimate, previous } = one
  const { id, code, name, unit, measure, shape, comparator, baseline } = indicator
  const target = targetFor(indicator, period.year)
  return {
    ...{ indicatorId: id, parentId, depth, code, name, unit, measure, shape, comparator, target, baseline },
    figure,
    estimate,
    previous: previous && { year: previous.year, value: previous.value, isEstimate: previous.isEstimate },
    warnings: warningsOf(one, parts),
    result: resultOf(one, target, period),
  }
}

function warningsOf(one: EnteredFigure, parts: readonly EnteredFigure[]): FigureWarning[] {
  const { indicator, previous } = one
  const current = one.figure ?? one.estimate
  if (current === null) return []
  const of = (other: EnteredFigure) => (one.figure === null ? other.estimate : other.figure)?.value ?? null
  const sameDay = previous !== null && previous.asOf !== null && previous.asOf === current.asOf
  return [
    ...checkValue(current.value, { min: '0', max: null, wholeOnly: comesWhole(indicator.unit) }),
    ...checkParts(current.value, parts.map(of), { exhaustive: false }),
    ...checkAgainstPrevious(indicator.measure, previous?.value ?? null, current.value, { restated: sameDay }),
    ...(one.opening ? [{ kind: 'reported-otherwise' as const, ...one.opening }] : []),
  ]
}

/** A target of a later year says nothing about this one, and that of the year little about a part of it. */
function resultOf(
  { indicator, figure, estimate, previous }: EnteredFigure,
  target: FigureRow['target'],
  period: JudgedPeriod,
): TargetResult {
  const { comparator, measure } = indicator
  const value = (figure ?? estimate)?.value ?? null
  if (comparator === null || target === null || target.year !== period.year) return evaluateTarget(null, value, null)
  if (!standsForYear({ measure, comparator }, period)) return { kind: 'cannot-tell', why: 'part-of-year' }
  // The period before may lie further back than last year.
  const lastYear = previous?.year === target.year - 1 ? previous.value : null
  return evaluateTarget({ comparator, value: target.value }, value, lastYear)
}
