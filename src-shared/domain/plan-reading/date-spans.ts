import { allMatches } from './all-matches.ts'
import { doneOrNot, quarters } from './date-quarters.ts'
import { type DatePhrase, two } from './date-words.ts'

/** "Trong quý II năm 2026", "Quý III, IV/2026, 2027", "hoàn thành trong tháng 6/2026", "trong năm 2026". */
export function spans(fold: string): DatePhrase[] {
  // All of them name a year.
  if (!fold.includes('20')) return []
  return [
    ...quarters(fold),
    ...monthRanges(fold),
    ...monthLists(fold),
    ...months(fold),
    ...halfYears(fold),
    ...years(fold),
    ...reviewYears(fold),
    ...beginnings(fold),
  ]
}

const monthPattern =
  /\b(trong|vao|truoc|xong|den het|xong trong|het|xong truoc|du kien)\s+(?:(?:nua\s+|tuan\s+)?(?:cuoi|dau|giua)\s+|(?:thuong|trung|ha) tuan\s+)?thang\s+(\d{1,2})\s*(?:\/|nam|-)\s*(20\d\d)\b/gu

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
  /\b(?:trong|vao|xong|xong trong)\s+thang (\d{1,2})(?:(?:,| va)\s*(?:thang )?\d{1,2}){0,4}(?:,| va|\s*[-–])\s*(?:thang )?(\d{1,2})\s*(?:\/|nam)\s*(20\d\d)\b/gu

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

const reviewYearPattern =
  /\b(?:so ket|tong ket)\s+(?:(?:giua (?:nhiem )?ky\s+|giai doan\s+)?(?:vao\s+)?|(?:(?!va |so ket |tong ket )[a-z]+\s+){1,8}?vao\s+)(?:cuoi\s+|dau\s+|giua\s+)?nam (20\d\d)\b(?!\s*[-–])/gu

/** "Sơ kết vào cuối năm 2028, tổng kết năm 2030". */
function reviewYears(fold: string): DatePhrase[] {
  return allMatches(reviewYearPattern, fold, ' ket').map(
    (match): DatePhrase => ({
      from: match.index,
      to: match.index + match[0].length,
      normalized: `within:${match[1]}`,
      rule: { kind: 'within-year', year: Number(match[1]) },
      purpose: 'work',
    }),
  )
}

const yearPattern =
  /\b(?:hoan thanh|xong|ban hanh|phe duyet|ket thuc|dua vao (?:su dung|van hanh)|trinh)[^.;]{0,110}?\b(?<!ky hop (?:thuong le |thuong ky )?)(trong|truoc|vao|cuoi|dau|giua)(?: cuoi| dau| giua)? nam\s+(20\d\d)\b(?!\s*[-–])/gu

/** "Hoàn thành trong năm 2026": a bare "trong năm 2026" in running text says when something is, not until when. */
function years(fold: string): DatePhrase[] {
  const found = completedYears(fold)
  return found.length > 0 ? found : framedYears(fold)
}

const opening =
  /^(?:trong nam|(?:cham nhat )?(?:den )?het nam(?= 20\d\d,? (?:co ban )?(?:hoan thanh|xong|cham dut|ket thuc)\b)) (20\d\d)\b,?\s(?![^.;]*(?:\d|\b(?:da|dat|la nam)\b))/u

const ending =
  /\b(?:trong|cham nhat (?:trong|den(?: het)?|vao)) nam (20\d\d)(?=\s*(?:$|[.;)]|,? va (?:tiep tuc|duy tri|cac nam)))/gu

const tellsPast = /\bda(?: [a-z]+){0,4} $|\b(?:duoc|xay ra|phat sinh|ket qua|so voi|co|cua|thuc hien)(?: [a-z]+)? $/u

/** "Trong năm 2026, rà soát …", "… chậm nhất trong năm 2027.": the year frames the whole clause. */
function framedYears(fold: string): DatePhrase[] {
  const first = opening.exec(fold)
  if (first) return [withinYear(0, first[0].trimEnd().length, Number(first[1]))]
  return allMatches(ending, fold, 'nam 20')
    .filter(
      // "Cho vay 25 tỷ đồng trong năm 2026." is a target and its year.
      ({ index, 0: words }) =>
        (/ va (?:tiep|duy)/u.test(fold.slice(index + words.length, index + words.length + 10)) ||
          !/\d/u.test(fold.slice(0, index))) &&
        !tellsPast.test(fold.slice(Math.max(0, index - 36), index)),
    )
    .map((match) => withinYear(match.index, match.index + match[0].length, Number(match[1])))
}

