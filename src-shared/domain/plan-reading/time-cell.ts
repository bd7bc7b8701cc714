import { businessDateOf } from '../business-date.ts'
import type { DateRule } from '../date-rule.ts'
import { datePhrases } from './date-phrases.ts'
import { quarters } from './date-quarters.ts'
import { months } from './date-spans.ts'
import type { DatePhrase } from './date-words.ts'

/** A cell or label that says when: here "Thường xuyên" and a bare "Năm 2026" are limits, which they are not in a sentence. */
export function timeCellPhrases(fold: string): DatePhrase[] {
  const all = (normalized: string, rule: DateRule | null): DatePhrase[] => [
    { from: 0, to: fold.length, normalized, rule, purpose: 'work' },
  ]
  const words = fold.replace(/[.;,\s]+$/u, '').trim()
  const found = [...datePhrases(fold, false).filter(({ normalized }) => normalized !== null)]
  const spans = [
    ...quarters(fold),
    ...months(fold.replace(/^(?:xong |hoan thanh )?(?:tuan (?:thu )?\S+ |(?:dau|giua|cuoi) )?(?=thang )/u, 'trong ')),
  ]
  if (found.length === 0 && spans.length > 0) return spans.map((one) => ({ ...one, from: 0, to: fold.length }))
  if (found.length > 0) return found
  if (/^(?:thuong xuyen|lien tuc)/u.test(words)) return [...all('ongoing', { kind: 'ongoing' }), ...yearlyToo(words)]
  if (/^(?:khi co yeu cau|theo yeu cau|khi can|dot xuat)/u.test(words)) return all('on-request', { kind: 'on-request' })
  const bare =
    /^(?:(?:luc |vao )?\d{1,2} ?(?:gio|h|g) ?(?:\d{2}(?: phut)?)?,? )?(?:ngay )?(\d{1,2})(?:[/-]| thang )(\d{1,2})(?:[/-]| nam )(20\d\d)$/u.exec(
      words,
    )
  const iso = bare ? businessDateOf({ year: Number(bare[3]), month: Number(bare[2]), day: Number(bare[1]) }) : null
  if (iso !== null) return all(`on:${iso}`, { kind: 'on', date: iso })
  const month = /^thang (\d{1,2})\s*(?:\/|nam|-)\s*(20\d\d)$/u.exec(words)
  if (month)
    return all(`within:${month[2]}-${(month[1] ?? '').padStart(2, '0')}`, {
      kind: 'within-month',
      year: Number(month[2]),
      month: Math.min(12, Math.max(1, Number(month[1]))),
    })
  const monthRange =
    /^(?:tu )?thang (\d{1,2})(?:\/(20\d\d))?\s*(?:-|–|den|,|va)\s*(?:(?:thang )?\d{1,2}\s*(?:,|va)\s*)*(?:thang )?(\d{1,2})\s*(?:\/|nam)\s*(20\d\d)$/u.exec(
      words,
    )
  if (monthRange)
    return all(
      `within:${monthRange[2] ?? monthRange[4]}-${(monthRange[1] ?? '').padStart(2, '0')}..${monthRange[4]}-${(monthRange[3] ?? '').padStart(2, '0')}`,
      null,
    )
  const span =
    /^(?:giai doan |tu nam |tu |trong |nam )*(20\d\d)\s*(?:-|–|den(?: het)?(?: nam)?)\s*(?:nam )?(20\d\d)$/u.exec(words)
  if (span) return all(`range:${span[1]}..${span[2]}`, yearRange(Number(span[1]), Number(span[2])))
  const listed =
    /^(?:trong |cac )?(?:nam )?(20\d\d)(?:\s*(?:,|va)\s*(?:nam )?20\d\d)*\s*(?:,|va)\s*(?:nam )?(20\d\d)$/u.exec(words)
  if (listed) return all(`within:${listed[1]}..${listed[2]}`, yearRange(Number(listed[1]), Number(listed[2])))
  const from = /^tu (?:nam |thang (\d{1,2})\/)(20\d\d)(?: tro di)?$/u.exec(words)
  if (from) return all(from[1] ? `from:${from[2]}-${from[1].padStart(2, '0')}` : `from:${from[2]}`, null)
  const year = /^(?:xong |hoan thanh )?(?:trong |trong ca |ca )?(?:nam )?(20\d\d)$/u.exec(words)
  if (year) return all(`within:${year[1]}`, { kind: 'within-year', year: Number(year[1]) })
  const further = /^(?:trong |tu )?nam (20\d\d)(?:,| va) (?:cac )?nam (?:tiep theo|sau)/u.exec(words)
  if (further) return all(`from:${further[1]}`, null)
  const part = /^(?:(?:trong |vao |hoan thanh )*(?:cuoi|dau|giua) )nam (20\d\d)$/u.exec(words)
  if (part) return all(`within:${part[1]}`, { kind: 'within-year', year: Number(part[1]) })
  const until = /^(?:den |truoc |den het )(?:nam )?(20\d\d)$/u.exec(words)
  if (until) return all(`before:${until[1]}`, null)
  if (
    /^(?:hang nam|moi nam|dinh ky hang nam|(?:trong )?(?:thang|quy) [\div]{1,3}(?:(?:,| va) (?:thang |quy )?[\div]{1,3})*(?: \([^)]*\))? (?:hang|moi) nam)/u.test(
      words,
    )
  )
    return all('yearly', { kind: 'periodic', every: 'year', due: null })
  if (/^(?:dinh ky )?(?:hang quy|moi quy)/u.test(words))
    return all('quarterly', { kind: 'periodic', every: 'quarter', due: null })
  if (/^(?:dinh ky )?(?:hang thang|moi thang)/u.test(words))
    return all('monthly', { kind: 'periodic', every: 'month', due: null })
  if (/^(?:dinh ky )?6 thang/u.test(words))
    return all('halfyearly', { kind: 'periodic', every: 'half-year', due: null })
  if (/^dinh ky/u.test(words)) return all('periodic', null)
  if (/\d (?:hang|moi) nam$/u.test(words)) return all('yearly', { kind: 'periodic', every: 'year', due: null })
  // "Giai đoạn 2026 - 2030, mỗi năm 10 hộ": when, and then more.
  const comma = fold.indexOf(',')
  if (comma > 0) return timeCellPhrases(fold.slice(0, comma))
  return all('', null).map((one) => ({ ...one, normalized: null }))
}

/** "Thường xuyên, hằng năm" says both. */
const yearlyToo = (words: string): DatePhrase[] =>
  /\bhang nam\b/u.test(words)
    ? [
        {
          from: 0,
          to: words.length,
          normalized: 'yearly',
          rule: { kind: 'periodic', every: 'year', due: null },
          purpose: 'work',
        },
      ]
    : []

function yearRange(from: number, to: number): DateRule | null {
  const first = businessDateOf({ year: from, month: 1, day: 1 })
  const last = businessDateOf({ year: to, month: 12, day: 31 })
  return first !== null && last !== null && from <= to ? { kind: 'range', from: first, to: last } : null
}
