import { formatDate } from '../domain/business-date.ts'
import type { Progress } from '../domain/progress.ts'
import type { TaskErrors } from '../errors/tasks.ts'
import type { ErrorText } from './error-text.ts'
import { partsText } from './parts.ts'

const list = (titles: string[], count: number, more: (rest: number) => string) =>
  titles.map((title) => `“${title}”`).join(', ') + (count > titles.length ? more(count - titles.length) : '')
const listVi = ({ titles, count }: { titles: string[]; count: number }) =>
  list(titles, count, (rest) => ` và ${rest} nhiệm vụ khác`)
const listEn = ({ titles, count }: { titles: string[]; count: number }) =>
  list(titles, count, (rest) => ` and ${rest} more`)
const statesVi = (states: Progress[]) => states.map((state) => partsText.vi.progress[state]).join(', ')
const statesEn = (states: Progress[]) => states.map((state) => partsText.en.progress[state]).join(', ')

export const taskErrorsVi: ErrorText<TaskErrors> = {
  'tasks.no-such-step': ({ from, to, possible, titles, count }) => ({
    what: `Không chuyển được từ “${partsText.vi.progress[from]}” sang “${partsText.vi.progress[to]}”: ${listVi({ titles, count })}.`,
    safe: 'Tiến độ được giữ nguyên.',
    next: `Từ “${partsText.vi.progress[from]}” có thể chuyển sang: ${statesVi(possible)}.`,
  }),
  'tasks.same-progress': ({ progress, titles, count }) => ({
    what: `Nhiệm vụ đã ở trạng thái “${partsText.vi.progress[progress]}”: ${listVi({ titles, count })}.`,
    safe: 'Tiến độ được giữ nguyên.',
    next: 'Hãy bỏ chọn các nhiệm vụ này hoặc chọn trạng thái khác.',
  }),
  'tasks.reason-missing': () => ({
    what: 'Chưa nêu lý do.',
    safe: 'Chưa có gì thay đổi.',
    next: 'Hãy ghi lý do rồi thực hiện lại.',
  }),
  'tasks.result-missing': (named) => ({
    what: `${named.count} nhiệm vụ chưa có kết quả: ${listVi(named)}.`,
    safe: 'Tiến độ được giữ nguyên.',
    next: 'Hãy ghi kết quả thực hiện của các nhiệm vụ này trước khi trình hoặc xác nhận hoàn thành.',
  }),
  'tasks.done-in-future': ({ doneOn, today }) => ({
    what: `Ngày hoàn thành ${formatDate(doneOn)} ở sau hôm nay (${formatDate(today)}).`,
    safe: 'Tiến độ được giữ nguyên.',
    next: 'Hãy nhập ngày đã thực sự hoàn thành.',
  }),
  'tasks.in-trash': ({ title }) => ({
    what: `Nhiệm vụ “${title}” đang ở trong Thùng rác.`,
    safe: 'Nội dung nhiệm vụ được giữ nguyên.',
    next: 'Hãy lấy nhiệm vụ ra khỏi Thùng rác rồi sửa.',
  }),
  'tasks.confirmed': ({ title }) => ({
    what: `Nhiệm vụ “${title}” đã được xác nhận hoàn thành nên không sửa được kết quả và số lượng.`,
    safe: 'Kết quả đã xác nhận được giữ nguyên.',
    next: 'Nếu cần sửa, đề nghị Lãnh đạo ký duyệt chuyển nhiệm vụ sang “Làm lại” và nêu lý do.',
  }),
  'tasks.not-assigned': () => ({
    what: 'Có mục không được kế hoạch phân công cho đơn vị.',
    safe: 'Chưa có nhiệm vụ nào được nhận.',
    next: 'Hãy mở lại danh sách được giao; việc tự đề ra thì dùng “Thêm nhiệm vụ của đơn vị”.',
  }),
  'tasks.taken-already': ({ position, title }) => ({
    what: `Mục ${position} đã được nhận trong kỳ này: “${title}”.`,
    safe: 'Chưa có nhiệm vụ nào được nhận thêm.',
    next: 'Hãy bỏ chọn mục này rồi nhận lại.',
  }),
  'tasks.event-taken-already': ({ name }) => ({
    what: `Sự kiện “${name}” đã có nhiệm vụ trong kỳ này.`,
    safe: 'Chưa có nhiệm vụ nào được nhận thêm.',
    next: 'Hãy bỏ chọn sự kiện này rồi nhận lại.',
  }),
  'tasks.item-twice': ({ position }) => ({
    what: `Mục ${position} được chọn cho hai nhiệm vụ.`,
    safe: 'Chưa có nhiệm vụ nào được nhận.',
    next: 'Hãy để mục này ở một nhiệm vụ.',
  }),
  'tasks.item-not-in-plan': () => ({
    what: 'Có mục không còn trong kế hoạch đã chọn.',
    safe: 'Nội dung đã nhập vẫn được giữ trên màn hình.',
    next: 'Hãy chọn lại mục của kế hoạch.',
  }),
  'tasks.last-item': ({ plan }) => ({
    what: `Nhiệm vụ được giao theo kế hoạch “${plan}” phải còn gắn với ít nhất một mục của kế hoạch đó.`,
    safe: 'Các mục đã gắn được giữ nguyên.',
    next: 'Hãy gắn mục khác của kế hoạch này trước, hoặc chuyển nhiệm vụ vào Thùng rác nếu nhận nhầm.',
  }),
  'tasks.extension-no-deadline': () => ({
    what: 'Nhiệm vụ không có thời hạn này nên không có gì để gia hạn.',
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy kiểm tra lại thời hạn theo kế hoạch và thời hạn nội bộ.',
  }),
  'tasks.extension-not-later': ({ than }) => ({
    what: `Thời hạn mới phải sau ngày ${formatDate(than)}.`,
    safe: 'Thời hạn được giữ nguyên.',
    next: 'Hãy chọn ngày muộn hơn.',
  }),
  'tasks.extension-awaited': ({ askedOn }) => ({
    what: `Đề nghị gia hạn ngày ${formatDate(askedOn)} chưa được trả lời.`,
    safe: 'Đề nghị đó vẫn còn.',
    next: 'Hãy ghi trả lời của đề nghị trước rồi mới đề nghị tiếp.',
  }),
  'tasks.extension-answered': () => ({
    what: 'Đề nghị gia hạn này đã có trả lời.',
    safe: 'Trả lời đã ghi được giữ nguyên.',
    next: 'Nếu cần, hãy lập đề nghị gia hạn mới.',
  }),
  'tasks.extension-date-missing': () => ({
    what: 'Chưa có ngày được gia hạn đến.',
    safe: 'Thời hạn được giữ nguyên.',
    next: 'Hãy nhập ngày ghi trong văn bản trả lời.',
  }),
}

