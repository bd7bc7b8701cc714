import { formatDate } from '../domain/business-date.ts'
import { formatNumber } from '../domain/vietnamese-number.ts'
import type { RegistersErrors } from '../errors/registers.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const vi = {
  title: 'Danh sách',
  numbers: ({ registers, living, date }: { registers: number; living: number; date: string }) =>
    `${registers} danh sách · ${living} mục đang hoạt động đến ngày ${date}`,
  empty:
    'Danh sách mô hình, câu lạc bộ, địa chỉ tin cậy, cộng tác viên được giữ ở đây qua các năm. Chưa có danh sách nào.',
  choose: 'Chọn một danh sách để xem các mục.',
  add: 'Lập danh sách',
  change: 'Sửa tên, loại',
  remove: 'Bỏ danh sách',
  removed: ({ name }: { name: string }) => `Đã bỏ danh sách “${name}”.`,
  name: 'Tên danh sách',
  kind: 'Loại',
  kinds: {
    model: 'Mô hình',
    club: 'Câu lạc bộ',
    'trusted-address': 'Địa chỉ tin cậy',
    collaborator: 'Cộng tác viên',
    other: 'Khác',
  },
  summary: ({ living, begun, ended, date }: { living: number; begun: number; ended: number; date: string }) =>
    `Đến ngày ${date}: ${living} đang hoạt động · ${begun} mới trong kỳ · ${ended} thôi trong kỳ`,
  states: { living: 'Đang hoạt động', ended: 'Đã thôi', coming: 'Chưa bắt đầu' },
  all: 'Tất cả',
  stateLabel: 'Tình trạng',
  search: 'Tìm theo tên, địa chỉ, ghi chú',
  nothing: 'Không có mục nào trong bộ lọc này.',
  noEntries: 'Danh sách này chưa có mục nào.',
  shown: ({ from, to, total }: { from: number; to: number; total: number }) =>
    `Mục ${formatNumber(from)}–${formatNumber(to)} trong ${formatNumber(total)}`,
  earlierRows: 'Trang trước',
  laterRows: 'Trang sau',
  addEntry: 'Thêm mục',
  editEntry: 'Sửa mục',
  edit: ({ name }: { name: string }) => `Sửa mục: ${name}`,
  save: 'Ghi lại',
  saved: 'Đã ghi.',
  ordinal: 'TT',
  entryName: 'Tên',
  place: 'Địa chỉ, địa bàn',
  contact: 'Liên hệ',
  contactHint: 'Dữ liệu cá nhân: không nằm trong tệp xuất ra nếu không chọn.',
  since: 'Từ ngày',
  until: 'Đến hết ngày',
  untilHint: 'Để trống khi còn hoạt động; mục đã thôi vẫn được giữ trong danh sách.',
  endReason: 'Lý do thôi',
  note: 'Ghi chú',
  noteHint: 'Không ghi tên, hoàn cảnh của nạn nhân, trẻ em. Không ghi nội dung mật.',
  export: 'Xuất Excel',
  exportTitle: 'Xuất danh sách ra Excel',
  exportCount: ({ entries, date }: { entries: number; date: string }) =>
    `Tệp có ${entries} mục, tính đến ngày ${date}.`,
  withContacts: 'Kèm cột Liên hệ (dữ liệu cá nhân)',
  warnings: 'Cần xem lại trước khi gửi ra ngoài đơn vị:',
  warning: {
    'citizen-id': ({ count }: { count: number }) => `${count} chỗ giống số căn cước`,
    telephone: ({ count }: { count: number }) => `${count} số điện thoại`,
    'name-with-age': ({ count }: { count: number }) => `${count} chỗ ghi họ tên kèm tuổi`,
    'person-name': ({ count }: { count: number }) => `${count} chỗ ghi họ tên người`,
    address: ({ count }: { count: number }) => `${count} chỗ ghi nơi ở`,
    'small-number': ({ count }: { count: number }) => `${count} con số nhỏ có thể cho biết là ai`,
  },
  sheetName: 'Danh sách',
  asOf: ({ date }: { date: string }) => `Tính đến ngày ${date}`,
  fileName: ({ name }: { name: string }) => `Danh sách - ${name}.xlsx`,
  erase: 'Xóa vĩnh viễn mục này',
  eraseHint: ({ name }: { name: string }) =>
    `Tên, địa chỉ, liên hệ và ghi chú của “${name}” được xóa khỏi danh sách và nhật ký, không lấy lại được. Mục đã thôi hoạt động thì chỉ cần ghi ngày thôi. Các bản sao lưu đã làm trước đó vẫn còn nội dung này.`,
  eraseReason: 'Lý do xóa (không nhắc lại nội dung)',
  eraseType: ({ word }: { word: string }) => `Gõ “${word}” để xác nhận`,
  eraseWord: 'XÓA',
  erased: 'Đã xóa vĩnh viễn.',
}

