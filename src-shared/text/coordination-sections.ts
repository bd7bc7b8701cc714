import { formatNumber as count } from '../domain/vietnamese-number.ts'
import type { SameShape } from './error-text.ts'

/** The parts of the coordinator's page, and what the rare ones say of themselves. */
const vi = {
  sections: {
    status: 'Tình hình báo cáo',
    read: 'Đọc theo kế hoạch',
    matrix: 'Bảng tổng hợp',
    figures: 'Chỉ tiêu',
    remind: 'Đôn đốc',
    legs: 'Chặng báo cáo',
    requests: 'Yêu cầu báo cáo',
    quarantine: 'Chờ xác minh',
    unplaced: 'Ngoài kế hoạch',
    keys: 'Khóa và thẻ đơn vị',
    log: 'Sổ tiếp nhận',
  },
  registryEnded: 'Danh sách khóa đã hết hiệu lực; hãy phát hành bản mới và gửi các đơn vị.',
  registryEndsSoon: 'Danh sách khóa sắp hết hiệu lực; hãy phát hành bản mới và gửi các đơn vị trước ngày đó.',
  unplacedHint:
    'Báo cáo có khóa đã xác nhận nhưng về kế hoạch mà đơn vị không giữ hoặc không làm đầu mối tổng hợp. Đọc được, chưa tính vào số liệu của kế hoạch nào.',
  unplacedEmpty: 'Mọi báo cáo đã nhận đều thuộc kế hoạch do đơn vị làm đầu mối tổng hợp.',
  quarantineEmpty: 'Không có báo cáo nào chờ xác minh.',
  verify: 'Xác minh',
  verifyAll: 'Xác minh tất cả',
  verifyOfKey: ({ count: reports }: { count: number }) => `Xác minh ${count(reports)} báo cáo`,
  verifying: ({ done, of }: { done: number; of: number }) => `Đang xác minh: ${count(done)}/${count(of)} báo cáo`,
  compareFirst: 'Đối chiếu mã với đơn vị trước; nhận thẻ và mã của đơn vị ở phần Khóa và thẻ đơn vị.',
  openKeys: 'Mở phần Khóa và thẻ đơn vị',
}

const en: SameShape<typeof vi> = {
  sections: {
    status: 'Who has reported',
    read: 'Read by plan item',
    matrix: 'Table',
    figures: 'Figures',
    remind: 'Reminders',
    legs: 'Reporting legs',
    requests: 'Report requests',
    quarantine: 'To be verified',
    unplaced: 'Other plans',
    keys: 'Keys and agency cards',
    log: 'Receipt log',
  },
  registryEnded: 'The key registry has expired; issue a new one and send it to every office.',
  registryEndsSoon: 'The key registry expires soon; issue a new one and send it to every office before that day.',
  unplacedHint:
    'Reports under a confirmed key on plans that this office does not hold or does not coordinate. They can be read and are in the totals of no plan.',
  unplacedEmpty: 'Every report that came in belongs to a plan that this office coordinates.',
  quarantineEmpty: 'No report waits to be verified.',
  verify: 'Verify',
  verifyAll: 'Verify all',
  verifyOfKey: ({ count: reports }) => `Verify ${count(reports)} reports`,
  verifying: ({ done, of }) => `Verifying: ${count(done)} of ${count(of)} reports`,
  compareFirst: 'Compare the code with the agency first; take its card and code in under Keys and agency cards.',
  openKeys: 'Open Keys and agency cards',
}

export const sectionsText = { vi, en }
