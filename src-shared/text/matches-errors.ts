import { formatDate } from '../domain/business-date.ts'
import type { MatchErrors } from '../errors/matches.ts'
import type { ErrorText } from './error-text.ts'

const vi: ErrorText<MatchErrors> = {
  'matches.pair-gone': ({ name }) => ({
    what: `“${name}” vừa được ghép, sửa hoặc không còn ghép được.`,
    safe: 'Chưa ghép gì.',
    next: 'Danh sách đã được đọc lại; hãy xem và ghép lại.',
  }),
  'matches.body-enrolled': ({ name }) => ({
    what: `“${name}” đã có thẻ đơn vị hoặc báo cáo niêm phong mang mã của mình.`,
    safe: 'Chưa ghép gì.',
    next: 'Hãy giữ cơ quan này và dùng nó thay cho cơ quan kia.',
  }),
  'matches.own-sealed': ({ name }) => ({
    what: `Cơ quan của anh/chị đã niêm phong báo cáo với mã của “${name}”.`,
    safe: 'Chưa ghép gì.',
    next: 'Đề nghị đầu mối tổng hợp dùng đúng mã này trong bản gói sau.',
  }),
  'matches.own-ended': ({ name, on }) => ({
    what: `“${name}” đã kết thúc, đến hết ngày ${formatDate(on)}, nên không thể là cơ quan đang dùng phần mềm này.`,
    safe: 'Chưa ghép gì.',
    next: 'Hãy chọn cơ quan kế thừa, hoặc để nguyên.',
  }),
  'matches.both-reported': ({ name, year }) => ({
    what: `“${name}” và cơ quan được ghép đều có báo cáo nhập tay của năm ${year}.`,
    safe: 'Chưa ghép gì.',
    next: 'Hãy bỏ một trong hai báo cáo nhập tay rồi ghép lại.',
  }),
  'matches.plan-approved': ({ subject, count }) => ({
    what: `${count.toLocaleString('vi')} báo cáo đã duyệt mà chưa niêm phong, trong đó có “${subject}”.`,
    safe: 'Chưa ghép gì; nội dung đã duyệt không thay đổi.',
    next: 'Hãy niêm phong, hoặc hủy duyệt báo cáo, rồi ghép lại.',
  }),
  'matches.plan-coordinated': ({ plan }) => ({
    what: `Cơ quan của anh/chị đang làm đầu mối tổng hợp theo “${plan}”: nơi khác đã nhận tệp mang mã của kế hoạch này.`,
    safe: 'Chưa ghép gì.',
    next: 'Hãy trao đổi với nơi gửi gói để dùng một bản kế hoạch.',
  }),
  'matches.figure-twice': ({ name, count }) => ({
    what: `Chỉ tiêu “${name}” đã có ${count.toLocaleString('vi')} số liệu cùng kỳ ở cả hai kế hoạch.`,
    safe: 'Chưa ghép gì.',
    next: 'Hãy bỏ ghép chỉ tiêu này, hoặc xóa số liệu ở một kế hoạch, rồi ghép lại.',
  }),
  'matches.pair-unfit': ({ name }) => ({
    what: `“${name}” không ghép được: đơn vị tính, cách tính khác nhau hoặc không thuộc kế hoạch.`,
    safe: 'Chưa ghép gì.',
    next: 'Hãy bỏ cặp này rồi ghép lại.',
  }),
  'matches.changed-since': ({ count }) => ({
    what: `${count.toLocaleString('vi')} nội dung đã được sửa, hoặc báo cáo đã được duyệt, niêm phong sau khi ghép.`,
    safe: 'Việc ghép được giữ nguyên.',
    next: 'Không hoàn tác được nữa; hãy sửa từng nội dung nếu ghép nhầm.',
  }),
  'matches.undone-already': () => ({
    what: 'Việc ghép này đã được hoàn tác.',
    safe: 'Dữ liệu không thay đổi.',
    next: 'Hãy tải lại trang.',
  }),
}

const en: ErrorText<MatchErrors> = {
  'matches.pair-gone': ({ name }) => ({
    what: `“${name}” was just joined or changed, or can no longer be joined.`,
    safe: 'Nothing was joined.',
    next: 'The list was read again; look at it and try again.',
  }),
  'matches.body-enrolled': ({ name }) => ({
    what: `“${name}” has a card or sealed reports that bear its id.`,
    safe: 'Nothing was joined.',
    next: 'Keep this body and use it in place of the other one.',
  }),
  'matches.own-sealed': ({ name }) => ({
    what: `Your office sealed reports as “${name}”.`,
    safe: 'Nothing was joined.',
    next: 'Ask the coordinator to use this id in the next version of the package.',
  }),
  'matches.own-ended': ({ name, on }) => ({
    what: `“${name}” ended on ${formatDate(on)} and cannot be the office that works here.`,
    safe: 'Nothing was joined.',
    next: 'Choose the body that took over, or leave it.',
  }),
  'matches.both-reported': ({ name, year }) => ({
    what: `Both “${name}” and the other body have a report typed in for ${year}.`,
    safe: 'Nothing was joined.',
    next: 'Withdraw one of the two typed reports, then join again.',
  }),
  'matches.plan-approved': ({ subject, count }) => ({
    what: `${count.toLocaleString('en')} reports are approved and not sealed, “${subject}” among them.`,
    safe: 'Nothing was joined; what was approved did not change.',
    next: 'Seal them or withdraw the approval, then join again.',
  }),
  'matches.plan-coordinated': ({ plan }) => ({
    what: `Your office coordinates “${plan}”: others hold files that name it.`,
    safe: 'Nothing was joined.',
    next: 'Agree with the sender of the package on one plan.',
  }),
  'matches.figure-twice': ({ name, count }) => ({
    what: `Both plans have ${count.toLocaleString('en')} figures of the same period for “${name}”.`,
    safe: 'Nothing was joined.',
    next: 'Leave this indicator out, or clear the figures in one plan, then join again.',
  }),
  'matches.pair-unfit': ({ name }) => ({
    what: `“${name}” cannot be joined: it is counted in another way, or is not of the plan.`,
    safe: 'Nothing was joined.',
    next: 'Leave this pair out, then join again.',
  }),
  'matches.changed-since': ({ count }) => ({
    what: `${count.toLocaleString('en')} entries were changed, or reports approved or sealed, since the join.`,
    safe: 'The join stays.',
    next: 'It can no longer be undone; correct single entries where the join was wrong.',
  }),
  'matches.undone-already': () => ({
    what: 'This join was undone already.',
    safe: 'Nothing changed.',
    next: 'Reload the page.',
  }),
}

export const matchErrors = { vi, en }
