import { businessDateOf } from '../business-date.ts'
import type { DateRule } from '../date-rule.ts'
import { allMatches } from './all-matches.ts'
import { datePhrases } from './date-phrases.ts'
import { quarters } from './date-quarters.ts'
import { months } from './date-spans.ts'
import { type DatePhrase, everyPeriod, type Period, two } from './date-words.ts'
import { cellWithYear, withPlanYear } from './plan-year.ts'

type Time = readonly [normalized: string, rule: DateRule | null]

const withinYear = (year: string): Time => [`within:${year}`, { kind: 'within-year', year: Number(year) }]
const every = (period: Period): Time => [period, everyPeriod(period)]

/**
 * What a whole cell or label says, first match first. Here "Thường xuyên" and a bare "Năm 2026" are limits, which they
 * are not in a sentence.
 */
const times: readonly (readonly [words: RegExp, time: (match: RegExpExecArray) => Time])[] = [
  [
    /^(?:khi (?:co yeu cau|can)|theo (?:yeu cau|de nghi|nhu cau|chi dao)|dot xuat)/u,
    () => ['on-request', { kind: 'on-request' }],
  ],
  [
    /^thang (\d{1,2})\s*(?:\/|nam|-)\s*(20\d\d)$/u,
    ([, month = '', year = '']) => [
      `within:${year}-${month.padStart(2, '0')}`,
      { kind: 'within-month', year: Number(year), month: Math.min(12, Math.max(1, Number(month))) },
    ],
  ],
  [
    /^(?:tu )?thang (\d{1,2})(?:\/(20\d\d))?\s*(?:-|–|den|,|va)\s*(?:(?:thang )?\d{1,2}\s*(?:,|va)\s*)*(?:thang )?(\d{1,2})\s*(?:\/|nam)\s*(20\d\d)$/u,
    ([, first, firstYear, last, year]) => [
      `within:${firstYear ?? year}-${two(Number(first))}..${year}-${two(Number(last))}`,
      null,
    ],
  ],
  [
    /^(?:giai doan |tu nam |tu |trong |nam )*(20\d\d)\s*(?:-|–|den(?: het)?(?: nam)?)\s*(?:nam )?(20\d\d)$/u,
    ([, first = '', last = '']) => [`range:${first}..${last}`, yearRange(Number(first), Number(last))],
  ],
  [
    /^(?:trong |cac )?(?:nam )?(20\d\d)(?:\s*(?:,|va)\s*(?:nam )?20\d\d)*\s*(?:,|va)\s*(?:nam )?(20\d\d)$/u,
    ([, first = '', last = '']) => [`within:${first}..${last}`, yearRange(Number(first), Number(last))],
  ],
  [
    /^tu (?:nam |thang (\d{1,2})\/)(20\d\d)(?: tro di)?$/u,
    ([, month, year]) => [month === undefined ? `from:${year}` : `from:${year}-${two(Number(month))}`, null],
  ],
  [/^(?:xong |hoan thanh )?(?:trong |trong ca |ca )?(?:nam )?(20\d\d)$/u, ([, year = '']) => withinYear(year)],
  [/^(?:trong |tu )?nam (20\d\d)(?:,| va) (?:cac )?nam (?:tiep theo|sau)/u, ([, year]) => [`from:${year}`, null]],
  [/^(?:(?:trong |vao |hoan thanh )*(?:cuoi|dau|giua) )nam (20\d\d)$/u, ([, year = '']) => withinYear(year)],
  [/^(?:den |truoc |den het )(?:nam )?(20\d\d)$/u, ([, year]) => [`before:${year}`, null]],
  [
    /^(?:hang nam|moi nam|dinh ky hang nam|(?:trong )?(?:thang|quy) [\div]{1,3}(?:(?:,| va) (?:thang |quy )?[\div]{1,3})*(?: \([^)]*\))? (?:hang|moi) nam)/u,
    () => every('yearly'),
  ],
  [/^(?:dinh ky )?(?:(?:hang|moi|tung|cac) quy|theo quy(?! ))/u, () => every('quarterly')],
  [/^(?:dinh ky )?(?:(?:hang|moi|tung) thang|cac thang(?! \d)|theo thang(?! \d))/u, () => every('monthly')],
  [/^(?:dinh ky )?0?6 thang(?! (?:dau|cuoi))/u, () => every('halfyearly')],
  [/^dinh ky/u, () => ['periodic', null]],
  [/\d (?:hang|moi) nam$/u, () => every('yearly')],
]

