import { formatDate } from '../domain/business-date.ts'
import type { SameShape } from './error-text.ts'

const vi = {
  views: { list: 'Từng đơn vị', group: 'Theo nhóm', level: 'Theo cấp', area: 'Theo địa bàn' },
  filters: {
    received: 'Đã nhận',
    late: 'Nhận chậm',
    overdue: 'Quá hạn',
    missing: 'Chưa nhận',
    unanswered: 'Chưa phản hồi',
    completing: 'Đề nghị bổ sung',
    outside: 'Nhập tay',
    waiting: 'Chờ xác minh',
    requested: 'Được đề nghị',
  },
  chooseView: 'Cách xem tình hình báo cáo',
  byRequest: ({ number, date, revision }: { number: string | null; date: string | null; revision: number }) =>
    [
      number === null ? 'Theo yêu cầu báo cáo đã phát hành' : `Theo yêu cầu báo cáo số ${number}`,
      date === null ? '' : ` ngày ${formatDate(date)}`,
      revision > 1 ? `, bản ${revision}` : '',
    ].join(''),
  byPlan: 'Theo phần Báo cáo của kế hoạch',
  noArea: 'Không thuộc tỉnh, thành phố nào',
  unknownLevel: 'Chưa rõ cấp',
  total: 'Cộng',
  unasked: 'Không có trong yêu cầu',
  columns: {
    of: 'Được giao',
    received: 'Đã nhận',
    receivedLate: 'Nhận chậm',
    overdue: 'Quá hạn',
    notYetDue: 'Chưa đến hạn',
    requested: 'Được đề nghị: đã nhận',
    askedToComplete: 'Đề nghị bổ sung',
    waiting: 'Chờ xác minh',
    outsideApp: 'Nhập tay',
  },
  requestedNote:
    'Đơn vị được đề nghị (Mặt trận, đoàn thể, lực lượng vũ trang) tính riêng, không tính chậm hay quá hạn.',
}

const en: SameShape<typeof vi> = {
  views: { list: 'Each body', group: 'By group', level: 'By level', area: 'By area' },
  filters: {
    received: 'Received',
    late: 'Received late',
    overdue: 'Overdue',
    missing: 'Missing',
    unanswered: 'Not answered yet',
    completing: 'To complete',
    outside: 'Typed in',
    waiting: 'To be verified',
    requested: 'Requested',
  },
  chooseView: 'How the round is shown',
  byRequest: ({ number, date, revision }) =>
    [
      number === null ? 'By the request that was issued' : `By request ${number}`,
      date === null ? '' : ` of ${formatDate(date)}`,
      revision > 1 ? `, version ${revision}` : '',
    ].join(''),
  byPlan: 'By the duties to report of the plan',
  noArea: 'In no province',
  unknownLevel: 'Level not known',
  total: 'Total',
  unasked: 'Not in the request',
  columns: {
    of: 'Assigned',
    received: 'Received',
    receivedLate: 'Late',
    overdue: 'Overdue',
    notYetDue: 'Not yet due',
    requested: 'Requested: received',
    askedToComplete: 'To complete',
    waiting: 'To be verified',
    outsideApp: 'Typed in',
  },
  requestedNote: 'Bodies that are only asked (the Front, associations, armed forces) are counted apart and never late.',
}

export const completenessText = { vi, en }
