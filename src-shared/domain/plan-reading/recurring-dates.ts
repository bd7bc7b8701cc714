import { allMatches } from './all-matches.ts'
import { type DatePhrase, intervalOf, periodOf } from './date-words.ts'

/** "Định kỳ hằng quý, 6 tháng và năm": what follows the first period. */
function listedPeriods(fold: string, at: number): DatePhrase[] {
  const found: DatePhrase[] = []
  const next = /(?:\s*,\s*|\s+va\s+)(?:hang\s+)?((?:0?6|9) thang|thang|quy|(?:1 |01 |mot |ca )?nam)\b(?!\s*20)/uy
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
  /(?:ke hoach|du toan|kinh phi|ngan sach|nhiem vu|chi tieu|chuong trinh|(?<!bao hiem )xa hoi|chi thuong xuyen|thi dua|cong tac|phat trien|binh quan|trung binh)\s*$/u

const leadingWork = new RegExp(`^,?\\s*${workVerb}\\b`, 'u')

const listedReport = /\bbao cao (thang|quy|0?6 thang)(?=\s*(?:,|va)\s)/gu

/** "Tổng hợp báo cáo tháng, quý, năm": several reports need no "định kỳ". */
function listedReports(fold: string): DatePhrase[] {
  return allMatches(listedReport, fold, 'bao cao ').flatMap((match) => {
    const to = match.index + match[0].length
    const more = listedPeriods(fold, to)
    const period = periodOf(match[1] ?? '')
    const rule = { kind: 'periodic' as const, every: intervalOf[period], due: null }
    return more.length === 0
      ? []
      : [{ from: match.index, to, normalized: period, rule, purpose: 'report' as const }, ...more]
  })
}

const askedReport = /\bdot xuat\s+(?:khi|theo)\s+(?:co\s+)?yeu cau\b/gu

/** "Báo cáo định kỳ 06 tháng và đột xuất khi có yêu cầu". */
const askedReports = (fold: string): DatePhrase[] =>
  !fold.includes('bao cao')
    ? []
    : allMatches(askedReport, fold, 'dot xuat').map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        normalized: 'on-request',
        rule: { kind: 'on-request' },
        purpose: 'report',
      }))

const everyMonths = /\b(?:(0?[136]|12) thang|0?1 (?:nam|quy))\s*\/?\s*(?:mot |01 |1 )?lan\b/gu

/** "Định kỳ 03 tháng/lần". */
const everyFewMonths = (fold: string): DatePhrase[] =>
  !fold.includes('lan') || !/\d/u.test(fold)
    ? []
    : allMatches(everyMonths, fold).map((match) => {
        const months = match[1] === undefined ? (/nam/u.test(match[0]) ? 12 : 3) : Number(match[1])
        const period = months === 1 ? 'monthly' : months === 3 ? 'quarterly' : months === 6 ? 'halfyearly' : 'yearly'
        return {
          from: match.index,
          to: match.index + match[0].length,
          normalized: period,
          rule: { kind: 'periodic', every: intervalOf[period], due: null },
          purpose: 'work',
        }
      })

const always = /(?:^|[,(] ?|\b(?:thuc hien|trien khai|duy tri) )thuong xuyen(?:,? lien tuc)?\s*(?=[.;)]|$)/gu

/** "…, thực hiện thường xuyên." says when, as in a column; "thường xuyên rà soát" how. */
const ongoing = (fold: string): DatePhrase[] =>
  allMatches(always, fold, 'thuong xuyen').map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    normalized: 'ongoing',
    rule: { kind: 'ongoing' },
    purpose: 'work',
  }))

/** "Mỗi năm tổ chức ít nhất 02 lớp": how many in a year, a target and no limit. */
const isRate = (fold: string, at: number): boolean =>
  /^moi [a-z]+ (?:[a-z]+ ){0,4}?(?:(?:it nhat|toi thieu|tu|tren|khoang) )?\d/u.test(fold.slice(at, at + 80))

const recurringPeriod =
  /\b(dinh ky\s+(?:\(?\s*)?)?(hang nam|moi nam|0?6 thang|hang quy|moi quy|hang thang|moi thang|(?<=dinh ky )(?:bao cao )?thang(?=\s*(?:,|va)\s*(?:hang )?(?:quy|0?6 thang|nam))|quy|1 nam|mot nam)\b/gu

/** "Hằng năm, …", "định kỳ hằng quý": work that comes back. "Dự toán hằng năm" and "kế hoạch hằng năm" name a thing. */
export function recurring(fold: string): DatePhrase[] {
  const found: DatePhrase[] = [...listedReports(fold), ...askedReports(fold), ...everyFewMonths(fold), ...ongoing(fold)]
  for (const match of allMatches(recurringPeriod, fold)) {
    const words = match[2] ?? ''
    const before = fold.slice(Math.max(0, match.index - 120), match.index).trimEnd()
    // "Định kỳ hằng tuần, hằng tháng": one word for both.
    const isRegular = match[1] !== undefined || /\bdinh ky hang tuan,$/u.test(before)
    const behind = fold.slice(match.index + match[0].length, match.index + match[0].length + 40)
    if (/^\s*\/?\s*(?:mot |01 |1 )?lan\b/u.test(behind)) continue
    const isPlain = /^(?:quy|0?6 thang|1 nam|mot nam)$/u.test(words)
    if (isPlain && !isRegular) continue
    if (!isRegular) {
      if (yearNoun.test(before)) continue
      const namesPart = /\b(?:trong|hoan thanh|xong|truoc) (?:quy|thang) [iv\d]{1,3}$/u.test(before)
      const opens = before === '' || /[,:(]$/u.test(before)
      const isAtEnd =
        /^\s*(?:theo quy dinh|$|[.;])/u.test(behind) &&
        /\b(?:ban hanh|to chuc|bao cao|tong hop|trinh|chia se|cung cap|cap nhat|cong bo|cong khai|kiem tra|ra soat|theo doi|phat song|hop|giao ban|sinh hoat|kiem diem|phat thanh|duy tri|danh gia|don doc)\b/u.test(
          before,
        ) &&
        !/dia phuong$|danh gia(?! )/u.test(before)
      const leads = leadingWork.test(behind)
      // "Lễ hội Trà: tổ chức hằng năm, …".
      const isDirect =
        /\b(?:to chuc|thuc hien|tien hanh|cong bo|dien ra)$/u.test(before) && /^\s*(?:[,.;)]|$)/u.test(behind)
      const opensClause = opens && /^\s*(?:,|[a-z])/u.test(behind) && before === ''
      if (!opensClause && !leads && !isDirect && !isAtEnd && !namesPart) continue
      if (/^moi/u.test(words) && (!leads || isRate(fold, match.index))) continue
      if (opensClause) found.push(...listedPeriods(fold, match.index + match[0].length))
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
