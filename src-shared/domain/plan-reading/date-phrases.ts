import { businessDateOf } from '../business-date.ts'
import type { DateRule } from '../date-rule.ts'
import { allMatches } from './all-matches.ts'
import { daySpans, ranges } from './date-ranges.ts'
import { spans, unnamed } from './date-spans.ts'
import {
  type DatePhrase,
  type DayParts,
  day,
  dayParts,
  everyPeriod,
  isoOf,
  type Period,
  periodOf,
  periodWords,
  quarterOf,
  two,
} from './date-words.ts'
import { askedReports, recurring } from './recurring-dates.ts'

const bound =
  '(truoc|(?:cham|muon|tre) nhat(?: la)?(?: den| vao| trong)?|khong (?:qua|muon hon|cham hon|tre hon)|han (?:cuoi(?: cung)?|chot|nop)(?: la)?|den het|xong(?: truoc)?|hoan thanh|den|dinh ky(?: vao)?|vao|xong trong)'

const boundedDay = new RegExp(
  `\\b${bound}\\s+(?:het\\s+)?(?:\\d{1,2}\\s*(?:gio|h|g)\\s*(?:\\d{2}\\s*(?:phut)?)?,?\\s+(?=ngay))?(?:ngay|thoi diem|thoi han)?\\s*(?:ngay\\s+)?(?:${day})`,
  'gu',
)

const secondDay = new RegExp(`^\\s*(?:va|,)\\s*(?:ngay\\s+)?(?:${day})`, 'u')

/** What every limit has a part of. Most sentences have none, and need no further look. */
export const mayNameLimit = (fold: string): boolean =>
  /\d|quy|(?:hang|moi|mot|theo|dau|giua|cuoi) (?:nam|thang|tuan)|bao cao thang|mot lan|truoc |(?:co|duoc) yeu cau|thuong xuyen(?=\s*(?:$|[,.;)]))/u.test(
    fold,
  )

/** The limits in one clause. `isReport`: the item speaks of reports, so a day without a year comes back every year. */
export function datePhrases(fold: string, isReport: boolean): DatePhrase[] {
  const hasNumber = /\d/u.test(fold)
  const found: DatePhrase[] = hasNumber ? [...boundedDays(fold, isReport), ...monthDays(fold), ...reviews(fold)] : []
  const taken = (from: number, to: number) => found.some((one) => from < one.to && to > one.from)
  const further = hasNumber
    ? [...ranges(fold), ...daySpans(fold), ...starts(fold), ...spans(fold), ...unnamed(fold)]
    : unnamed(fold)
  for (const one of further) if (!taken(one.from, one.to)) found.push(one)
  const hasDatedPeriod = found.some(({ normalized }) =>
    /^(?:half)?yearly:|^monthly:|^quarterly:/u.test(normalized ?? ''),
  )
  const comingBack = [...askedReports(fold), ...(hasDatedPeriod ? [] : recurring(fold))]
  for (const one of comingBack) if (!taken(one.from, one.to)) found.push(one)
  return found.sort((a, b) => a.from - b.from)
}

function boundedDays(fold: string, isReport: boolean): DatePhrase[] {
  const found: DatePhrase[] = []
  for (const match of allMatches(boundedDay, fold)) {
    const parts = dayParts(match.slice(2))
    const words = match[1] ?? ''
    if (parts === null || isDecoy(fold, match.index, match[0], words)) continue
    const kind = /^truoc|^xong truoc/u.test(words) ? 'before' : /^(?:vao|dinh ky)/u.test(words) ? 'on' : 'by'
    const end = match.index + match[0].length
    // "trước ngày 15/6 và 15/12 hằng năm": the second day has the first one's bound.
    const second = secondDay.exec(fold.slice(end, end + 40))
    const more = second ? dayParts(second.slice(1)) : null
    // "trước ngày 20/6 và 20/12/2027": the year stands behind the last one only.
    const year = parts.year ?? more?.year ?? null
    found.push(limit(fold, match.index, end, kind, { ...parts, year }, isReport))
    if (second && more) found.push(limit(fold, end, end + second[0].length, kind, more, isReport))
  }
  return found
}

const isReachedBy =
  /^den [\d/-]+20\d\d,? (?:phai |se |co ban )*(?:hoan thanh|xong|ban giao|ket thuc|dua vao|cham dut|khong con)\b/u

