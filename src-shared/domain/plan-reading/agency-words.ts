import { abbreviatedHeads, groupHeads, groupNouns } from './agency-heads.ts'
import type { Passage } from './readable-text.ts'

/** Verbs and other words in lower case that end a name. A name's own parts are written with a capital. */
const stopWords = new Set(
  (
    'chu tri|chu dong|phoi hop|phoi voi|tham gia|tham muu|co trach|co nhiem|chiu trach|la co|la don|la dau|can cu|xay dung|huong dan|tong hop|' +
    'dinh ky|bao cao|chi dao|thuc hien|trien khai|day manh|tang cuong|bo tri|theo doi|kiem tra|don doc|duoc giao|duoc phan|theo chuc|theo quy|' +
    'theo dia|trong viec|trong cong|trong qua|trong pham|ra soat|nghien cuu|tiep tuc|thuong xuyen|kip thoi|nang cao|hang nam|hang quy|hang thang|' +
    'tap trung|lap ke|lap danh|cung cap|van dong|tuyen truyen|khan truong|tien hanh|dam bao|bao dam|ban hanh|quan triet|thong nhat|de xuat|' +
    'phan cong|thanh lap|nghiem tuc|giai quyet|xu ly|phat huy|quan tam|ap dung|van hanh|cap nhat|khao sat|danh gia|gop phan|thong bao|cong bo|' +
    'uu tien|dinh huong|neu cao|vao cuoc|hoan thien|thi hanh|gui ve|gui bao|trinh uy|trinh ubnd|trinh hdnd|trinh chu|len ke|dang ky|to chuc|' +
    'huy dong|de nghi|ky ket|giam sat|tham dinh|thanh tra|mo rong|kien toan|bien soan|tao dieu|ho tro|in an|phat dong|long ghep|duy tri|nhan rong|' +
    'phe duyet|lanh dao|quy dinh|lam dau|lam co|cung voi|xac dinh|thu thap|so ket|tong ket|chuyen doi|day nhanh|phan bo|can doi|chu trong|nam bat|phai thuc|' +
    'se thuc|tu to|tu chu|su dung|khai thac|cong khai|dua noi|dua vao|vao ke|trong nam|trong thang|trong quy|den nam|truoc ngay|de tong|de trien|de thuc|de xem|de bao|' +
    'de to|xem xet|tinh hinh|ket qua|hang tuan|dot xuat|quyet dinh|theo tham|kip thoi|nham nang|nham thuc|lien he|thong tin|khac phuc|phan anh|tich cuc|quan ly|mot so|tai dia|gop y|y kien|xay lap|cai tao|tu van|phan luong|' +
    'tiep nhan|thanh toan|dao tao|tap huan|boi duong|chuan bi|rut kinh|yeu cau|mua sam|dau tu|ngan chan|bien tap|theo doi|theo huong|ve viec|khi co|neu de|' +
    'nang cap|ung dung|trong moi|hoan thanh|lap ho|lap bien|nghiem thu|khoi cong|sua chua|thu gom|ket noi|tich hop|lap dat|chi tra|cap giay|cap phep|thu hoi|thao go|phat hien|bieu duong|lay y|thiet lap|so hoa|lam sach|gioi thieu|thuc day|khuyen khich|han che|chuyen giao|cham lo|chia se|binh on|tuan tra|giai ngan|thanh tra|phong toa|ngan chan|dieu phoi|truc tiep|danh thoi|danh chuyen|dang tai|mo chuyen|dua tin|phat song|cam ket|chap hanh|tao thuan|thu hut|tuyen sinh|tuyen dung|khuyen cao|canh bao|cho vay|du kien|cu the|the che|phan tich|du bao|cu can|cu dai|cu nguoi|cu giao|cu thanh|cu doan|kham suc|kham benh|nhac nho|dong hanh|dieu tra|truy quet|tham van|mien giam|tai tro|cap phat|trao tang|tham hoi|dong vien|giao nhiem|giao chi|tang thoi|tang so|giam thieu|bo sung|sap xep|nhan dien|thuc thi|xac minh|tich hop|phoi ket|chi dinh|phat hanh|dang cai|cap kinh|tham dinh|ra quan|tong ve'
  ).split('|'),
)

