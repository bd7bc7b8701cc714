import { formatDate } from '../domain/business-date.ts'
import type { RequestField } from '../domain/report-request.ts'
import type { SameShape } from './error-text.ts'
import { requestErrorsEn, requestErrorsVi } from './report-requests-errors.ts'

interface Revision {
  revision: number
}
interface Number {
  number: string
}

const fieldsVi: Record<RequestField, string> = {
  subject: 'nội dung',
  planIds: 'kế hoạch',
  period: 'kỳ và các ngày',
  deadline: 'hạn gửi',
  recipient: 'nơi nhận',
  outline: 'đề cương',
  forms: 'biểu mẫu',
  reporters: 'đơn vị phải báo cáo',
  letter: 'công văn',
}

const fieldsEn: Record<RequestField, string> = {
  subject: 'subject',
  planIds: 'plans',
  period: 'period and dates',
  deadline: 'deadline',
  recipient: 'recipient',
  outline: 'outline',
  forms: 'forms',
  reporters: 'who must report',
  letter: 'letter',
}

const vi = {
  fileName: ({ name, revision }: Revision & { name: string }) =>
    `Yêu cầu báo cáo - ${name.replace(/\//g, '-')} - bản ${revision}.snv.json`,
  title: 'Yêu cầu báo cáo',
  one: 'Yêu cầu báo cáo',
  record: 'Nhập yêu cầu báo cáo',
  change: 'Sửa yêu cầu',
  save: 'Lưu yêu cầu',
  saved: 'Đã lưu yêu cầu báo cáo.',
  sender: 'Nơi ra yêu cầu',
  senderName: 'Tên nơi ra yêu cầu (nếu không có trong danh mục)',
  letterNumber: 'Số, ký hiệu công văn',
  letterDate: 'Ngày công văn',
  subject: 'Nội dung yêu cầu',
  plans: 'Kế hoạch phải báo cáo',
  bound: 'Cách ghi hạn gửi',
  bounds: { before: 'Trước ngày (không tính ngày này)', by: 'Chậm nhất ngày (tính cả ngày này)' },
  due: 'Hạn gửi',
  recipient: 'Nơi nhận báo cáo',
  recipientHint: 'Để trống nếu gửi về đầu mối tổng hợp của kế hoạch.',
  recipientName: 'Tên nơi nhận (nếu không có trong danh mục)',
  recipientNameHint: 'Ghi đúng như trong công văn.',
  forms: 'Biểu mẫu kèm theo',
  onePerLine: 'Mỗi dòng một biểu',
  outline: 'Đề cương',
  outlineDefault: 'Công văn không kèm đề cương: báo cáo theo đề cương mặc định.',
  outlineWrong: 'Đề cương phải bắt đầu bằng một mục lớn; mỗi nội dung chỉ đặt ở một mục.',
  heading: 'Tên mục như trong đề cương',
  headingOf: ({ number }: Number) => `Tên mục ${number}`,
  contentOf: ({ number }: Number) => `Nội dung của mục ${number}`,
  levelOf: ({ number }: Number) => `Cấp của mục ${number}`,
  levels: { section: 'Mục lớn', clause: 'Mục nhỏ' },
  ownContent: 'Do người viết',
  addHeading: 'Thêm mục',
  removeHeading: 'Bỏ mục',
  moveUp: 'Chuyển lên',
  moveDown: 'Chuyển xuống',
  startFromDefault: 'Bắt đầu từ đề cương mặc định',
  ownOutline: ({ count }: { count: number }) => `đề cương riêng ${count} mục`,
  defaultOutline: 'đề cương mặc định',
  version: ({ revision }: Revision) => `bản ${revision}`,
  versions: 'Các bản của yêu cầu',
  versionLine: ({ revision, date, person }: Revision & { date: string; person: string }) =>
    `Bản ${revision}, ngày ${formatDate(date)}, ${person}.`,
  changedWhat: ({ what }: { what: string[] }) => `Thay đổi: ${what.join(', ')}.`,
  fields: fieldsVi,
  notSaid: 'Chưa rõ',
  draft: 'Lập báo cáo',
  follow: 'Báo cáo đang soạn theo yêu cầu này',
  openReport: 'Mở báo cáo',
  openPeriod: 'Mở kỳ để báo cáo',
  notForUs: 'Đơn vị không có trong danh sách phải báo cáo của yêu cầu này.',
  newerThanDraft: ({ revision }: Revision) =>
    `Yêu cầu đã có bản ${revision}, mới hơn bản mà báo cáo đang theo. Mở báo cáo và bấm Lấy lại số liệu để theo bản mới.`,
  newerHere: ({ revision }: Revision) =>
    `Yêu cầu đã có bản ${revision}, mới hơn bản mà báo cáo đang theo. Bấm Lấy lại số liệu để theo bản mới.`,
  answers: ({ words }: { words: string }) => `Báo cáo theo yêu cầu: ${words}`,
  formsWanted: ({ forms }: { forms: string[] }) => `Biểu mẫu kèm theo: ${forms.join('; ')}`,
  more: ({ name }: { name: string }) => `Việc khác với yêu cầu ${name}`,
  close: 'Đóng yêu cầu',
  closeHint: 'Yêu cầu đã đóng không còn được nhắc; vẫn xem lại được.',
  closeReason: 'Lý do',
  closed: 'đã đóng',
  showClosed: ({ count }: { count: number }) => `Xem ${count} yêu cầu đã đóng`,
  ask: 'Ra yêu cầu báo cáo',
  askAgain: 'Ra bản mới của yêu cầu',
  askHint:
    'Yêu cầu được niêm phong bằng khóa gốc. Gửi tệp kèm công văn cho các đơn vị; đơn vị nhận ở trang Trao đổi tệp và lập báo cáo đúng đề cương.',
  askVerb: 'Niêm phong và xuất',
  asked: ({ revision }: Revision) => `Đã ra yêu cầu báo cáo (bản ${revision}).`,
  saveFile: 'Lưu tệp yêu cầu',
  saveFiles: 'Lưu bộ tệp gửi đi',
  saveFilesHint:
    'Bộ tệp gồm công văn, tệp yêu cầu, biểu số liệu, gói kế hoạch và danh sách khóa. Mặt trận, đoàn thể và đơn vị được đề nghị có công văn riêng.',
  filesName: ({ name, revision }: { name: string; revision: number }) =>
    `Yêu cầu báo cáo - ${name} - bản ${revision} - bộ tệp gửi đi.zip`,
  /** A Vietnamese document whatever the window speaks. */
  letterName: ({ tone }: { tone: 'orders' | 'courteous' }) =>
    tone === 'orders' ? 'Công văn yêu cầu báo cáo.docx' : 'Công văn đề nghị phối hợp báo cáo.docx',
  withoutPackage: ({ plans }: { plans: readonly string[] }) =>
    `Chưa phát hành gói kế hoạch: ${plans.join('; ')}. Bấm Phát hành gói kế hoạch rồi lưu lại bộ tệp.`,
  withoutRegistry: 'Chưa phát hành danh sách khóa.',
  nothingAsked: 'Các yêu cầu báo cáo đơn vị đã ra sẽ ở đây.',
  reporters: 'Đơn vị phải báo cáo',
  reportersAll: ({ count }: { count: number }) => `Mọi đơn vị có chế độ báo cáo theo kế hoạch (${count} đơn vị)`,
  reportersSome: 'Chọn từng đơn vị',
  reportersNone:
    'Kế hoạch chưa ghi đơn vị nào có chế độ báo cáo cho loại kỳ này. Ghi ở mục Chế độ báo cáo của kế hoạch.',
  passphrase: 'Mật khẩu khóa gốc',
}