const bareDay =
  /^(?:(?:luc |vao )?\d{1,2} ?(?:gio|h|g) ?(?:\d{2}(?: phut)?)?,? )?(?:ngay )?(\d{1,2})(?:[/-]| thang )(\d{1,2})(?:[/-]| nam )(20\d\d)$/u

/** `isLimit`: the head or label says until when ("Thời hạn", "Hoàn thành"), so that a bare day is the last one. */
export function timeCellPhrases(fold: string, isLimit = false): DatePhrase[] {
  const all = ([normalized, rule]: Time): DatePhrase[] => [
    { from: 0, to: fold.length, normalized, rule, purpose: 'work' },
  ]
  const words = fold.replace(/[.;,\s]+$/u, '').trim()
  const found = datePhrases(fold, false).filter(({ normalized }) => normalized !== null)
  if (found.length > 0) return found
  const spans = [
    ...quarters(fold),
    ...months(fold.replace(/^(?:xong |hoan thanh )?(?:tuan (?:thu )?\S+ |(?:dau|giua|cuoi) )?(?=thang )/u, 'trong ')),
  ]
  if (spans.length > 0) return spans.map((one) => ({ ...one, from: 0, to: fold.length }))
  if (/^(?:thuong xuyen|lien tuc)/u.test(words))
    return [...all(['ongoing', { kind: 'ongoing' }]), ...(/\bhang nam\b/u.test(words) ? all(every('yearly')) : [])]
  const bare = bareDay.exec(words)
  const date = bare ? businessDateOf({ year: Number(bare[3]), month: Number(bare[2]), day: Number(bare[1]) }) : null
  if (date !== null)
    return all(isLimit ? [`before:${date}`, { kind: 'by', date }] : [`on:${date}`, { kind: 'on', date }])
  for (const [pattern, time] of times) {
    const match = pattern.exec(words)
    if (match) return all(time(match))
  }
  // "Giai đoạn 2026 - 2030, mỗi năm 10 hộ": when, and then more.
  const comma = fold.indexOf(',')
  if (comma > 0) return timeCellPhrases(fold.slice(0, comma), isLimit)
  return [{ from: 0, to: fold.length, normalized: null, rule: null, purpose: 'work' }]
}

function yearRange(from: number, to: number): DateRule | null {
  const first = businessDateOf({ year: from, month: 1, day: 1 })
  const last = businessDateOf({ year: to, month: 12, day: 31 })
  return first !== null && last !== null && from <= to ? { kind: 'range', from: first, to: last } : null
}

const partEnd = /;\s+|\s+va (?=tu (?:ngay|thang|quy) |truoc ngay )/gu

/**
 * The limits in a cell or behind a label of a plan for a year: "Hằng tháng; cao điểm tháng 6 hằng năm" has several, and
 * what stands in brackets ("Tháng 3 (cấp xã)") says of whom where the words are not clear with it.
 */
export function cellPhrases(fold: string, year: number | null, isLimit = false): DatePhrase[] {
  const whole = partPhrases(fold, 0, year, isLimit)
  const ends = allMatches(partEnd, fold)
  if (ends.length === 0) return whole
  const starts = [0, ...ends.map(({ index, 0: mark }) => index + mark.length)]
  const parts = starts.flatMap((from, at) => partPhrases(fold.slice(from, ends[at]?.index), from, year, isLimit))
  const named = parts.filter(({ normalized }) => normalized !== null)
  return named.length > 0 ? named : whole
}

function partPhrases(fold: string, at: number, year: number | null, isLimit: boolean): DatePhrase[] {
  const read = (words: string) =>
    timeCellPhrases(cellWithYear(words, year), isLimit).flatMap((one) => withPlanYear([one], '', year))
  const found = read(fold)
  const isClear = found.some(({ normalized }) => normalized !== null) || !fold.includes('(')
  return (isClear ? found : read(fold.replace(/\([^()]*\)/gu, (words) => ' '.repeat(words.length)))).map((one) => ({
    ...one,
    from: at + one.from,
    to: at + Math.min(one.to, fold.length),
  }))
}
