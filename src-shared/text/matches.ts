import { formatDate } from '../domain/business-date.ts'
import type { MatchErrors } from '../errors/matches.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const vi = {
  title: 'Ghép với dữ liệu đã nhập tay',
  open: ({ count }: { count: number }) => `Ghép với dữ liệu đã nhập tay (${count.toLocaleString('vi')})`,
  numbers: ({ bodies, plans }: { bodies: number; plans: number }) =>
    `Có thể trùng với dữ liệu nhận được: ${[
      plans > 0 ? `${plans.toLocaleString('vi')} kế hoạch` : '',
      bodies > 0 ? `${bodies.toLocaleString('vi')} cơ quan, đơn vị` : '',
    ]
      .filter(Boolean)
      .join(', ')}`,
  nothing: 'Không có cơ quan hoặc kế hoạch nhập tay nào trùng với dữ liệu nhận được.',
  plans: 'Kế hoạch nhập tay',
  plansHint:
    'Nhiệm vụ, ghi chép, minh chứng, số liệu và báo cáo chuyển sang kế hoạch nhận từ gói; bản nhập tay vẫn xem lại được.',
  bodies: 'Cơ quan, đơn vị nhập tay',
  bodiesHint:
    'Mọi nơi đang ghi tên cơ quan nhập tay sẽ ghi cơ quan được ghép. Báo cáo đã niêm phong giữ nguyên nội dung.',
  otherBodies: 'Cơ quan, đơn vị nhập tay khác',
  otherBodiesHint:
    'Không tìm thấy cơ quan trùng tên hoặc mã. Nếu cơ quan có trong danh mục, hãy tìm và chọn; nếu không thì để nguyên.',
  showOthers: ({ count }: { count: number }) => `Xem ${count.toLocaleString('vi')} cơ quan, đơn vị`,
  proposed: 'Có thể là',
  inCatalogue: 'Trong danh mục',
  searchBody: 'Tìm cơ quan trong danh mục',
  noneFound: 'Không tìm thấy.',
  byHand: 'Do anh/chị chọn',
  differs: 'Khác loại hoặc khác cấp với cơ quan đã nhập tay. Hãy xem kỹ trước khi ghép.',
  joinThis: 'Ghép với cơ quan khác trong danh mục',
  choosePlan: ({ name }: { name: string }) => `Kế hoạch được ghép với ${name}`,
  searchPlan: 'Tìm kế hoạch nhận từ gói',
  otherPlan: 'Chọn kế hoạch khác',
  typed: 'Nhập tay',
  received: 'Nhận từ gói',
  grounds: {
    number: 'số ký hiệu',
    date: 'ngày',
    issuer: 'cơ quan ban hành',
    subject: 'trích yếu',
    code: 'cùng mã định danh',
    name: 'cùng tên, cùng cấp',
    'name-elsewhere': 'tên gần giống, khác cấp hoặc nơi',
  },
  sameGrounds: ({ grounds }: { grounds: readonly string[] }) => `trùng ${grounds.join(', ')}`,
  sure: 'Chắc chắn',
  likely: 'Cần xem lại',
  documentOf: ({ number, date, issuer }: { number: string | null; date: string | null; issuer: string }) =>
    [number ? `Số ${number}` : '', date ? `ngày ${formatDate(date)}` : '', issuer].filter(Boolean).join(' · '),
  lookAndJoin: 'Xem và ghép',
  choose: ({ name }: { name: string }) => `Cơ quan được ghép với ${name}`,
  keepApart: 'Không ghép',
  candidates: ({ count }: { count: number }) => `${count.toLocaleString('vi')} cơ quan có thể là cơ quan này`,
  joinSure: ({ count }: { count: number }) => `Ghép ${count.toLocaleString('vi')} cặp chắc chắn`,
  joinChosen: ({ count }: { count: number }) => `Ghép ${count.toLocaleString('vi')} cặp đã chọn`,
  bodiesJoined: ({ count }: { count: number }) => `Đã ghép ${count.toLocaleString('vi')} cơ quan, đơn vị.`,
  bodyRefusals: {
    enrolled: 'Đã có thẻ hoặc báo cáo niêm phong mang mã này: giữ cơ quan này.',
    'own-sealed': 'Cơ quan của anh/chị đã niêm phong báo cáo với mã này: không ghép.',
  },
  planRefusals: {
    approved: 'Có báo cáo của kế hoạch nhập tay đã duyệt mà chưa niêm phong. Niêm phong hoặc hủy duyệt rồi ghép.',
    coordinated: 'Cơ quan đang làm đầu mối tổng hợp theo kế hoạch nhập tay này nên không ghép được.',
  },
  planTitle: 'Ghép kế hoạch nhập tay với kế hoạch nhận từ gói',
  items: 'Mục',
  itemPairs: ({ sure, likely, none }: { sure: number; likely: number; none: number }) =>
    `${sure.toLocaleString('vi')} mục chắc chắn · ${likely.toLocaleString('vi')} mục cần xem lại · ${none.toLocaleString('vi')} mục không có trong gói`,
  showSure: ({ count }: { count: number }) => `Hiện ${count.toLocaleString('vi')} mục chắc chắn`,
  indicators: 'Chỉ tiêu',
  indicatorPairs: ({ sure, likely, none }: { sure: number; likely: number; none: number }) =>
    `${sure.toLocaleString('vi')} chỉ tiêu chắc chắn · ${likely.toLocaleString('vi')} chỉ tiêu cần xem lại · ${none.toLocaleString('vi')} chỉ tiêu không có trong gói`,
  matchOf: ({ name }: { name: string }) => `Được ghép với ${name}`,
  none: 'Không ghép',
  tasks: ({ count }: { count: number }) => `${count.toLocaleString('vi')} nhiệm vụ`,
  figures: ({ count }: { count: number }) => `${count.toLocaleString('vi')} số liệu`,
  leftBehind: ({ tasks }: { tasks: number }) =>
    `${tasks.toLocaleString('vi')} nhiệm vụ ở mục không ghép vẫn thuộc bản nhập tay.`,
  reports: ({ open, sealed }: { open: number; sealed: number }) =>
    `${open.toLocaleString('vi')} báo cáo đang soạn được chuyển theo; ${sealed.toLocaleString('vi')} báo cáo đã niêm phong giữ nguyên nội dung và được tính cho kế hoạch nhận từ gói.`,
  join: 'Ghép kế hoạch',
  planJoined: ({ tasks, figures, reports }: { tasks: number; figures: number; reports: number }) =>
    `Đã ghép: ${tasks.toLocaleString('vi')} nhiệm vụ, ${figures.toLocaleString('vi')} số liệu, ${reports.toLocaleString('vi')} báo cáo chuyển sang kế hoạch nhận từ gói.`,
  joins: 'Đã ghép',
  joinLine: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
  joinedBy: ({ person, on }: { person: string; on: string }) => `${person}, ${on}`,
  undo: 'Hoàn tác',
  undoHint:
    'Hoàn tác được khi các nội dung đã chuyển chưa bị sửa và chưa có báo cáo nào được duyệt, niêm phong sau khi ghép.',
  undoOf: ({ name }: { name: string }) => `Hoàn tác ghép ${name}`,
  undone: 'Đã hoàn tác việc ghép.',
  sameBody: 'Cùng một cơ quan, nhập tay trước khi nhận danh mục',
}

