import type { SameShape } from './error-text.ts'
import { exchangeErrorsEn, formatsEn } from './exchange-errors-en.ts'
import { exchangeErrorsVi, formatsVi } from './exchange-errors-vi.ts'

const vi = {
  formats: formatsVi,
  sealMeaning: 'Niêm phong dữ liệu (không thay chữ ký số và con dấu của cơ quan)',
  trustedKey: 'Đã xác minh đơn vị gửi',
  unknownKey:
    'Chưa xác minh được đơn vị gửi. Báo cáo được giữ ở mục Chờ xác minh, chưa cộng vào tổng. Đối chiếu mã với đơn vị rồi bấm Xác minh.',
  firstContact: ({ fingerprint }: { fingerprint: string }) =>
    `Mã khóa của nơi gửi: ${fingerprint}. Đối chiếu với công văn hoặc qua điện thoại trước khi bấm Xác nhận.`,
  otherKeyThanPinned:
    'Tệp này mang khóa khác với khóa đã xác nhận của đơn vị. Chỉ xác nhận khi đơn vị có công văn hoặc trả lời điện thoại về việc thay khóa.',
  sameAgain: 'Tệp này đã được nhận trước đó; dữ liệu không thay đổi.',
}

const en: SameShape<typeof vi> = {
  formats: formatsEn,
  sealMeaning: 'Data seal (does not replace the digital signature and the stamp of the agency)',
  trustedKey: 'Sender verified',
  unknownKey:
    'The sender could not be verified. The report is kept under To be verified and is not in the totals. Compare the code with the agency, then press Verify.',
  firstContact: ({ fingerprint }) =>
    `Key code of the sender: ${fingerprint}. Compare it with the official letter or over the telephone before you press Confirm.`,
  otherKeyThanPinned:
    'This file carries another key than the one confirmed for this agency. Confirm only if the agency has announced the change by letter or over the telephone.',
  sameAgain: 'This file was received before; nothing changed.',
}

export const exchangeText = { vi: { ...vi, errors: exchangeErrorsVi }, en: { ...en, errors: exchangeErrorsEn } }
