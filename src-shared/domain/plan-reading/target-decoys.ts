import type { Passage } from './readable-text.ts'
import type { Draft } from './target-numbers.ts'

/** "Tại 12 xã", "của 30 hộ", "hiện có 45 trường": where or what, not how many to reach. */
const tellsHowThingsAre =
  /(?:^|\s)(?:của|cả|tại|ở|thuộc|gồm|trong|có sẵn|hiện có|hiện nay có|so với|trị giá|quy mô|công suất|dân số|đã có|với|theo|do)\s+(?:khoảng |hơn |gần |trên )?$/iu

/** "70% hộ có ít nhất 01 bình", "5% số xã có tỷ lệ dưới 80%": what the share is counted by, not a second target. */
export const isProperty = (fold: string, share: Draft | undefined, { from }: Draft): boolean =>
  share?.unit === '%' && isHadBy(fold.slice(share.to, from).replace(listOfPlaces, '$1 '))

/** "100% xã, phường": commas in the name of what the share is of. */
const listOfPlaces = /\b(xa|phuong|thon|ap|ban|khu pho|to dan pho|so|nganh|co quan|huyen),(?: va)? /gu

const isHadBy = (between: string): boolean =>
  /^[^,;:]*\b(?:co (?:(?:it nhat|toi thieu|tu|tren|hon|duoi)\s*|ty le [^,;:]{0,60})|(?:bo tri|duy tri|thanh lap|to chuc|xay dung)(?: duoc)? (?:it nhat |toi thieu )?)$/u.test(
    between,
  ) && !/\bva\b/u.test(between)

/** A share that describes: "hiện nay 60%", "chiếm 12%", "của 20% dân số"; "tỷ lệ … chiếm 12%" is one to reach. */
export const isShareDecoy = (fold: string, at: number): boolean =>
  (/\bchiem\s*(?:khoang\s*)?$/u.test(fold.slice(Math.max(0, at - 30), at)) &&
    !/\b(?:ty le|ty trong|phan dau)\b[^;]*$/u.test(fold.slice(0, at))) ||
  /\b(?:hien nay|hien co|nam 20\d\d da dat|da dat|von|lai suat|cung ky)\s*(?:khoang\s*)?$/u.test(
    fold.slice(Math.max(0, at - 30), at),
  )

/** "Vận động 100% hộ gia đình": all of them is an aim wherever it stands, unless it says what is so already. */
export const isAll = (fold: string, at: number, value: string): boolean =>
  value === '100' &&
  !/^\s*(?:%|phan tram)\s*(?:quan so|quan|von|cong suat|kinh phi)\b/u.test(fold.slice(at + value.length, at + 40)) &&
  !/\b(?:da|(?<!thuc )hien|chiem|da dat|goi|von)\b[^.;%]{0,30}$/u.test(fold.slice(Math.max(0, at - 50), at))

export const isAimedAt = (fold: string, at: number): boolean =>
  /\b(?:dam bao|bao dam|phan dau|dat|it nhat|toi thieu|toi da|khong (?:de )?(?:qua|vuot|duoi)|khong de [^.;,%]{0,40} (?:qua|vuot|tren)|tren|hon|ty le|giam|tang)\b[^.;%]{0,40}$/u.test(
    fold.slice(Math.max(0, at - 60), at),
  ) &&
  !/\b(?:da dat|chiem)\b(?! (?:it nhat|toi thieu|tren|tu)\b)[^.;%]{0,20}$/u.test(fold.slice(Math.max(0, at - 40), at))

const nameInFront =
  /\b(?:dieu|khoan|so|ngay|trong vong|(?<!moi |hang )(?:nam|thang|quy)|giai doan|(?<!o )muc|phan|lan thu|thu|khoa|ban hanh|loai|nhom|hang|du an|phien ban|de an|nghi quyet|chi thi|ke hoach|quyet dinh|ket luan|thong tu|nghi dinh|quoc lo|vung|hoc ky|hoc ki|phu luc|bieu|mau|tuan|buoc|top|khung|tieu chi|thong bao|tuoi)\s*$/u

/** "Cấp 2", "cấp 3 trường": a level; "cấp 12.000 giấy" hands out. */
const isLevel = (before: string, digits: string): boolean =>
  /(?<!nang )\bcap\s*$/u.test(before) && /^[1-4]$/u.test(digits)

/** "Tỷ lệ trẻ em tiêm đủ 8 loại vắc xin đạt 95%": numbers in the name of what is measured. */
const isInNameOfMeasure = (fold: string, at: number): boolean => {
  const mark = Math.max(fold.lastIndexOf(', ', at), fold.lastIndexOf('; ', at))
  const clause = fold.slice(mark < 0 ? 0 : mark + 2, at)
  return (
    /^(?:phan dau |nang |dua |tang |giam )?(?:ty le|so luong|so|chi so|muc do|ty trong|ty suat|gia tri|nang suat)\b/u.test(
      clause,
    ) &&
    !/\b(?:dat|con|len|xuong|tang|giam|duy tri|tren|duoi|la|it nhat|toi thieu|khoang|hon|khong qua|them|co|o muc)\s+(?:tu |tren |duoi |khoang |hon |it nhat |toi thieu |duoc |them |khong qua )*$/u.test(
      clause,
    ) &&
    /^[^;.]{0,80}(?:\b(?:dat|con|len|xuong|tang|giam|duy tri|tren|duoi)\b|:)[^;.]{0,30}\d/u.test(fold.slice(at))
  )
}

