import { formatDate } from '../domain/business-date.ts'
import type { FigureWarning } from '../domain/figure-checks.ts'
import type { Comparator } from '../domain/figure-target.ts'
import type { FigureValue } from '../domain/figures.ts'
import { formatNumber } from '../domain/vietnamese-number.ts'
import type { SameShape } from './error-text.ts'

const n = formatNumber

const answersVi = {
  'none-arisen': 'Không phát sinh',
  'no-data': 'Chưa có số liệu',
  'not-applicable': 'Không áp dụng',
}
const answersEn = { 'none-arisen': 'None arisen', 'no-data': 'No data yet', 'not-applicable': 'Not applicable' }

function valueIn(value: FigureValue, answers: typeof answersVi): string {
  if (value.kind === 'number') return n(value.value)
  return value.kind === 'share' ? `${n(value.numerator)}/${n(value.denominator)}` : `“${answers[value.kind]}”`
}

export const figuresVi = {
  title: 'Chỉ tiêu',
  numbers: ({ entered, total, warned }: { entered: number; total: number; warned: number }) =>
    `Đã nhập ${entered}/${total} chỉ tiêu${warned === 0 ? '' : ` · ${warned} số cần xem lại`}`,
  noPeriod: ({ year }: { year: number }) => `Chưa mở kỳ báo cáo năm ${year}. Mở kỳ ở trang Nhiệm vụ rồi nhập số liệu.`,
  toTasks: 'Sang trang Nhiệm vụ',
  noIndicators: 'Chưa có chỉ tiêu nào giao đơn vị báo cáo. Bộ chỉ tiêu được nhập ở trang Kế hoạch.',
  toPlans: 'Sang trang Kế hoạch',
  allPlans: 'Mọi kế hoạch',
  plan: 'Kế hoạch',
  onlyMissing: 'Chưa nhập',
  onlyWarned: 'Cần xem lại',
  nothingLeft: 'Không còn chỉ tiêu nào trong bộ lọc này.',
  cutOff: ({ date }: { date: string }) => `Số liệu tính đến ngày ${formatDate(date)}`,
  cutOffUnknown: 'Chưa có thời điểm chốt số liệu',
  columns: {
    code: 'Mã',
    name: 'Chỉ tiêu',
    unit: 'Đơn vị tính',
    target: 'Mục tiêu',
    previous: 'Kỳ trước',
    figure: 'Số liệu kỳ này',
    result: 'Kết quả',
  },
  estimate: ({ year }: { year: number }) => `Ước cả năm ${year}`,
  set: ({ source, version }: { source: string; version: number }) =>
    `${source === '' ? 'Bộ chỉ tiêu' : source} · bản ${version}`,
  keys: 'Gõ số rồi Enter để xuống dòng, Tab để sang phải, Alt+↓ để chọn câu trả lời không phải số, Ctrl+Z để hoàn tác.',
  partOf: 'Trong đó:',
  answers: answersVi,
  chooseAnswer: 'Câu trả lời không phải số',
  clear: 'Xóa ô',
  detail: 'Chi tiết số liệu',
  shareWrong: 'Hãy nhập tử số/mẫu số, ví dụ 45/60.',
  states: { saving: 'Đang ghi…', saved: 'Đã ghi', failed: 'Chưa ghi được' },
  saved: ({ count }: { count: number }) => (count === 1 ? 'Đã ghi 1 số liệu.' : `Đã ghi ${count} số liệu.`),
  undone: 'Đã hoàn tác.',
  undo: 'Hoàn tác',
  missing: 'Chưa nhập',
  target: ({ comparator, value, unit }: { comparator: Comparator; value: string; unit: string }) => {
    const amount = `${n(value)}${unit === '%' ? '%' : ''}`
    if (comparator === 'change') return `${value.startsWith('-') ? 'giảm' : 'tăng'} ${n(value.replace('-', ''))}%`
    if (comparator === 'times-per-year') return `≥ ${amount} lần/năm`
    return `${{ 'at-least': '≥', 'at-most': '≤', equal: '=' }[comparator]} ${amount}`
  },
  targetOfYear: ({ year }: { year: number }) => `(năm ${year})`,
  baseline: ({ value, year }: { value: string; year: number | null }) =>
    `Mức xuất phát ${n(value)}${year === null ? '' : ` (năm ${year})`}`,
  met: 'Đạt',
  notMet: 'Chưa đạt',
  partOfYear: 'So với mục tiêu năm',
  measures: { 'at-date': 'Tại một thời điểm', 'in-period': 'Trong kỳ', cumulative: 'Lũy kế' },
  asOf: 'Số liệu tính đến ngày',
  asOfHint:
    'Để trống nếu lấy theo thời điểm chốt số liệu của kỳ. Ghi ngày cuối kỳ khi có số chính thức cả năm: số này thay số ước trong báo cáo.',
  reason: 'Lý do điều chỉnh',
  save: 'Ghi',
  earlier: 'Qua các kỳ',
  history: 'Lịch sử thay đổi',
  measure: 'Cách tính',
  year: ({ year }: { year: number | null }) => (year === null ? 'Kỳ chưa rõ năm' : `Năm ${year}`),
  imported: ({ source }: { source: string }) => `Từ tệp của những năm trước, chưa niêm phong: ${source}`,
  asTable: 'Xem bảng',
  asChart: 'Xem biểu đồ',
  close: 'Đóng',
  warning: (warning: FigureWarning): string => {
    switch (warning.kind) {
      case 'reported-otherwise': {
        const change = `Kỳ trước đã báo cáo ${valueIn(warning.reported, answersVi)}, nay ghi lại là ${valueIn(warning.now, answersVi)}.`
        return warning.isOfficial ? `${change} Đây là số chính thức cả năm.` : `${change} Đề nghị nêu lý do điều chỉnh.`
      }
      case 'below-range':
        return `${n(warning.value)} nhỏ hơn mức thấp nhất ${n(warning.min)}.`
      case 'above-range':
        return `${n(warning.value)} lớn hơn mức cao nhất ${n(warning.max)}.`
      case 'not-whole':
        return `${n(warning.value)} có phần lẻ, trong khi đơn vị tính là số nguyên.`
      case 'share-above-whole':
        return `Tử số ${n(warning.numerator)} lớn hơn mẫu số ${n(warning.denominator)}.`
      case 'denominator-zero':
        return 'Mẫu số bằng 0 nên không tính được tỷ lệ.'
      case 'parts-above-whole':
        return `Cộng các phần “trong đó” được ${n(warning.parts)}, lớn hơn tổng ${n(warning.whole)}.`
      case 'parts-differ-from-whole':
        return `Cộng các phần “trong đó” được ${n(warning.parts)}, khác tổng ${n(warning.whole)}.`
      case 'cumulative-falls':
        return `Số lũy kế giảm: kỳ trước ${n(warning.previous)}, kỳ này ${n(warning.current)}. Đề nghị nêu lý do điều chỉnh.`
      case 'changed-from-previous':
        return `Kỳ trước đã báo cáo ${n(warning.previous)}, kỳ này ghi ${n(warning.current)}. Đề nghị nêu lý do điều chỉnh.`
      case 'denominator-changed':
        return `Mẫu số đổi từ ${n(warning.previous)} thành ${n(warning.current)} (ví dụ do sáp nhập). Đề nghị nêu lý do điều chỉnh.`
    }
  },
}

