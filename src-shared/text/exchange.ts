import type { SameShape } from './error-text.ts'
import { exchangeErrorsEn, formatsEn } from './exchange-errors-en.ts'
import { exchangeErrorsVi, formatsVi } from './exchange-errors-vi.ts'

const vi = {
  formats: formatsVi,
  sealMeaning: 'Niêm phong dữ liệu (không thay chữ ký số và con dấu của cơ quan)',
  trustedKey: 'Đã xác minh đơn vị gửi',
  unknownKey:
    'Chưa xác minh được đơn vị gửi. Báo cáo được giữ ở mục Chờ xác minh, chưa cộng vào tổng. Đối chiếu mã với đơn vị rồi bấm Xác minh.',
}

const en: SameShape<typeof vi> = {
  formats: formatsEn,
  sealMeaning: 'Data seal (does not replace the digital signature and the stamp of the agency)',
  trustedKey: 'Sender verified',
  unknownKey:
    'The sender could not be verified. The report is kept under To be verified and is not in the totals. Compare the code with the agency, then press Verify.',
}

export const exchangeText = { vi: { ...vi, errors: exchangeErrorsVi }, en: { ...en, errors: exchangeErrorsEn } }