const en: SameShape<typeof vi> = {
  title: 'Registers',
  numbers: ({ registers, living, date }) => `${registers} registers · ${living} entries living on ${date}`,
  empty:
    'Registers of models, clubs, trusted addresses and collaborators are kept here over the years. There is none yet.',
  choose: 'Choose a register to see its entries.',
  add: 'Make a register',
  change: 'Change name, kind',
  remove: 'Remove the register',
  removed: ({ name }) => `The register “${name}” was removed.`,
  name: 'Name of the register',
  kind: 'Kind',
  kinds: {
    model: 'Models',
    club: 'Clubs',
    'trusted-address': 'Trusted addresses',
    collaborator: 'Collaborators',
    other: 'Other',
  },
  summary: ({ living, begun, ended, date }) =>
    `On ${date}: ${living} living · ${begun} new in the period · ${ended} ended in the period`,
  states: { living: 'Living', ended: 'Ended', coming: 'Not begun' },
  all: 'All',
  stateLabel: 'State',
  search: 'Search name, place, note',
  nothing: 'No entry fits these filters.',
  noEntries: 'This register has no entry yet.',
  shown: ({ from, to, total }) => `${formatNumber(from)}–${formatNumber(to)} of ${formatNumber(total)}`,
  earlierRows: 'Previous page',
  laterRows: 'Next page',
  addEntry: 'Add an entry',
  editEntry: 'Change the entry',
  edit: ({ name }) => `Change the entry: ${name}`,
  save: 'Save',
  saved: 'Saved.',
  ordinal: 'No.',
  entryName: 'Name',
  place: 'Place, area',
  contact: 'Contact',
  contactHint: 'Personal data: left out of an exported file unless it is asked for.',
  since: 'From',
  until: 'Last day',
  untilHint: 'Empty while it goes on; what has ended stays in the register.',
  endReason: 'Why it ended',
  note: 'Note',
  noteHint: 'No names or stories of victims or children. Nothing secret.',
  export: 'Export to Excel',
  exportTitle: 'Export the register to Excel',
  exportCount: ({ entries, date }) => `The file has ${entries} entries, as of ${date}.`,
  withContacts: 'With the column Contact (personal data)',
  warnings: 'To be looked at before it leaves the office:',
  warning: {
    'citizen-id': ({ count }) => `${count} places that look like a citizen number`,
    telephone: ({ count }) => `${count} telephone numbers`,
    'name-with-age': ({ count }) => `${count} names with an age`,
    'person-name': ({ count }) => `${count} names of people`,
    address: ({ count }) => `${count} places where somebody lives`,
    'small-number': ({ count }) => `${count} small numbers that may tell who it is`,
  },
  sheetName: 'Register',
  asOf: ({ date }) => `As of ${date}`,
  fileName: ({ name }) => `Register - ${name}.xlsx`,
  erase: 'Erase this entry for good',
  eraseHint: ({ name }) =>
    `Name, place, contact and note of “${name}” are erased from the register and the history and cannot be brought back. What has only ended needs its last day and nothing else. Backups made before still hold it.`,
  eraseReason: 'Reason (without repeating the text)',
  eraseType: ({ word }) => `Type “${word}” to confirm`,
  eraseWord: 'ERASE',
  erased: 'Erased for good.',
}

const errorsVi: ErrorText<RegistersErrors> = {
  'registers.not-empty': ({ name }) => ({
    what: `Danh sách “${name}” đã có mục nên không bỏ được.`,
    safe: 'Danh sách và các mục được giữ nguyên.',
    next: 'Mục nào đã thôi thì ghi ngày thôi; danh sách được giữ qua các năm.',
  }),
  'registers.dates-wrong': ({ since, until }) => ({
    what: `Ngày thôi ${formatDate(until)} ở trước ngày bắt đầu ${formatDate(since)}.`,
    safe: 'Nội dung đã nhập vẫn được giữ trên màn hình.',
    next: 'Hãy sửa lại một trong hai ngày.',
  }),
  'registers.erased': () => ({
    what: 'Nội dung của mục này đã được xóa vĩnh viễn nên không sửa được nữa.',
    safe: 'Các mục khác không bị ảnh hưởng.',
    next: 'Nếu cần, hãy thêm một mục mới.',
  }),
}

const errorsEn: ErrorText<RegistersErrors> = {
  'registers.not-empty': ({ name }) => ({
    what: `The register “${name}” has entries, so it cannot be removed.`,
    safe: 'The register and its entries are kept.',
    next: 'Give what has ended its last day; registers are kept over the years.',
  }),
  'registers.dates-wrong': ({ since, until }) => ({
    what: `The last day ${formatDate(until)} is before the first day ${formatDate(since)}.`,
    safe: 'What you typed is still on the screen.',
    next: 'Correct one of the two days.',
  }),
  'registers.erased': () => ({
    what: 'The content of this entry was erased for good, so it cannot be changed any more.',
    safe: 'Other entries are not affected.',
    next: 'Add a new entry if you need one.',
  }),
}

export const registersText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
