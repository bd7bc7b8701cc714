import { allMatches } from './all-matches.ts'
import { clausesOf } from './clauses.ts'
import type { DraftItem } from './draft-item.ts'
import { ofIndicatorRow } from './indicator-table.ts'
import type { ItemKinds } from './item-kind.ts'
import type { ReadTarget } from './plan-reading.ts'
import { type Passage, quotedText } from './readable-text.ts'
import { type Draft, foldBaselines, number, push, reach, unitOf } from './target-numbers.ts'

const percent = new RegExp(`(?:(${number})\\s*%?\\s*(?:-|–|den)\\s*)?\\b(${number})\\s*(?:%|phan tram)`, 'gu')

/** A sentence with more numbers than this is no sentence; comparing them all would take quadratic time. */
const mostInSentence = 60

/** What is counted in plans, folded: a number in front of anything else ("28/6", "Điều 108") is no target. */
const units =
  '(?:mo hinh|cau lac bo|lop|cuoc|buoi|hoi nghi|hoi thao|lan|mo|diem|tram|truong|ho|nguoi|xa|phuong|thon|to dan pho|khu|can nha|can|nha|' +
  'cong trinh|du an|san pham|doanh nghiep|hop tac xa|to hop tac|ha|km|m2|m3|tan|kg|lit|trieu dong|ty dong|trieu|ty|dong|luot nguoi|luot|can bo|' +
  'cong chuc|hoc sinh|tre em|giuong benh|bac si|bo|chiec|don vi|co so|tin bai|tin|bai|chuyen muc|phong su|de tai|nhiem vu|giai phap|sang kien|' +
  'thu tuc|dich vu|vu|nhom|to|doi|cay|con|dan|tuyen|cau|gio|tiet|tap|ngoi nha|ngoi|ban tin|to roi|ap phich|pano|clip|chuyen de|chuoi|dot|ky|khoa|suat|chi tieu|tieu chi|lao dong|thanh vien|hoi vien|doan vien|trung tam|thu vien|san|nha van hoa|benh vien|tram y te|chi bo|dang vien|phien|so|chuyen gia|ky su|hoc vien|sinh vien|giao vien|cong trinh|luot ho|nhan hieu|sang che|kho|ma so vung trong|phong hoc|lop hoc|thiet bi|camera|cuoc thi|ho so|trang trai|lang nghe|di tich|giai thuong|huy chuong|tac pham|luot khach|khach|du khach)'

const counted = new RegExp(
  `(?<![\\d/.,])\\b(${number})(?:\\s*(?:-|–|den)\\s*(${number}))?(?:\\/\\d+)?\\s+(${units}(?:\\s*/\\s*[a-z0-9 ]{2,20}?(?=[\\s,;.)]|$))?)(?![a-z0-9])`,
  'gu',
)

/** "Nâng tổng số lên 887", "chỉ số đạt trên 0,8": a figure without a unit ends the clause. */
const bare = new RegExp(
  `(?<![\\d/.,])\\b(?:dat|len|xuong|con|o muc)\\s+(?:(?:duoi|tren|hon|khoang|tu|it nhat|toi thieu)\\s+)?((?!(?:19|20)\\d\\d(?!\\.?\\d))(?:${number}))(?=\\s*(?:$|[;.,)](?!\\d)|tro len\\b|diem\\b))()`,
  'gu',
)

/** In a list of targets whatever is reached counts, whatever its unit. */
const reached = new RegExp(
  `(?<![\\d/.,])\\b(?:dat|len|xuong|con|tang|giam|it nhat|toi thieu|o muc|co(?: them)?|xay(?: dung)?(?: moi)?|thanh lap(?: moi)?|hinh thanh|(?:duoi|tren|khong qua)(?!\\s+\\d+ (?:tuoi|thang)\\b))\\s+(?:(?:duoi|tren|hon|khoang)\\s+)?(${number})\\s(?!%|(?:nam|gio|ngay|thang|tuan|phut|tuoi|khoan|dieu|muc)\\b)([a-z]+)(?![a-z0-9])`,
  'gu',
)

/** "Ít nhất 02 đoàn khảo sát": a count is aimed at in any part, whatever is counted; time and money are no counts. */
const leastCount = new RegExp(
  `\\b(?:it nhat|toi thieu)\\s+(?:dat\\s+)?(${number})\\s+((?!(?:nam|thang|ngay|gio|tuoi|phut|tuan|giay|met|dieu|khoan|muc|ty|trieu|nghin|ngan|dong)\\b)[a-z]{2,})`,
  'gu',
)

