import { type BusinessDate, businessDateOf } from '../business-date.ts'
import type { DateRule } from '../date-rule.ts'

/** One limit in the plan's words. Places are in the folded text that was searched. */
export interface DatePhrase {
  from: number
  to: number
  /** In the terms of the annotated plans; null where the words name no day. */
  normalized: string | null
  rule: DateRule | null
  purpose: 'work' | 'report' | 'review' | 'done'
}

const day =
  '(\\d{1,2})\\s*[/-]\\s*(\\d{1,2})(?:\\s*[/-]\\s*(\\d{4}))?|(\\d{1,2})\\s+thang\\s+(\\d{1,2})(?:\\s+nam\\s+(\\d{4}))?'
const bound =
  '(truoc|cham nhat(?: la)?(?: den| vao| trong)?|muon nhat(?: la)?(?: vao)?|khong qua|den het|xong(?: truoc)?|den|dinh ky(?: vao)?|vao|xong trong)'
const boundedDay = new RegExp(
  `\\b${bound}\\s+(?:het\\s+)?(?:ngay|thoi diem|thoi han)?\\s*(?:ngay\\s+)?(?:${day})`,
  'gu',
)
const periodWords =
  /\b(6 thang|sau thang|nua nam|hang nam|moi nam|1 nam|01 nam|mot nam|bao cao nam|ca nam|hang quy|moi quy|quy|hang thang|moi thang|thang)\b/gu

type Period = 'yearly' | 'halfyearly' | 'quarterly' | 'monthly'
const intervalOf = { yearly: 'year', halfyearly: 'half-year', quarterly: 'quarter', monthly: 'month' } as const

function periodOf(words: string): Period {
  if (/6 thang|sau thang|nua nam/u.test(words)) return 'halfyearly'
  if (/quy/u.test(words)) return 'quarterly'
  return /thang/u.test(words) ? 'monthly' : 'yearly'
}

interface DayParts {
  day: number
  month: number
  year: number | null
}

function dayParts(groups: readonly (string | undefined)[]): DayParts | null {
  const [d1, m1, y1, d2, m2, y2] = groups
  const parts = { day: Number(d1 ?? d2), month: Number(m1 ?? m2), year: (y1 ?? y2) ? Number(y1 ?? y2) : null }
  return parts.day >= 1 && parts.day <= 31 && parts.month >= 1 && parts.month <= 12 ? parts : null
}

const two = (value: number): string => String(value).padStart(2, '0')

/** The limits in one clause. `isReport`: the item speaks of reports, so a day without a year comes back every year. */
export function datePhrases(fold: string, isReport: boolean): DatePhrase[] {
  const found: DatePhrase[] = [...boundedDays(fold, isReport), ...monthDays(fold), ...reviews(fold)]
  const taken = (from: number, to: number) => found.some((one) => from < one.to && to > one.from)
  for (const one of [...ranges(fold), ...spans(fold), ...unnamed(fold)]) if (!taken(one.from, one.to)) found.push(one)
  const hasDatedPeriod = found.some(({ normalized }) =>
    /^(?:half)?yearly:|^monthly:|^quarterly:/u.test(normalized ?? ''),
  )
  if (!hasDatedPeriod) for (const one of recurring(fold)) if (!taken(one.from, one.to)) found.push(one)
  return found.sort((a, b) => a.from - b.from)
}

function boundedDays(fold: string, isReport: boolean): DatePhrase[] {
  const found: DatePhrase[] = []
  for (const match of fold.matchAll(boundedDay)) {
    const parts = dayParts(match.slice(2))
    const words = match[1] ?? ''
    if (parts === null || isDecoy(fold, match.index, match[0], words)) continue
    const kind = /^truoc|^xong truoc/u.test(words) ? 'before' : /^(?:vao|dinh ky)/u.test(words) ? 'on' : 'by'
    const end = match.index + match[0].length
    found.push(limit(fold, match.index, end, kind, parts, isReport))
    // "trước ngày 15/6 và 15/12 hằng năm": the second day has the first one's bound.
    const second = new RegExp(`^\\s*(?:va|,)\\s*(?:ngay\\s+)?(?:${day})`, 'u').exec(fold.slice(end, end + 40))
    const more = second ? dayParts(second.slice(1)) : null
    if (second && more) found.push(limit(fold, end, end + second[0].length, kind, more, isReport))
  }
  return found
}

