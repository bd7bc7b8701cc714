import { formatDate } from '../domain/business-date.ts'
import type { LegChannel, LegMedium, LegState } from '../domain/reporting-leg.ts'
import type { SameShape } from './error-text.ts'
import { reportingLegErrors } from './reporting-legs-errors.ts'

const statesVi: Record<LegState, string> = {
  dropped: 'Không gửi kỳ này',
  'not-begun': 'Chưa lập báo cáo',
  drafting: 'Đang lập báo cáo',
  approved: 'Đã duyệt, chưa gửi',
  sent: 'Đã gửi',
  received: 'Đã tiếp nhận',
  'asked-to-complete': 'Đề nghị bổ sung, hoàn chỉnh',
}
const statesEn: Record<LegState, string> = {
  dropped: 'Not sent this period',
  'not-begun': 'Report not begun',
  drafting: 'Report being drafted',
  approved: 'Approved, not sent',
  sent: 'Sent',
  received: 'Accepted',
  'asked-to-complete': 'Asked to complete',
}
const mediumsVi: Record<LegMedium, string> = {
  'sealed-file': 'Tệp niêm phong',
  docx: 'Tệp DOCX',
  paper: 'Văn bản giấy',
}
const mediumsEn: Record<LegMedium, string> = { 'sealed-file': 'Sealed file', docx: 'DOCX file', paper: 'Paper' }
const channelsVi: Record<LegChannel, string> = {
  'document-axis': 'Trục liên thông văn bản',
  'e-mail': 'Thư điện tử',
  post: 'Bưu chính',
  'by-hand': 'Gửi trực tiếp',
}
const channelsEn: Record<LegChannel, string> = {
  'document-axis': 'Document exchange axis',
  'e-mail': 'E-mail',
  post: 'Post',
  'by-hand': 'By hand',
}

/** Inside a sentence: a small first letter, DOCX as it is. */
const inside = (words: string) => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)

