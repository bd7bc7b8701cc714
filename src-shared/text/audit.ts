import type { AuditDetail } from './audit-detail.ts'
import { actionsEn } from './audit-en.ts'
import { actionsVi } from './audit-vi.ts'
import type { SameShape } from './error-text.ts'
import type { Language } from './language.ts'

const vi = {
  title: 'Nhật ký',
  numbers: ({ total }: { total: string }) => `${total} dòng, không sửa, không xóa được`,
  when: 'Thời gian',
  who: 'Người thực hiện',
  what: 'Việc đã làm',
  about: 'Đối tượng',
  system: 'Phần mềm',
  everybody: 'Mọi người',
  everything: 'Mọi đối tượng',
  from: 'Từ ngày',
  to: 'Đến ngày',
  older: 'Xem các dòng cũ hơn',
  nothing: 'Không có dòng nào trong bộ lọc này.',
  erased: 'Nội dung đã được xóa hẳn.',
  other: 'Một thay đổi được ghi bởi bản phần mềm khác.',
  check: 'Kiểm tra nhật ký',
  checking: 'Đang kiểm tra nhật ký',
  whole: ({ entries }: { entries: string }) => `Chuỗi nhật ký toàn vẹn, ${entries} dòng`,
  broken: ({ at }: { at: string }) =>
    `Chuỗi nhật ký đứt tại dòng ${at}: có người đã sửa dữ liệu ngoài phần mềm. Hãy giữ nguyên máy và báo quản trị.`,
  objects: {
    agency: 'Cơ quan, đơn vị',
    reorganisation: 'Văn bản sắp xếp',
    data: 'Dữ liệu',
    evidence: 'Minh chứng',
    figure: 'Số liệu chỉ tiêu',
    key: 'Khóa niêm phong',
    note: 'Ghi chép tiến độ',
    office: 'Đơn vị',
    person: 'Người dùng',
    period: 'Kỳ báo cáo',
    plan: 'Kế hoạch',
    'plan-reading': 'Bản đọc văn bản',
    register: 'Danh sách',
    'register-entry': 'Mục của danh sách',
    report: 'Báo cáo',
    task: 'Nhiệm vụ',
    other: 'Khác',
  },
  actions: actionsVi,
}

const en: SameShape<typeof vi> = {
  title: 'History',
  numbers: ({ total }) => `${total} entries, never changed, never deleted`,
  when: 'Time',
  who: 'By',
  what: 'What was done',
  about: 'Object',
  system: 'The app',
  everybody: 'Everybody',
  everything: 'Everything',
  from: 'From',
  to: 'To',
  older: 'Show older entries',
  nothing: 'No entry fits these filters.',
  erased: 'The content was erased for good.',
  other: 'A change recorded by another version of the app.',
  check: 'Check the history',
  checking: 'Checking the history',
  whole: ({ entries }) => `The chain of the history is whole, ${entries} entries`,
  broken: ({ at }) =>
    `The chain of the history breaks at entry ${at}: somebody changed the data outside the app. Leave the computer as it is and tell the administrator.`,
  objects: {
    agency: 'Body',
    reorganisation: 'Act of reorganisation',
    data: 'Data',
    evidence: 'Evidence',
    figure: 'Figure',
    key: 'Sealing key',
    note: 'Progress note',
    office: 'Office',
    person: 'Person',
    period: 'Period',
    plan: 'Plan',
    'plan-reading': 'Reading of a document',
    register: 'Register',
    'register-entry': 'Entry of a register',
    report: 'Report',
    task: 'Task',
    other: 'Other',
  },
  actions: actionsEn,
}

export const auditText = { vi, en }

/** What an entry tells, as a sentence. `detail` is null where it was erased for good. */
export function auditSentence(language: Language, action: string, detail: AuditDetail | null): string {
  const words = auditText[language]
  if (!Object.hasOwn(words.actions, action)) return words.other
  const known = action as keyof typeof words.actions // hasOwn has just shown it
  const sentence = words.actions[known](detail ?? {})
  return detail === null ? `${sentence} ${words.erased}` : sentence
}