/** Dates of cited documents, of coming into force, and ends of ranges are no limits. */
function isDecoy(fold: string, at: number, words: string, boundWords: string): boolean {
  const before = fold.slice(Math.max(0, at - 60), at)
  if (/(?:so|quyet dinh|ke hoach|chi thi|nghi quyet|thong tu|cong van|luat)\s+\S*\s*,?\s*$/u.test(before)) return true
  if (/(?:hieu luc|ban hanh|ke)\s*(?:thi hanh)?\s*(?:ke )?$/u.test(before)) return true
  if (boundWords === 'den' || boundWords === 'vao')
    return (
      !/\bngay\b|\bthoi diem\b/u.test(words) ||
      (boundWords === 'den' && /\btu (?:ngay|thang|nam)?\s*[\d/ a-z]{1,24}$/u.test(before))
    )
  return false
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
  const period = periodBefore(fold, from) ?? periodBehind(fold, to) ?? (isReport ? 'yearly' : null)
  if (period === null) return { from, to, normalized: `${word}:${monthDay}`, rule: null, purpose: 'work' }
  const rule: DateRule | null =
    period === 'yearly' || period === 'halfyearly'
      ? { kind: 'yearly', bound: kind, month: parts.month, day: parts.day }
      : null
  return { from, to, normalized: `${period}:${word}:${monthDay}`, rule, purpose: 'report' }
}

function periodBefore(fold: string, at: number): Period | null {
  const words = [...fold.slice(Math.max(0, at - 160), at).matchAll(periodWords)].at(-1)
  return words?.[1] === undefined || words[1] === 'quy' ? null : periodOf(words[1])
}

function periodBehind(fold: string, at: number): Period | null {
  const words =
    /^[\s,(]*(?:(?:va|,)\s*(?:ngay )?\d{1,2}\/\d{1,2}\s*)?(?:cua )?(?:hang nam|moi nam|nam sau|cua nam)\b/u.exec(
      fold.slice(at, at + 44),
    )
  return words === null ? null : 'yearly'
}

/** "Định kỳ ngày 20 hàng tháng", "trước ngày 25 của tháng cuối quý". */
function monthDays(fold: string): DatePhrase[] {
  const pattern =
    /\b(truoc|cham nhat(?: la)?(?: vao)?|dinh ky(?: vao)?|vao)?\s*ngay (\d{1,2})\s+(?:cua\s+)?(hang thang|moi thang|thang cuoi (?:cua )?(?:moi )?quy|thang dau (?:cua )?quy sau|thang cuoi (?:ky|6 thang)|cuoi quy|cua thang sau|thang sau)\b/gu
  return [...fold.matchAll(pattern)].map((match): DatePhrase => {
    const period: Period = /quy/u.test(match[3] ?? '')
      ? 'quarterly'
      : /6 thang|ky/u.test(match[3] ?? '')
        ? 'halfyearly'
        : 'monthly'
    const kind = match[1] === 'truoc' ? 'before' : /^cham/u.test(match[1] ?? '') ? 'by' : 'on'
    const monthsAfter = /sau/u.test(match[3] ?? '') ? 1 : 0
    const due = Number(match[2])
    return {
      from: match.index,
      to: match.index + match[0].length,
      normalized: `${period}:${kind === 'on' ? 'on' : 'before'}:${two(due)}`,
      rule:
        due >= 1 && due <= 31
          ? { kind: 'periodic', every: intervalOf[period], due: { bound: kind, day: due, monthsAfter } }
          : null,
      purpose: 'report',
    }
  })
}

function reviews(fold: string): DatePhrase[] {
  return [
    ...fold.matchAll(/\b(so ket|tong ket)\s+(?:giua ky\s+)?(?:viec\s+)?(?:sau\s+)?(\d{1,2})\s+nam\b(?!\s+20)/gu),
  ].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    normalized: `${match[1] === 'so ket' ? 'review' : 'final'}:P${Number(match[2])}Y`,
    rule: null,
    purpose: 'review',
  }))
}

