import { addDecimals, compareDecimals, type Decimal, isWhole } from './decimal.ts'
import { type FigureMeasure, type FigureValue, isCounted } from './figures.ts'
import type { FigureDifference } from './opening-values.ts'

/** Checks warn and never block: the office knows more than the form. */
export type FigureWarning =
  | { kind: 'below-range'; value: Decimal; min: Decimal }
  | { kind: 'above-range'; value: Decimal; max: Decimal }
  /** Hộ, vụ, người come whole. */
  | { kind: 'not-whole'; value: Decimal }
  | { kind: 'share-above-whole'; numerator: Decimal; denominator: Decimal }
  | { kind: 'denominator-zero' }
  /** "Trong đó" adds up to more than the whole. */
  | { kind: 'parts-above-whole'; parts: Decimal; whole: Decimal }
  /** The parts are said to be all of it, and are not. */
  | { kind: 'parts-differ-from-whole'; parts: Decimal; whole: Decimal }
  | { kind: 'cumulative-falls'; previous: Decimal; current: Decimal }
  /** "Kỳ trước đã báo cáo 19, kỳ này ghi 24. Đề nghị nêu lý do điều chỉnh." */
  | { kind: 'changed-from-previous'; previous: Decimal; current: Decimal }
  /** What now stands for the period before is not what was reported of it. */
  | ({ kind: 'reported-otherwise' } & FigureDifference)
  /** For example after a merger. */
  | { kind: 'denominator-changed'; previous: Decimal; current: Decimal }

/** Warnings that are answered by a reason, which the report prints. */
export function asksForReason(warning: FigureWarning): boolean {
  switch (warning.kind) {
    case 'cumulative-falls':
    case 'changed-from-previous':
    case 'denominator-changed':
      return true
    case 'reported-otherwise':
      return !warning.isOfficial
    default:
      return false
  }
}

export interface FigureLimits {
  min: Decimal | null
  max: Decimal | null
  /** The unit is counted in whole pieces. */
  wholeOnly: boolean
}

export function checkValue(value: FigureValue, limits: FigureLimits): FigureWarning[] {
  if (!isCounted(value)) return []
  const warnings: FigureWarning[] = []
  if (value.kind === 'share') {
    const { numerator, denominator } = value
    if (denominator === '0') warnings.push({ kind: 'denominator-zero' })
    else if (compareDecimals(numerator, denominator) > 0) {
      warnings.push({ kind: 'share-above-whole', numerator, denominator })
    }
  }
  for (const number of value.kind === 'share' ? [value.numerator, value.denominator] : [value.value]) {
    if (limits.wholeOnly && !isWhole(number)) warnings.push({ kind: 'not-whole', value: number })
  }
  const ranged = value.kind === 'share' ? value.numerator : value.value
  if (limits.min !== null && compareDecimals(ranged, limits.min) < 0) {
    warnings.push({ kind: 'below-range', value: ranged, min: limits.min })
  }
  if (limits.max !== null && compareDecimals(ranged, limits.max) > 0) {
    warnings.push({ kind: 'above-range', value: ranged, max: limits.max })
  }
  return warnings
}

/** Parts ("trong đó") against their whole. Parts without a number are left out; then only too much can be seen. */
export function checkParts(
  whole: FigureValue | null,
  parts: readonly (FigureValue | null)[],
  { exhaustive }: { exhaustive: boolean },
): FigureWarning[] {
  if (whole?.kind !== 'number') return []
  const given = parts.flatMap((part) => (part?.kind === 'number' ? [part.value] : []))
  if (given.length === 0) return []
  const sum = addDecimals(given)
  const order = compareDecimals(sum, whole.value)
  if (order > 0) return [{ kind: 'parts-above-whole', parts: sum, whole: whole.value }]
  const allGiven = parts.every((part) => part?.kind === 'number' || part?.kind === 'none-arisen')
  if (exhaustive && allGiven && order < 0) {
    return [{ kind: 'parts-differ-from-whole', parts: sum, whole: whole.value }]
  }
  return []
}

/**
 * This period against the one before. `restated` says that both speak of the same day or period, so any difference is
 * an adjustment that wants its reason; new values of another period may differ freely.
 */
export function checkAgainstPrevious(
  measure: FigureMeasure,
  previous: FigureValue | null,
  current: FigureValue | null,
  { restated }: { restated: boolean },
): FigureWarning[] {
  if (previous?.kind === 'share' && current?.kind === 'share') {
    const changed = previous.denominator !== current.denominator
    const warnings: FigureWarning[] = changed
      ? [{ kind: 'denominator-changed', previous: previous.denominator, current: current.denominator }]
      : []
    return [...warnings, ...compareNumbers(measure, previous.numerator, current.numerator, restated)]
  }
  if (previous?.kind !== 'number' || current?.kind !== 'number') return []
  return compareNumbers(measure, previous.value, current.value, restated)
}

function compareNumbers(measure: FigureMeasure, previous: Decimal, current: Decimal, restated: boolean) {
  const warnings: FigureWarning[] = []
  if (measure === 'cumulative' && compareDecimals(current, previous) < 0) {
    warnings.push({ kind: 'cumulative-falls', previous, current })
  } else if (restated && previous !== current) {
    warnings.push({ kind: 'changed-from-previous', previous, current })
  }
  return warnings
}
