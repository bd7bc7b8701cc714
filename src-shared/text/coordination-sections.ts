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
}

export const sectionsText = { vi, en }
