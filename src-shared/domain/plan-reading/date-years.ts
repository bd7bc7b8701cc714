import { allMatches } from './all-matches.ts'
import type { DatePhrase } from './date-words.ts'

const reviewYearPattern =
  /\b(?:so ket|tong ket)\s+(?:(?:giua (?:nhiem )?ky\s+|giai doan\s+)?(?:vao\s+)?|(?:(?!va |so ket |tong ket )[a-z]+\s+){1,8}?vao\s+)(?:cuoi\s+|dau\s+|giua\s+)?nam (20\d\d)\b(?!\s*[-–])/gu

/** "Sơ kết vào cuối năm 2028, tổng kết năm 2030". */
export function reviewYears(fold: string): DatePhrase[] {
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
export function years(fold: string): DatePhrase[] {
  const found = completedYears(fold)
  return found.length > 0 ? found : framedYears(fold)
}

const opening =
  /^(?:trong nam|tu nay den het nam|(?:cham nhat )?(?:den )?het nam(?= 20\d\d,? (?:co ban )?(?:hoan thanh|xong|cham dut|ket thuc)\b)) (20\d\d)\b,?\s(?![^.;]*(?:\d|\b(?:da|dat|la nam)\b))/u

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

const severalYearsPattern =
  /\b(trong|vao) (?:(?:cac |ca )?(?:0?[2-5] |hai |ba )?nam|0?[2-5] nam) (20\d\d)((?:\s*(?:,|va|-|–)\s*(?:nam )?20\d\d)+)\b/gu

/** "Xong trong 02 năm 2026, 2027" is one span; "điều tra vào các năm 2027 và 2030" names each year. */
export function severalYears(fold: string): DatePhrase[] {
  return allMatches(severalYearsPattern, fold, ' nam ').flatMap((match): DatePhrase[] => {
    const years = allMatches(/20\d\d/gu, match[0]).map(({ index, 0: year }) => ({
      at: match.index + index,
      year: Number(year),
    }))
    if (match[1] === 'vao') return years.map(({ at, year }) => withinYear(at, at + 4, year))
    const [from, to] = [match.index, match.index + match[0].length]
    if (!/\b(?:hoan thanh|xong|thuc hien|trien khai|xay dung) $/u.test(fold.slice(0, from))) return []
    return [{ from, to, normalized: `within:${years[0]?.year}..${years.at(-1)?.year}`, rule: null, purpose: 'work' }]
  })
}
