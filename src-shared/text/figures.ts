import type { FiguresErrors } from '../errors/figures.ts'
import type { ErrorText } from './error-text.ts'
import { figuresEn, figuresVi } from './figures-page.ts'

const errorsVi: ErrorText<FiguresErrors> = {
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
    safe: 'Chưa có gì được ghi; số liệu đang có giữ nguyên.',
    next: shape === 'share' ? 'Hãy nhập dạng tử số/mẫu số, ví dụ 45/60.' : 'Hãy nhập một số, ví dụ 1.234,5.',
  }),
}

const errorsEn: ErrorText<FiguresErrors> = {
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
    safe: 'Nothing was recorded; the figure is kept as it was.',
    next: shape === 'share' ? 'Type numerator/denominator, like 45/60.' : 'Type one number, like 1.234,5.',
  }),
}

export const figuresText = { vi: { ...figuresVi, errors: errorsVi }, en: { ...figuresEn, errors: errorsEn } }