/** A name that is known to be whole: whatever else stands behind it in lower case is what the body does. */
const wholeName =
  /(?<=(?:^|[^a-z])(?:so (?:y te|noi vu|tu phap|tai chinh|cong thuong|xay dung|ngoai vu|du lich|giao duc va dao tao|khoa hoc va cong nghe|nong nghiep va moi truong|van hoa, the thao va du lich|van hoa va the thao|dan toc va ton giao|thong tin va truyen thong|tai nguyen va moi truong|ke hoach va dau tu|giao thong van tai|lao dong - thuong binh va xa hoi)(?: tinh| thanh pho)?|(?:ubnd|uy ban nhan dan) (?:cac )?(?:(?:xa|phuong|dac khu|thi tran|huyen|quan|thi xa|thanh pho)(?:, | va )){1,5}(?:xa|phuong|dac khu|thi tran|huyen|quan|thi xa|thanh pho)|(?:cong an|bo chi huy quan su|bo chi huy bo doi bien phong|bao hiem xa hoi|ubnd|uy ban nhan dan|thanh tra) (?:tinh|thanh pho)) )/uy

/** "Hội Nông dân tỉnh", "Công an thành phố": the rank closes a name, but in "các tỉnh", "cấp tỉnh", "ngoài tỉnh". */
const endsInRank =
  /(?<!\b(?:cac|cap|trong|ngoai|ban|toan|lien|thuoc|noi|moi|uy|truc thuoc|cua|nhieu|hai|vung)) (?:tinh|thanh pho) $/u

const afterName =
  /^(?:va|uy|doan|doi|cung|voi|hoac|cac|co lien quan|lien quan|ven|vung|mien|bien gioi|trong|noi|giap|thuoc|duoc|dac biet|con lai|tinh|thanh pho|tren dia ban|thuoc|khu vuc|phu trach|noi|khac|cap|phoi hop)(?![a-z])/u

/** Compared with their marks: "khi" ends a name, "khí" may be part of one. */
const stopSingles = new Set(
  'là phải sẽ đã khi nếu nhằm để do mà thì nên tại qua mới cần được lập trình gửi làm đưa từ đến về theo vào bằng sau trước đang bị rằng này trong với cho'.split(
    ' ',
  ),
)

export const groupTail =
  /^(?:ban|nganh|doan the|dia phuong|don vi|co quan|thi xa|thanh pho|phuong|xa|huyen|quan|dac khu|to chuc|ca nhan|doanh nghiep|thi tran|cac|truong|hoi|cap|chu|hop tac|phong|vien|uy ban|ubnd|so|khu|thon|ap|bao|trung tam|luc luong|nha|co so|ho |nguoi |cum |khu |dang uy|dang bo|chi bo|cap uy|xa uy|phuong uy|dac khu uy)\b/u

const ambiguousHeads = new Set([
  ...'bao ban so quy hoi bo truong phong vien dai thue cuc vu ong ba to doi'.split(' '),
  'thanh tra',
])

export function isNameStart({ text, fold }: Passage, at: number, head: string): boolean {
  if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return false
  if (head === 'cac') return groupNouns.test(fold.slice(at, at + 40))
  if (head === 'to chuc') return isNounToChuc(fold, at)
  if (abbreviatedHeads.has(head)) return isAbbreviation(text, at, head)
  const isCapital = /\p{Lu}/u.test(text.charAt(at))
  if (isCapital) return !ambiguousHeads.has(head) || isRealName(text, fold, at, head)
  return (
    (groupHeads.includes(head) &&
      !/^(?:to chuc|nganh|luc luong|co so|don vi|dia phuong|chinh quyen|doanh nghiep|tat ca|cap xa|cap huyen)$/u.test(
        head,
      )) ||
    /^(?:cap uy|ubnd|uy ban nhan dan|cong an tinh)/u.test(fold.slice(at, at + 20)) ||
    /^(?:co quan|don vi)\b/u.test(fold.slice(at, at + 10)) ||
    // "ngành Y tế", not "ngành nghề".
    (head === 'nganh' && /^\S+\s+\p{Lu}/u.test(text.slice(at, at + 12)))
  )
}