/** Dates of cited documents, of coming into force, and ends of ranges are no limits. */
function isDecoy(fold: string, at: number, words: string, boundWords: string): boolean {
  const before = fold.slice(Math.max(0, at - 60), at)
  if (/(?:so|quyet dinh|ke hoach|chi thi|nghi quyet|thong tu|cong van|luat)\s+\S*[\d/]\S*\s*,?\s*$/u.test(before))
    return true
  if (/(?:hieu luc|\b(?:da|duoc|van ban(?: da)?) ban hanh|\bke)\s*(?:thi hanh)?\s*(?:ke )?$/u.test(before)) return true
  if (boundWords === 'hoan thanh') return !/\bngay\b/u.test(words) || /\b(?:da|duoc|ke tu khi)\s*$/u.test(before)
  // "Đến 31/12/2027 phải bàn giao xong".
  if (boundWords === 'den' && isReachedBy.test(fold.slice(at))) return /\b(?:tinh|tu) [\d/ a-z]{0,24}$/u.test(before)
  if (boundWords === 'den' || boundWords === 'vao')
    return (
      !/\bngay\b|\bthoi diem\b/u.test(words) ||
      (boundWords === 'den' && /\btu (?:ngay|thang|nam)?\s*[\d/ a-z]{1,24}$/u.test(before))
    )
  return boundWords === 'den het' && /\btu ngay [\d/]{3,10} $/u.test(before)
}

function limit(
  fold: string,
  from: number,
  to: number,
  kind: 'before' | 'by' | 'on',
  parts: DayParts,
  isReport: boolean,
): DatePhrase {
  // The gold terms know no "by": a day that counts still is the last one.
  const word = kind === 'on' ? 'on' : 'before'
  if (parts.year !== null) {
    const iso = businessDateOf({ year: parts.year, month: parts.month, day: parts.day })
    if (iso === null) return { from, to, normalized: null, rule: null, purpose: 'work' }
    return { from, to, normalized: `${word}:${iso}`, rule: { kind, date: iso }, purpose: 'work' }
  }
  const monthDay = `${two(parts.month)}-${two(parts.day)}`
  const period =
    periodInBrackets(fold, to) ?? periodBefore(fold, from) ?? periodBehind(fold, to) ?? (isReport ? 'yearly' : null)
  if (period === null) return { from, to, normalized: `${word}:${monthDay}`, rule: null, purpose: 'work' }
  const rule: DateRule | null =
    period === 'yearly' || period === 'halfyearly'
      ? { kind: 'yearly', bound: kind, month: parts.month, day: parts.day }
      : null
  return { from, to, normalized: `${period}:${word}:${monthDay}`, rule, purpose: 'report' }
}

function periodBefore(fold: string, at: number): Period | null {
  const words = allMatches(periodWords, fold.slice(Math.max(0, at - 160), at)).at(-1)
  return words?.[1] === undefined || words[1] === 'quy' ? null : periodOf(words[1])
}

