import { allMatches } from './all-matches.ts'
import { type DatePhrase, everyPeriod, type Period, periodOf } from './date-words.ts'

const nextPeriod = /(?:\s*,\s*|\s+va\s+)(?:hang\s+)?((?:0?6|9) thang|thang|quy|(?:1 |01 |mot |ca )?nam)\b(?!\s*20)/uy

/** "Định kỳ hằng quý, 6 tháng và năm": what follows the first period. */
function listedPeriods(fold: string, at: number): DatePhrase[] {
  const found: DatePhrase[] = []
  nextPeriod.lastIndex = at
  for (let match = nextPeriod.exec(fold); match; match = nextPeriod.exec(fold)) {
    if (match[1] === '9 thang') continue
    found.push(comingBack(match, periodOf(match[1] ?? ''), 'report'))
  }
  return found
}

const comingBack = (
  { index, 0: words }: RegExpExecArray,
  period: Period,
  purpose: DatePhrase['purpose'],
): DatePhrase => ({
  from: index,
  to: index + words.length,
  normalized: period,
  rule: everyPeriod(period),
  purpose,
})

const workVerb =
  '(?:to chuc|xay dung|tham muu|ban hanh|bao cao|tong hop|ra soat|danh gia|kiem tra|lap|trinh|chu dong|phoi hop|chu tri|bo tri|thuc hien|so ket|cap nhat|khao sat|mo|tien hanh)'

const yearNoun =
  /(?:ke hoach|du toan|kinh phi|ngan sach|nhiem vu|chi tieu|chuong trinh|(?<!bao hiem )xa hoi|chi thuong xuyen|thi dua|cong tac|phat trien|binh quan|trung binh)\s*$/u

const leadingWork = new RegExp(`^,?\\s*${workVerb}\\b`, 'u')

const listedReport = /\bbao cao (thang|quy|0?6 thang)(?=\s*(?:,|va)\s)/gu

/** "Tổng hợp báo cáo tháng, quý, năm": several reports need no "định kỳ". */
function listedReports(fold: string): DatePhrase[] {
  return allMatches(listedReport, fold, 'bao cao ').flatMap((match) => {
    const more = listedPeriods(fold, match.index + match[0].length)
    return more.length === 0 ? [] : [comingBack(match, periodOf(match[1] ?? ''), 'report'), ...more]
  })
}

const askedReport = /\bdot xuat\s+(?:khi|theo)\s+(?:co\s+|duoc\s+)?yeu cau\b/gu

/** "Báo cáo định kỳ 06 tháng và đột xuất khi có yêu cầu". */
export const askedReports = (fold: string): DatePhrase[] =>
  !fold.includes('bao cao')
    ? []
    : allMatches(askedReport, fold, 'dot xuat').map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        normalized: 'on-request',
        rule: { kind: 'on-request' },
        purpose: 'report',
      }))

const onceInSoMany = /\b(\d{1,2}|hai|ba) (nam|quy|thang)\s*\/?\s*(?:mot |01 |1 )?lan\b/gu

/** Times between that have a name; "02 năm một lần", "2 tuần/lần" have none, and say no day. */
const namedTimes: Readonly<Record<string, Period>> = {
  '1 nam': 'yearly',
  '12 thang': 'yearly',
  '6 thang': 'halfyearly',
  '1 quy': 'quarterly',
  '3 thang': 'quarterly',
  '1 thang': 'monthly',
}

/** "Định kỳ 03 tháng/lần", "hai năm một lần". */
const onceInAWhile = (fold: string): DatePhrase[] =>
  allMatches(onceInSoMany, fold, 'lan').map((match) => {
    const period = namedTimes[`${(match[1] ?? '').replace(/^0/u, '')} ${match[2]}`]
    return period === undefined
      ? { ...comingBack(match, 'yearly', 'work'), normalized: null, rule: null }
      : comingBack(match, period, 'work')
  })

const byPeriod =
  /\b(?:bao cao|thong ke|cap nhat|cong bo|cong khai|danh gia|tong hop)\b[^,;.]{0,60}\btheo (nam|quy|thang)(?=\s*(?:$|[.;,)]))/gu

/** "Thống kê, báo cáo số liệu theo quý". */
const byPeriods = (fold: string): DatePhrase[] =>
  (/ theo (?:nam|quy|thang)\b/u.test(fold) ? allMatches(byPeriod, fold) : []).map((match) =>
    comingBack(match, periodOf(match[1] ?? ''), 'report'),
  )

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
  const found: DatePhrase[] = [...listedReports(fold), ...onceInAWhile(fold), ...byPeriods(fold), ...ongoing(fold)]
  let past = 0
  for (const match of allMatches(recurringPeriod, fold)) {
    if (match.index < past) continue
    const words = match[2] ?? ''
    const before = fold.slice(Math.max(0, match.index - 120), match.index).trimEnd()
    const isRegular = match[1] !== undefined
    const end = match.index + match[0].length
    const behind = fold.slice(end, end + 40)
    if (/^\s*\/?\s*(?:mot |01 |1 )?lan\b/u.test(behind)) continue
    const isPlain = /^(?:quy|0?6 thang|1 nam|mot nam)$/u.test(words)
    if (isPlain && !isRegular) continue
    let listed = listedPeriods(fold, end)
    if (!isRegular) {
      if (yearNoun.test(before)) continue
      const namesPart = /\b(?:trong|hoan thanh|xong|truoc) (?:quy|thang) [iv\d]{1,3}$/u.test(before)
      const opens = before === '' || /[,:(]$/u.test(before)
      const isAtEnd =
        /^\s*(?:theo quy dinh|$|[.;])/u.test(fold.slice(listed.at(-1)?.to ?? end)) &&
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
      if (!opensClause && !isAtEnd) listed = []
    }
    past = listed.at(-1)?.to ?? end
    found.push(...listed, comingBack(match, periodOf(words), /bao cao|tong hop/u.test(fold) ? 'report' : 'work'))
  }
  return found
}
