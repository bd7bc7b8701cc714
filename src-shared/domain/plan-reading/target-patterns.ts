import { number } from './target-numbers.ts'

export const percent = new RegExp(`(?:(${number})\\s*%?\\s*(?:-|–|den)\\s*)?\\b(${number})\\s*(?:%|phan tram)`, 'gu')

/** What plans count most, folded, longer names first: these end where the list says; of other words two syllables are quoted. */
const units =
  'ma so vung trong|doanh nghiep|giuong benh|nha van hoa|giai thuong|cau lac bo|to dan pho|cong trinh|' +
  'hop tac xa|to hop tac|trieu dong|luot nguoi|chuyen muc|thanh vien|chuyen gia|trang trai|huy chuong|' +
  'luot khach|cong chuc|giai phap|sang kien|chuyen de|doan vien|trung tam|benh vien|tram y te|dang vien|' +
  'sinh vien|giao vien|nhan hieu|phong hoc|lang nghe|hoi nghi|hoi thao|san pham|hoc sinh|phong su|nhiem vu|' +
  'ngoi nha|ap phich|chi tieu|tieu chi|lao dong|hoi vien|thu vien|hoc vien|sang che|thiet bi|cuoc thi|tac pham|' +
  'du khach|mo hinh|can nha|ty dong|tin bai|thu tuc|dich vu|ban tin|luot ho|lop hoc|di tich|truong|phuong|' +
  'can bo|tre em|bac si|don vi|de tai|to roi|chi bo|camera|nguoi|du an|chiec|co so|tuyen|chuoi|phien|ky su|' +
  'ho so|khach|cuoc|buoi|diem|tram|thon|dong|luot|nhom|tiet|ngoi|pano|clip|khoa|suat|lop|lan|khu|can|nha|tan|' +
  'lit|tin|bai|doi|cay|con|dan|cau|gio|tap|dot|san|kho|mo|ho|xa|ha|km|m2|m3|kg|bo|vu|to|ky|so|doan'

/** Time and places in a law are not counted; "4 sao" is a grade. */
const notCounted =
  '(?:nam|thang|ngay(?!\\s*\\/\\s*(?:khach|nguoi))|gio|tuoi|phut|tuan|giay(?! )|quy(?! )|dieu|khoan|muc|chuong|cap(?! )|thoi|lan thu|sao|ml|mm)'

/** Words behind a number that go on with the sentence, with their marks: "chợ" is counted, "cho" is not. */
const goesOn = new Set(
  'cấp đến và hoặc hay của cho tại từ ở trở so theo là được trong trên dưới với do để khi mà thì bằng về đạt thuộc nhằm phải đã đang sẽ có không mới hàng hằng mỗi nơi tính này sau trước kể kế vào ra lên xuống còn như gồm bởi nên cùng'.split(
    ' ',
  ),
)

export const countsNothing = (words: string): boolean => goesOn.has(/^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '')

/** The second syllable of what is counted: "di sản", "giấy chứng nhận"; not a word that goes on with the sentence. */
const joining =
  '(?:duoc|dat|ve|tai|co|trong|cho|cua|va|la|theo|o|tren|so|voi|da|de|tu|den|do|gay|tro|lam|tham|phai|bi|nham|dang|thuoc|hoac|moi|khi|vao|hoat|qua|dua|ap|su|nam|tren|duoi|chua|dap|trung|hang|cung|ma|bang|ra|len|nop|phat|to)'

const perWhat = `(?:\\s*\\/\\s*(?:\\d[\\d.]*\\s+)?(?:${units}|hoc ky|dau nguoi|[a-z]{1,10})(?=[\\s,;.)/]|$)){0,3}`

/** "120 giấy chứng nhận", "từ 3 đến 5 đoàn kiểm tra", "12/18 thôn", "8,2 triệu lượt". */
export const counted = new RegExp(
  `(?<![\\d/.,])\\b(${number})(?:\\s*(?:-|–|den)\\s*(${number}))?(?:\\/\\d+)?\\s+` +
    `((?:(?:trieu|ty|nghin|ngan)\\s+(?!${joining}\\b))?(?:(?:${units})(?![a-z0-9])|(?!${notCounted}\\b)[a-z]{2,}(?:\\s(?!${joining}\\b)[a-z]{2,})?)${perWhat})(?![a-z0-9])`,
  'gu',
)

/** "Nâng tổng số lên 887", "chỉ số đạt trên 0,8": a figure without a unit ends the clause. */
export const bare = new RegExp(
  `(?<![\\d/.,])\\b(?:dat|len|xuong|con|o muc|duoi|tren)\\s+(?:(?:duoi|tren|hon|khoang|tu|it nhat|toi thieu)\\s+)?((?!(?:19|20)\\d\\d(?!\\.?\\d))(?:${number}))(?=\\s*(?:$|[;.,)](?!\\d)|tro len\\b|diem\\b|o (?:tat ca|moi|cac)\\b))()`,
  'gu',
)

/** "5/100.000 dân", "12 ‰". */
export const perThousand = new RegExp(
  `(?<![\\d/.,])\\b(${number})\\s*(‰|\\/\\s*(?:1\\.?000|10\\.?000|100\\.?000|(?:mot )?van)\\s+(?:dan|nguoi|tre|ca|ho|phu nu|lao dong)(?![a-z]))`,
  'gu',
)

/** Among targets a length of time that is reached: "tuổi thọ đạt 75,5 tuổi", "không quá 10 phút"; "dưới 16 tuổi" says whom a target is about. */
export const measured = new RegExp(
  `(?<![\\d/.,])\\b(?:dat|len|xuong|con|khong qua|toi da|it nhat|toi thieu|o muc)\\s+(?:(?:duoi|tren|hon|khoang|it nhat|toi thieu)\\s+)?((?!(?:19|20)\\d\\d\\b)(?:${number}))\\s+(tuoi|phut|gio|ngay|nam)(?![a-z0-9])(?!\\s+(?:20\\d\\d|truoc|sau|tuoi|dau|cuoi)\\b)`,
  'gu',
)

/** "Thời lượng tối thiểu 15 phút/tuần": how long each time, in any part. */
export const oftenEnough = new RegExp(
  `\\b(?:it nhat|toi thieu)\\s+(?:dat\\s+)?(${number})\\s+((?:phut|gio)\\s*/\\s*(?:ngay|tuan|thang|buoi|lan|chuyen muc|so))(?![a-z0-9])`,
  'gu',
)

/** "Thuộc nhóm 10 địa phương dẫn đầu cả nước". */
export const ranked =
  /\b(?:nhom|top)\s+(\d{1,2})\s+((?:tinh|dia phuong|thanh pho|don vi|bo|nganh|xa|phuong|vi tri|quoc gia)(?:, thanh pho)?)(?=\s+(?:[a-z]+\s+){0,6}?(?:dan dau|dung dau|cao nhat|tot nhat))/gu
