import { formatDate } from '../domain/business-date.ts'
import type { ChangedTable } from '../domain/changed-rows.ts'
import type { RedraftKind } from '../domain/report-redraft.ts'
import type { ApprovalErrors } from '../errors/approval.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const redraftKindsVi: Record<RedraftKind, string> = {
  follows: 'Đổi theo số liệu',
  kept: 'Giữ lời người viết; số liệu bây giờ khác',
  added: 'Thêm mới',
  gone: 'Bỏ ra, vì không còn trong số liệu',
  orphaned: 'Giữ lời người viết; nhiệm vụ hoặc minh chứng không còn',
}

const redraftKindsEn: Record<RedraftKind, string> = {
  follows: 'Follows the records',
  kept: 'The person’s words stay; the records differ now',
  added: 'Comes in',
  gone: 'Goes out: no longer in the records',
  orphaned: 'The person’s words stay; the task or file is gone',
}

const tablesVi: Record<ChangedTable, string> = {
  bodies: 'Báo cáo đã nhận (ngày nhận, lần)',
  indicators: 'Bảng chỉ tiêu',
  funding: 'Bảng kinh phí (đã chi / kế hoạch, triệu đồng)',
  tasks: 'Phụ lục nhiệm vụ',
}

const tablesEn: Record<ChangedTable, string> = {
  bodies: 'Reports received (day, revision)',
  indicators: 'Table of indicators',
  funding: 'Table of funding (spent / planned, million đồng)',
  tasks: 'Annex of tasks',
}

export const changedTableNames = { vi: tablesVi, en: tablesEn }

interface ChangedRowText {
  table: string
  name: string
  before: string | null
  after: string | null
}

const vi = {
  openTask: 'Xem nhiệm vụ',
  openTasksWithFunding: 'Xem các nhiệm vụ có kinh phí',
  openEvidence: 'Xem minh chứng',
  openPlan: 'Xem kế hoạch',
  openFigures: 'Xem số liệu',
  recordsNewer: ({ places }: { places: number }) => `Số liệu trong sổ đã thay đổi ở ${places} chỗ so với báo cáo này.`,
  redraftTitle: 'Lấy lại số liệu vào báo cáo',
  redraftWhat: 'Những chỗ dưới đây sẽ thay đổi. Lời do người viết được giữ nguyên.',
  redraftNothing: 'Số liệu không thay đổi kể từ lần lấy trước.',
  redraftKinds: redraftKindsVi,
  inReport: 'Trong báo cáo',
  inRecords: 'Theo số liệu',
  empty: '(để trống)',
  tables: tablesVi,
  sinceYearBefore: ({ year, number }: { year: number | null; number: string }) =>
    `So với báo cáo năm trước${year === null ? '' : ` (${year})`}, số ${number}`,
  noYearBefore: 'Chưa có báo cáo năm trước trong phần mềm để so sánh.',
  noChangesSinceYearBefore: 'Không khác báo cáo năm trước.',
  showText: ({ sections }: { sections: number }) => `Xem thay đổi về lời văn (${sections} phần)`,
  figureChange: ({ name, before, now }: { name: string; before: string | null; now: string }) =>
    `${name}: ${before ?? 'chưa có'} → ${now}`,
  rowChange: ({ table, name, before, after }: ChangedRowText) =>
    `${table} · ${name}: ${before ?? 'chưa có'} → ${after ?? 'không còn'}`,
  allWithEvidence: 'Mọi kết quả đều có minh chứng.',
  openReason: ({ reason }: { reason: string }) => `Lý do để lại: ${reason}`,
  reviewer: 'Người xem trước khi trình lãnh đạo (không bắt buộc)',
  noReviewer: 'Không cần xem trước',
  reviewing: ({ name }: { name: string }) => `Đang chờ ${name} xem và chuyển lãnh đạo.`,
  reviewed: ({ name, date }: { name: string; date: string }) =>
    `${name} đã xem và chuyển lãnh đạo ngày ${formatDate(date)}`,
  passOn: 'Chuyển lãnh đạo',
  passedOn: 'Đã chuyển lãnh đạo.',
  signed: 'Bản đã ký',
  signedHint: 'Đính bản quét PDF đã ký, đóng dấu trước khi niêm phong (không bắt buộc).',
  signedFile: 'Tệp PDF đã ký',
  keep: 'Giữ, vì…',
  keepAll: ({ count }: { count: number }) => `Giữ cả ${count} chỗ, vì…`,
  keepTitle: 'Giữ chữ có thể nhận ra người',
  keepWhy: 'Vì sao phải ghi trong báo cáo',
  kept: ({ reason }: { reason: string }) => `Giữ, vì: ${reason}`,
  erase: 'Xóa hẳn',
  eraseTitle: 'Xóa hẳn chữ này',
  eraseWhat: ({ text }: { text: string }) =>
    `“${text}” sẽ được xóa khỏi báo cáo này, tên, kết quả và ghi chép của các nhiệm vụ trong báo cáo, tên minh chứng và nhật ký. Không lấy lại được. Nếu chữ này còn trong văn bản kế hoạch, báo cáo khác hoặc bên trong tệp minh chứng thì phải xóa riêng ở đó; bản sao lưu và tệp đã xuất trước đây vẫn còn.`,
  eraseWhy: 'Lý do xóa',
  erasedDone: 'Đã xóa hẳn.',
  inLetter: 'Thể thức',
  inTask: 'Kết quả nhiệm vụ',
  inEvidence: 'Tên minh chứng',
  print: 'In (hộp thoại in)',
  attach: 'Đính vào báo cáo',
  attached: 'Đã đính bản đã ký.',
  removeSigned: 'Gỡ khỏi báo cáo',
}