const vi = {
  chain: 'Đường đi của báo cáo',
  received: ({ received, of }: { received: number; of: number }) => `Đã nhận ${received}/${of} đơn vị được giao`,
  receivedRequested: ({ received, of }: { received: number; of: number }) => `${received}/${of} đơn vị được đề nghị`,
  noDuty: 'Kế hoạch chưa ghi đơn vị nào báo cáo trong kỳ này.',
  noReport: 'Chưa lập báo cáo tổng hợp',
  passesOn: ({ from, to }: { from: string; to: string }) => `${from} báo cáo tiếp ${to}`,
  title: 'Gửi báo cáo lên cấp trên',
  empty: 'Kế hoạch chưa ghi nơi nhận báo cáo tổng hợp của kỳ này.',
  add: 'Thêm chặng báo cáo',
  edit: 'Sửa chặng',
  save: 'Lưu chặng',
  editTitle: 'Chặng báo cáo',
  draft: 'Lập báo cáo tổng hợp',
  draftOwn: 'Lập báo cáo riêng',
  draftTitle: ({ to }: { to: string }) => `Lập báo cáo tổng hợp gửi ${to}`,
  alsoFor: 'Báo cáo này cũng gửi',
  openReport: 'Mở báo cáo',
  send: 'Ghi đã gửi',
  sendTitle: 'Ghi việc gửi báo cáo',
  sendTo: 'Gửi đến',
  confirm: 'Ghi nơi nhận đã nhận',
  takeSentBack: 'Bỏ lần gửi ghi nhầm',
  states: statesVi,
  origins: {
    plan: 'Theo kế hoạch',
    changed: 'Đã điều chỉnh',
    added: 'Ngoài kế hoạch',
  },
  sentTime: {
    inTime: 'Gửi đúng hạn',
    late: ({ days }: { days: number }) => `Gửi chậm ${days < 10 ? `0${days}` : days} ngày`,
  },
  recipient: 'Nơi nhận',
  agency: 'Cơ quan trong danh mục',
  recipientHint: 'Ghi như trong văn bản yêu cầu.',
  agencyHint: 'Để gửi tệp niêm phong và nhận phản hồi.',
  noAgency: 'Chưa chọn cơ quan trong danh mục',
  ended: ({ date }: { date: string }) => `Cơ quan nhận đã kết thúc hoạt động ngày ${formatDate(date)}.`,
  endedNext: {
    'by-rule': 'Cơ quan tiếp nhận theo danh mục:',
    choose: 'Nhiệm vụ được chia cho các cơ quan sau, hãy chọn nơi nhận:',
    unknown: 'Danh mục chưa ghi cơ quan tiếp nhận; bấm “Sửa chặng” để chọn nơi nhận.',
  },
  draftNext: {
    'by-rule': 'Cơ quan tiếp nhận theo danh mục:',
    choose: 'Nhiệm vụ được chia cho các cơ quan sau, hãy chọn nơi nhận của báo cáo:',
    unknown: 'Danh mục chưa ghi cơ quan tiếp nhận; hãy ghi cơ quan kế thừa ở Danh mục.',
  },
  sendToHeir: 'Đổi nơi nhận',
  sendToHeirNamed: ({ name }: { name: string }) => `Đổi nơi nhận thành ${name}`,
  heirHint: ({ before, form, address }: { before: string; form: string | null; address: string | null }) =>
    `Thay cho ${before}.${form === null ? '' : ' Mẫu báo cáo đang dùng được giữ lại; sửa nếu nơi nhận mới có mẫu khác.'}${
      address === null ? '' : ` Địa chỉ cũ: ${address}.`
    } Kiểm tra rồi bấm “Lưu chặng”.`,
  deadline: 'Hạn gửi',
  unknown: 'Chưa rõ',
  whyNoDate: {
    'not-stated': 'Hạn gửi: chưa rõ',
    'on-request': 'Gửi khi có yêu cầu',
    ongoing: 'Gửi thường xuyên',
    'not-this-year': 'Không có kỳ gửi trong kỳ này',
  },
  planSays: ({ rule }: { rule: string }) => `Kế hoạch ghi: ${rule}`,
  form: 'Đề cương, biểu mẫu',
  formHint: 'Để trống nếu dùng chung báo cáo tổng hợp của kỳ.',
  ownReport: 'Cần báo cáo riêng theo mẫu này',
  ownReportMark: 'Báo cáo riêng',
  request: 'Theo yêu cầu báo cáo',
  requestHint: 'Báo cáo gửi nơi này theo đề cương và hạn của yêu cầu đã ghi ở trang Báo cáo.',
  requestNamed: ({ number, date, sender }: { number: string | null; date: string | null; sender: string }) =>
    [number ? `Công văn số ${number}` : 'Yêu cầu', date && `ngày ${formatDate(date)}`, `của ${sender}`]
      .filter(Boolean)
      .join(' '),
  medium: 'Hình thức',
  mediums: mediumsVi,
  channel: 'Cách gửi',
  channels: channelsVi,
  address: 'Địa chỉ nhận',
  addressHint: 'Thư điện tử, mã định danh trên trục liên thông hoặc địa chỉ bưu chính.',
  source: 'Căn cứ',
  sourceHint: 'Số, ngày của văn bản yêu cầu. Bắt buộc khi khác kế hoạch.',
  scope: 'Áp dụng',
  scopes: { 'this-period': 'Chỉ kỳ này', 'from-now-on': 'Từ kỳ này trở đi' },
  dropped: 'Không phải gửi chặng này',
  takeBack: 'Bỏ điều chỉnh của kỳ này',
  remove: 'Bỏ chặng này',
  carried: 'Giữ từ kỳ trước',
  takenBack: 'Đã bỏ điều chỉnh của kỳ này.',
  saved: 'Đã lưu chặng báo cáo.',
  sentDone: ({ count }: { count: number }) => `Đã ghi việc gửi cho ${count} nơi nhận.`,
  sentOn: 'Ngày gửi',
  documentNumber: 'Số, ký hiệu văn bản',
  note: 'Ghi chú',
  sentLine: ({ date, number, medium, channel }: SentLine) =>
    `Gửi ngày ${formatDate(date)} · văn bản số ${number} · ${inside(mediumsVi[medium])}, ${inside(channelsVi[channel])}`,
  by: ({ person }: { person: string }) => `${person} ghi`,
  confirmedLine: ({ date, note }: { date: string; note: string }) =>
    `Nơi nhận báo đã nhận ngày ${formatDate(date)}${note === '' ? '' : `: ${note}`}`,
  receiptLine: ({ date, accepted }: { date: string; accepted: boolean }) =>
    `Phiếu phản hồi: ${accepted ? 'đã tiếp nhận' : 'đề nghị bổ sung, hoàn chỉnh'}, nhận ngày ${formatDate(date)}`,
  newerRevision: ({ revision }: { revision: number }) => `Báo cáo đã có lần ${revision}, chưa gửi nơi này.`,
  confirmedOn: 'Ngày nơi nhận báo đã nhận',
  confirmedNote: 'Ai báo, bằng cách nào',
  reason: 'Lý do',
  export: 'Xuất tệp để gửi',
  exportPaper: 'Xuất PDF để in',
  exportHint: 'Tệp được xuất đúng hình thức đã chọn; việc xuất được ghi vào nhật ký.',
  notNumbered: 'Báo cáo chưa có số và ngày nên chưa gửi được.',
}

interface SentLine {
  date: string
  number: string
  medium: LegMedium
  channel: LegChannel
}

