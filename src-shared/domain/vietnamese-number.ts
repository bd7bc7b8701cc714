import { type Decimal, maxDecimals, maxSignificantDigits, significantDigits } from './decimal.ts'

export type NumberRefusal =
  | 'empty'
  | 'not-a-number'
  /** A dot that does not part thousands: "1234.5" may mean 1.234,5 or 12.345, so it is not guessed. */
  | 'misplaced-dot'
  | 'too-many-decimals'
  | 'too-large'
  | 'negative'

export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: NumberRefusal }

/** `1.234.567,8`, as every screen and document shows a number. */
export function formatNumber(value: Decimal | number): string {
  const text = typeof value === 'number' ? plain(value) : value
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '0', fraction] = text.slice(sign.length).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.')
  return fraction === undefined ? `${sign}${grouped}` : `${sign}${grouped},${fraction}`
}

/** A number as people type it: `1.234.567,8`, `1234567,8`, `1 234 567,8`. */
export function parseNumber(text: string): Parsed<Decimal> {
  const parsed = parseDigits(text)
  if (parsed.ok && significantDigits(parsed.value) > maxSignificantDigits) return { ok: false, reason: 'too-large' }
  return parsed
}

/** Triệu đồng as typed, to whole đồng, exactly: six decimals reach one đồng. */
export function parseMillions(text: string): Parsed<number> {
  const parsed = parseDigits(text)
  if (!parsed.ok) return parsed
  if (parsed.value.startsWith('-')) return { ok: false, reason: 'negative' }
  const [whole = '0', fraction = ''] = parsed.value.split('.')
  const dong = Number(whole + fraction.padEnd(6, '0'))
  return Number.isSafeInteger(dong) ? { ok: true, value: dong } : { ok: false, reason: 'too-large' }
}

/** Whole đồng as triệu đồng: 1234567891 -> `1.234,567891`. Throws RangeError for what is not whole đồng. */
export function formatMillions(dong: number): string {
  if (!Number.isSafeInteger(dong)) throw new RangeError(`not whole đồng: ${dong}`)
  const digits = String(Math.abs(dong)).padStart(7, '0')
  const fraction = digits.slice(-6).replace(/0+$/, '')
  const millions = formatNumber(digits.slice(0, -6))
  return `${dong < 0 ? '-' : ''}${millions}${fraction === '' ? '' : `,${fraction}`}`
}

function parseDigits(text: string): Parsed<string> {
  const typed = text.trim().replace(/[\u00A0\u202F]/g, ' ')
  if (typed === '') return { ok: false, reason: 'empty' }
  const match = /^([-\u2212]?)([\d. ]*\d)(?:,(\d+))?$/.exec(typed)
  if (!match?.[2] || !/^\d/.test(match[2])) return { ok: false, reason: 'not-a-number' }
  const [, minus, grouped, decimals = ''] = match
  const digits = ungroup(grouped)
  if (digits === null) return { ok: false, reason: grouped.includes('.') ? 'misplaced-dot' : 'not-a-number' }
  const fraction = decimals.replace(/0+$/, '')
  if (fraction.length > maxDecimals) return { ok: false, reason: 'too-many-decimals' }
  const whole = digits.replace(/^0+(?=\d)/, '')
  const size = fraction === '' ? whole : `${whole}.${fraction}`
  return { ok: true, value: minus && size !== '0' ? `-${size}` : size }
}

/** Groups of three behind every dot or space, one kind of mark throughout; null otherwise. */
function ungroup(text: string): string | null {
  if (/^\d+$/.test(text)) return text
  return /^\d{1,3}(?:\.\d{3})+$/.test(text) || /^\d{1,3}(?: \d{3})+$/.test(text) ? text.replace(/[. ]/g, '') : null
}

function plain(value: number): string {
  const text = String(value)
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) throw new RangeError(`not a plain number: ${text}`)
  return text
}