const en: SameShape<typeof vi> = {
  openTask: 'Open the task',
  openTasksWithFunding: 'Open the tasks with funding',
  openEvidence: 'Open the evidence',
  openPlan: 'Open the plan',
  openFigures: 'Open the figures',
  recordsNewer: ({ places }) =>
    places === 1
      ? 'The records differ from this report in 1 place.'
      : `The records differ from this report in ${places} places.`,
  redraftTitle: 'Take the records again',
  redraftWhat: 'These places will change. What people wrote stays.',
  redraftNothing: 'The records have not changed since they were last taken.',
  redraftKinds: redraftKindsEn,
  inReport: 'In the report',
  inRecords: 'The records',
  empty: '(empty)',
  tables: tablesEn,
  sinceYearBefore: ({ year, number }) =>
    `Against the report of the year before${year === null ? '' : ` (${year})`}, no. ${number}`,
  noYearBefore: 'There is no report of the year before to compare with.',
  noChangesSinceYearBefore: 'No difference to the report of the year before.',
  showText: ({ sections }) => `Show what changed in the text (sections: ${sections})`,
  figureChange: ({ name, before, now }) => `${name}: ${before ?? 'none'} → ${now}`,
  rowChange: ({ table, name, before, after }) => `${table} · ${name}: ${before ?? 'none'} → ${after ?? 'gone'}`,
  allWithEvidence: 'Every result has evidence.',
  openReason: ({ reason }) => `Left open because: ${reason}`,
  reviewer: 'Who reads it before the approver (optional)',
  noReviewer: 'Nobody',
  reviewing: ({ name }) => `Waiting for ${name} to read it and pass it on.`,
  reviewed: ({ name, date }) => `${name} read it and passed it on on ${formatDate(date)}`,
  passOn: 'Pass on to the approver',
  passedOn: 'Passed on to the approver.',
  signed: 'Signed copy',
  signedHint: 'Attach the scan (PDF) of the signed and stamped paper before sealing (optional).',
  signedFile: 'Signed PDF',
  keep: 'Keep, because…',
  keepAll: ({ count }) => `Keep all ${count}, because…`,
  keepTitle: 'Keep words that tell who somebody is',
  keepWhy: 'Why the report needs them',
  kept: ({ reason }) => `Kept, because: ${reason}`,
  erase: 'Erase for good',
  eraseTitle: 'Erase these words for good',
  eraseWhat: ({ text }) =>
    `“${text}” will be erased from this report, from the titles, results and notes of its tasks, the names of evidence and the history. There is no way back. Where it also stands in the text of a plan, in another report or inside a file, it must be erased there; backups and files exported before still hold it.`,
  eraseWhy: 'Why it is erased',
  erasedDone: 'Erased for good.',
  inLetter: 'Letter',
  inTask: 'Result of a task',
  inEvidence: 'Name of evidence',
  print: 'Print (print dialog)',
  attach: 'Attach to the report',
  attached: 'The signed copy is attached.',
  removeSigned: 'Remove from the report',
}