const en: SameShape<typeof vi> = {
  chain: 'The way of the report',
  received: ({ received, of }) => `${received} of ${of} bodies told have reported`,
  receivedRequested: ({ received, of }) => `${received} of ${of} bodies asked`,
  noDuty: 'The plan names no body that reports in this period.',
  noReport: 'No consolidated report yet',
  passesOn: ({ from, to }) => `${from} reports on to ${to}`,
  title: 'Reporting to the level above',
  empty: 'The plan names nobody who gets the consolidated report of this period.',
  add: 'Add a reporting leg',
  edit: 'Change the leg',
  save: 'Save the leg',
  editTitle: 'Reporting leg',
  draft: 'Draft the consolidated report',
  draftOwn: 'Draft a report of its own',
  draftTitle: ({ to }) => `Draft the consolidated report to ${to}`,
  alsoFor: 'This report also goes to',
  openReport: 'Open the report',
  send: 'Write down as sent',
  sendTitle: 'Write down a sending',
  sendTo: 'Sent to',
  confirm: 'Write down that it arrived',
  takeSentBack: 'Take back a sending written down by mistake',
  states: statesEn,
  origins: { plan: 'As in the plan', changed: 'Changed', added: 'Not in the plan' },
  sentTime: {
    inTime: 'Sent in time',
    late: ({ days }) => `Sent ${days === 1 ? '1 day' : `${days} days`} late`,
  },
  recipient: 'Recipient',
  agency: 'Body in the catalogue',
  recipientHint: 'As the document that asks names it.',
  agencyHint: 'For sealed files and their receipts.',
  noAgency: 'No body of the catalogue chosen',
  ended: ({ date }) => `The recipient ended on ${formatDate(date)}.`,
  endedNext: {
    'by-rule': 'By the catalogue its place is taken by:',
    choose: 'Its work was divided among these bodies; choose the recipient:',
    unknown: 'The catalogue does not say who took over; edit the leg to choose the recipient.',
  },
  draftNext: {
    'by-rule': 'By the catalogue its place is taken by:',
    choose: 'Its work was divided among these bodies; choose whom the report goes to:',
    unknown: 'The catalogue does not say who took over; record its successor there.',
  },
  sendToHeir: 'Change the recipient',
  sendToHeirNamed: ({ name }) => `Change the recipient to ${name}`,
  heirHint: ({ before, form, address }) =>
    `In place of ${before}.${form === null ? '' : ' The form stays; change it where the new recipient wants another one.'}${
      address === null ? '' : ` The former address: ${address}.`
    } Check it, then save.`,
  deadline: 'Due',
  unknown: 'Not known',
  whyNoDate: {
    'not-stated': 'Due: not known',
    'on-request': 'Sent on request',
    ongoing: 'Sent continually',
    'not-this-year': 'Nothing is due in this period',
  },
  planSays: ({ rule }) => `The plan says: ${rule}`,
  form: 'Outline and forms',
  formHint: 'Leave empty where the consolidated report of the period will do.',
  ownReport: 'Needs a report of its own in this form',
  ownReportMark: 'Report of its own',
  request: 'Answers the request',
  requestHint:
    'The report to this recipient follows the outline and the day of a request recorded on the Reports page.',
  requestNamed: ({ number, date, sender }) =>
    [number ? `Letter ${number}` : 'Request', date && `of ${formatDate(date)}`, `by ${sender}`]
      .filter(Boolean)
      .join(' '),
  medium: 'Form of sending',
  mediums: mediumsEn,
  channel: 'Way',
  channels: channelsEn,
  address: 'Address',
  addressHint: 'E-mail, identifier on the document axis, or postal address.',
  source: 'Basis',
  sourceHint: 'Number and date of the document that asks. Required where it differs from the plan.',
  scope: 'Holds for',
  scopes: { 'this-period': 'This period only', 'from-now-on': 'From this period on' },
  dropped: 'Nothing is sent on this leg',
  takeBack: 'Take back the change for this period',
  remove: 'Remove this leg',
  carried: 'Kept from an earlier period',
  takenBack: 'The change for this period was taken back.',
  saved: 'The reporting leg was saved.',
  sentDone: ({ count }) => `Written down as sent to ${count} recipients.`,
  sentOn: 'Sent on',
  documentNumber: 'Number and symbol',
  note: 'Note',
  sentLine: ({ date, number, medium, channel }) =>
    `Sent on ${formatDate(date)} · number ${number} · ${inside(mediumsEn[medium])}, ${inside(channelsEn[channel])}`,
  by: ({ person }) => `written down by ${person}`,
  confirmedLine: ({ date, note }) =>
    `The recipient said it arrived on ${formatDate(date)}${note === '' ? '' : `: ${note}`}`,
  receiptLine: ({ date, accepted }) =>
    `Receipt: ${accepted ? 'accepted' : 'asked to complete'}, received on ${formatDate(date)}`,
  newerRevision: ({ revision }) => `The report has a revision ${revision} that was not sent here.`,
  confirmedOn: 'Day on which it arrived',
  confirmedNote: 'Who said so, and how',
  reason: 'Reason',
  export: 'Export the file to send',
  exportPaper: 'Export a PDF to print',
  exportHint: 'The file has the form chosen above; the export is kept in the history.',
  notNumbered: 'The report has no number and date yet and cannot be sent.',
}

export const reportingLegsText = {
  vi: { ...vi, errors: reportingLegErrors.vi },
  en: { ...en, errors: reportingLegErrors.en },
}
