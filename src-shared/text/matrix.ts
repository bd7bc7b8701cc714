import { formatDate } from '../domain/business-date.ts'
import type { FigureCellState, TaskCellState } from '../domain/consolidation/cell-state.ts'
import type { JointProgress } from '../domain/consolidation/joint-progress.ts'
import { type OutlierReason, outlierRule } from '../domain/consolidation/outliers.ts'
import { formatNumber } from '../domain/vietnamese-number.ts'
import type { SameShape } from './error-text.ts'
import { matrixSheetsText } from './matrix-sheets.ts'
import { matrixYearsText } from './matrix-years.ts'

type NoAnswer = Exclude<FigureCellState, 'value'> | Extract<TaskCellState, 'silent' | 'waiting' | 'missing'>

const statesVi: Record<NoAnswer, string> = {
  outside: 'Đơn vị không thuộc diện báo cáo chỉ tiêu này; không cộng vào tổng',
  'other-shape': 'Không cùng dạng số với chỉ tiêu; không cộng vào tổng',
  'none-arisen': 'Không phát sinh',
  'no-data': 'Chưa có số liệu',
  'not-applicable': 'Không áp dụng',
  'estimate-only': 'Chỉ có số ước cả năm',
  silent: 'Đã báo cáo, không nêu nội dung này',
  waiting: 'Báo cáo chờ xác minh',
  missing: 'Chưa nhận được báo cáo',
}
const statesEn: Record<NoAnswer, string> = {
  outside: 'The agency is not among those who report this indicator; not in the total',
  'other-shape': 'Not the kind of number the indicator asks for; not in the total',
  'none-arisen': 'None arisen',
  'no-data': 'No data yet',
  'not-applicable': 'Not applicable',
  'estimate-only': 'Only an estimate of the whole year',
  silent: 'Reported, and says nothing of this',
  waiting: 'The report waits to be verified',
  missing: 'No report received yet',
}

function reasonVi(reason: OutlierReason): string {
  const now = formatNumber(reason.now)
  switch (reason.kind) {
    case 'own-year-before': {
      const told = `Cùng kỳ năm trước ${formatNumber(reason.before)}, kỳ này ${now}`
      if (reason.factor === null) return `${told}.`
      return reason.direction === 'up'
        ? `${told}: gấp khoảng ${reason.factor} lần.`
        : `${told}: còn khoảng 1/${reason.factor}.`
    }
    case 'own-percent-before':
      return `Tỷ lệ cùng kỳ năm trước ${formatNumber(reason.before)} %, kỳ này ${now} %: chênh ${reason.points} điểm phần trăm.`
    case 'peers':
      return `${now}, ${reason.direction === 'up' ? 'cao' : 'thấp'} khác thường so với trung vị ${formatNumber(reason.median)} của ${reason.peers} đơn vị cùng nhóm.`
    case 'cumulative-falls':
      return `Số lũy kế giảm: cùng kỳ năm trước ${formatNumber(reason.before)}, kỳ này ${now}. Đề nghị nêu lý do điều chỉnh.`
  }
}

function reasonEn(reason: OutlierReason): string {
  const now = formatNumber(reason.now)
  switch (reason.kind) {
    case 'own-year-before': {
      const told = `A year before ${formatNumber(reason.before)}, now ${now}`
      if (reason.factor === null) return `${told}.`
      return reason.direction === 'up'
        ? `${told}: about ${reason.factor} times as much.`
        : `${told}: about 1/${reason.factor} of it.`
    }
    case 'own-percent-before':
      return `A year before ${formatNumber(reason.before)} %, now ${now} %: ${reason.points} points apart.`
    case 'peers':
      return `${now}, unusually ${reason.direction === 'up' ? 'high' : 'low'} against the median ${formatNumber(reason.median)} of ${reason.peers} agencies of its group.`
    case 'cumulative-falls':
      return `A cumulative figure falls: a year before ${formatNumber(reason.before)}, now ${now}. Ask for the reason.`
  }
}

const { factor, least, pointsBefore, pointsPeers, score, peers } = outlierRule

