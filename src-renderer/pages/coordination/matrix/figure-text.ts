import type { ColumnTotalRow } from '../../../../src-shared/contract/matrix.ts'
import { percentOf } from '../../../../src-shared/domain/decimal.ts'
import type { FigureValue } from '../../../../src-shared/domain/figures.ts'
import { formatNumber } from '../../../../src-shared/domain/vietnamese-number.ts'

type Counted = Extract<FigureValue, { kind: 'number' | 'share' }> | NonNullable<ColumnTotalRow['value']>

/** What fits a narrow cell: the number, or the percent of a share. */
export function shortFigure(value: Counted): string {
  if (value.kind === 'number') return formatNumber(value.value)
  const percent = percentOf(value.numerator, value.denominator)
  return percent === null ? partsOf(value) : `${formatNumber(percent)} %`
}

/** The whole of it: `12/40 (30 %)`. */
export function wholeFigure(value: Counted): string {
  if (value.kind === 'number') return formatNumber(value.value)
  const percent = percentOf(value.numerator, value.denominator)
  return percent === null ? partsOf(value) : `${partsOf(value)} (${formatNumber(percent)} %)`
}

const partsOf = ({ numerator, denominator }: Extract<Counted, { kind: 'share' }>) =>
  `${formatNumber(numerator)}/${formatNumber(denominator)}`
