import type { DocumentWarning } from '../domain/printed-document/number-and-date.ts'
import { formatNumber } from '../domain/vietnamese-number.ts'
import type { DocumentErrors, UnsafeNameReason } from '../errors/documents.ts'
import { bundleErrorsEn, bundleErrorsVi } from './bundle-errors.ts'
import { docxErrorsEn, docxErrorsVi } from './docx-errors.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)

const vi = {
  pages: 'Bản xem trước trang in',
  annexPage: ({ number }: { number: number }) => `Trang phụ lục ${number}`,
  warnings: {
    'number-missing': 'Chưa có số văn bản. Văn thư sẽ cấp số; bản in để trống chỗ ghi số.',
    'number-unusual': 'Số, ký hiệu khác mẫu thường dùng (Số: 05/BC-ABC). Hãy kiểm tra lại trước khi in.',
    'date-missing': 'Chưa có đủ ngày, tháng của văn bản; bản in để trống chỗ ghi.',
    'signer-missing': 'Chưa chọn người ký; bản in không có phần chức vụ, họ tên người ký.',
  } satisfies Record<DocumentWarning, string>,
}

const en: SameShape<typeof vi> = {
  pages: 'Preview of the printed pages',
  annexPage: ({ number }) => `Annex page ${number}`,
  warnings: {
    'number-missing': 'No document number yet. The records clerk gives it; its place is printed blank.',
    'number-unusual': 'Number and symbol differ from the usual form (Số: 05/BC-ABC). Check them before printing.',
    'date-missing': 'Day or month of the document is missing; its place is printed blank.',
    'signer-missing': 'No signer is chosen; position and name are not printed.',
  },
}

const unsafeVi: Record<UnsafeNameReason, string> = {
  empty: 'tên trống',
  encoding: 'bảng mã của tên không rõ',
  'not-nfc': 'tên không ở dạng Unicode dựng sẵn',
  'too-long': 'tên quá dài',
  backslash: 'tên chứa dấu \\',
  absolute: 'tên chỉ thẳng tới một thư mục của máy',
  'drive-or-stream': 'tên chứa dấu hai chấm',
  'control-character': 'tên chứa ký tự điều khiển',
  'parent-folder': 'tên trỏ ra ngoài tệp nén',
  reserved: 'tên dành riêng của hệ điều hành',
}
const unsafeEn: Record<UnsafeNameReason, string> = {
  empty: 'the name is empty',
  encoding: 'the encoding of the name is unknown',
  'not-nfc': 'the name is not in composed Unicode',
  'too-long': 'the name is too long',
  backslash: 'the name holds a \\',
  absolute: 'the name points to a folder of the computer',
  'drive-or-stream': 'the name holds a colon',
  'control-character': 'the name holds a control character',
  'parent-folder': 'the name points out of the archive',
  reserved: 'the name is reserved by the system',
}

const safeVi = 'Phần mềm không lấy gì từ tệp này; dữ liệu đã có không thay đổi.'
/** The same gate opens files of the app and plans, lists and figures from Word and Excel: both must know what to do. */
const resendVi =
  'Nếu là tệp do phần mềm xuất ra, hãy đề nghị đơn vị gửi xuất và gửi lại; nếu là tệp Word hoặc Excel, hãy mở tệp, lưu thành tệp mới rồi chọn lại.'
const safeEn = 'The app took nothing from this file; your data did not change.'
const resendEn =
  'If the app exported the file, ask the sender to export and send it again; if it is a Word or Excel file, open it, save it as a new file and choose that one.'

