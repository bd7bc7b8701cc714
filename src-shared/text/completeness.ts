import { formatDate } from '../domain/business-date.ts'
import { formatNumber } from '../domain/vietnamese-number.ts'
import type { SameShape } from './error-text.ts'

const vi = {
  views: {
    list: 'Từng đơn vị',
    group: 'Theo nhóm',
    level: 'Theo cấp',
    area: 'Theo địa bàn',
    superior: 'Theo cơ quan chủ quản',
  },
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
  accept: {
    open: ({ count }: { count: number }) => `Tiếp nhận nhiều báo cáo (${formatNumber(count)})`,
    title: 'Tiếp nhận nhiều báo cáo',
    verb: 'Tiếp nhận',
    hint: 'Mỗi báo cáo đã niêm phong có một phiếu phản hồi riêng, lưu chung trong một tệp .zip. Đề nghị bổ sung, hoàn chỉnh thì mở từng báo cáo.',
    all: ({ count, of }: { count: number; of: number }) =>
      `Chọn tất cả (đã chọn ${formatNumber(count)}/${formatNumber(of)})`,
    passphrase: 'Mật khẩu khóa gốc',
    sealing: 'Đang niêm phong phiếu phản hồi',
    done: ({ count }: { count: number }) => `Đã tiếp nhận ${count} báo cáo.`,
    stopped: 'Đã dừng. Các báo cáo chưa tiếp nhận vẫn ở mục Chưa phản hồi.',
    byLetter: ({ count }: { count: number }) =>
      `${count} báo cáo nhập tay không có phiếu; trả lời đơn vị bằng công văn.`,
    save: 'Lưu các phiếu phản hồi',
    refused: ({ count }: { count: number }) => `${count} báo cáo chưa tiếp nhận được`,
    close: 'Đóng',
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
  noSuperior: 'Không có cơ quan chủ quản trong danh mục',
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
  views: { list: 'Each body', group: 'By group', level: 'By level', area: 'By area', superior: 'By superior body' },
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
  accept: {
    open: ({ count }) => `Accept several (${formatNumber(count)})`,
    title: 'Accept several reports',
    verb: 'Accept',
    hint: 'Each sealed report gets a receipt file of its own, all saved in one .zip. To ask for completion open the report itself.',
    all: ({ count, of }) => `Choose all (${formatNumber(count)} of ${formatNumber(of)} chosen)`,
    passphrase: 'Passphrase of the root key',
    sealing: 'Sealing receipts',
    done: ({ count }) => `${count} reports were accepted.`,
    stopped: 'Stopped. Reports that were not accepted still wait for an answer.',
    byLetter: ({ count }) => `${count} reports typed in have no receipt file; answer those bodies by letter.`,
    save: 'Save the receipts',
    refused: ({ count }) => `${count} reports could not be accepted`,
    close: 'Close',
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
  noSuperior: 'No superior body in the catalogue',
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
