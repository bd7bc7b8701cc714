import type { AssignmentRole } from '../assignment-role.ts'
import type { Deadline } from '../date-rule.ts'
import type { TaskGroup } from './planned-task.ts'

interface Year {
  year: string
}

const bounds: Record<Deadline['bound'], string> = {
  before: 'trước ngày',
  by: 'chậm nhất ngày',
  on: 'vào ngày',
  within: 'chậm nhất ngày',
}

/** What the office does in a task, by its role in the plan. No role stated is never shown as the lead. */
const doing: Record<AssignmentRole, string> = {
  lead: 'Chủ trì',
  coordinate: 'Phối hợp',
  participate: 'Tham gia',
  monitor: 'Theo dõi',
  'none-stated': 'Thực hiện',
}

const groups: Record<TaskGroup, (of: Year) => string> = {
  carried: ({ year }) => `Nhiệm vụ chuyển tiếp từ ${year === '' ? 'kỳ trước' : `năm ${year}`}`,
  new: ({ year }) => `Nhiệm vụ trong năm ${year}`.trimEnd(),
  standing: () => 'Nhiệm vụ thường xuyên, định kỳ hằng năm',
  target: () => 'Nhiệm vụ gắn với chỉ tiêu',
}

/** Words of the printed yearly plan: in Vietnamese, whatever language the window speaks. */
export const yearlyPlanWords = {
  typeName: 'Kế hoạch',
  symbol: ({ abbreviation }: { abbreviation: string }) => `KH-${abbreviation}`,
  subject: ({ number, shortName, year }: { number: string | null; shortName: string } & Year) =>
    `Thực hiện ${number === null ? shortName : `Kế hoạch số ${number}`} năm ${year}`,
  subjectOfSeveral: ({ year }: Year) => `Thực hiện các kế hoạch được giao năm ${year}`,
  subjectOfOffice: ({ year }: Year) => `Công tác năm ${year}`,
  basis: ({ kind, number, date, issuer, about }: Record<'kind' | 'number' | 'date' | 'issuer' | 'about', string>) =>
    [`Căn cứ ${kind}`, number && `số ${number}`, date && `ngày ${date}`, issuer && `của ${issuer}`, about]
      .filter((part) => part !== '')
      .join(' '),
  toReport: ({ name }: { name: string }) => `${name} (để báo cáo)`,
  opening: ({ office }: { office: string }) => `${office} xây dựng Kế hoạch với các nội dung như sau:`,
  aim: 'Mục đích, yêu cầu',
  groups,
  doing,
  people: ({ what, names }: { what: string; names: string }) => `${what}: ${names}`,
  partners: ({ names }: { names: string }) => `phối hợp: ${names}`,
  /** The office helps; another body answers for the task. */
  helps: ({ what, leads, names }: { what: string; leads: string; names: string }) =>
    `${what}${leads === '' ? '' : ` với ${leads}`}: ${names}`,
  nobody: 'chưa phân công',
  deadline: ({ day }: { day: string }) => `Thời hạn: ${day}`,
  given: ({ day }: { day: string }) => `(kế hoạch giao: ${day})`,
  allYear: 'thường xuyên trong năm',
  noDeadline: 'chưa có',
  product: ({ text }: { text: string }) => `Sản phẩm: ${text}`,
  noProduct: 'chưa ghi',
  carried: ({ from, state }: { from: string; state: string }) => `Chuyển tiếp từ ${from}, ${state}`,
  late: ({ day }: { day: string }) => `đã quá thời hạn ${day}`,
  leftUnfinished: ({ from }: { from: string }) => `Việc cùng loại của ${from} chưa hoàn thành`,
  fromYear: ({ year }: Year) => (year === '' ? 'kỳ trước' : `năm ${year}`),
  reporting: ({ plan, to, by }: { plan: string; to: string; by: string }) =>
    [`Báo cáo kết quả thực hiện ${plan}`, to && `về ${to}`, by].filter((part) => part !== '').join(' '),
  byDay: ({ bound, day }: { bound: Deadline['bound']; day: string }) => `${bounds[bound]} ${day}`,
  base: ({ position, plan }: { position: string; plan: string }) =>
    position === '' ? plan : `Mục ${position}, ${plan}`,
  planNumber: ({ number, shortName }: { number: string | null; shortName: string }) =>
    number === null ? shortName : `Kế hoạch số ${number}`,
  targetColumns: ({ before, year }: { before: string; year: string }) => [
    'TT',
    'Chỉ tiêu',
    'Đơn vị tính',
    `Thực hiện năm ${before}`,
    `Mục tiêu năm ${year}`,
  ],
  noTargets: '(Kế hoạch không giao chỉ tiêu cho đơn vị.)',
  noTarget: 'Chưa ghi',
  noTasks: '(Chưa có nhiệm vụ.)',
  total: 'Tổng cộng',
  fundingColumns: ['TT', 'Nguồn kinh phí', 'Dự kiến (triệu đồng)'],
  noFunding: '(Chưa dự kiến kinh phí.)',
  annex: 'Phân công thực hiện nhiệm vụ',
  taskColumns: ['TT', 'Nhiệm vụ', 'Chủ trì, thực hiện', 'Phối hợp', 'Thời hạn', 'Sản phẩm', 'Căn cứ'],
}
