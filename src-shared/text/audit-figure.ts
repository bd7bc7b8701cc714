import { figureValue } from '../domain/figures.ts'
import { formatNumber } from '../domain/vietnamese-number.ts'

/** A figure as an audit entry tells it; null where there was none. */
export function figureWords(
  told: unknown,
  answers: Record<'none-arisen' | 'no-data' | 'not-applicable', string>,
): string | null {
  const read = figureValue.safeParse(told)
  if (!read.success) return null
  const value = read.data
  if (value.kind === 'number') return formatNumber(value.value)
  if (value.kind === 'share') return `${formatNumber(value.numerator)}/${formatNumber(value.denominator)}`
  return answers[value.kind]
}
