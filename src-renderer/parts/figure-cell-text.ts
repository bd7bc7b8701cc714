import { percentOf } from '../../src-shared/domain/decimal.ts'
import type { FigureShape, FigureValue } from '../../src-shared/domain/figures.ts'
import { formatNumber, type NumberRefusal, parseNumber } from '../../src-shared/domain/vietnamese-number.ts'
import { foldForSearch } from '../../src-shared/domain/vietnamese-text.ts'

export const answers = ['none-arisen', 'no-data', 'not-applicable'] as const
export type Answer = (typeof answers)[number]
export type AnswerWords = Record<Answer, string>

export type ReadCell = { ok: true; value: FigureValue | null } | { ok: false; reason: NumberRefusal | 'share' }

/** What was typed or pasted into a cell. Empty takes the figure away; the three answers may also be written out. */
export function readCell(typed: string, shape: FigureShape, words: AnswerWords): ReadCell {
  const text = typed.trim()
  if (text === '') return { ok: true, value: null }
  const answer = answers.find((one) => foldForSearch(words[one]) === foldForSearch(text))
  if (answer) return { ok: true, value: { kind: answer } }
  if (shape === 'number') {
    const read = parseNumber(text)
    return read.ok ? { ok: true, value: { kind: 'number', value: read.value } } : read
  }
  const [left, right, more] = text.split('/')
  if (left === undefined || right === undefined || more !== undefined) return { ok: false, reason: 'share' }
  const numerator = parseNumber(left)
  const denominator = parseNumber(right)
  if (!numerator.ok) return numerator
  if (!denominator.ok) return denominator
  if (numerator.value.startsWith('-') || denominator.value.startsWith('-')) return { ok: false, reason: 'negative' }
  return { ok: true, value: { kind: 'share', numerator: numerator.value, denominator: denominator.value } }
}

/** What a cell shows: `1.234,5`, `75% (45/60)`, or an answer in words. */
export function showValue(value: FigureValue, words: AnswerWords): string {
  if (value.kind === 'number') return formatNumber(value.value)
  if (value.kind !== 'share') return words[value.kind]
  const percent = percentOf(value.numerator, value.denominator)
  const parts = `${formatNumber(value.numerator)}/${formatNumber(value.denominator)}`
  return percent === null ? parts : `${formatNumber(percent)}% (${parts})`
}

/** What the field of a cell starts with. */
export function editText(value: FigureValue | null, words: AnswerWords): string {
  if (value === null) return ''
  if (value.kind === 'share') return `${formatNumber(value.numerator)}/${formatNumber(value.denominator)}`
  return showValue(value, words)
}

/** A block copied from a spreadsheet: rows by line, cells by tab. */
export function readBlock(pasted: string): string[][] {
  const lines = pasted.replace(/\r\n?/gu, '\n').replace(/\n$/u, '').split('\n')
  return lines.map((one) => one.split('\t'))
}