/** "12/15 xã", "6/8 lối mở"; a day and a month have other words around them. */
const outOf =
  /(?<!\b(?:ngay|truoc|thang|so|vao|tu) |[\d/.,])\b(\d{1,4})\/\d{1,4}\s+((?!(?:hang|nam|va|den|theo|moi|thang)\b)[a-z]+)/gu

/** "5/100.000 dân", "12 ‰". */
const perThousand = new RegExp(
  `(?<![\\d/.,])\\b(${number})\\s*(‰|\\/\\s*(?:1\\.?000|10\\.?000|100\\.?000|(?:mot )?van)\\s+(?:dan|nguoi|tre|ca|ho|phu nu|lao dong)(?![a-z]))`,
  'gu',
)

const aims =
  /\b(?:phan dau|dat|it nhat|toi thieu|tren|hon|tang|giam|co|xay dung|thanh lap|moi|duy tri|tu|khong qua|toi da|duoi|to chuc|bao dam|dam bao|thu hut|(?<!quy )mo(?! hinh)|xay|don|phuc vu|tiep nhan|trien khai|phat trien|tuyen sinh|boi duong|tap huan|ket nap|lap dat|giai quyet|hoan thanh|nang|dao tao|ho tro|nhan rong|dua|trong|cung hoa|nang cap|sua chua|cap|tiem|kham|tu van|cong nhan|san xuat|xuat khau|khoi cong|thuc hien|binh quan|trung binh|uong|giai the|xoa bo|rut|khong it hon|khong duoi|khong thap hon)\b[^.;]*$/u

/** Numeric targets: in parts that state targets every share and count; elsewhere only what is said to be reached. */
export function readTargets(items: readonly DraftItem[], kinds: ReadonlyMap<DraftItem, ItemKinds>): ReadTarget[] {
  const targets: ReadTarget[] = []
  for (const item of items) {
    const kind = kinds.get(item)
    if (kind === undefined || item.part === 'decision' || item.part === 'closing') continue
    if (
      kind.section === 'context' ||
      kind.section === 'funding' ||
      kind.section === 'purpose' ||
      kind.section === 'requirement'
    )
      continue
    if (item.row !== null && item.row.indicator !== null) {
      for (const one of ofIndicatorRow(item, item.row.indicator)) targets.push({ ...one, id: `t${targets.length + 1}` })
      continue
    }
    // Every target has a number in it, if only that of a year.
    if (!/\d/u.test(item.passage.fold)) continue
    const isTargetPart = kind.kind === 'target'
    const yearAbove = isTargetPart ? yearOfHeadings(item) : null
    for (const { from, to } of sentences(item.passage)) {
      for (const draft of inSentence(item.passage, from, to, isTargetPart)) {
        const { from: start, to: end, ...rest } = draft
        targets.push({
          ...rest,
          id: `t${targets.length + 1}`,
          itemId: item.id,
          year: rest.year ?? (isTargetPart ? (yearInFront(item.passage.fold, from) ?? yearAbove) : null),
          text: quotedText(item.passage.text.slice(start, end)),
          span: { start: item.passage.start + start, end: item.passage.start + end },
        })
      }
    }
  }
  return targets
}

const sentences = (passage: Passage) => clausesOf(passage)

/** "Đến năm 2030, … đạt 12%; chi phí … giảm còn 14%": the year of the sentence holds behind its semicolons. */
function yearInFront(fold: string, at: number): number | null {
  const ahead = fold.slice(Math.max(0, at - 2 * reach), at)
  const sentence = ahead.slice(ahead.lastIndexOf('. ') + 1)
  const year = /\bden (?:het )?nam (20\d\d)\b/u.exec(sentence)
  return year && !/\bmoi nam\b/u.test(fold.slice(at, at + 20)) ? Number(year[1]) : null
}

const headingYear = /\b(?:den(?: het)?|het|trong|vao|cuoi)?\s*nam (20\d\d)\b(?!\s*[-–])/gu

/** "Đến năm 2030:" above a list of targets. */
function yearOfHeadings(item: DraftItem): number | null {
  for (let above = item.parent; above !== null; above = above.parent) {
    if (above.passage.text.length >= 160) continue
    const years = allMatches(headingYear, above.passage.fold, 'nam 20')
    if (years.length === 1) return Number(years[0]?.[1])
  }
  return null
}

