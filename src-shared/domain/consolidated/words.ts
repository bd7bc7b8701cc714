import { formatDate } from '../business-date.ts'
import type { TaskCellState } from '../consolidation/cell-state.ts'
import { formatNumber } from '../vietnamese-number.ts'
import type { FigureCoverage } from './records.ts'

interface Count {
  count: number
}

export interface PlanNamed {
  shortName: string
  number: string | null
}

/** "Kế hoạch số 33/KH-UBND"; by its name where it has no number. */
export const planNamed = ({ shortName, number }: PlanNamed): string =>
  number === null ? `Kế hoạch “${shortName}”` : `Kế hoạch số ${number}`

interface QuotedFrom {
  name: string
  number: string | null
  date: string | null
  /** On which it was reported, where it is not the plan of the report that quotes. */
  plan: string | null
}

/** "Sở Y tế tỉnh Vĩnh Long, Báo cáo số 05/BC-SYT ngày 02/12/2026"; what is not known is left out. */
function quotedFrom({ name, number, date, plan }: QuotedFrom): string {
  const day = date === null ? '' : ` ngày ${formatDate(date)}`
  const on = plan === null ? '' : `, thực hiện ${plan}`
  if (number === null) return day === '' ? `${name}${on}` : `${name}, báo cáo${day}${on}`
  return `${name}, Báo cáo số ${number}${day}${on}`
}

const bodies = (count: number) => `${formatNumber(count)} đơn vị`