const vi = {
  ...matrixSheetsText.vi,
  years: matrixYearsText.vi,
  of: { figures: 'Đơn vị × chỉ tiêu', tasks: 'Đơn vị × nhiệm vụ', years: 'Đơn vị × năm' },
  choose: 'Bảng theo chỉ tiêu, nhiệm vụ hay năm',
  label: { figures: 'Bảng đơn vị theo chỉ tiêu', tasks: 'Bảng đơn vị theo nhiệm vụ' },
  body: 'Đơn vị',
  orderHint: 'Bấm vào tiêu đề cột (hoặc phím S) để xếp đơn vị theo số liệu cột này.',
  total: 'Tổng',
  noTasks:
    'Kế hoạch chưa giao mục nào cho đơn vị cụ thể và chưa báo cáo nào nói về mục nào. Phân công ở trang Kế hoạch.',
  filters: {
    missing: 'Chưa nhận',
    late: 'Nhận chậm',
    outlier: 'Số cần xem lại',
    cutOff: 'Khác ngày chốt',
    typed: 'Nhập tay',
  },
  typed: 'Nhập tay',
  unevenCutOffs: ({ usual, others }: { usual: string; others: number }) =>
    `Phần lớn số liệu tính đến ${formatDate(usual)}; ${others} đơn vị chốt khác ngày.`,
  cutOff: ({ date }: { date: string }) => `Số liệu tính đến ${formatDate(date)}`,
  asOf: ({ date }: { date: string }) => `Tại ngày ${formatDate(date)}`,
  told: ({ told, of }: { told: number; of: number }) => `${told}/${of}`,
  toldCells: ({ told, of }: { told: number; of: number }) => `Đã trả lời ${told}/${of} nội dung phải báo cáo`,
  bodiesOf: ({ count, of }: { count: number; of: number }) => `${count}/${of} đơn vị`,
  nobodyAsked: 'Không đơn vị nào trong kỳ này phải báo cáo',
  doneOf: ({ done }: { done: number }) => `${done} hoàn thành`,
  coverage: ({ counted, of, silent, missing }: { counted: number; of: number; silent: number; missing: number }) =>
    [
      `Số liệu của ${counted}/${of} đơn vị`,
      ...(missing > 0 ? [`${missing} đơn vị chưa báo cáo, không tính là 0`] : []),
      ...(silent > 0 ? [`${silent} đơn vị đã báo cáo nhưng không nêu`] : []),
    ].join('; '),
  others: ({
    noneArisen,
    noData,
    notApplicable,
    otherShape,
  }: Record<'noneArisen' | 'noData' | 'notApplicable' | 'otherShape', number>) =>
    [
      ...(noneArisen > 0 ? [`${noneArisen} không phát sinh`] : []),
      ...(noData > 0 ? [`${noData} chưa có số liệu`] : []),
      ...(notApplicable > 0 ? [`${notApplicable} không áp dụng`] : []),
      ...(otherShape > 0 ? [`${otherShape} không cùng dạng số`] : []),
    ].join(' · '),
  measures: { 'at-date': 'Tại thời điểm', 'in-period': 'Phát sinh trong kỳ', cumulative: 'Lũy kế' },
  measureSum: {
    'at-date': 'Cộng số tại ngày chốt của từng đơn vị; ngày chốt khác nhau được đánh dấu.',
    'in-period': 'Cộng số phát sinh trong kỳ của từng đơn vị.',
    cumulative: 'Cộng số lũy kế của từng đơn vị; số giảm so với cùng kỳ năm trước được đánh dấu.',
  },
  shareSum: 'Cộng tử số và mẫu số; không lấy trung bình các tỷ lệ.',
  everybody: 'Mọi đơn vị trong kỳ báo cáo',
  reportedBy: 'Đơn vị báo cáo',
  once: 'Nhiệm vụ (tính một lần)',
  joint: ({ progress, by }: { progress: string; by: JointProgress['by'] }) => {
    if (by === 'nobody') return 'Chưa đơn vị nào báo cáo'
    if (by === 'lead-silent') return 'Chưa rõ: đơn vị chủ trì chưa báo cáo'
    return by === 'lead' ? `${progress}, theo đơn vị chủ trì` : `${progress}, theo mọi đơn vị được giao`
  },
  summary: ({ tasks, done, open, unknown }: Record<'tasks' | 'done' | 'open' | 'unknown', number>) =>
    `${tasks} nhiệm vụ, mỗi nhiệm vụ tính một lần: ${done} hoàn thành · ${open} chưa hoàn thành · ${unknown} chưa rõ`,
  overlap: 'Có thể tính trùng',
  repeats: ({ names, once }: { names: readonly string[]; once: string }) =>
    `${names.join(', ')} báo cáo đúng bằng tổng của các xã, phường. Nếu là cùng một số liệu thì tổng tính một lần là ${once}.`,
  twoLevels: ({ communes, above }: { communes: string; above: string }) =>
    `Xã, phường (${communes}) và đơn vị khác (${above}) cùng báo cáo. Ghi rõ đơn vị báo cáo trong bộ chỉ tiêu để mỗi số chỉ tính một lần.`,
  states: statesVi,
  signs: { 'none-arisen': '–', 'no-data': '…', 'not-applicable': '×' },
  silentSign: 'không nêu',
  estimateSign: 'ước',
  waitingSign: 'chờ',
  missingSign: 'chưa nhận',
  legend:
    '– không phát sinh · … chưa có số liệu · × không áp dụng · ô gạch chéo: chưa nhận được báo cáo · ô trống: không phải báo cáo',
  outlier: 'Số cần xem lại',
  reason: reasonVi,
  rule: `Đánh dấu để xem lại, không loại khỏi tổng: gấp hoặc giảm từ ${factor} lần so với cùng kỳ năm trước (số lớn từ ${least}), tỷ lệ chênh từ ${pointsBefore} điểm; hoặc lệch xa trung vị của nhóm có từ ${peers} số (điểm z cải biên trên ${String(score).replace('.', ',')} và gấp ${factor} lần, tỷ lệ ${pointsPeers} điểm); số lũy kế giảm.`,
  late: 'Đơn vị báo cáo là quá hạn',
  evidence: ({ count }: { count: number }) => `${count} minh chứng`,
  results: ({ count }: { count: number }) => `${count} kết quả`,
  value: 'Số báo cáo',
  estimate: 'Ước cả năm',
  before: 'Cùng kỳ năm trước',
  why: 'Lý do điều chỉnh',
  report: 'Báo cáo',
  role: 'Vai trò',
  roles: {
    lead: 'Chủ trì',
    coordinate: 'Phối hợp',
    participate: 'Tham gia',
    monitor: 'Theo dõi',
    'none-stated': 'Thực hiện (kế hoạch không ghi vai trò)',
  },
  noRole: 'Không được giao mục này',
  openReport: 'Đọc báo cáo của đơn vị',
  openItem: 'Đọc mọi đơn vị về mục này',
  backToCell: 'Quay lại ô',
  export: 'Xuất Excel',
  exporting: 'Đang ghi bảng tính',
}