/** Of the parts of a plan that state targets, every count is one that does not name, place or describe something. */
export function isCountTarget(
  { text, fold }: Pick<Passage, 'text' | 'fold'>,
  at: number,
  match: RegExpExecArray,
  isTargetPart: boolean,
): boolean {
  const before = fold.slice(Math.max(0, at - 90), at)
  const digits = match[1] ?? ''
  if (nameInFront.test(before) || isLevel(before, digits)) return false
  const unit = match[3] ?? ''
  if (isAllowance(before, unit) || isPart(match[0], fold.slice(at + match[0].length - unit.length))) return false
  // "02 kỳ/tháng", "01 lần/năm": how often, in any part.
  if (/^[a-z ,]+\s*\/\s*(?:nam|thang|quy|tuan|ngay|hoc ky)$/u.test(unit)) return true
  if (
    /^(?:tren|moi|tu|\/) $/u.test(before.slice(-5)) &&
    /^0?1$/u.test(digits) &&
    /^(?:ha|nguoi|don vi|ho)\b/u.test(unit)
  )
    return false
  if (isTargetPart)
    return (
      !isInNameOfMeasure(fold, at) &&
      !/\bkhong de (?:xay ra |phat sinh )?[^,;.]{0,60}\b(?:tren|tu) $/u.test(before) &&
      !tellsHowThingsAre.test(text.slice(Math.max(0, at - 40), at))
    )
  const isStrict =
    /\b(?:phan dau|it nhat|toi thieu|dat(?: tu)?)\s+(?:[a-z]+\s+){0,8}(?:tu\s+)?$/u.test(before) &&
    /\b(?:phan dau|it nhat|toi thieu|chi tieu|bao dam|dam bao)\b/u.test(before)
  const isBounded =
    /\b(?:it nhat|toi thieu|khong (?:it hon|duoi|thap hon|qua|vuot qua)|toi da)\s+(?:la |dat |tu |co )?$/u.test(before)
  const isOutput =
    /\b(?:trong moi|(?:xay dung|thanh lap|xay|dau tu) moi|trong|dao tao|boi duong|nhan rong|nang cap|giai quyet viec lam cho|(?<!\d (?:lop|khoa|dot|buoi) )(?:dao tao|boi duong|tap huan|day|kham|tu van)(?: [a-z]+){0,4} cho)\s+$/u.test(
      before,
    )
  // "Mỗi năm hỗ trợ 10 doanh nghiệp": how many in a year. "Mỗi xã chọn từ 01 đến 02 thôn": how many of each.
  const isRate = /\b(?:moi|hang) (?:nam|quy|thang|tuan|hoc ky)(?: [a-z]+){0,5}\s+$/u.test(before) || ofEach.test(before)
  if (isNamed(before, unit) || isTime.test(unit)) return false
  return (isStrict || isBounded || isOutput || isRate) && !/\btrong do\b/u.test(before)
}

/** "Mỗi ấp có 01 đội", "mỗi chi bộ giám sát từ 01 đến 02 nội dung". */
const ofEach =
  /\bmoi (?:xa|phuong|thon|ap|ban|lang|to dan pho|khu|cum|don vi|co quan|truong|co so|chi bo|dang bo|dia phuong|ho|gia dinh|can bo|cong chuc|giao vien|doan vien|hoi vien|dang vien|lop|doanh nghiep|hop tac xa|so|nganh|ban thuong truc|cap|to chuc)\b[^,;:.\d]{0,60}\s$/u

const isTime = /^(?:gio|tiet|phut|ngay|thang|nam|tuan|met)\b/u

/** "2/3 số xã", "1/3 thời gian": a part, not a count out of a number. */
const isPart = (words: string, counted: string): boolean =>
  /^[1-9]\/[2-9]\s/u.test(words) && /^(?:so|thoi|tong|dien|khoi|quan)\b/u.test(counted)

const money = /^(?:trieu|ty|nghin|dong)\b/u

/** "Mức hỗ trợ 60 triệu đồng/nhà", "kinh phí 2 tỷ đồng": what is paid for the aim is no aim. */
const isAllowance = (before: string, unit: string): boolean =>
  money.test(unit) &&
  /\bho tro\b[^;.]{0,60}\b(?:toi da|khong qua)\s*$|\b(?:muc (?:ho tro|chi|vay|thuong|qua)|kinh phi|tri gia|du toan|tong (?:von|muc dau tu))(?: (?!dat)[a-z]+){0,3}\s*(?:\d[^();]{0,60}, )?$/u.test(
    before,
  )

/** "Tổng kết Đề án đầu tư ít nhất 01 triệu căn hộ": a number in the name of a programme. */
const isNamed = (before: string, unit: string): boolean =>
  money.test(unit) && /\b(?:de an|chuong trinh|phong trao) [^,;:.]{0,80}$/u.test(before)