const errorsVi: ErrorText<DocumentErrors> = {
  ...docxErrorsVi,
  ...bundleErrorsVi,
  'zip.too-large': ({ size, limit }) => ({
    what: `Tệp lớn ${megabytes(size)} MB, vượt mức ${megabytes(limit)} MB.`,
    safe: safeVi,
    next: 'Hãy kiểm tra có chọn đúng tệp không; nếu đúng, đề nghị đơn vị gửi giảm dung lượng rồi gửi lại.',
  }),
  'zip.unreadable': () => ({
    what: 'Tệp bị hỏng, bị cắt ngang khi gửi hoặc không đúng định dạng.',
    safe: safeVi,
    next: 'Hãy tải lại tệp từ nơi gửi; nếu vẫn vậy, đề nghị đơn vị gửi lại.',
  }),
  'zip.too-many-entries': ({ limit }) => ({
    what: `Tệp chứa hơn ${limit} mục bên trong.`,
    safe: safeVi,
    next: resendVi,
  }),
  'zip.duplicate-name': ({ name }) => ({
    what: `Bên trong tệp có hai mục trùng tên “${name}”.`,
    safe: safeVi,
    next: resendVi,
  }),
  'zip.unsafe-name': ({ name, reason }) => ({
    what: `Bên trong tệp có mục không an toàn “${name}” (${unsafeVi[reason]}).`,
    safe: safeVi,
    next: resendVi,
  }),
  'zip.link': ({ name }) => ({
    what: `Mục “${name}” bên trong tệp là liên kết tới nơi khác.`,
    safe: safeVi,
    next: resendVi,
  }),
  'zip.encrypted': ({ name }) => ({
    what: `Mục “${name}” bên trong tệp được đặt mật khẩu.`,
    safe: safeVi,
    next: 'Hãy đề nghị đơn vị gửi bỏ mật khẩu của tệp rồi gửi lại.',
  }),
  'zip.false-size': ({ name }) => ({
    what: `Mục “${name}” bên trong tệp không khớp với kích thước hoặc mã kiểm tra ghi kèm.`,
    safe: safeVi,
    next: resendVi,
  }),
  'zip.entry-too-large': ({ name, limit }) => ({
    what: `Mục “${name}” bên trong tệp vượt mức ${megabytes(limit)} MB khi giải nén.`,
    safe: safeVi,
    next: resendVi,
  }),
  'zip.total-too-large': ({ limit }) => ({
    what: `Nội dung giải nén của tệp vượt mức ${megabytes(limit)} MB.`,
    safe: safeVi,
    next: resendVi,
  }),
  'zip.ratio-too-high': ({ name, limit }) => ({
    what: `Mục “${name}” bên trong tệp nở ra hơn ${limit} lần khi giải nén.`,
    safe: safeVi,
    next: resendVi,
  }),
  'xml.not-utf8': ({ name }) => ({
    what: `Phần “${name}” của tệp không dùng bảng mã UTF-8.`,
    safe: safeVi,
    next: resendVi,
  }),
  'xml.doctype': ({ name }) => ({
    what: `Phần “${name}” của tệp có khai báo DOCTYPE, không được phép.`,
    safe: safeVi,
    next: resendVi,
  }),
  'xlsx.not-xlsx': () => ({
    what: 'Tệp này không phải bảng tính Excel (.xlsx).',
    safe: safeVi,
    next: 'Hãy mở tệp bằng Excel, chọn Lưu thành, kiểu “Excel Workbook (.xlsx)”, rồi chọn lại tệp.',
  }),
  'xlsx.old-format': () => ({
    what: 'Tệp ở định dạng Excel cũ (.xls), phần mềm không đọc.',
    safe: safeVi,
    next: 'Hãy mở tệp bằng Excel, chọn Lưu thành, kiểu “Excel Workbook (.xlsx)”, rồi chọn lại tệp.',
  }),
  'xlsx.encrypted': () => ({
    what: 'Bảng tính được đặt mật khẩu nên không đọc được.',
    safe: safeVi,
    next: 'Hãy mở tệp bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi chọn lại tệp.',
  }),
  'xlsx.unreadable': () => ({
    what: 'Bảng tính bị hỏng bên trong hoặc được ghi theo cách phần mềm không đọc được.',
    safe: safeVi,
    next: 'Hãy mở tệp bằng Excel và lưu lại thành .xlsx rồi chọn lại; nếu vẫn vậy, đề nghị đơn vị gửi lại.',
  }),
  'xlsx.too-many-cells': ({ rows, columns, cells }) => ({
    what: `Bảng tính quá lớn: phần mềm đọc nhiều nhất ${formatNumber(rows)} dòng, ${formatNumber(columns)} cột, ${formatNumber(cells)} ô.`,
    safe: safeVi,
    next: 'Hãy kiểm tra có chọn đúng tệp không; nếu đúng, hãy xóa các dòng, cột trống thừa ở cuối bảng rồi lưu lại.',
  }),
}