export const taskErrorsEn: ErrorText<TaskErrors> = {
  'tasks.no-such-step': ({ from, to, possible, titles, count }) => ({
    what: `“${partsText.en.progress[from]}” cannot become “${partsText.en.progress[to]}”: ${listEn({ titles, count })}.`,
    safe: 'The progress is kept.',
    next: `From “${partsText.en.progress[from]}” it can become: ${statesEn(possible)}.`,
  }),
  'tasks.same-progress': ({ progress, titles, count }) => ({
    what: `Already “${partsText.en.progress[progress]}”: ${listEn({ titles, count })}.`,
    safe: 'The progress is kept.',
    next: 'Leave these tasks out or choose another state.',
  }),
  'tasks.reason-missing': () => ({
    what: 'No reason is given.',
    safe: 'Nothing was changed.',
    next: 'Write the reason and try again.',
  }),
  'tasks.result-missing': (named) => ({
    what: `${named.count} tasks have no result: ${listEn(named)}.`,
    safe: 'The progress is kept.',
    next: 'Write their results before you submit them or confirm them as done.',
  }),
  'tasks.done-in-future': ({ doneOn, today }) => ({
    what: `The day of completion ${formatDate(doneOn)} is after today (${formatDate(today)}).`,
    safe: 'The progress is kept.',
    next: 'Enter the day on which it was really done.',
  }),
  'tasks.in-trash': ({ title }) => ({
    what: `The task “${title}” is in the trash.`,
    safe: 'Its content is kept.',
    next: 'Take it out of the trash first.',
  }),
  'tasks.confirmed': ({ title }) => ({
    what: `The task “${title}” was confirmed as done, so its result and quantities cannot be changed.`,
    safe: 'The confirmed result is kept.',
    next: 'If it has to change, ask the approver to send the task back with a reason.',
  }),
  'tasks.not-assigned': () => ({
    what: 'The plan does not assign one of these items to your office.',
    safe: 'No task was taken on.',
    next: 'Open the list of assignments again; for work of your own use “Add own task”.',
  }),
  'tasks.taken-already': ({ position, title }) => ({
    what: `Item ${position} is already taken on in this period: “${title}”.`,
    safe: 'No further task was taken on.',
    next: 'Leave this item out and try again.',
  }),
  'tasks.event-taken-already': ({ name }) => ({
    what: `The event “${name}” has its task in this period already.`,
    safe: 'No further task was taken on.',
    next: 'Leave this event out and try again.',
  }),
  'tasks.item-twice': ({ position }) => ({
    what: `Item ${position} was chosen for two tasks.`,
    safe: 'No task was taken on.',
    next: 'Leave the item in one task.',
  }),
  'tasks.item-not-in-plan': () => ({
    what: 'An item is no longer in the chosen plan.',
    safe: 'What you typed is still on the screen.',
    next: 'Choose the items again.',
  }),
  'tasks.last-item': ({ plan }) => ({
    what: `A task assigned by the plan “${plan}” has to stay linked to at least one item of it.`,
    safe: 'The linked items stay as they are.',
    next: 'Link another item of this plan first, or move the task to the trash if it was taken on by mistake.',
  }),
  'tasks.extension-no-deadline': () => ({
    what: 'The task has no such deadline, so there is nothing to extend.',
    safe: 'Nothing was recorded.',
    next: 'Check the deadline of the plan and the internal one.',
  }),
  'tasks.extension-not-later': ({ than }) => ({
    what: `The new deadline must be after ${formatDate(than)}.`,
    safe: 'The deadline is kept.',
    next: 'Choose a later day.',
  }),
  'tasks.extension-awaited': ({ askedOn }) => ({
    what: `The request of ${formatDate(askedOn)} is not answered yet.`,
    safe: 'That request is kept.',
    next: 'Record its answer before you ask again.',
  }),
  'tasks.extension-answered': () => ({
    what: 'This request is answered already.',
    safe: 'The recorded answer is kept.',
    next: 'Make a new request if you need one.',
  }),
  'tasks.extension-date-missing': () => ({
    what: 'The day until which it was extended is missing.',
    safe: 'The deadline is kept.',
    next: 'Enter the day that the answer names.',
  }),
}