const en: SameShape<typeof vi> = {
  title: 'Match with what was typed in',
  open: ({ count }) => `Match with what was typed in (${count.toLocaleString('en')})`,
  numbers: ({ bodies, plans }) =>
    `Maybe among what was received: ${[
      plans > 0 ? `plans: ${plans.toLocaleString('en')}` : '',
      bodies > 0 ? `bodies: ${bodies.toLocaleString('en')}` : '',
    ]
      .filter(Boolean)
      .join(', ')}`,
  nothing: 'No body or plan that was typed in is among what was received.',
  plans: 'Typed plans',
  plansHint:
    'Tasks, notes, evidence, figures and reports go over to the plan of the package; the typed one stays readable.',
  bodies: 'Typed bodies',
  bodiesHint: 'Whatever names the typed body names the other one from now on. Sealed reports keep their content.',
  otherBodies: 'Other typed bodies',
  otherBodiesHint:
    'Nothing of the same name or code was found. If the body is in the catalogue, find and choose it; if not, leave it.',
  showOthers: ({ count }) => `Show ${count.toLocaleString('en')} bodies`,
  proposed: 'May be',
  inCatalogue: 'In the catalogue',
  searchBody: 'Find a body of the catalogue',
  noneFound: 'Nothing was found.',
  byHand: 'Chosen by you',
  differs: 'Of another kind or level than the typed body. Look twice before you join them.',
  joinThis: 'Join with another body of the catalogue',
  choosePlan: ({ name }) => `Plan that ${name} is`,
  searchPlan: 'Find a plan from a package',
  otherPlan: 'Choose another plan',
  typed: 'Typed in',
  received: 'From the package',
  grounds: {
    number: 'number',
    date: 'date',
    issuer: 'issuer',
    subject: 'subject',
    code: 'same identification code',
    name: 'same name and level',
    'name-elsewhere': 'a similar name, another level or place',
  },
  sameGrounds: ({ grounds }) => `same ${grounds.join(', ')}`,
  sure: 'Sure',
  likely: 'To be looked at',
  documentOf: ({ number, date, issuer }) =>
    [number ? `No. ${number}` : '', date ? formatDate(date) : '', issuer].filter(Boolean).join(' · '),
  lookAndJoin: 'Look and join',
  choose: ({ name }) => `Body that ${name} is`,
  keepApart: 'Keep apart',
  candidates: ({ count }) => `Bodies that it may be: ${count.toLocaleString('en')}`,
  joinSure: ({ count }) => `Join ${count.toLocaleString('en')} sure pairs`,
  joinChosen: ({ count }) => `Join ${count.toLocaleString('en')} chosen pairs`,
  bodiesJoined: ({ count }) => `${count.toLocaleString('en')} bodies were joined.`,
  bodyRefusals: {
    enrolled: 'A card or sealed reports bear this id: this body is kept.',
    'own-sealed': 'Your office sealed reports under this id: it stays.',
  },
  planRefusals: {
    approved: 'A report on the typed plan is approved and not sealed. Seal it or withdraw the approval, then join.',
    coordinated: 'Your office coordinates the typed plan, so it cannot be joined.',
  },
  planTitle: 'Join a typed plan with one from a package',
  items: 'Items',
  itemPairs: ({ sure, likely, none }) =>
    `${sure.toLocaleString('en')} sure · ${likely.toLocaleString('en')} to be looked at · ${none.toLocaleString('en')} not in the package`,
  showSure: ({ count }) => `Show the ${count.toLocaleString('en')} sure ones`,
  indicators: 'Indicators',
  indicatorPairs: ({ sure, likely, none }) =>
    `${sure.toLocaleString('en')} sure · ${likely.toLocaleString('en')} to be looked at · ${none.toLocaleString('en')} not in the package`,
  matchOf: ({ name }) => `What ${name} is`,
  none: 'None',
  tasks: ({ count }) => `${count.toLocaleString('en')} tasks`,
  figures: ({ count }) => `${count.toLocaleString('en')} figures`,
  leftBehind: ({ tasks }) => `${tasks.toLocaleString('en')} tasks on items without a pair stay with the typed plan.`,
  reports: ({ open, sealed }) =>
    `${open.toLocaleString('en')} reports being written go over; ${sealed.toLocaleString('en')} sealed reports keep their content and count for the plan of the package.`,
  join: 'Join the plans',
  planJoined: ({ tasks, figures, reports }) =>
    `Joined: ${tasks.toLocaleString('en')} tasks, ${figures.toLocaleString('en')} figures and ${reports.toLocaleString('en')} reports went over to the plan of the package.`,
  joins: 'Joined',
  joinLine: ({ from, to }) => `${from} → ${to}`,
  joinedBy: ({ person, on }) => `${person}, ${on}`,
  undo: 'Undo',
  undoHint: 'Can be undone while nothing that went over was changed, and no report approved or sealed, since.',
  undoOf: ({ name }) => `Undo the join of ${name}`,
  undone: 'The join was undone.',
  sameBody: 'The same body, typed in before the catalogue came',
}

const errorsVi: ErrorText<MatchErrors> = {
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

const errorsEn: ErrorText<MatchErrors> = {
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

export const matchesText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
