import { formatDate } from '../domain/business-date.ts'
import type { SameShape } from './error-text.ts'
import { matchErrors } from './matches-errors.ts'

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
  inPast: 'Đã kết thúc',
  pastBody: ({ name, on }: { name: string; on: string }) => `${name} · đến hết ${formatDate(on)}`,
  goesOnTo: ({ on, heirs }: { on: string; heirs: readonly string[] }) =>
    `Cơ quan này đã kết thúc, đến hết ngày ${formatDate(on)}. Phần việc cơ quan nhập tay đang giữ sẽ nằm ở “Việc cần chuyển” để giao cho ${heirs.length > 0 ? `cơ quan kế thừa: ${heirs.join('; ')}` : 'cơ quan do người phụ trách chọn (danh mục chưa ghi cơ quan kế thừa)'}.`,
  waitsForHeirs: ({ count }: { count: number }) =>
    `${count.toLocaleString('vi')} nội dung đang ghi tên cơ quan đã kết thúc, chờ chuyển cho cơ quan kế thừa.`,
  seeHandovers: 'Xem việc cần chuyển',
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
  inPast: 'Ended',
  pastBody: ({ name, on }) => `${name} · until ${formatDate(on)}`,
  goesOnTo: ({ on, heirs }) =>
    `This body ended on ${formatDate(on)}. What the typed one holds will wait under “Work to hand over” for ${heirs.length > 0 ? `its successors: ${heirs.join('; ')}` : 'whom a person chooses (the catalogue knows no successor)'}.`,
  waitsForHeirs: ({ count }) =>
    `${count.toLocaleString('en')} entries name a body that has ended and wait for its successors.`,
  seeHandovers: 'See the work to hand over',
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

export const matchesText = {
  vi: { ...vi, errors: matchErrors.vi },
  en: { ...en, errors: matchErrors.en },
}
