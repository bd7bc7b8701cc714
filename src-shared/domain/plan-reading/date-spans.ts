import { allMatches } from './all-matches.ts'
import { doneOrNot, quarters } from './date-quarters.ts'
import { type DatePhrase, quarterOf, quartersOf, two } from './date-words.ts'
import { reviewYears, severalYears, years } from './date-years.ts'

/** "Trong quý II năm 2026", "Quý III, IV/2026, 2027", "hoàn thành trong tháng 6/2026", "trong năm 2026". */
export function spans(fold: string): DatePhrase[] {
  // All of them name a year.
  if (!fold.includes('20')) return []
  return [
    ...yearAndQuarter(fold),
    ...quarters(fold),
    ...monthRanges(fold),
    ...monthLists(fold),
    ...months(fold),
    ...halfYears(fold),
    ...severalYears(fold),
    ...years(fold),
    ...reviewYears(fold),
    ...beginnings(fold),
  ]
}

const monthPattern =
  /\b((?<=\bthang \d{1,2}\/20\d\d,? )va|trong|vao|truoc|xong|den het|xong trong|het|xong truoc|du kien)\s+(?:(?:nua\s+|tuan\s+)?(?:cuoi|dau|giua)\s+|(?:thuong|trung|ha) tuan\s+)?thang\s+(\d{1,2})\s*(?:\/|nam|-)\s*(20\d\d)\b/gu

export function months(fold: string): DatePhrase[] {
  return allMatches(monthPattern, fold, 'thang').flatMap((match): DatePhrase[] => {
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

const monthListPattern =
  /\b(?:trong|vao|xong|xong trong)\s+(?:cac )?thang (\d{1,2})(?:(?:,| va)\s*(?:thang )?\d{1,2}){0,4}(?:,| va|\s*[-–])\s*(?:thang )?(\d{1,2})\s*(?:\/|nam)\s*(20\d\d)\b/gu

/** "Trong tháng 6 và tháng 7 năm 2026". */
function monthLists(fold: string): DatePhrase[] {
  return allMatches(monthListPattern, fold, 'thang').flatMap((match): DatePhrase[] => {
    const [first, last] = [Number(match[1]), Number(match[2])]
    if (first < 1 || first > 12 || last <= first || last > 12) return []
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        normalized: `within:${match[3]}-${two(first)}..${match[3]}-${two(last)}`,
        rule: null,
        purpose: 'work',
      },
    ]
  })
}

const monthRangePattern =
  /\btu thang (\d{1,2})(?:\s*(?:\/|nam)\s*(20\d\d))?\s*(?:-|–|den)\s*(?:het )?thang (\d{1,2})\s*(?:\/|nam)\s*(20\d\d)\b/gu

/** "Từ tháng 4 đến tháng 6 năm 2026". */
function monthRanges(fold: string): DatePhrase[] {
  return allMatches(monthRangePattern, fold, 'tu thang').flatMap((match): DatePhrase[] => {
    const [first, last] = [Number(match[1]), Number(match[3])]
    if (first < 1 || first > 12 || last < 1 || last > 12) return []
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        normalized: `range:${match[2] ?? match[4]}-${two(first)}..${match[4]}-${two(last)}`,
        rule: null,
        purpose: 'work',
      },
    ]
  })
}

const halfYearPattern =
  /\b(?:(truoc|trong|xong|het|den het)\s+)?(?:0?([369]) thang|nua) (dau|cuoi)\s+(?:cua\s+)?nam\s+(20\d\d)\b/gu

/** "Trong 6 tháng đầu năm 2026", "nửa cuối năm 2026": two quarters. "Báo cáo 6 tháng đầu năm 2026" says of what a report is. */
function halfYears(fold: string): DatePhrase[] {
  if (!fold.includes(' dau nam') && !fold.includes(' cuoi nam')) return []
  return allMatches(halfYearPattern, fold).flatMap((match): DatePhrase[] => {
    const isLimit = match[1] !== undefined || /\b(?:hoan thanh|thuc hien)\s*$/u.test(fold.slice(0, match.index))
    if (!isLimit && match.index > 0) return []
    const quarters = quartersOf(match[4] ?? '', Number(match[2] ?? 6), match[3] === 'dau')
    const normalized = match[1] === 'truoc' ? `before:${quarters.slice(0, 7)}` : `within:${quarters}`
    return [{ from: match.index, to: match.index + match[0].length, normalized, rule: null, purpose: 'work' }]
  })
}

