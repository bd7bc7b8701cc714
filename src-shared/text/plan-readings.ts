import type { PlanReadingErrors } from '../errors/plan-readings.ts'
import type { ErrorText } from './error-text.ts'
import { planReadingVi } from './plan-reading-page.ts'
import { planReadingEn } from './plan-reading-page-en.ts'

const errorsVi: ErrorText<PlanReadingErrors> = {
  'plan-readings.nothing-found': ({ name }) => ({
    what: `Không tìm thấy đề mục nào của kế hoạch trong “${name}”.`,
    safe: 'Tệp gốc của anh/chị không bị thay đổi; chưa có gì được ghi vào sổ.',
    next: 'Hãy kiểm tra có đúng văn bản kế hoạch không, hoặc nhập đề mục bằng tay ở trang Kế hoạch.',
  }),
  'plan-readings.not-open': () => ({
    what: 'Bản đọc này không còn ở trạng thái đang xem lại.',
    safe: 'Những gì đã sửa vẫn được giữ nguyên.',
    next: 'Hãy mở lại trang Kế hoạch để xem trạng thái mới nhất.',
  }),
  'plan-readings.nothing-to-undo': () => ({
    what: 'Không còn thao tác nào để hoàn tác.',
    safe: 'Bản đọc đang như lúc phần mềm vừa đọc xong.',
    next: 'Có thể tiếp tục xem lại.',
  }),
  'plan-readings.cannot-correct': () => ({
    what: 'Không làm được thao tác này ở mục đang chọn.',
    safe: 'Bản đọc được giữ như trước.',
    next: 'Hãy tải lại trang rồi làm lại nếu vẫn cần.',
  }),
  'plan-readings.document-open': ({ field }) => ({
    what: `Chưa thể ghi vào sổ: ${
      {
        shortName: 'chưa có tên gọi ngắn',
        subject: 'chưa có trích yếu',
        issuerName: 'chưa có cơ quan ban hành',
        other: 'phần thông tin văn bản có chỗ chưa hợp lệ',
      }[field]
    }.`,
    safe: 'Bản đọc và các chỗ đã sửa được giữ nguyên; chưa có gì được ghi vào sổ.',
    next: 'Hãy mở “Thông tin văn bản”, điền chỗ còn thiếu rồi ghi lại.',
  }),
  'plan-readings.item-unfit': ({ position }) => ({
    what: `Chưa thể ghi vào sổ: ${position === '' ? 'có mục' : `mục ${position}`} để trống hoặc quá dài.`,
    safe: 'Bản đọc và các chỗ đã sửa được giữ nguyên; chưa có gì được ghi vào sổ.',
    next: 'Hãy sửa hoặc tách mục đó rồi ghi lại.',
  }),
  'plan-readings.aim-gone': () => ({
    what: 'Chỉ cập nhật được kế hoạch do đơn vị tự nhập và còn hiệu lực.',
    safe: 'Bản đọc và kế hoạch đang có được giữ nguyên.',
    next: 'Hãy chọn kế hoạch khác, hoặc ghi thành kế hoạch mới.',
  }),
}

const errorsEn: ErrorText<PlanReadingErrors> = {
  'plan-readings.nothing-found': ({ name }) => ({
    what: `No item of a plan was found in “${name}”.`,
    safe: 'Your file is as it was; nothing was entered.',
    next: 'Check that it is the plan itself, or type its items on the Plans page.',
  }),
  'plan-readings.not-open': () => ({
    what: 'This reading is not under review any more.',
    safe: 'What was corrected is kept.',
    next: 'Open the Plans page to see how it stands.',
  }),
  'plan-readings.nothing-to-undo': () => ({
    what: 'There is nothing to undo.',
    safe: 'The reading is as the app read it.',
    next: 'Go on with the review.',
  }),
  'plan-readings.cannot-correct': () => ({
    what: 'This cannot be done with the chosen item.',
    safe: 'The reading is as before.',
    next: 'Reload the page and try again if it is still needed.',
  }),
  'plan-readings.document-open': ({ field }) => ({
    what: `It cannot be entered yet: ${
      {
        shortName: 'the short name is missing',
        subject: 'the subject is missing',
        issuerName: 'the issuer is missing',
        other: 'something in the document data does not fit',
      }[field]
    }.`,
    safe: 'The reading and its corrections are kept; nothing was entered.',
    next: 'Open “Document”, fill in what is missing and enter it again.',
  }),
  'plan-readings.item-unfit': ({ position }) => ({
    what: `It cannot be entered yet: ${position === '' ? 'an item' : `item ${position}`} is empty or too long.`,
    safe: 'The reading and its corrections are kept; nothing was entered.',
    next: 'Correct or split that item and enter it again.',
  }),
  'plan-readings.aim-gone': () => ({
    what: 'Only a plan that this office entered and that is in force can be renewed.',
    safe: 'The reading and the plan are kept as they are.',
    next: 'Choose another plan, or enter the reading as a plan of its own.',
  }),
}

export const planReadingsText = {
  vi: { ...planReadingVi, errors: errorsVi },
  en: { ...planReadingEn, errors: errorsEn },
}