/** "CA tỉnh" is a body, "ca bệnh" and the column "TT" are none. */
const isAbbreviation = (text: string, at: number, head: string): boolean =>
  !/\p{Ll}/u.test(text.slice(at, at + head.length)) &&
  /^(?:[.,;:)]|$|\s+(?:\p{Lu}|tỉnh|thành phố|xã|phường|huyện|cấp|chi nhánh|khu vực|các|và|huyện))/u.test(
    text.slice(at + head.length, at + head.length + 14),
  )

/** "Sở Y tế" is a body, "Báo cáo kết quả" and "Ban hành" are not, "Số: 12" neither. */
function isRealName(text: string, fold: string, at: number, head: string): boolean {
  const rest = fold.slice(at + head.length, at + head.length + 14).trimStart()
  const next = text
    .slice(at + head.length)
    .trimStart()
    .charAt(0)
  switch (head) {
    case 'so':
      return (
        /^S\S/u.test(text.slice(at)) &&
        text.charAt(at + 1) !== 'ố' &&
        text.charAt(at + 1) !== 'Ố' &&
        /\p{Lu}/u.test(next)
      )
    case 'bao':
      return /^Báo|^BÁO/u.test(text.slice(at)) && !/^cao\b/u.test(rest) && (/\p{Lu}/u.test(next) || /^va\b/u.test(rest))
    case 'ban':
      return (
        !/^hanh\b/u.test(rest) &&
        /^Ban|^BAN/u.test(text.slice(at)) &&
        (/\p{Lu}/u.test(next) || /^(?:chi|quan|dan|to|tuyen|noi|van|thuong|giam|dai dien|dieu hanh|vi su)/u.test(rest))
      )
    // "Tổ Công nghệ số cộng đồng", not "Tổ chức"; "Đội Quản lý thị trường".
    case 'to':
      return /^Tổ|^TỔ/u.test(text.slice(at)) && !/^chuc\b/u.test(rest) && /\p{Lu}/u.test(next)
    case 'doi':
      return /^Đội|^ĐỘI/u.test(text.slice(at)) && /\p{Lu}/u.test(next)
    case 'ong':
    case 'ba':
      return /^(?:Ông|Bà)/u.test(text.slice(at)) && /\p{Lu}/u.test(next)
    case 'bo':
      return /^B[ộỘ]/u.test(text.slice(at)) && /\p{Lu}/u.test(next)
    case 'quy':
      return /^Qu[ỹỸ]/u.test(text.slice(at)) && /\p{Lu}/u.test(next)
    case 'phong':
      return /^Phòng|^PHÒNG/u.test(text.slice(at)) && /\p{Lu}/u.test(next)
    case 'hoi':
      return /^Hội|^HỘI/u.test(text.slice(at)) && !/^nghi\b|^thao\b|^nhap\b/u.test(rest)
    case 'truong':
      return (
        (/^Trường|^TRƯỜNG/u.test(text.slice(at)) && !/^hop\b/u.test(rest)) ||
        // "Trưởng Công an xã", "Trưởng Trạm Y tế".
        (/^Trưởng/u.test(text.slice(at)) && /^(?:cong an|tram|doan|khoa|ap|ban|phong|dai|chi nhanh|cac)\b/u.test(rest))
      )
    case 'dai':
      return /^Đài|^ĐÀI/u.test(text.slice(at))
    case 'vien':
      return /^Viện|^VIỆN/u.test(text.slice(at))
    case 'thue':
      return /^Thuế|^THUẾ/u.test(text.slice(at)) && !/^suat\b/u.test(rest)
    case 'cuc':
      return /^Cục|^CỤC/u.test(text.slice(at))
    // "Thanh tra tỉnh" is a body, "Thanh tra đột xuất 30 đơn vị" what one does.
    case 'thanh tra':
      return (
        /\p{Lu}/u.test(next) || /^(?:$|[,;.:)]|(?:tinh|thanh pho|so|bo|nha nuoc|huyen|chuyen nganh|va)\b)/u.test(rest)
      )
    case 'vu':
      return /^Vụ|^VỤ/u.test(text.slice(at)) && /\p{Lu}/u.test(next)
    default:
      return true
  }
}

