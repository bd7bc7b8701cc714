import { percentOf } from '../../../src-shared/domain/decimal.ts'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import { useText } from '../../shell/language.tsx'

/** A figure as people read it: 1.234,5; 12/40 (30 %); Không phát sinh. */
export function FigureText({ value }: { value: FigureValue | null }) {
  const words = useText().coordinationPage
  if (value === null) return <>{words.noTotal}</>
  if (value.kind === 'number') return <>{formatNumber(value.value)}</>
  if (value.kind !== 'share') return <>{words.values[value.kind]}</>
  const percent = percentOf(value.numerator, value.denominator)
  const parts = `${formatNumber(value.numerator)}/${formatNumber(value.denominator)}`
  return <>{percent === null ? parts : `${parts} (${formatNumber(percent)} %)`}</>
}
