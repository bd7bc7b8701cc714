import type { PackagesErrors } from '../errors/packages.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const vi = {
  fileName: ({ plan, revision }: { plan: string; revision: number }) =>
    `Gói kế hoạch - ${plan} - bản ${revision}.snv.json`,
}

const en: SameShape<typeof vi> = {
  fileName: ({ plan, revision }) => `Plan package - ${plan} - version ${revision}.snv.json`,
}

const errorsVi: ErrorText<PackagesErrors> = {
  'packages.other-root': ({ fingerprint, pinned }) => ({
    what: `Tệp mang khóa khác (${fingerprint}) với khóa đã xác nhận của đầu mối tổng hợp (${pinned}).`,
    safe: 'Kế hoạch và khóa đang dùng không thay đổi.',
    next: 'Không dùng tệp này. Hãy gọi cho đầu mối tổng hợp theo số đã biết để hỏi lại.',
  }),
  'packages.other-coordinator': ({ plan }) => ({
    what: `“${plan}” đang có đầu mối tổng hợp khác với nơi gửi gói này.`,
    safe: 'Kế hoạch đang giữ không thay đổi.',
    next: 'Hãy hỏi lại đầu mối tổng hợp của kế hoạch; đổi đầu mối phải có văn bản.',
  }),
  'packages.decided-already': () => ({
    what: 'Gói kế hoạch này đã được xử lý.',
    safe: 'Kế hoạch không thay đổi.',
    next: 'Hãy tải lại trang để xem trạng thái hiện tại.',
  }),
  'packages.root-unconfirmed': ({ fingerprint }) => ({
    what: `Khóa ${fingerprint} của đầu mối tổng hợp chưa được xác nhận.`,
    safe: 'Gói kế hoạch vẫn chờ.',
    next: 'Hãy đối chiếu mã với công văn hoặc qua điện thoại rồi bấm Xác nhận.',
  }),
  'packages.sender-unknown': ({ fingerprint }) => ({
    what: `Phiếu phản hồi mang khóa chưa biết (${fingerprint}).`,
    safe: 'Trạng thái báo cáo không thay đổi.',
    next: 'Hãy nhận gói kế hoạch và danh sách khóa của đầu mối tổng hợp trước, rồi nhận lại phiếu này.',
  }),
}

const errorsEn: ErrorText<PackagesErrors> = {
  'packages.other-root': ({ fingerprint, pinned }) => ({
    what: `The file carries another key (${fingerprint}) than the one confirmed for the coordinator (${pinned}).`,
    safe: 'The plan and the key in use did not change.',
    next: 'Do not use this file. Call the coordinator under the number you know.',
  }),
  'packages.other-coordinator': ({ plan }) => ({
    what: `“${plan}” has another coordinator than the sender of this package.`,
    safe: 'The plan that is held did not change.',
    next: 'Ask the coordinator of the plan; a change of coordinator comes by letter.',
  }),
  'packages.decided-already': () => ({
    what: 'This plan package was dealt with already.',
    safe: 'The plan did not change.',
    next: 'Reload the page to see how it stands.',
  }),
  'packages.root-unconfirmed': ({ fingerprint }) => ({
    what: `The key ${fingerprint} of the coordinator was not confirmed yet.`,
    safe: 'The plan package keeps waiting.',
    next: 'Compare the code with the letter or over the telephone, then press Confirm.',
  }),
  'packages.sender-unknown': ({ fingerprint }) => ({
    what: `The receipt carries a key that is not known (${fingerprint}).`,
    safe: 'The state of the report did not change.',
    next: 'Import the plan package and the key registry of the coordinator first, then this receipt again.',
  }),
}

export const packagesText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