const twoWords = /^(\S+)\s+([^\s,;:.)]+)/u

export function isStop({ text, fold }: Passage, at: number, bare: string): boolean {
  const first = text.charAt(at)
  if (!/\p{Ll}/u.test(first)) return false
  const here = fold.slice(at, at + bare.length)
  const words = twoWords.exec(fold.slice(at, at + 30))
  const two = words === null ? here : `${words[1]} ${words[2]}`
  if (here === 'to' && two === 'to chuc') return !isNounToChuc(fold, at)
  if (two === 'quan ly' || two === 'thong tin' || two === 'duy tri' || two === 'tu van' || two === 'dau tu')
    return !/(?:co quan|don vi|cong ty|chu|ban|cong nghe|cong|can bo)\s$/u.test(fold.slice(Math.max(0, at - 12), at))
  if (two === 'phoi hop' && /(?:hoi dong|to|(?<!dia )ban)\s$/u.test(fold.slice(Math.max(0, at - 10), at))) return false
  // "Các cơ quan tham mưu, giúp việc" are named by what they do.
  if (two === 'tham muu' && /^tham muu,? giup viec\b/u.test(fold.slice(at, at + 24))) return false
  if (bare === 'giúp') return two !== 'giup viec'
  if (two === 'tham gia' && /người\s$/u.test(text.slice(Math.max(0, at - 6), at))) return false
  if (stopWords.has(two)) return true
  if (endsInRank.test(fold.slice(Math.max(0, at - 30), at)) && !afterName.test(fold.slice(at, at + 20))) return true
  wholeName.lastIndex = at
  if (wholeName.test(fold) && !afterName.test(fold.slice(at, at + 20))) return true
  // "Trung tâm Đổi mới sáng tạo": no "mới" of its own.
  if (bare === 'mới' && /đổi\s$/iu.test(text.slice(Math.max(0, at - 4), at))) return false
  if (bare === 'trình' && /(?:công|quy|chương|lộ|giáo|tiến|truyền)\s$/iu.test(text.slice(Math.max(0, at - 7), at)))
    return false
  // "trên địa bàn", "thuộc Sở" belong to a name; "tại", "trong" do not.
  return stopSingles.has(bare)
}

/** "Tăng cường tuyên truyền: …" says what to do. */
export const beginsWithVerb = ({ fold }: Pick<Passage, 'fold'>): boolean => {
  const words = twoWords.exec(fold)
  return words !== null && stopWords.has(`${words[1]} ${words[2]}`)
}

const isNounToChuc = (fold: string, at: number): boolean => {
  const next = fold.slice(at + 7, at + 30).trimStart()
  const before = fold.slice(Math.max(0, at - 12), at)
  return /(?:cac|nhung|moi|va|cua|tung)\s$/u.test(before)
    ? !/^(?:thuc hien|trien khai|kiem tra)/u.test(next)
    : /^(?:chinh tri|doan the|xa hoi|ca nhan|(?:co )?lien quan|thanh vien|hoi(?! nghi| thao| thi| cho| hop)|ton giao|,|tin dung)/u.test(
        next,
      )
}