function ranges(fold: string): DatePhrase[] {
  const pattern = new RegExp(`\\btu ngay\\s+(?:${day})\\s+(?:den|-)\\s*(?:het\\s+)?(?:ngay\\s+)?(?:${day})`, 'gu')
  return [...fold.matchAll(pattern)].flatMap((match): DatePhrase[] => {
    const last = dayParts(match.slice(7))
    const first = dayParts(match.slice(1, 7))
    if (first === null || last === null) return []
    const from = isoOf({ ...first, year: first.year ?? last.year })
    const to = isoOf(last)
    if (from === null || to === null || from > to) return []
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        normalized: `range:${from}..${to}`,
        rule: { kind: 'range', from, to },
        purpose: 'work',
      },
    ]
  })
}

const isoOf = ({ year, month, day: dayOfMonth }: DayParts): BusinessDate | null =>
  year === null ? null : businessDateOf({ year, month, day: dayOfMonth })

const romanQuarters = ['i', 'ii', 'iii', 'iv']
const quarterOf = (words: string): number => (/^\d$/u.test(words) ? Number(words) : romanQuarters.indexOf(words) + 1)

/** "Trong quý II năm 2026", "Quý III, IV/2026, 2027", "hoàn thành trong tháng 6/2026", "trong năm 2026". */
function spans(fold: string): DatePhrase[] {
  return [...quarters(fold), ...months(fold), ...years(fold)]
}

const doneOrNot = (fold: string, at: number): 'done' | 'work' =>
  /\bda (?:hoan thanh|thuc hien|ban hanh|xong)\s*$/u.test(fold.slice(Math.max(0, at - 30), at)) ? 'done' : 'work'

export function quarters(fold: string): DatePhrase[] {
  const pattern =
    /\b(?:(truoc|trong|xong|den het|xong trong|het)\s+)?quy\s+(iv|iii|ii|i|[1-4])\b((?:\s*(?:,|va|-|–|den)\s*(?:quy\s+)?(?:iv|iii|ii|i|[1-4])\b)*)\s*(?:\/|-|nam|,\s*nam)\s*(20\d\d)((?:\s*(?:,|va|-|–|den)\s*(?:nam\s+)?20\d\d)*)/gu
  return [...fold.matchAll(pattern)].map((match): DatePhrase => {
    const first = quarterOf(match[2] ?? '')
    const more = [...(match[3] ?? '').matchAll(/\b(iv|iii|ii|i|[1-4])\b/gu)].map(([, words]) => quarterOf(words ?? ''))
    const year = Number(match[4])
    const lastYear = [...(match[5] ?? '').matchAll(/20\d\d/gu)].at(-1)?.[0]
    const last = more.at(-1)
    const start = `${year}-Q${first}`
    const end = lastYear ?? (last === undefined ? null : `${year}-Q${last}`)
    const place = { from: match.index, to: match.index + match[0].length }
    if (match[1] === 'truoc') return { ...place, normalized: `before:${start}`, rule: null, purpose: 'work' }
    return {
      ...place,
      normalized: end === null ? `within:${start}` : `within:${start}..${end}`,
      rule: end === null ? { kind: 'within-quarter', year, quarter: first } : null,
      purpose: doneOrNot(fold, match.index),
    }
  })
}

export function months(fold: string): DatePhrase[] {
  const pattern =
    /\b(trong|truoc|xong|den het|xong trong|het|xong truoc)\s+thang\s+(\d{1,2})\s*(?:\/|nam|-)\s*(20\d\d)\b/gu
  return [...fold.matchAll(pattern)].flatMap((match): DatePhrase[] => {
    const month = Number(match[2])
    const year = Number(match[3])
    if (month < 1 || month > 12) return []
    const value = `${year}-${two(month)}`
    const place = { from: match.index, to: match.index + match[0].length }
    if (/truoc/u.test(match[1] ?? '')) return [{ ...place, normalized: `before:${value}`, rule: null, purpose: 'work' }]
    const purpose = doneOrNot(fold, match.index)
    return [
      {
        ...place,
        normalized: `${purpose === 'done' ? 'done' : 'within'}:${value}`,
        rule: purpose === 'done' ? null : { kind: 'within-month', year, month },
        purpose,
      },
    ]
  })
}

