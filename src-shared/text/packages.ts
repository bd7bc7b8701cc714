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
    next: 'Hãy gọi cho đầu mối tổng hợp theo số đã biết. Nếu họ đã thay khóa, nhận thông báo thay khóa của họ trước; nếu họ mất khóa cũ, dùng mục Thay khóa theo công văn.',
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
  'packages.rotation-old-key': ({ fingerprint }) => ({
    what: `Thông báo thay khóa do khóa ${fingerprint} ký, không phải khóa đang xác nhận của đầu mối tổng hợp.`,
    safe: 'Khóa đã xác nhận không thay đổi.',
    next: 'Nếu có nhiều thông báo thay khóa, hãy nhận theo thứ tự; nếu không, gọi cho đầu mối tổng hợp theo số đã biết.',
  }),
  'packages.rotation-of-approver': () => ({
    what: 'Đây là thông báo thay khóa của người duyệt báo cáo, không phải của đầu mối tổng hợp.',
    safe: 'Khóa đã xác nhận không thay đổi.',
    next: 'Gửi tệp này cho đầu mối tổng hợp để nhập ở mục Thẻ đơn vị.',
  }),
  'packages.code-differs': ({ fingerprint }) => ({
    what: `Mã vừa gõ không phải mã của khóa trong tệp (${fingerprint}).`,
    safe: 'Khóa đã xác nhận không thay đổi.',
    next: 'Hãy gõ lại đúng mã in trong công văn; nếu vẫn khác, không dùng tệp này và gọi cho đầu mối tổng hợp.',
  }),
  'packages.root-not-new': ({ fingerprint }) => ({
    what: `Tệp không mang khóa mới của đầu mối tổng hợp này (mã khóa trong tệp: ${fingerprint}).`,
    safe: 'Khóa đã xác nhận không thay đổi.',
    next: 'Hãy chọn danh sách khóa hoặc gói kế hoạch mà đầu mối tổng hợp đã niêm phong bằng khóa mới.',
  }),
  'packages.registry-older': ({ held, incoming }) => ({
    what: `Cảnh báo: danh sách khóa này là bản ${incoming}, cũ hơn bản ${held} đã nhận; nó có thể đưa khóa đã thu hồi trở lại.`,
    safe: 'Danh sách khóa đang dùng vẫn được giữ.',
    next: 'Hãy gọi cho đầu mối tổng hợp theo số đã biết; nếu họ vừa khôi phục dữ liệu từ bản sao cũ, đề nghị họ phát hành bản mới hơn.',
  }),
}

const errorsEn: ErrorText<PackagesErrors> = {
  'packages.other-root': ({ fingerprint, pinned }) => ({
    what: `The file carries another key (${fingerprint}) than the one confirmed for the coordinator (${pinned}).`,
    safe: 'The plan and the key in use did not change.',
    next: 'Call the coordinator under the number you know. If it changed its key, take its change of key in first; if it lost the old one, use Replace the key by letter.',
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
  'packages.rotation-old-key': ({ fingerprint }) => ({
    what: `The change of key was signed by ${fingerprint}, which is not the key confirmed for the coordinator.`,
    safe: 'The confirmed key did not change.',
    next: 'If there were several changes, take them in one after the other; if not, call the coordinator.',
  }),
  'packages.rotation-of-approver': () => ({
    what: 'This is the change of an approver’s key, not of a coordinator’s.',
    safe: 'The confirmed key did not change.',
    next: 'Send the file to the coordinator, who takes it in among the agency cards.',
  }),
  'packages.code-differs': ({ fingerprint }) => ({
    what: `The typed code is not that of the key in the file (${fingerprint}).`,
    safe: 'The confirmed key did not change.',
    next: 'Type the code of the letter again; if it still differs, do not use the file and call the coordinator.',
  }),
  'packages.root-not-new': ({ fingerprint }) => ({
    what: `The file brings no new key of this coordinator (code of the key in it: ${fingerprint}).`,
    safe: 'The confirmed key did not change.',
    next: 'Choose a key registry or plan package that the coordinator sealed with its new key.',
  }),
  'packages.registry-older': ({ held, incoming }) => ({
    what: `Warning: this key registry is version ${incoming}, older than version ${held} that is held; it could bring revoked keys back.`,
    safe: 'The registry in use is kept.',
    next: 'Call the coordinator under the number you know; if it restored old data, ask it for a newer version.',
  }),
}

export const packagesText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
