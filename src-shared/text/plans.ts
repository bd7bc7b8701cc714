import type { PlansErrors } from '../errors/plans.ts'
import type { ErrorText } from './error-text.ts'
import { plansEn, plansVi } from './plans-page.ts'

const errorsVi: ErrorText<PlansErrors> = {
  'plans.from-package': () => ({
    what: 'Kế hoạch này nhận từ gói của đơn vị đầu mối, nội dung chỉ đầu mối sửa được.',
    safe: 'Nội dung kế hoạch và nhiệm vụ của đơn vị được giữ nguyên.',
    next: 'Nếu thấy sai, hãy báo đơn vị đầu mối để nhận gói bản mới.',
  }),
  'plans.entered-here': () => ({
    what: 'Kế hoạch trong gói chính là kế hoạch đơn vị đã tự nhập.',
    safe: 'Kế hoạch đang có được giữ nguyên.',
    next: 'Không cần nhận gói này; hãy sửa trực tiếp trên trang Kế hoạch.',
  }),
  'plans.ids-taken': ({ plan }) => ({
    what: `Gói kế hoạch dùng trùng mã với nội dung của kế hoạch khác đang giữ: “${plan}”.`,
    safe: 'Chưa có gì được ghi; các kế hoạch đang giữ không thay đổi.',
    next: 'Hãy báo cho đầu mối tổng hợp biết gói này bị trùng mã và đề nghị phát hành lại.',
  }),
  'plans.in-trash': () => ({
    what: 'Kế hoạch đang ở trong Thùng rác.',
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy khôi phục kế hoạch rồi sửa.',
  }),
  'plans.outline-broken': () => ({
    what: 'Có dòng không thuộc kế hoạch này hoặc không đúng thứ tự trên dưới.',
    safe: 'Chưa có gì được ghi; kế hoạch vẫn như trước.',
    next: 'Hãy tải lại trang để xem bản mới nhất rồi làm lại thay đổi.',
  }),
  'plans.item-has-tasks': ({ position, items, tasks }) => ({
    what: `Chưa thể xóa mục ${position}${items > 1 ? ` và ${items - 1} mục khác` : ''}: đang có ${tasks} nhiệm vụ.`,
    safe: 'Chưa có gì được ghi; các mục và nhiệm vụ vẫn còn nguyên.',
    next: 'Hãy chuyển các nhiệm vụ đó vào Thùng rác trước, hoặc giữ lại mục.',
  }),
  'plans.has-tasks': ({ tasks }) => ({
    what: `Chưa thể xóa kế hoạch: đang có ${tasks} nhiệm vụ.`,
    safe: 'Kế hoạch và nhiệm vụ vẫn còn nguyên.',
    next: 'Hãy chuyển các nhiệm vụ vào Thùng rác trước, hoặc đánh dấu kế hoạch “Đã kết thúc”.',
  }),
  'plans.parent-loop': () => ({
    what: 'Kế hoạch không thể triển khai chính nó.',
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy chọn kế hoạch cấp trên khác hoặc để trống.',
  }),
  'plans.successor-missing': () => ({
    what: 'Chưa chọn kế hoạch thay thế.',
    safe: 'Trạng thái kế hoạch được giữ nguyên.',
    next: 'Hãy chọn kế hoạch thay thế rồi ghi lại.',
  }),
  'plans.continued-elsewhere': () => ({
    what: 'Kế hoạch này đã được kế hoạch khác thay thế; các mục còn hiệu lực đã chuyển sang kế hoạch mới.',
    safe: 'Kế hoạch cũ vẫn đọc được nguyên văn như trước.',
    next: 'Hãy làm việc trên kế hoạch thay thế.',
  }),
  'plans.indicator-code-twice': ({ code }) => ({
    what: `Mã chỉ tiêu “${code}” xuất hiện hai lần.`,
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy đặt cho mỗi chỉ tiêu một mã riêng.',
  }),
  'plans.indicators-broken': () => ({
    what: 'Bộ chỉ tiêu có dòng không khớp: chỉ tiêu cha, mục hoặc số liệu không hợp lệ.',
    safe: 'Bộ chỉ tiêu đang có được giữ nguyên.',
    next: 'Hãy tải lại trang để xem bản mới nhất rồi làm lại thay đổi.',
  }),
}

const errorsEn: ErrorText<PlansErrors> = {
  'plans.from-package': () => ({
    what: 'This plan came in a package; only its coordinator changes what it says.',
    safe: 'The plan and the tasks of the office are kept.',
    next: 'If something is wrong, tell the coordinator and take in the next package.',
  }),
  'plans.entered-here': () => ({
    what: 'The package holds a plan that this office entered itself.',
    safe: 'The plan as it stands is kept.',
    next: 'There is no need to take the package in; change the plan on its page.',
  }),
  'plans.ids-taken': ({ plan }) => ({
    what: `The package uses codes that belong to another plan held here: “${plan}”.`,
    safe: 'Nothing was recorded; the plans that are held did not change.',
    next: 'Tell the coordinator that the codes of this package clash and ask for it to be issued again.',
  }),
  'plans.in-trash': () => ({
    what: 'The plan is in the trash.',
    safe: 'Nothing was recorded.',
    next: 'Restore the plan, then change it.',
  }),
  'plans.outline-broken': () => ({
    what: 'A row does not belong to this plan or is out of order.',
    safe: 'Nothing was recorded; the plan is as before.',
    next: 'Reload the page to see the newest state and make the change again.',
  }),
  'plans.item-has-tasks': ({ position, items, tasks }) => ({
    what: `Item ${position}${items > 1 ? ` and ${items - 1} more` : ''} cannot be removed: ${tasks} tasks stand on it.`,
    safe: 'Nothing was recorded; items and tasks are as before.',
    next: 'Move those tasks to the trash first, or keep the item.',
  }),
  'plans.has-tasks': ({ tasks }) => ({
    what: `The plan cannot be removed: it has ${tasks} tasks.`,
    safe: 'The plan and its tasks are as before.',
    next: 'Move the tasks to the trash first, or mark the plan as ended.',
  }),
  'plans.parent-loop': () => ({
    what: 'A plan cannot carry out itself.',
    safe: 'Nothing was recorded.',
    next: 'Choose another superior plan or leave it empty.',
  }),
  'plans.successor-missing': () => ({
    what: 'No plan was chosen as the replacement.',
    safe: 'The state of the plan is kept.',
    next: 'Choose the plan that replaces it and save again.',
  }),
  'plans.continued-elsewhere': () => ({
    what: 'Another plan has replaced this one; the items that go on live in the new plan.',
    safe: 'The old plan can still be read word for word.',
    next: 'Work on the plan that replaced it.',
  }),
  'plans.indicator-code-twice': ({ code }) => ({
    what: `The indicator code “${code}” stands twice.`,
    safe: 'Nothing was recorded.',
    next: 'Give every indicator a code of its own.',
  }),
  'plans.indicators-broken': () => ({
    what: 'A row of the indicator set does not fit: its parent, its item or a number.',
    safe: 'The indicator set is kept as it was.',
    next: 'Reload the page to see the newest state and make the change again.',
  }),
}

export const plansText = { vi: { ...plansVi, errors: errorsVi }, en: { ...plansEn, errors: errorsEn } }
