import type { RedraftKind } from '../domain/report-redraft.ts'
import type { SameShape } from './error-text.ts'

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

const vi = {
  openTask: 'Xem nhiệm vụ',
  openEvidence: 'Xem minh chứng',
  openFigures: 'Xem số liệu',
  redraftTitle: 'Lấy lại số liệu vào báo cáo',
  redraftWhat: 'Những chỗ dưới đây sẽ thay đổi. Lời do người viết được giữ nguyên.',
  redraftNothing: 'Số liệu không thay đổi kể từ lần lấy trước.',
  redraftKinds: redraftKindsVi,
  inReport: 'Trong báo cáo',
  inRecords: 'Theo số liệu',
  empty: '(để trống)',
  figures: 'Bảng chỉ tiêu',
  funding: 'Bảng kinh phí (đã chi / kế hoạch, triệu đồng)',
}

const en: SameShape<typeof vi> = {
  openTask: 'Open the task',
  openEvidence: 'Open the evidence',
  openFigures: 'Open the figures',
  redraftTitle: 'Take the records again',
  redraftWhat: 'These places will change. What people wrote stays.',
  redraftNothing: 'The records have not changed since they were last taken.',
  redraftKinds: redraftKindsEn,
  inReport: 'In the report',
  inRecords: 'The records',
  empty: '(empty)',
  figures: 'Table of indicators',
  funding: 'Table of funding (spent / planned, million đồng)',
}

export const approvalText = { vi, en }
