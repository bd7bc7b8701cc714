import type { ReportState } from '../domain/report-state.ts'

export const reportStatesVi: Record<ReportState, string> = {
  draft: 'Đang soạn',
  submitted: 'Đã trình lãnh đạo',
  'sent-back': 'Lãnh đạo chuyển lại',
  'content-approved': 'Đã duyệt nội dung',
  numbered: 'Đã có số và ngày',
  sealed: 'Đã niêm phong',
  accepted: 'Đã tiếp nhận',
  'asked-to-complete': 'Đề nghị bổ sung, hoàn chỉnh',
  withdrawn: 'Đã rút',
}

export const reportStatesEn: Record<ReportState, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  'sent-back': 'Sent back',
  'content-approved': 'Content approved',
  numbered: 'Numbered and dated',
  sealed: 'Sealed',
  accepted: 'Accepted',
  'asked-to-complete': 'Asked to complete',
  withdrawn: 'Withdrawn',
}