const beginningPattern =
  /\b(ke )?tu (?:(?:ngay )?(\d{1,2})\s*(?:\/|thang)\s*(\d{1,2})|thang (\d{1,2}))\s*(?:\/|nam)\s*(20\d\d)\b(?!\s*(?:-|–|den\b))/gu

const begins = '\\b(?:trien khai|thuc hien|ap dung|bat dau|van hanh|to chuc|hoat dong|dua vao su dung|su dung|thu|cap)'
const beginsNear = new RegExp(`${begins}(?: [a-z]+){0,4} $`, 'u')
const beginsBefore = new RegExp(`${begins}\\b[^,;.]{0,90}(?<!\\b(?:hieu luc|thi hanh|ban hanh|ky|truoc|sau)) $`, 'u')

/** "Triển khai từ ngày 01/9/2026", "áp dụng từ tháng 3/2027": when work begins; in force from a day is no work. */
function beginnings(fold: string): DatePhrase[] {
  return allMatches(beginningPattern, fold, 'tu ').flatMap((match): DatePhrase[] => {
    const [, since, dayWords, monthOfDay, lone, year] = match
    const month = Number(monthOfDay ?? lone)
    const dayOfMonth = dayWords === undefined ? null : Number(dayWords)
    if (month < 1 || month > 12 || (dayOfMonth !== null && (dayOfMonth < 1 || dayOfMonth > 31))) return []
    const before = fold.slice(Math.max(0, match.index - 120), match.index)
    if (!(since === undefined ? beginsNear : beginsBefore).test(before)) return []
    const value = `${year}-${two(month)}${dayOfMonth === null ? '' : `-${two(dayOfMonth)}`}`
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        normalized: `from:${value}`,
        rule: null,
        purpose: 'work',
      },
    ]
  })
}

const yearAndQuarterPattern =
  /\b(?:trong |tu )?nam (20\d\d)\s*(?:,|va|-|–|den(?: het)?)\s*quy (iv|iii|ii|i|[1-4])\s*(?:\/|nam)\s*(20\d\d)\b/gu

/** "Trong năm 2026 và quý I năm 2027": one span. */
const yearAndQuarter = (fold: string): DatePhrase[] =>
  allMatches(yearAndQuarterPattern, fold, 'quy').map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    normalized: `within:${match[1]}..${match[3]}-Q${quarterOf(match[2] ?? '')}`,
    rule: null,
    purpose: 'work',
  }))

const unnamedPattern =
  /\b(?:hoan thanh|xong)\b[^.;,]{0,50}?\b(truoc (?:mua|tet|ky hop|dip|khi|nam hoc|le)\b[^.;,]{0,40})/gu

const namesEvent = /(?:gio|ngay|tuan|thang|lam viec),? (?:ke tu|tinh tu|tinh den|sau|truoc|tu) /u

const afterEventPattern =
  /\b(?:trong (?:vong|thoi (?:han|gian))|cham nhat(?: la)?|khong qua|muon nhat)(?: sau)? ((?:\d{1,3}|mot|hai|ba|nam|bay|muoi|ba muoi)(?: \([a-z0-9 ]+\))? (?:gio|ngay|tuan|thang)(?: lam viec)?,? (?:ke tu|tinh tu|tinh den|sau|truoc|tu) (?:khi|ngay(?! \d)|thoi diem|luc)?[^.;,]{2,60})/gu

/** "Hoàn thành trước mùa mưa", "chậm nhất 10 ngày sau khi ban hành": limits without a day. */
export function unnamed(fold: string): DatePhrase[] {
  const found = [
    ...allMatches(unnamedPattern, fold, 'truoc '),
    ...(namesEvent.test(fold) ? allMatches(afterEventPattern, fold) : []),
  ]
  return found.map((match) => ({
    from: match.index + match[0].length - (match[1] ?? '').length,
    to: match.index + match[0].length,
    normalized: null,
    rule: null,
    purpose: 'work',
  }))
}