const en: SameShape<typeof vi> = {
  fileName: ({ name, revision }) => `Report request - ${name.replace(/\//g, '-')} - version ${revision}.snv.json`,
  title: 'Report requests',
  one: 'Report request',
  record: 'Enter a report request',
  change: 'Change the request',
  save: 'Save the request',
  saved: 'The request was saved.',
  sender: 'Who asks',
  senderName: 'Name of who asks (where the catalogue has none)',
  letterNumber: 'Number of the letter',
  letterDate: 'Date of the letter',
  subject: 'Subject',
  plans: 'Plans to report on',
  bound: 'Wording of the deadline',
  bounds: { before: 'Before this day', by: 'By this day, the day included' },
  due: 'Deadline',
  recipient: 'Report goes to',
  recipientHint: 'Leave empty for the coordinator of the plan.',
  recipientName: 'Name of the recipient (where the catalogue has none)',
  recipientNameHint: 'As the letter has it.',
  forms: 'Forms wanted',
  onePerLine: 'One per line',
  outline: 'Outline',
  outlineDefault: 'The letter has no outline: the report follows the default one.',
  outlineWrong: 'An outline begins with a section, and each content stands in one place only.',
  heading: 'Heading as the outline has it',
  headingOf: ({ number }) => `Heading ${number}`,
  contentOf: ({ number }) => `Content of ${number}`,
  levelOf: ({ number }) => `Level of ${number}`,
  levels: { section: 'Section', clause: 'Clause' },
  ownContent: 'Written by people',
  addHeading: 'Add a heading',
  removeHeading: 'Remove the heading',
  moveUp: 'Move up',
  moveDown: 'Move down',
  startFromDefault: 'Begin with the default outline',
  ownOutline: ({ count }) => `own outline of ${count} headings`,
  defaultOutline: 'default outline',
  version: ({ revision }) => `version ${revision}`,
  versions: 'Versions of the request',
  versionLine: ({ revision, date, person }) => `Version ${revision}, ${formatDate(date)}, ${person}.`,
  changedWhat: ({ what }) => `Changed: ${what.join(', ')}.`,
  fields: fieldsEn,
  notSaid: 'Not stated',
  draft: 'Begin the report',
  follow: 'Let the draft follow this request',
  openReport: 'Open the report',
  openPeriod: 'Open the period to report',
  notForUs: 'This office is not among those who must report.',
  newerThanDraft: ({ revision }) =>
    `There is version ${revision} of the request, newer than the one that the report follows. Open the report and take the records again to follow it.`,
  newerHere: ({ revision }) =>
    `There is version ${revision} of the request, newer than the one that the report follows. Take the records again to follow it.`,
  answers: ({ words }) => `Answers the request: ${words}`,
  formsWanted: ({ forms }) => `Forms wanted: ${forms.join('; ')}`,
  more: ({ name }) => `More for the request ${name}`,
  close: 'Close the request',
  closeHint: 'A closed request asks for nothing any more; it can still be read.',
  closeReason: 'Reason',
  closed: 'closed',
  showClosed: ({ count }) => (count === 1 ? 'Show 1 closed request' : `Show ${count} closed requests`),
  ask: 'Ask for reports',
  askAgain: 'Issue a new version',
  askHint:
    'The request is sealed with the root key. Send the file with the letter; the offices take it in on the exchange page and report in its outline.',
  askVerb: 'Seal and export',
  asked: ({ revision }) => `The request was issued (version ${revision}).`,
  saveFile: 'Save the request file',
  saveFiles: 'Save all files to send',
  saveFilesHint:
    'The letter, the request, the forms for figures, the plan packages and the key registry. The Front, associations and bodies that are only asked get a letter of their own.',
  filesName: ({ name, revision }) => `Report request - ${name} - version ${revision} - files to send.zip`,
  letterName: ({ tone }) =>
    tone === 'orders' ? 'Công văn yêu cầu báo cáo.docx' : 'Công văn đề nghị phối hợp báo cáo.docx',
  withoutPackage: ({ plans }) =>
    `No package was issued of: ${plans.join('; ')}. Issue the plan package and save again.`,
  withoutRegistry: 'No key registry was issued yet.',
  nothingAsked: 'Requests that this office issued will be here.',
  reporters: 'Who must report',
  reportersAll: ({ count }) => `All bodies with a duty to report on the plans (${count})`,
  reportersSome: 'Choose bodies',
  reportersNone: 'The plan names nobody who reports in periods of this kind. Enter them under the duties of the plan.',
  passphrase: 'Passphrase of the root key',
}

export const requestsText = { vi: { ...vi, errors: requestErrorsVi }, en: { ...en, errors: requestErrorsEn } }