function completedYears(fold: string): DatePhrase[] {
  return allMatches(yearPattern, fold, ' nam ').map((match): DatePhrase => {
    const to = match.index + match[0].length
    const from = fold.lastIndexOf(match[1] ?? '', to)
    const year = Number(match[2])
    return match[1] === 'truoc'
      ? { from, to, normalized: `before:${year}`, rule: null, purpose: 'work' }
      : withinYear(from, to, year)
  })
}

const withinYear = (from: number, to: number, year: number): DatePhrase => ({
  from,
  to,
  normalized: `within:${year}`,
  rule: { kind: 'within-year', year },
  purpose: 'work',
})

const halfYearPattern = /\b(?:(truoc|trong|xong|het|den het)\s+)?0?6 thang (dau|cuoi)\s+(?:cua\s+)?nam\s+(20\d\d)\b/gu

/** "Trong 6 tháng đầu năm 2026": two quarters. "Báo cáo 6 tháng đầu năm 2026" says of what a report is. */
export function halfYears(fold: string): DatePhrase[] {
  return allMatches(halfYearPattern, fold, '6 thang').flatMap((match): DatePhrase[] => {
    const isLimit = match[1] !== undefined || /\b(?:hoan thanh|thuc hien)\s*$/u.test(fold.slice(0, match.index))
    if (!isLimit && match.index > 0) return []
    const [first, last] = match[2] === 'dau' ? [1, 2] : [3, 4]
    const value =
      match[1] === 'truoc' ? `before:${match[3]}-Q${first}` : `within:${match[3]}-Q${first}..${match[3]}-Q${last}`
    return [{ from: match.index, to: match.index + match[0].length, normalized: value, rule: null, purpose: 'work' }]
  })
}

const beginningPattern =
  /\b(?:trien khai|thuc hien|ap dung|bat dau|van hanh|to chuc|hoat dong|dua vao su dung|su dung|thu|cap)(?: [a-z]+){0,4} tu (?:(?:ngay )?(\d{1,2})\s*(?:\/|thang)\s*(\d{1,2})|thang (\d{1,2}))\s*(?:\/|nam)\s*(20\d\d)\b(?!\s*(?:-|–|den\b))/gu

/** "Triển khai từ ngày 01/9/2026", "áp dụng từ tháng 3/2027": when work begins; in force from a day is no work. */
function beginnings(fold: string): DatePhrase[] {
  if (!fold.includes(' tu ngay ') && !fold.includes(' tu thang ')) return []
  return allMatches(beginningPattern, fold).flatMap((match): DatePhrase[] => {
    const month = Number(match[2] ?? match[3])
    const dayOfMonth = match[1] === undefined ? null : Number(match[1])
    if (month < 1 || month > 12 || (dayOfMonth !== null && (dayOfMonth < 1 || dayOfMonth > 31))) return []
    const value = `${match[4]}-${two(month)}${dayOfMonth === null ? '' : `-${two(dayOfMonth)}`}`
    const to = match.index + match[0].length
    return [{ from: fold.lastIndexOf(' tu ', to) + 1, to, normalized: `from:${value}`, rule: null, purpose: 'work' }]
  })
}

const unnamedPattern =
  /\b(?:hoan thanh|xong)\b[^.;,]{0,50}?\b(truoc (?:mua|tet|ky hop|dip|khi|nam hoc|le)\b[^.;,]{0,40})/gu

/** "Hoàn thành trước mùa mưa": a limit without a day. */
export function unnamed(fold: string): DatePhrase[] {
  return allMatches(unnamedPattern, fold, 'truoc ').map((match) => ({
    from: match.index + match[0].length - (match[1] ?? '').length,
    to: match.index + match[0].length,
    normalized: null,
    rule: null,
    purpose: 'work',
  }))
}
