import { formatNumber } from '../vietnamese-number.ts'
import type { BodiesOfYear } from './over-years.ts'
import { type PlanNamed, planNamed } from './words.ts'

interface Count {
  count: number
}

const bodies = (count: number) => `${formatNumber(count)} đơn vị`

/** "3 đơn vị: Phường A, Xã B, Xã C"; of many only how many they are. */
const named = ({ count, names }: BodiesOfYear) =>
  names.length === count ? `${bodies(count)}: ${names.join(', ')}` : bodies(count)

/** Words of what years of many bodies make together, printed in Vietnamese. */
export const overYearsWords = {
  madeOfYears: ({ years }: { years: readonly { year: number; reported: number; of: number }[] }) =>
    `Tổng hợp từ báo cáo hằng năm của các đơn vị: ${years
      .map(({ year, reported, of }) => `năm ${year} có ${formatNumber(reported)}/${bodies(of)} báo cáo`)
      .join('; ')}; năm chưa có báo cáo không tính là 0`,
  ownReports: ({ count }: Count) =>
    `${bodies(count)} có báo cáo riêng cả giai đoạn, được lấy thay cho báo cáo hằng năm của đơn vị`,
  /** What was reported before this plan came stands for itself. */
  earlierPlan: ({ years, ...plan }: PlanNamed & { years: readonly { year: number; reported: number; of: number }[] }) =>
    `Trong giai đoạn, các đơn vị còn báo cáo theo ${planNamed(plan)} (đã được thay thế)${
      years.length === 0 ? '' : ': '
    }${years
      .map(({ year, reported, of }) => `năm ${year} có ${formatNumber(reported)}/${bodies(of)} báo cáo`)
      .join('; ')}; số liệu, tiến độ và kinh phí theo kế hoạch đó được trình bày riêng, không cộng chung`,
  earlierAnnex: (plan: PlanNamed) => `Số liệu qua các năm theo ${planNamed(plan)}`,
  earlierTasksAnnex: (plan: PlanNamed) => `Tiến độ nhiệm vụ qua các năm theo ${planNamed(plan)}`,
  earlierFundingAnnex: (plan: PlanNamed) => `Kinh phí qua các năm theo ${planNamed(plan)}`,
  ownTaken: ({ count }: Count) => `${bodies(count)} theo báo cáo riêng cả giai đoạn`,
  missingYear: (of: BodiesOfYear) => `Thiếu năm ${of.year} của ${named(of)}`,
  olderYear: (of: BodiesOfYear) => `Lấy số năm ${of.year} của ${named(of)}`,
  through: ({ count }: Count) => `Số của ${bodies(count)} đã kết thúc được tính ở đơn vị kế thừa`,
  falls: ({ count }: Count) => `Số lũy kế của ${bodies(count)} giảm giữa các năm`,
  sentAnnex: 'Tình hình gửi báo cáo qua các năm',
  totalsAnnex: 'Số liệu tổng hợp qua các năm',
  figureAnnex: ({ name, unit }: { name: string; unit: string }) =>
    `Số liệu từng đơn vị qua các năm: ${name}${unit === '' ? '' : ` (${unit})`}`,
  number: 'TT',
  body: 'Cơ quan, đơn vị',
  indicator: 'Chỉ tiêu',
  own: 'Báo cáo riêng',
  whole: 'Cả giai đoạn',
  note: 'Ghi chú',
  sent: 'x',
  waiting: 'Chờ xác minh',
  none: 'Chưa có số liệu',
  notAdded: ({ text }: { text: string }) => `(${text})`,
  missing: 'Thiếu',
  silent: 'Không nêu',
  ended: ({ date }: { date: string }) => `Kết thúc hoạt động ngày ${date}`,
  inUnit: ({ name, unit }: { name: string; unit: string }) => (unit === '' ? name : `${name} (${unit})`),
  /** Beside the tasks of a year. */
  reported: ({ reported, of }: { reported: number; of: number }) =>
    `${formatNumber(reported)}/${bodies(of)} có báo cáo`,
}
