import type { FiguresErrors } from '../errors/figures.ts'
import type { ErrorText } from './error-text.ts'
import { periodsText } from './periods.ts'

const nothingVi = 'Chưa có gì được ghi; số liệu đang có giữ nguyên.'
const nothingEn = 'Nothing was recorded; the figures are kept as they were.'
const newFormVi = 'Hãy tải mẫu mới ở trang Chỉ tiêu, chép số liệu sang mẫu mới rồi nhập lại.'
const newFormEn = 'Download a new form on the page Indicators, copy the figures into it and bring it in again.'

export const figureErrorsVi: ErrorText<FiguresErrors> = {
  'figures.not-ours': () => ({
    what: 'Chỉ tiêu này không thuộc phần báo cáo của đơn vị.',
    safe: 'Chưa có gì được ghi; các số liệu khác giữ nguyên.',
    next: 'Hãy tải lại trang để xem bộ chỉ tiêu mới nhất.',
  }),
  'figures.wrong-shape': ({ code, shape }) => ({
    what:
      shape === 'share'
        ? `Chỉ tiêu ${code} cần tử số và mẫu số, không nhận một con số.`
        : `Chỉ tiêu ${code} cần một con số, không nhận tử số và mẫu số.`,
    safe: nothingVi,
    next: shape === 'share' ? 'Hãy nhập dạng tử số/mẫu số, ví dụ 45/60.' : 'Hãy nhập một số, ví dụ 1.234,5.',
  }),
  'figures.not-a-form': () => ({
    what: 'Bảng tính này không phải mẫu do phần mềm xuất ra, hoặc các dòng đánh dấu ẩn trong mẫu đã bị xóa.',
    safe: nothingVi,
    next: newFormVi,
  }),
  'figures.form-broken': () => ({
    what: 'Mẫu đã bị xóa dòng tiêu đề hoặc cột ẩn nên phần mềm không biết số nào thuộc chỉ tiêu nào.',
    safe: nothingVi,
    next: newFormVi,
  }),
  'figures.form-of-other-plan': () => ({
    what: 'Mẫu này thuộc bộ chỉ tiêu của một kế hoạch không có ở đây.',
    safe: nothingVi,
    next: 'Hãy kiểm tra có chọn đúng tệp không; nếu kế hoạch đang ở Thùng rác thì khôi phục kế hoạch rồi nhập lại.',
  }),
  'figures.form-of-replaced-plan': ({ before, now }) => ({
    what: `Mẫu này lập theo “${before}”, đã được thay bằng “${now}”; không chỉ tiêu nào trong mẫu được kế hoạch mới tiếp tục.`,
    safe: nothingVi,
    next: `Hãy xuất mẫu mới theo “${now}” rồi chép số liệu sang, hoặc nhập số liệu bằng tay.`,
  }),
  'figures.form-of-other-period': (period) => ({
    what: `Mẫu này lập cho kỳ khác: ${periodsText.vi.name(period)}.`,
    safe: nothingVi,
    next: 'Hãy chuyển sang kỳ đó ở thanh trên cùng rồi nhập lại tệp, hoặc chọn đúng tệp của kỳ đang xem.',
  }),
  'figures.stands-changed': () => ({
    what: 'Số liệu đã thay đổi từ lúc xem trước đến lúc ghi.',
    safe: nothingVi,
    next: 'Hãy xem lại bảng so sánh rồi bấm ghi lần nữa.',
  }),
  'figures.nothing-to-import': () => ({
    what: 'Tệp không có số liệu nào để ghi.',
    safe: nothingVi,
    next: 'Hãy kiểm tra các ô còn trống hoặc không đọc được trong bảng xem trước.',
  }),
  'figures.source-missing': ({ years }) => ({
    what: `Chưa ghi nguồn số liệu của năm ${years.join(', ')}.`,
    safe: nothingVi,
    next: 'Hãy ghi văn bản làm nguồn (số, ngày, cơ quan) rồi bấm ghi lại.',
  }),
  'figures.undone-already': () => ({
    what: 'Lần nhập này đã được hoàn tác.',
    safe: 'Số liệu giữ nguyên như sau lần hoàn tác đó.',
    next: 'Nếu cần số liệu của tệp, hãy nhập lại tệp.',
  }),
  'figures.years-wrong': ({ most, before }) => ({
    what: `Khoảng năm chưa đúng: mỗi mẫu nhiều nhất ${most} năm, đều trước năm ${before}.`,
    safe: 'Chưa có mẫu nào được lập.',
    next: 'Hãy chọn lại từ năm và đến năm.',
  }),
}

export const figureErrorsEn: ErrorText<FiguresErrors> = {
  'figures.not-ours': () => ({
    what: 'This office does not report this indicator.',
    safe: 'Nothing was recorded; the other figures are kept.',
    next: 'Reload the page to see the newest set of indicators.',
  }),
  'figures.wrong-shape': ({ code, shape }) => ({
    what:
      shape === 'share'
        ? `Indicator ${code} takes a numerator and a denominator, not one number.`
        : `Indicator ${code} takes one number, not a numerator and a denominator.`,
    safe: nothingEn,
    next: shape === 'share' ? 'Type numerator/denominator, like 45/60.' : 'Type one number, like 1.234,5.',
  }),
  'figures.not-a-form': () => ({
    what: 'This workbook is no form of the app, or the hidden marks of the form were removed.',
    safe: nothingEn,
    next: newFormEn,
  }),
  'figures.form-broken': () => ({
    what: 'The head or the hidden columns of the form were removed, so no figure can be told from another.',
    safe: nothingEn,
    next: newFormEn,
  }),
  'figures.form-of-other-plan': () => ({
    what: 'This form belongs to the indicator set of a plan that is not here.',
    safe: nothingEn,
    next: 'Check that it is the right file; if the plan is in the trash, restore it and bring the file in again.',
  }),
  'figures.form-of-replaced-plan': ({ before, now }) => ({
    what: `This form was made for “${before}”, which “${now}” replaced; no indicator of the form goes on in it.`,
    safe: nothingEn,
    next: `Make a new form for “${now}” and copy the figures into it, or type them in.`,
  }),
  'figures.form-of-other-period': (period) => ({
    what: `This form was made for another period: ${periodsText.en.name(period)}.`,
    safe: nothingEn,
    next: 'Switch to that period in the top bar and bring the file in again, or choose the file of the shown period.',
  }),
  'figures.stands-changed': () => ({
    what: 'Figures changed between the preview and now.',
    safe: nothingEn,
    next: 'Look at the comparison again, then record once more.',
  }),
  'figures.nothing-to-import': () => ({
    what: 'The file holds no figure to record.',
    safe: nothingEn,
    next: 'Look at the cells in the preview that are blank or cannot be read.',
  }),
  'figures.source-missing': ({ years }) => ({
    what: `The source of the figures of ${years.join(', ')} is missing.`,
    safe: nothingEn,
    next: 'Name the document that they come from (number, date, body), then record again.',
  }),
  'figures.undone-already': () => ({
    what: 'This import was undone already.',
    safe: 'The figures are as that undoing left them.',
    next: 'If you need the figures of the file, bring it in again.',
  }),
  'figures.years-wrong': ({ most, before }) => ({
    what: `The years do not fit: at most ${most} in one form, all before ${before}.`,
    safe: 'No form was made.',
    next: 'Choose the first and the last year again.',
  }),
}