const errorsEn: ErrorText<DocumentErrors> = {
  ...docxErrorsEn,
  ...bundleErrorsEn,
  'zip.too-large': ({ size, limit }) => ({
    what: `The file has ${megabytes(size)} MB, more than the allowed ${megabytes(limit)} MB.`,
    safe: safeEn,
    next: 'Check that it is the right file; if it is, ask the sender to make it smaller.',
  }),
  'zip.unreadable': () => ({
    what: 'The file is damaged, was cut off on its way, or has another format.',
    safe: safeEn,
    next: 'Download it again; if that does not help, ask the sender for it again.',
  }),
  'zip.too-many-entries': ({ limit }) => ({
    what: `The file holds more than ${limit} entries.`,
    safe: safeEn,
    next: resendEn,
  }),
  'zip.duplicate-name': ({ name }) => ({
    what: `Two entries inside the file have the name “${name}”.`,
    safe: safeEn,
    next: resendEn,
  }),
  'zip.unsafe-name': ({ name, reason }) => ({
    what: `An entry inside the file is not safe: “${name}” (${unsafeEn[reason]}).`,
    safe: safeEn,
    next: resendEn,
  }),
  'zip.link': ({ name }) => ({
    what: `The entry “${name}” inside the file is a link to another place.`,
    safe: safeEn,
    next: resendEn,
  }),
  'zip.encrypted': ({ name }) => ({
    what: `The entry “${name}” inside the file has a password.`,
    safe: safeEn,
    next: 'Ask the sender to remove the password and to send the file again.',
  }),
  'zip.false-size': ({ name }) => ({
    what: `The entry “${name}” inside the file does not fit the size or checksum it states.`,
    safe: safeEn,
    next: resendEn,
  }),
  'zip.entry-too-large': ({ name, limit }) => ({
    what: `The entry “${name}” inside the file unpacks to more than ${megabytes(limit)} MB.`,
    safe: safeEn,
    next: resendEn,
  }),
  'zip.total-too-large': ({ limit }) => ({
    what: `The file unpacks to more than ${megabytes(limit)} MB.`,
    safe: safeEn,
    next: resendEn,
  }),
  'zip.ratio-too-high': ({ name, limit }) => ({
    what: `The entry “${name}” inside the file grows more than ${limit} times when unpacked.`,
    safe: safeEn,
    next: resendEn,
  }),
  'xml.not-utf8': ({ name }) => ({
    what: `The part “${name}” of the file is not UTF-8.`,
    safe: safeEn,
    next: resendEn,
  }),
  'xml.doctype': ({ name }) => ({
    what: `The part “${name}” of the file declares a DOCTYPE, which is not allowed.`,
    safe: safeEn,
    next: resendEn,
  }),
  'xlsx.not-xlsx': () => ({
    what: 'This file is no Excel workbook (.xlsx).',
    safe: safeEn,
    next: 'Open it in Excel, choose Save As, type “Excel Workbook (.xlsx)”, then choose the new file.',
  }),
  'xlsx.old-format': () => ({
    what: 'The file is in the old Excel format (.xls), which the app does not read.',
    safe: safeEn,
    next: 'Open it in Excel, choose Save As, type “Excel Workbook (.xlsx)”, then choose the new file.',
  }),
  'xlsx.encrypted': () => ({
    what: 'The workbook is locked by a password and cannot be read.',
    safe: safeEn,
    next: 'Open it in Excel, take the password off (File, Info, Protect Workbook), save, then choose it again.',
  }),
  'xlsx.unreadable': () => ({
    what: 'The workbook is broken inside, or was written in a way that the app does not read.',
    safe: safeEn,
    next: 'Open it in Excel, save it as .xlsx and choose it again; if that does not help, ask the sender to send it again.',
  }),
  'xlsx.too-many-cells': ({ rows, columns, cells }) => ({
    what: `The workbook is too large: the app reads at most ${formatNumber(rows)} rows, ${formatNumber(columns)} columns and ${formatNumber(cells)} cells.`,
    safe: safeEn,
    next: 'Check that it is the right file; if it is, delete empty rows and columns behind the table and save it again.',
  }),
}

export const documentsText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