function inSentence(passage: Passage, from: number, to: number, isTargetPart: boolean): Draft[] {
  const fold = passage.fold.slice(from, to)
  const found: Draft[] = []
  if (!/\d/u.test(fold)) return found
  for (const match of allMatches(percent, fold)) {
    if (found.length >= mostInSentence) break
    const at = match.index
    if (isTargetPart ? isShareDecoy(fold, at) : !isAimedAt(fold, at) && !isAll(fold, at, match[2] ?? '')) continue
    push(found, fold, at, at + match[0].length, match[1] ?? null, match[2] ?? '', '%')
  }
  for (const match of allMatches(counted, fold)) {
    if (found.length >= mostInSentence) break
    const at = match.index
    if (!isCountTarget(fold, at, match, isTargetPart)) continue
    push(
      found,
      fold,
      at,
      at + match[0].length,
      match[2] === undefined ? null : (match[1] ?? null),
      match[2] ?? match[1] ?? '',
      unitOf(match[3] ?? '', passage, from + at + match[0].length),
    )
  }
  for (const pattern of isTargetPart ? [reached, outOf, perThousand, bare] : [leastCount])
    for (const match of allMatches(pattern, fold)) {
      if (found.length >= mostInSentence) break
      const [whole, value = '', unit = ''] = match
      const at = match.index + whole.indexOf(value)
      const end = match.index + whole.length
      if (found.some(({ from: a, to: b }) => at < b && at + value.length > a)) continue
      push(found, fold, at, end, null, value, unitOf(unit, passage, from + end))
    }
  if (isTargetPart) found.push(...stateTargets(fold, found))
  if (found.length === 0) return found
  found.sort((a, b) => a.from - b.from)
  const own = found.filter((draft, index) => !isProperty(fold, found[index - 1], draft))
  return foldBaselines(own, fold).map((draft, index, all) => ({
    ...draft,
    ...quotation(fold, draft, all[index - 1], from),
  }))
}

/** "70% hộ có ít nhất 01 bình", "5% số xã có tỷ lệ dưới 80%": what the share is counted by, not a second target. */
const isProperty = (fold: string, share: Draft | undefined, { from }: Draft): boolean =>
  share?.unit === '%' &&
  /^[^,;:]*\bco (?:(?:it nhat|toi thieu|tu|tren|hon|duoi)\s*|ty le [^,;:]{0,60})$/u.test(fold.slice(share.to, from)) &&
  !/\bva\b/u.test(fold.slice(share.to, from))

/** A share that describes: "hiện nay 60%", "chiếm 12%", "của 20% dân số"; "tỷ lệ … chiếm 12%" is one to reach. */
const isShareDecoy = (fold: string, at: number): boolean =>
  (/\bchiem\s*(?:khoang\s*)?$/u.test(fold.slice(Math.max(0, at - 30), at)) &&
    !/\b(?:ty le|ty trong|phan dau)\b[^;]*$/u.test(fold.slice(0, at))) ||
  /\b(?:hien nay|hien co|nam 20\d\d da dat|da dat|von|lai suat|cung ky)\s*(?:khoang\s*)?$/u.test(
    fold.slice(Math.max(0, at - 30), at),
  )

/** "Vận động 100% hộ gia đình": all of them is an aim wherever it stands, unless it says what is so already. */
const isAll = (fold: string, at: number, value: string): boolean =>
  value === '100' &&
  !/^\s*(?:%|phan tram)\s*(?:quan so|quan|von|cong suat|kinh phi)\b/u.test(fold.slice(at + value.length, at + 40)) &&
  !/\b(?:da|(?<!thuc )hien|chiem|da dat|goi|von)\b[^.;%]{0,30}$/u.test(fold.slice(Math.max(0, at - 50), at))

const isAimedAt = (fold: string, at: number): boolean =>
  /\b(?:dam bao|bao dam|phan dau|dat|it nhat|toi thieu|tren|hon|ty le|giam|tang)\b[^.;%]{0,40}$/u.test(
    fold.slice(Math.max(0, at - 60), at),
  ) && !/\b(?:da dat|chiem)\b[^.;%]{0,20}$/u.test(fold.slice(Math.max(0, at - 40), at))