export const figuresEn: SameShape<typeof figuresVi> = {
  title: 'Indicators',
  numbers: ({ entered, total, warned }) =>
    `${entered} of ${total} entered${warned === 0 ? '' : ` · ${warned} to look at again`}`,
  noPeriod: ({ year }) => `The period of ${year} is not open yet. Open it on the page Tasks, then enter figures.`,
  toTasks: 'To the tasks',
  noIndicators: 'No plan has indicators for this office yet. Indicator sets are entered on the page Plans.',
  toPlans: 'To the plans',
  allPlans: 'All plans',
  plan: 'Plan',
  onlyMissing: 'Not entered',
  onlyWarned: 'To look at again',
  nothingLeft: 'No indicator is left in this filter.',
  cutOff: ({ date }) => `Figures as of ${formatDate(date)}`,
  cutOffUnknown: 'No cut-off date yet',
  columns: {
    code: 'Code',
    name: 'Indicator',
    unit: 'Unit',
    target: 'Target',
    previous: 'Last period',
    figure: 'This period',
    result: 'Result',
  },
  estimate: ({ year }) => `Estimate for ${year}`,
  set: ({ source, version }) => `${source === '' ? 'Indicator set' : source} · version ${version}`,
  keys: 'Type a number, then Enter goes down, Tab goes right, Alt+↓ offers answers that are no number, Ctrl+Z undoes.',
  partOf: 'Of which:',
  answers: answersEn,
  chooseAnswer: 'Answers that are no number',
  clear: 'Clear the cell',
  detail: 'Details of the figure',
  shareWrong: 'Type numerator/denominator, like 45/60.',
  states: { saving: 'Saving…', saved: 'Saved', failed: 'Not saved' },
  saved: ({ count }) => (count === 1 ? '1 figure saved.' : `${count} figures saved.`),
  undone: 'Undone.',
  undo: 'Undo',
  missing: 'Not entered',
  target: ({ comparator, value, unit }) => {
    const amount = `${n(value)}${unit === '%' ? '%' : ''}`
    if (comparator === 'change') return `${value.startsWith('-') ? 'down' : 'up'} ${n(value.replace('-', ''))}%`
    if (comparator === 'times-per-year') return `≥ ${amount} times a year`
    return `${{ 'at-least': '≥', 'at-most': '≤', equal: '=' }[comparator]} ${amount}`
  },
  targetOfYear: ({ year }) => `(${year})`,
  baseline: ({ value, year }) => `Baseline ${n(value)}${year === null ? '' : ` (${year})`}`,
  met: 'Reached',
  notMet: 'Not reached',
  partOfYear: 'Against the target of the year',
  measures: { 'at-date': 'At a date', 'in-period': 'In the period', cumulative: 'Cumulative' },
  asOf: 'As of',
  asOfHint:
    'Leave empty to use the cut-off of the period. Enter the last day of the year for the final number: it takes the place of the estimate in the report.',
  reason: 'Reason for the change',
  save: 'Save',
  earlier: 'Over the periods',
  history: 'History',
  measure: 'Measured',
  year: ({ year }) => (year === null ? 'Year unknown' : `Year ${year}`),
  imported: ({ source }) => `From a file of earlier years, not sealed: ${source}`,
  asTable: 'As a table',
  asChart: 'As a chart',
  close: 'Close',
  warning: (warning) => {
    switch (warning.kind) {
      case 'reported-otherwise': {
        const change = `The last report said ${valueIn(warning.reported, answersEn)}, now it is ${valueIn(warning.now, answersEn)}.`
        return warning.isOfficial ? `${change} It is the official figure of the year.` : `${change} Say why.`
      }
      case 'below-range':
        return `${n(warning.value)} is below the least, ${n(warning.min)}.`
      case 'above-range':
        return `${n(warning.value)} is above the most, ${n(warning.max)}.`
      case 'not-whole':
        return `${n(warning.value)} has decimals, but the unit comes whole.`
      case 'share-above-whole':
        return `The numerator ${n(warning.numerator)} is above the denominator ${n(warning.denominator)}.`
      case 'denominator-zero':
        return 'The denominator is 0, so there is no percentage.'
      case 'parts-above-whole':
        return `The parts add up to ${n(warning.parts)}, more than the whole, ${n(warning.whole)}.`
      case 'parts-differ-from-whole':
        return `The parts add up to ${n(warning.parts)}, not to the whole, ${n(warning.whole)}.`
      case 'cumulative-falls':
        return `A cumulative figure falls from ${n(warning.previous)} to ${n(warning.current)}. Please give a reason.`
      case 'changed-from-previous':
        return `${n(warning.previous)} was reported last period, ${n(warning.current)} now. Please give a reason.`
      case 'denominator-changed':
        return `The denominator went from ${n(warning.previous)} to ${n(warning.current)}. Please give a reason.`
    }
  },
}
