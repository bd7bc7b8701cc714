import { formatDate } from '../domain/business-date.ts'
import type { HandoverErrors } from '../errors/handovers.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const vi = {
  title: 'Việc cần chuyển',
  open: ({ count }: { count: number }) => `Việc cần chuyển (${count.toLocaleString('vi')})`,
  numbers: ({ lines, bodies }: { lines: number; bodies: number }) =>
    `${lines.toLocaleString('vi')} nội dung còn ghi tên ${bodies.toLocaleString('vi')} cơ quan, đơn vị đã kết thúc`,
  nothing: 'Không còn nội dung nào ghi tên cơ quan, đơn vị đã kết thúc hoặc đã chuyển chức năng.',
  inPackages: ({ count }: { count: number }) =>
    `${count.toLocaleString('vi')} nội dung thuộc kế hoạch nhận từ gói: đơn vị đầu mối chuyển ở bản gói sau.`,
  oldArea: ({ plan, area }: { plan: string; area: string }) =>
    `${plan}: tiếp tục áp dụng trên địa bàn cũ của ${area}; muốn áp dụng cho cả địa bàn mới cần ban hành lại.`,
  byRule: 'Chuyển theo quy tắc',
  byRuleHint: 'Thay đổi địa giới hoặc sáp nhập toàn bộ: cơ quan tiếp nhận đã xác định.',
  byPerson: 'Cần người phụ trách chọn',
  byPersonHint: 'Chức năng được chia, hoặc chỉ một cơ quan nhận được: chọn cơ quan tiếp nhận cho từng nội dung.',
  endedOn: ({ on }: { on: string }) => `Kết thúc ${formatDate(on)}`,
  goesTo: 'Chuyển cho',
  more: ({ count }: { count: number }) => `và ${count.toLocaleString('vi')} cơ quan khác`,
  functions: ({ functions }: { functions: string }) => `phần ${functions}`,
  lines: ({ count }: { count: number }) => `${count.toLocaleString('vi')} nội dung`,
  showLines: ({ name }: { name: string }) => `Xem nội dung của ${name}`,
  forAll: 'Chọn cho mọi nội dung bên dưới',
  heirOf: ({ words }: { words: string }) => `Cơ quan tiếp nhận: ${words}`,
  nobodyKnown: 'Danh mục chưa ghi cơ quan kế thừa.',
  kinds: {
    assignment: 'Phân công',
    duty: 'Trách nhiệm báo cáo',
    reporter: 'Đơn vị báo cáo chỉ tiêu',
    leg: 'Nơi nhận báo cáo',
    coordinator: 'Đầu mối tổng hợp',
    area: 'Địa bàn áp dụng',
    parent: 'Cơ quan chủ quản',
    contact: 'Liên hệ',
  },
  apply: ({ count }: { count: number }) => `Chuyển ${count.toLocaleString('vi')} nội dung`,
  previewTitle: 'Chuyển cho cơ quan tiếp nhận',
  previewHint:
    'Câu chữ trong kế hoạch được giữ nguyên. Các kỳ trước ngày thay đổi và báo cáo đã niêm phong không thay đổi.',
  from: 'Cơ quan đã kết thúc',
  to: 'Cơ quan tiếp nhận',
  count: 'Nội dung',
  applied: ({ lines, bodies }: { lines: number; bodies: number }) =>
    `Đã chuyển ${lines.toLocaleString('vi')} nội dung của ${bodies.toLocaleString('vi')} cơ quan, đơn vị.`,
}

const en: SameShape<typeof vi> = {
  title: 'Work to hand over',
  open: ({ count }) => `Work to hand over (${count.toLocaleString('en')})`,
  numbers: ({ lines, bodies }) =>
    `${lines.toLocaleString('en')} entries still name ${bodies.toLocaleString('en')} bodies that have ended`,
  nothing: 'No entry names a body that has ended or has given a function away.',
  inPackages: ({ count }) =>
    `${count.toLocaleString('en')} entries stand in plans from packages: their coordinator hands them over in the next version.`,
  oldArea: ({ plan, area }) =>
    `${plan}: goes on for the former territory of ${area}; for the whole new one it has to be issued anew.`,
  byRule: 'Handed over by rule',
  byRuleHint: 'A change of territory or a merger as a whole: the successor is known.',
  byPerson: 'A person chooses',
  byPersonHint: 'Functions were split, or only one body can take it: choose the successor for each entry.',
  endedOn: ({ on }) => `Ended ${formatDate(on)}`,
  goesTo: 'Goes to',
  more: ({ count }) => `and ${count.toLocaleString('en')} others`,
  functions: ({ functions }) => `the part: ${functions}`,
  lines: ({ count }) => `${count.toLocaleString('en')} entries`,
  showLines: ({ name }) => `Show the entries of ${name}`,
  forAll: 'Choose for all entries below',
  heirOf: ({ words }) => `Successor: ${words}`,
  nobodyKnown: 'The catalogue records no successor.',
  kinds: {
    assignment: 'Assignment',
    duty: 'Duty to report',
    reporter: 'Reporter of an indicator',
    leg: 'Addressee of reports',
    coordinator: 'Coordinator',
    area: 'Area of the plan',
    parent: 'Superior body',
    contact: 'Contact',
  },
  apply: ({ count }) => `Hand over ${count.toLocaleString('en')} entries`,
  previewTitle: 'Hand over to the successors',
  previewHint: 'The words of the plan stay. Rounds before the change and sealed reports do not change.',
  from: 'Ended body',
  to: 'Successor',
  count: 'Entries',
  applied: ({ lines, bodies }) =>
    `${lines.toLocaleString('en')} entries of ${bodies.toLocaleString('en')} bodies were handed over.`,
}

const errorsVi: ErrorText<HandoverErrors> = {
  'handovers.line-gone': ({ name }) => ({
    what: `Có nội dung của ${name} vừa được người khác chuyển hoặc sửa.`,
    safe: 'Chưa chuyển nội dung nào.',
    next: 'Danh sách đã được đọc lại; hãy xem và chuyển lại.',
  }),
  'handovers.heir-ended': ({ name }) => ({
    what: `${name} cũng đã kết thúc hoạt động.`,
    safe: 'Chưa chuyển nội dung nào.',
    next: 'Hãy chọn cơ quan đang hoạt động.',
  }),
  'handovers.only-one': ({ name }) => ({
    what: `“${name}” chỉ chuyển được cho một cơ quan.`,
    safe: 'Chưa chuyển nội dung nào.',
    next: 'Hãy chọn một cơ quan tiếp nhận.',
  }),
}

const errorsEn: ErrorText<HandoverErrors> = {
  'handovers.line-gone': ({ name }) => ({
    what: `Somebody else has just handed over or changed an entry of ${name}.`,
    safe: 'Nothing was handed over.',
    next: 'The list was read again; look at it and try again.',
  }),
  'handovers.heir-ended': ({ name }) => ({
    what: `${name} has ended too.`,
    safe: 'Nothing was handed over.',
    next: 'Choose a body that exists today.',
  }),
  'handovers.only-one': ({ name }) => ({
    what: `“${name}” can go to one body only.`,
    safe: 'Nothing was handed over.',
    next: 'Choose one successor.',
  }),
}

export const handoversText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