function isCountTarget(fold: string, at: number, match: RegExpExecArray, isTargetPart: boolean): boolean {
  const before = fold.slice(Math.max(0, at - 90), at)
  if (
    /\b(?:dieu|khoan|so|ngay|trong vong|(?<!moi |hang )(?:nam|thang|quy)|giai doan|muc|phan|lan thu|khoa|ban hanh|loai|(?<!nang )cap|nhom|hang|du an|phien ban)\s*$/u.test(
      before,
    )
  )
    return false
  const end = at + match[0].length
  const unit = match[3] ?? ''
  if (unit === 'nam' || isAllowance(before, unit)) return false
  // "02 kỳ/tháng", "01 lần/năm": how often, in any part.
  if (/^[a-z ]+\s*\/\s*(?:nam|thang|quy|tuan|hoc ky)$/u.test(unit)) return true
  if (isTargetPart)
    return aims.test(before) || /^\s*(?:moi nam\s*)?$/u.test(before) || /\btro len\b/u.test(fold.slice(end, end + 60))
  const isStrict =
    /\b(?:phan dau|it nhat|toi thieu|dat(?: tu)?)\s+(?:[a-z]+\s+){0,8}(?:tu\s+)?$/u.test(before) &&
    /\b(?:phan dau|it nhat|toi thieu|chi tieu|bao dam|dam bao)\b/u.test(before)
  const isOutput =
    /\b(?:trong moi|(?:xay dung|thanh lap|xay|dau tu) moi|trong|dao tao|nhan rong|nang cap|giai quyet viec lam cho)\s+$/u.test(
      before,
    )
  // "Mỗi năm hỗ trợ 10 doanh nghiệp": how many in a year.
  const isRate = /\b(?:moi|hang) (?:nam|quy|thang|tuan|hoc ky)(?: [a-z]+){0,5}\s+$/u.test(before)
  const isTimeAllowed = /^(?:gio|tiet|phut)$/u.test(unit)
  if (isNamed(before, unit)) return false
  return (isStrict || ((isOutput || isRate) && !isTimeAllowed)) && !/\btrong do\b/u.test(before)
}

const money = /^(?:trieu|ty|nghin|dong)\b/u

/** "Mức hỗ trợ 60 triệu đồng/nhà", "kinh phí 2 tỷ đồng": what is paid for the aim is no aim. */
const isAllowance = (before: string, unit: string): boolean =>
  money.test(unit) &&
  /\b(?:muc (?:ho tro|chi|vay|thuong|qua)|kinh phi|tri gia|du toan|tong (?:von|muc dau tu))(?: (?!dat)[a-z]+){0,3}\s*$/u.test(
    before,
  )

/** "Tổng kết Đề án đầu tư ít nhất 01 triệu căn hộ": a number in the name of a programme. */
const isNamed = (before: string, unit: string): boolean =>
  money.test(unit) && /\b(?:de an|chuong trinh|phong trao) [^,;:.]{0,80}$/u.test(before)

const stateByYear =
  /\b(?:den(?: het)?|het) nam (20\d\d),?\s+(?:phan dau\s+)?(?:co ban\s+)?(?:dat|tro thanh|hoan thanh)\b([^.;%\d]{6,160})/gu

/** "Đến năm 2028 đạt tỉnh không ma túy": a state to reach, without a number. */
function stateTargets(fold: string, found: readonly Draft[]): Draft[] {
  return allMatches(stateByYear, fold, 'nam 20').flatMap((match): Draft[] => {
    const end = match.index + match[0].length
    const isCounted = found.some(({ from, to }) => from < end + 12 && to > match.index)
    if (isCounted) return []
    return [
      {
        from: match.index,
        to: end,
        value: null,
        valueTo: null,
        unit: null,
        comparator: null,
        year: Number(match[1]),
        baseline: null,
        direction: null,
      },
    ]
  })
}

const quoteStart = /[,:(]\s+|\bva (?=\d|den nam|tren|it nhat|toi thieu)/gu

/** From the start of the clause, or behind the target before it, to the end of the clause. */
function quotation(
  fold: string,
  draft: Draft,
  before: Draft | undefined,
  offset: number,
): { from: number; to: number } {
  const start = Math.max(before?.to ?? 0, draft.from - reach)
  const ahead = fold.slice(start, draft.from)
  const commas = allMatches(quoteStart, ahead)
  const cut = before !== undefined || ahead.length > 120 ? commas.at(before === undefined ? -1 : 0) : undefined
  const from = start + (cut ? cut.index + cut[0].length : 0)
  const lead = /^[\s,;:]*(?:va\s+)?/u.exec(fold.slice(from, from + 40))?.[0].length ?? 0
  const rest = fold.slice(draft.to, draft.to + reach)
  const stop = /[;:]|\.(?:\s|$)|\bva (?:\d|den nam|tren \d)/u.exec(rest)
  const to = draft.to + (stop ? stop.index : rest.length)
  return { from: offset + from + lead, to: offset + to }
}