/** "Trước ngày 10/6 (báo cáo 6 tháng)", "trước ngày 10/12 (năm)", "trước ngày 15/12 đối với báo cáo năm". */
function periodInBrackets(fold: string, at: number): Period | null {
  const words =
    /^\s*(?:\((?=(?:0?6 thang|quy|ca nam|nam)(?: dau nam)?\))|(?:\(\s*|,?\s*(?:doi voi|cho)\s+)(?:doi voi\s+)?(?:ky\s+)?bao cao\s+(?:dinh ky\s+|so ket\s+)?)(0?6 thang|quy|thang|nam|ca nam|hang nam|hang quy|hang thang)\b/u.exec(
      fold.slice(at, at + 70),
    )
  return words?.[1] === undefined ? null : periodOf(words[1])
}

function periodBehind(fold: string, at: number): Period | null {
  const words =
    /^[\s,(]*(?:(?:va|,)\s*(?:ngay )?\d{1,2}\/\d{1,2}\s*)?(?:cua )?(?:hang nam|moi nam|nam sau|cua nam)\b/u.exec(
      fold.slice(at, at + 44),
    )
  return words === null ? null : 'yearly'
}

const monthDayPattern =
  /\b(truoc|cham nhat(?: la)?(?: vao)?|dinh ky(?: vao)?|vao)?\s*ngay (?:(\d{1,2})(?:,| va)\s+(?:ngay )?)?(\d{1,2})\s+(?:cua\s+)?(hang thang|moi thang|thang cuoi (?:cua )?(?:moi )?quy|thang dau (?:cua )?quy sau|thang cuoi (?:ky|6 thang)|cuoi quy|cua thang sau|thang sau)\b/gu

/** "Định kỳ ngày 20 hàng tháng", "ngày 10 và 25 hằng tháng", "trước ngày 25 của tháng cuối quý". */
function monthDays(fold: string): DatePhrase[] {
  // A day of every month or quarter.
  if (!fold.includes('ngay ')) return []
  return [
    ...monthDaysBehind(fold),
    ...allMatches(monthDayPattern, fold).flatMap((match): DatePhrase[] => {
      const [whole, words = '', earlier, later, every = ''] = match
      const period: Period = /quy/u.test(every) ? 'quarterly' : /6 thang|ky/u.test(every) ? 'halfyearly' : 'monthly'
      const bound = words === 'truoc' ? 'before' : words.startsWith('cham') ? 'by' : 'on'
      const monthsAfter = /sau/u.test(every) ? 1 : 0
      const places =
        earlier === undefined
          ? [{ day: later, from: match.index }]
          : [
              { day: earlier, from: match.index },
              { day: later, from: match.index + whole.lastIndexOf(later ?? '') },
            ]
      return places.map(({ day, from }): DatePhrase => {
        const due = Number(day)
        return {
          from,
          to: match.index + whole.length,
          normalized: `${period}:${bound === 'on' ? 'on' : 'before'}:${two(due)}`,
          rule: due >= 1 && due <= 31 ? everyPeriod(period, { bound, day: due, monthsAfter }) : null,
          purpose: 'report',
        }
      })
    }),
  ]
}

const monthDayBehindPattern =
  /\b(?:hang|moi|bao cao) (thang|quy)\b[^.;]{0,100}?\b(truoc|cham nhat(?: la)?(?: vao)?|vao)\s+ngay (\d{1,2})(?!\d|\s*[/-]|\s+(?:cua\s+)?(?:thang|hang|moi|cuoi)\b)/gu

/** "Hằng tháng, tổng hợp, báo cáo trước ngày 25": the day stands behind its period. */
function monthDaysBehind(fold: string): DatePhrase[] {
  return allMatches(monthDayBehindPattern, fold).map((match): DatePhrase => {
    const period: Period = match[1] === 'quy' ? 'quarterly' : 'monthly'
    const kind = match[2] === 'truoc' ? 'before' : match[2] === 'vao' ? 'on' : 'by'
    const due = Number(match[3])
    return {
      from: match.index,
      to: match.index + match[0].length,
      normalized: `${period}:${kind === 'on' ? 'on' : 'before'}:${two(due)}`,
      rule: due >= 1 && due <= 31 ? everyPeriod(period, { bound: kind, day: due, monthsAfter: 0 }) : null,
      purpose: 'report',
    }
  })
}

const reviewPattern = /\b(so ket|tong ket)\s+(?:giua ky\s+)?(?:viec\s+)?(?:sau\s+)?(\d{1,2})\s+nam\b(?!\s+20)/gu

function reviews(fold: string): DatePhrase[] {
  return allMatches(reviewPattern, fold, ' ket').map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    normalized: `${match[1] === 'so ket' ? 'review' : 'final'}:P${Number(match[2])}Y`,
    rule: null,
    purpose: 'review',
  }))
}

const startPattern = new RegExp(
  `^(?:(?:bat dau |ke )?tu )(?:ngay (?:${day})|thang (\\d{1,2})\\s*(?:/|nam)\\s*(20\\d\\d)|quy (iv|iii|ii|i|[1-4])\\s*(?:/|nam)\\s*(20\\d\\d))\\s*(?:tro di)?,`,
  'u',
)

/** "Từ ngày 01/01/2028, xử phạt …", "Từ quý II/2026, …" at the head of a clause: what begins then. */
function starts(fold: string): DatePhrase[] {
  const match = startPattern.exec(fold.slice(0, 60))
  if (match === null) return []
  const [month, monthYear, quarter, quarterYear] = match.slice(7)
  const parts = dayParts(match.slice(1, 7))
  const from =
    month !== undefined
      ? `${monthYear}-${two(Number(month))}`
      : quarter !== undefined
        ? `${quarterYear}-Q${quarterOf(quarter)}`
        : parts && isoOf(parts)
  if (from === null) return []
  return [{ from: 0, to: match[0].length - 1, normalized: `from:${from}`, rule: null, purpose: 'work' }]
}
