import type { Figure, FigureRow } from '../../../src-shared/contract/figures.ts'
import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import {
  checkAgainstPrevious,
  checkParts,
  checkValue,
  type FigureWarning,
} from '../../../src-shared/domain/figure-checks.ts'
import { evaluateTarget, type TargetResult } from '../../../src-shared/domain/figure-target.ts'
import type { IndicatorId } from '../../../src-shared/domain/ids.ts'
import { comesWhole } from '../../../src-shared/domain/whole-units.ts'

/** What is known of one indicator in one period, before it is judged. */
export interface EnteredFigure {
  indicator: PlanIndicator
  figure: Figure | null
  estimate: Figure | null
  previous: (FigureRow['previous'] & { asOf: string | null }) | null
}

/** Rows as the grid shows them: parts below their whole, with warnings and the verdict on the target of the year. */
export function judgeFigures(entered: readonly EnteredFigure[], year: number | null): FigureRow[] {
  const known = new Set(entered.map(({ indicator }) => indicator.id))
  // A whole that other bodies report is not here: its part stands on its own.
  const parentOf = ({ indicator }: EnteredFigure) =>
    indicator.parentId !== null && known.has(indicator.parentId) ? indicator.parentId : null
  const below = (parentId: IndicatorId | null, depth: number): FigureRow[] =>
    entered
      .filter((one) => parentOf(one) === parentId)
      .flatMap((one) => {
        const parts = entered.filter((other) => parentOf(other) === one.indicator.id)
        return [judge(one, parts, parentId, depth, year), ...below(one.indicator.id, depth + 1)]
      })
  return below(null, 0)
}

function judge(
  one: EnteredFigure,
  parts: readonly EnteredFigure[],
  parentId: IndicatorId | null,
  depth: number,
  year: number | null,
): FigureRow {
  const { indicator, figure, estimate, previous } = one
  const { id, code, name, unit, measure, shape, comparator, baseline } = indicator
  const target = targetFor(indicator, year)
  return {
    ...{ indicatorId: id, parentId, depth, code, name, unit, measure, shape, comparator, target, baseline },
    figure,
    estimate,
    previous: previous && { year: previous.year, value: previous.value, isEstimate: previous.isEstimate },
    warnings: warningsOf(one, parts),
    result: resultOf(one, target, year),
  }
}

/** The target of the year, or of the next year that has one. */
function targetFor({ targets }: PlanIndicator, year: number | null): FigureRow['target'] {
  const later = targets.filter((target) => year === null || target.year >= year)
  return later.toSorted((a, b) => a.year - b.year)[0] ?? null
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
  ]
}

/** A target of a later year says nothing about this one. */
function resultOf(
  { indicator, figure, estimate, previous }: EnteredFigure,
  target: FigureRow['target'],
  year: number | null,
): TargetResult {
  const { comparator } = indicator
  const ofYear =
    comparator !== null && target !== null && target.year === year ? { comparator, value: target.value } : null
  return evaluateTarget(ofYear, (figure ?? estimate)?.value ?? null, previous?.value ?? null)
}