const en: SameShape<typeof vi> = {
  ...matrixSheetsText.en,
  years: matrixYearsText.en,
  of: { figures: 'Agencies × indicators', tasks: 'Agencies × tasks', years: 'Agencies × years' },
  choose: 'Table by indicators, tasks or years',
  label: { figures: 'Agencies by indicators', tasks: 'Agencies by tasks' },
  orderHint: 'Press the head of the column (or S) to order the agencies by its figures.',
  body: 'Agency',
  total: 'Total',
  noTasks: 'The plan gives no item to a named agency yet, and no report speaks of one. Assign items on its page.',
  filters: {
    missing: 'Missing',
    late: 'Received late',
    outlier: 'To look at again',
    cutOff: 'Other cut-off',
    typed: 'Entered by hand',
  },
  typed: 'Entered by hand',
  unevenCutOffs: ({ usual, others }) =>
    `Most figures are up to ${formatDate(usual)}; ${others} agencies have another cut-off.`,
  cutOff: ({ date }) => `Figures up to ${formatDate(date)}`,
  asOf: ({ date }) => `As of ${formatDate(date)}`,
  told: ({ told, of }) => `${told}/${of}`,
  toldCells: ({ told, of }) => `Answered ${told}/${of} of what is to be reported`,
  bodiesOf: ({ count, of }) => `${count}/${of} agencies`,
  nobodyAsked: 'Nobody has to report it this time',
  doneOf: ({ done }) => `${done} done`,
  coverage: ({ counted, of, silent, missing }) =>
    [
      `Figures of ${counted}/${of} agencies`,
      ...(missing > 0 ? [`${missing} have not reported and do not count as 0`] : []),
      ...(silent > 0 ? [`${silent} reported and do not speak of it`] : []),
    ].join('; '),
  others: ({ noneArisen, noData, notApplicable, otherShape }) =>
    [
      ...(noneArisen > 0 ? [`${noneArisen} none arisen`] : []),
      ...(noData > 0 ? [`${noData} no data yet`] : []),
      ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : []),
      ...(otherShape > 0 ? [`${otherShape} of another kind`] : []),
    ].join(' · '),
  measures: { 'at-date': 'At a date', 'in-period': 'In the period', cumulative: 'Cumulative' },
  measureSum: {
    'at-date': 'Adds what each agency had at its cut-off; other cut-offs are marked.',
    'in-period': 'Adds what arose in the period at each agency.',
    cumulative: 'Adds the cumulative figure of each agency; one that falls against the year before is marked.',
  },
  shareSum: 'Adds numerators and denominators; percents are never averaged.',
  everybody: 'Every agency of the round',
  reportedBy: 'Reported by',
  once: 'The task (counted once)',
  joint: ({ progress, by }) => {
    if (by === 'nobody') return 'Nobody has reported yet'
    if (by === 'lead-silent') return 'Not known: the lead has not reported'
    return by === 'lead' ? `${progress}, by the lead` : `${progress}, by all who were given it`
  },
  summary: ({ tasks, done, open, unknown }) =>
    `${tasks} tasks, each counted once: ${done} done · ${open} not done · ${unknown} not known`,
  overlap: 'May be counted twice',
  repeats: ({ names, once }) =>
    `${names.join(', ')} reported exactly what the communes report together. If it is the same figure, the total counted once is ${once}.`,
  twoLevels: ({ communes, above }) =>
    `Communes (${communes}) and other agencies (${above}) both report it. Name who reports it in the indicator set, so that each figure counts once.`,
  states: statesEn,
  signs: { 'none-arisen': '–', 'no-data': '…', 'not-applicable': '×' },
  silentSign: 'not said',
  estimateSign: 'est.',
  waitingSign: 'waits',
  missingSign: 'missing',
  legend:
    '– none arisen · … no data yet · × not applicable · hatched: no report received yet · blank: not to be reported',
  outlier: 'To look at again',
  reason: reasonEn,
  rule: `Marked to be looked at, not left out of totals: ${factor} times as much or as little as a year before (the larger at least ${least}), shares ${pointsBefore} points; or far off the median of a group of at least ${peers} numbers (modified z-score above ${score} and ${factor} times, shares ${pointsPeers} points); a cumulative figure that falls.`,
  late: 'The agency itself reports it late',
  evidence: ({ count }) => `${count} pieces of evidence`,
  results: ({ count }) => `${count} results`,
  value: 'Reported',
  estimate: 'Estimate of the whole year',
  before: 'A year before',
  why: 'Reason given',
  report: 'Report',
  role: 'Role',
  roles: {
    lead: 'Lead',
    coordinate: 'Coordinates',
    participate: 'Takes part',
    monitor: 'Watches over',
    'none-stated': 'Carries out (the plan states no role)',
  },
  noRole: 'Was not given this item',
  openReport: "Read the agency's report",
  openItem: 'Read all agencies on this item',
  backToCell: 'Back to the cell',
  export: 'Export to Excel',
  exporting: 'Writing the workbook',
}

export const matrixText = { vi, en }