const errorsVi: ErrorText<ApprovalErrors> = {
  'report.review-pending': () => ({
    what: 'Văn bản đang chờ người xem trước chuyển lên.',
    safe: 'Văn bản không thay đổi.',
    next: 'Hãy chờ người đó chuyển lãnh đạo, hoặc chuyển lại để trình thẳng.',
  }),
  'report.reviewer-only': () => ({
    what: 'Chỉ người được nhờ xem trước mới chuyển văn bản lên lãnh đạo.',
    safe: 'Văn bản không thay đổi.',
    next: 'Hãy báo người đó xem, hoặc rút lại để trình thẳng.',
  }),
  'report.reviewer-unfit': () => ({
    what: 'Người xem trước phải là người đang làm việc và không viết phần nào của văn bản.',
    safe: 'Văn bản chưa được trình.',
    next: 'Hãy chọn người khác, hoặc trình thẳng lãnh đạo.',
  }),
  'report.signed-copy-not-pdf': ({ name }) => ({
    what: `Tệp “${name}” không phải là PDF.`,
    safe: 'Văn bản không thay đổi.',
    next: 'Hãy quét bản đã ký thành tệp PDF rồi đính lại.',
  }),
  'report.privacy-open': ({ count }) => ({
    what: `Chưa thể duyệt: còn ${count} chỗ có thể nhận ra người cụ thể.`,
    safe: 'Văn bản không thay đổi.',
    next: 'Hãy giữ từng chỗ kèm lý do, hoặc xóa chữ đó khỏi văn bản.',
  }),
  'report.privacy-gone': () => ({
    what: 'Chữ này không còn trong văn bản.',
    safe: 'Văn bản không thay đổi.',
    next: 'Hãy tải lại trang để xem nội dung bây giờ.',
  }),
}

const errorsEn: ErrorText<ApprovalErrors> = {
  'report.review-pending': () => ({
    what: 'The document waits for the person who reads it first.',
    safe: 'The document did not change.',
    next: 'Wait until they pass it on, or send it back to be submitted directly.',
  }),
  'report.reviewer-only': () => ({
    what: 'Only the person who was asked to read it first passes the document on.',
    safe: 'The document did not change.',
    next: 'Ask them to read it, or take it back and submit it directly.',
  }),
  'report.reviewer-unfit': () => ({
    what: 'Who reads it first must be active and must not have written a part of it.',
    safe: 'The document was not submitted.',
    next: 'Choose somebody else, or submit it directly.',
  }),
  'report.signed-copy-not-pdf': ({ name }) => ({
    what: `The file “${name}” is no PDF.`,
    safe: 'The document did not change.',
    next: 'Scan the signed paper as PDF and attach that.',
  }),
  'report.privacy-open': ({ count }) => ({
    what: `Cannot be approved yet: in ${count} places somebody may be recognised.`,
    safe: 'The document did not change.',
    next: 'Keep each of them with a reason, or erase the words.',
  }),
  'report.privacy-gone': () => ({
    what: 'These words no longer stand in the document.',
    safe: 'The document did not change.',
    next: 'Reload the page to see what it says now.',
  }),
}

export const approvalText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