/** "Hoàn thành trong năm 2026": a bare "trong năm 2026" in running text says when something is, not until when. */
function years(fold: string): DatePhrase[] {
  const pattern =
    /\b(?:hoan thanh|xong|ban hanh|phe duyet|ket thuc|dua vao (?:su dung|van hanh)|trinh)[^.;]{0,60}?\b(trong|truoc) nam\s+(20\d\d)\b(?!\s*[-–])/gu
  return [...fold.matchAll(pattern)].map((match): DatePhrase => {
    const to = match.index + match[0].length
    const from = fold.lastIndexOf(match[1] ?? '', to)
    const year = Number(match[2])
    return match[1] === 'truoc'
      ? { from, to, normalized: `before:${year}`, rule: null, purpose: 'work' }
      : { from, to, normalized: `within:${year}`, rule: { kind: 'within-year', year }, purpose: 'work' }
  })
}

/** "Hoàn thành trước mùa mưa": a limit without a day. */
function unnamed(fold: string): DatePhrase[] {
  return [
    ...fold.matchAll(
      /\b(?:hoan thanh|xong)\b[^.;,]{0,50}?\b(truoc (?:mua|tet|ky hop|dip|khi|nam hoc|le)\b[^.;,]{0,40})/gu,
    ),
  ].map((match) => ({
    from: match.index + match[0].length - (match[1] ?? '').length,
    to: match.index + match[0].length,
    normalized: null,
    rule: null,
    purpose: 'work',
  }))
}

/** "Định kỳ hằng quý, 6 tháng và năm": what follows the first period. */
function listedPeriods(fold: string, at: number): DatePhrase[] {
  const found: DatePhrase[] = []
  const next = /(?:\s*,\s*|\s+va\s+)(?:hang\s+)?((?:6|9) thang|thang|quy|(?:1 |01 |mot |ca )?nam)\b(?!\s*20)/uy
  next.lastIndex = at
  for (let match = next.exec(fold); match; match = next.exec(fold)) {
    if (match[1] === '9 thang') continue
    const period = periodOf(match[1] ?? '')
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      normalized: period,
      rule: { kind: 'periodic', every: intervalOf[period], due: null },
      purpose: 'report',
    })
  }
  return found
}

const workVerb =
  '(?:to chuc|xay dung|tham muu|ban hanh|bao cao|tong hop|ra soat|danh gia|kiem tra|lap|trinh|chu dong|phoi hop|chu tri|bo tri|thuc hien|so ket|cap nhat|khao sat|mo|tien hanh)'
const yearNoun =
  /(?:ke hoach|du toan|kinh phi|ngan sach|nhiem vu|chi tieu|chuong trinh|xa hoi|chi thuong xuyen|thi dua|cong tac|phat trien|binh quan|trung binh)\s*$/u

/** "Hằng năm, …", "định kỳ hằng quý": work that comes back. "Dự toán hằng năm" and "kế hoạch hằng năm" name a thing. */
function recurring(fold: string): DatePhrase[] {
  const found: DatePhrase[] = []
  const pattern =
    /\b(dinh ky\s+(?:\(?\s*)?)?(hang nam|moi nam|6 thang|hang quy|moi quy|hang thang|moi thang|quy|1 nam|mot nam)\b/gu
  for (const match of fold.matchAll(pattern)) {
    const words = match[2] ?? ''
    const isRegular = match[1] !== undefined
    const before = fold.slice(Math.max(0, match.index - 120), match.index).trimEnd()
    const behind = fold.slice(match.index + match[0].length, match.index + match[0].length + 40)
    const isPlain = /^(?:quy|6 thang|1 nam|mot nam)$/u.test(words)
    if (isPlain && !isRegular) continue
    if (!isRegular) {
      if (yearNoun.test(before)) continue
      const opens = before === '' || /[,:(]$/u.test(before)
      const isAtEnd =
        /^\s*(?:theo quy dinh|$|[.;])/u.test(behind) &&
        /\b(?:ban hanh|to chuc|bao cao|tong hop|trinh)\b/u.test(before) &&
        !/dia phuong$|danh gia/u.test(before)
      const leads = new RegExp(`^,?\\s*${workVerb}\\b`, 'u').test(behind)
      const opensClause = opens && /^\s*(?:,|[a-z])/u.test(behind) && before === ''
      if (!opensClause && !leads && !isAtEnd) continue
      if (/^moi/u.test(words) && !leads) continue
    }
    if (isRegular) found.push(...listedPeriods(fold, match.index + match[0].length))
    const period = periodOf(words)
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      normalized: period,
      rule: { kind: 'periodic', every: intervalOf[period], due: null },
      purpose: /bao cao|tong hop/u.test(fold) ? 'report' : 'work',
    })
  }
  return found
}