/** Words of the printed consolidated report: in Vietnamese, whatever language the window speaks. */
export const consolidatedWords = {
  subject: ({ number, shortName, period }: { number: string | null; shortName: string; period: string }) =>
    `Tổng hợp kết quả thực hiện ${number === null ? shortName : `Kế hoạch số ${number}`} ${period}`.trim(),
  /** "97/138 đơn vị đã hoàn thành". */
  doneOf: ({ count, of }: { count: number; of: number }) => `${formatNumber(count)}/${bodies(of)} đã hoàn thành`,
  inState: ({ state, count }: { state: Exclude<TaskCellState, 'done'>; count: number }) =>
    `${bodies(count)} ${states[state]}`,
  namedState: ({ name, state }: { name: string; state: TaskCellState }) => `${name}: ${named[state]}`,
  requested: ({ text }: { text: string }) => `Cơ quan, tổ chức được đề nghị phối hợp: ${text}.`,
  awaited: ({ count }: Count) => `chưa nhận được báo cáo của ${bodies(count)}`,
  leadSays: ({ state }: { state: TaskCellState }) => `Theo đơn vị chủ trì: ${named[state]}.`,
  reported: ({
    reported,
    of,
    late,
    waiting,
    missing,
  }: Record<'reported' | 'of' | 'late' | 'waiting' | 'missing', number>) =>
    [
      `${formatNumber(reported)}/${bodies(of)} đã gửi báo cáo${late > 0 ? `, trong đó ${bodies(late)} gửi chậm` : ''}`,
      ...(waiting > 0 ? [`${bodies(waiting)} có báo cáo đang chờ xác minh`] : []),
      ...(missing > 0 ? [`${bodies(missing)} chưa gửi báo cáo, không tính là 0`] : []),
    ].join('; '),
  reportedRequested: ({ reported, of }: { reported: number; of: number }) =>
    `Đã nhận được báo cáo của ${formatNumber(reported)}/${formatNumber(of)} cơ quan, tổ chức được đề nghị phối hợp`,
  cutOffs: ({ from, to }: { from: string; to: string }) =>
    from === to
      ? `Số liệu của các đơn vị tính đến ngày ${formatDate(from)}`
      : `Số liệu của các đơn vị tính đến các ngày khác nhau, từ ${formatDate(from)} đến ${formatDate(to)}`,
  days: ({ from, to }: { from: string; to: string }) =>
    `Tính đến các ngày từ ${formatDate(from)} đến ${formatDate(to)}`,
  coverage: ({ of, counted, noneArisen, noData, notApplicable, notReported, silent, otherShape }: FigureCoverage) =>
    [
      `Số liệu của ${formatNumber(counted)}/${bodies(of)}`,
      ...counts([
        ['không phát sinh', noneArisen],
        ['chưa có số liệu', noData],
        ['không áp dụng', notApplicable],
        ['không nêu chỉ tiêu này', silent],
        ['ghi khác dạng, không cộng', otherShape],
        ['chưa gửi báo cáo, không tính là 0', notReported - silent],
      ]),
    ].join('; '),
  mayCountTwice: 'Cấp xã và cơ quan cấp trên cùng báo cáo, có thể trùng',
  fundingOf: ({ counted, of, shared }: Record<'counted' | 'of' | 'shared', number>) =>
    [
      `Kinh phí của ${formatNumber(counted)}/${bodies(of)} có báo cáo kinh phí`,
      ...counts([['báo cáo chung nhiều kế hoạch, không cộng', shared]]),
    ].join('; '),
  noTotal: 'Chưa có số liệu',
  /** Words of a body that were chosen for the report, with whose they are. */
  quoted: ({ text, ...source }: { text: string } & QuotedFrom) =>
    `${text.replace(/[.;,\s]+$/u, '')} (${quotedFrom(source)}).`,
  bodiesChart: ({ count }: Count) => `Tình hình gửi báo cáo (${bodies(count)} phải báo cáo)`,
  bodyCount: 'Số đơn vị',
  sentLate: 'Gửi chậm',
  groupsChart: 'Tỷ lệ đơn vị đã gửi báo cáo theo nhóm (%)',
  groupShare: 'Tỷ lệ (%)',
  groups: {
    province: 'Sở, ban, ngành',
    commune: 'Xã, phường',
    'front-or-mass-organisation': 'Mặt trận, đoàn thể',
    other: 'Cơ quan khác',
  },
  untold: 'Chưa rõ',
  bodiesAnnex: 'Tình hình gửi báo cáo của các cơ quan, đơn vị',
  bodyColumns: ['TT', 'Cơ quan, đơn vị', 'Hạn gửi', 'Ngày nhận', 'Tình trạng', 'Số liệu đến ngày', 'Ghi chú'],
  itemsAnnex: 'Kết quả thực hiện từng nhiệm vụ',
  itemColumns: [
    'TT',
    'Mục',
    'Nhiệm vụ',
    'Đơn vị được giao',
    'Hoàn thành',
    'Đang thực hiện',
    'Chưa thực hiện',
    'Khác',
    'Không nêu',
    'Chưa có báo cáo',
    'Tiến độ chung',
  ],
  figuresAnnex: 'Số liệu của từng đơn vị',
  body: 'Cơ quan, đơn vị',
  number: 'TT',
  inUnit: ({ name, unit }: { name: string; unit: string }) => (unit === '' ? name : `${name} (${unit})`),
  total: 'Tổng cộng',
  asked: {
    ordered: 'Đơn vị phải báo cáo',
    requested: 'Cơ quan, tổ chức được đề nghị phối hợp',
    unasked: 'Gửi báo cáo ngoài yêu cầu',
  },
  inTime: 'Đúng hạn',
  received: 'Đã gửi',
  late: ({ days }: { days: number }) => `Chậm ${formatNumber(days)} ngày`,
  overdue: ({ days }: { days: number }) => `Chưa gửi, quá hạn ${formatNumber(days)} ngày`,
  missing: 'Chưa gửi',
  notReceived: 'Chưa nhận được báo cáo',
  waiting: 'Chờ xác minh',
  typed: 'Nhập tay',
  revision: ({ revision }: { revision: number }) => `Lần ${revision}`,
}

function counts(of: readonly (readonly [words: string, count: number])[]): string[] {
  return of.filter(([, count]) => count > 0).map(([words, count]) => `${bodies(count)} ${words}`)
}

const states: Record<Exclude<TaskCellState, 'done'>, string> = {
  'awaiting-confirmation': 'chờ xác nhận kết quả',
  'in-progress': 'đang thực hiện',
  redo: 'đang làm lại',
  paused: 'tạm dừng',
  'not-started': 'chưa thực hiện',
  'not-applicable': 'báo cáo không còn áp dụng',
  silent: 'đã gửi báo cáo nhưng không nêu nội dung này',
  waiting: 'có báo cáo đang chờ xác minh',
  missing: 'chưa gửi báo cáo',
}

const named: Record<TaskCellState, string> = { ...states, done: 'đã hoàn thành', 'not-applicable': 'không còn áp dụng' }
