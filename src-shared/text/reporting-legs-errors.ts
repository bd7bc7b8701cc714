import { formatDate } from '../domain/business-date.ts'
import type { ReportingLegErrors } from '../errors/reporting-legs.ts'
import type { ErrorText } from './error-text.ts'

const vi: ErrorText<ReportingLegErrors> = {
  'legs.source-missing': () => ({
    what: 'Chặng báo cáo khác với kế hoạch nhưng chưa ghi căn cứ.',
    safe: 'Chưa lưu thay đổi; nội dung đã nhập vẫn ở đây.',
    next: 'Hãy ghi số, ngày của văn bản yêu cầu vào ô Căn cứ rồi lưu lại.',
  }),
  'legs.report-not-numbered': () => ({
    what: 'Báo cáo chưa có số và ngày.',
    safe: 'Chưa ghi lần gửi nào.',
    next: 'Hãy duyệt nội dung, ghi số và ngày của báo cáo trước khi ghi đã gửi.',
  }),
  'legs.sealed-for-other': ({ recipient, leg }) => ({
    what: `Tệp niêm phong của báo cáo này chỉ gửi cho ${recipient}, không mở được ở ${leg}.`,
    safe: 'Chưa ghi lần gửi nào.',
    next: `Hãy gửi ${leg} bằng tệp DOCX hoặc văn bản giấy, hoặc lập báo cáo riêng cho nơi này.`,
  }),
  'legs.not-sealed': () => ({
    what: 'Báo cáo chưa niêm phong nên chưa có tệp niêm phong để gửi.',
    safe: 'Chưa ghi lần gửi nào.',
    next: 'Hãy niêm phong báo cáo, hoặc chọn hình thức khác.',
  }),
  'legs.sent-in-future': ({ today }) => ({
    what: 'Ngày ghi chưa tới.',
    safe: 'Chưa ghi gì.',
    next: `Hãy chọn ngày ${formatDate(today)} hoặc trước đó.`,
  }),
  'legs.sent-before-document': ({ date }) => ({
    what: `Ngày gửi trước ngày của báo cáo (${formatDate(date)}).`,
    safe: 'Chưa ghi lần gửi nào.',
    next: `Hãy chọn ngày từ ${formatDate(date)} trở đi.`,
  }),
  'legs.confirmed-before-sent': ({ sentOn }) => ({
    what: `Ngày nhận trước ngày gửi (${formatDate(sentOn)}).`,
    safe: 'Chưa ghi gì.',
    next: `Hãy chọn ngày từ ${formatDate(sentOn)} trở đi.`,
  }),
  'legs.recipient-unknown': ({ leg }) => ({
    what: `Chặng gửi ${leg} chưa chọn cơ quan trong danh mục.`,
    safe: 'Chưa lập báo cáo nào.',
    next: 'Hãy bấm Sửa chặng, chọn cơ quan nhận rồi lập lại.',
  }),
  'legs.to-ourselves': () => ({
    what: 'Nơi nhận là chính cơ quan này.',
    safe: 'Chưa lưu thay đổi.',
    next: 'Hãy chọn cơ quan cấp trên nhận báo cáo.',
  }),
}

const en: ErrorText<ReportingLegErrors> = {
  'legs.source-missing': () => ({
    what: 'The leg differs from the plan and names no basis.',
    safe: 'Nothing was saved; what was typed is still here.',
    next: 'Give number and date of the document that asks for it, then save again.',
  }),
  'legs.report-not-numbered': () => ({
    what: 'The report has no number and date yet.',
    safe: 'No sending was written down.',
    next: 'Have it approved, numbered and dated first.',
  }),
  'legs.sealed-for-other': ({ recipient, leg }) => ({
    what: `The sealed file of this report is for ${recipient} alone and does not open at ${leg}.`,
    safe: 'No sending was written down.',
    next: `Send ${leg} a DOCX or a paper, or draft a report of its own for it.`,
  }),
  'legs.not-sealed': () => ({
    what: 'The report is not sealed, so there is no sealed file to send.',
    safe: 'No sending was written down.',
    next: 'Seal the report, or choose another form.',
  }),
  'legs.sent-in-future': ({ today }) => ({
    what: 'That day has not come yet.',
    safe: 'Nothing was written down.',
    next: `Choose ${formatDate(today)} or a day before it.`,
  }),
  'legs.sent-before-document': ({ date }) => ({
    what: `The day of sending lies before the date of the report (${formatDate(date)}).`,
    safe: 'No sending was written down.',
    next: `Choose ${formatDate(date)} or a later day.`,
  }),
  'legs.confirmed-before-sent': ({ sentOn }) => ({
    what: `The day of arrival lies before the day of sending (${formatDate(sentOn)}).`,
    safe: 'Nothing was written down.',
    next: `Choose ${formatDate(sentOn)} or a later day.`,
  }),
  'legs.recipient-unknown': ({ leg }) => ({
    what: `No body of the catalogue was chosen for the leg to ${leg}.`,
    safe: 'No report was drafted.',
    next: 'Change the leg, choose the body, then draft again.',
  }),
  'legs.to-ourselves': () => ({
    what: 'The recipient is this office itself.',
    safe: 'Nothing was saved.',
    next: 'Choose the office above that gets the report.',
  }),
}

export const reportingLegErrors = { vi, en }
