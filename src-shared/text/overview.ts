import type { ReportDeadline } from '../contract/overview.ts'
import { formatDate, formatDayMonth, type WeekendDay, weekdayOf } from '../domain/business-date.ts'
import type { SameShape } from './error-text.ts'

type Stated = Pick<ReportDeadline, 'bound' | 'stated' | 'lastDay' | 'statedWeekend'>

const weekdaysVi = {
  sunday: 'Chủ nhật',
  monday: 'thứ Hai',
  tuesday: 'thứ Ba',
  wednesday: 'thứ Tư',
  thursday: 'thứ Năm',
  friday: 'thứ Sáu',
  saturday: 'thứ Bảy',
}

const weekdaysEn: typeof weekdaysVi = {
  sunday: 'Sunday',
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
}

const boundsVi = { before: 'trước ngày', by: 'chậm nhất ngày', on: 'ngày', within: 'đến hết ngày' }
const boundsEn: typeof boundsVi = { before: 'before', by: 'no later than', on: 'on', within: 'until the end of' }

const vi = {
  title: 'Tổng quan',
  today: ({ date, count }: { date: string; count: number }) =>
    `Hôm nay ${weekdaysVi[weekdayOf(date)]}, ${formatDate(date)} · ${count === 0 ? 'không có việc nào đang chờ' : `${count} việc đang chờ anh/chị`}`,
  nothing: 'Hôm nay không có việc nào đang chờ anh/chị.',
  reportDates: 'Hạn gửi báo cáo',
  noReportDates: 'Chưa có kế hoạch nào giao đơn vị báo cáo trong năm này.',
  sendTo: ({ to }: { to: string }) => `Nơi nhận: ${to}`,
  onward: 'Báo cáo tổng hợp',
  requested: 'Được đề nghị',
  sendBy: ({ bound, stated, lastDay, statedWeekend }: Stated) => {
    const last = `${weekdaysVi[weekdayOf(lastDay)]}, ${formatDayMonth(lastDay)}`
    if (bound === 'before') return `Hạn gửi: trước ngày ${formatDate(stated)} (chậm nhất hết ${last})`
    const weekend = statedWeekend === null ? '' : `; ${weekendVi(stated, statedWeekend)}`
    return `Hạn gửi: ${boundsVi[bound]} ${formatDate(stated)} (hết ${last}${weekend})`
  },
  statedIsWeekend: ({ stated, day }: { stated: string; day: WeekendDay }) => weekendVi(stated, day),
  daysLeft: ({ days }: { days: number }) => (days === 0 ? 'Hôm nay là ngày cuối' : `Còn ${days} ngày`),
  passed: ({ days }: { days: number }) => `Đã qua hạn gửi ${days} ngày`,
  whyNoDate: {
    'not-stated': 'Kế hoạch không ghi thời hạn gửi (chưa rõ).',
    'on-request': 'Gửi khi có yêu cầu.',
    ongoing: 'Gửi thường xuyên.',
    'not-this-year': 'Không có kỳ gửi trong năm này.',
  },
  openPlan: 'Xem kế hoạch',
  ofRole: {
    clerk: 'Việc của chuyên viên',
    approver: 'Việc của Lãnh đạo ký duyệt',
    coordinator: 'Việc của đầu mối tổng hợp',
    administrator: 'Việc quản trị',
  },
  lines: {
    'plans-none': () => 'Chưa có kế hoạch nào trong sổ.',
    'figures-not-entered': ({ count }: { count: number }) => `${count} chỉ tiêu chưa nhập số liệu của kỳ này.`,
    'key-missing': () => 'Anh/chị chưa có khóa niêm phong, nên chưa niêm phong được báo cáo.',
    'key-without-backup': () => 'Khóa niêm phong của anh/chị chưa có bản sao lưu.',
    'backup-folder-missing': () => 'Chưa chọn thư mục sao lưu: hỏng máy là mất dữ liệu.',
    'people-first-password': ({ count }: { count: number }) =>
      `${count} người chưa đổi mật khẩu đầu tiên do quản trị đặt.`,
  },
  open: {
    'plans-none': 'Đăng ký kế hoạch',
    'figures-not-entered': 'Nhập số liệu',
    'key-missing': 'Tạo khóa',
    'key-without-backup': 'Sao lưu khóa',
    'backup-folder-missing': 'Chọn thư mục',
    'people-first-password': 'Xem người dùng',
  },
}

const en: SameShape<typeof vi> = {
  title: 'Overview',
  today: ({ date, count }) =>
    `Today, ${weekdaysEn[weekdayOf(date)]} ${formatDate(date)} · ${count === 0 ? 'nothing waits for you' : count === 1 ? '1 thing waits for you' : `${count} things wait for you`}`,
  nothing: 'Nothing waits for you today.',
  reportDates: 'Report dates',
  noReportDates: 'No plan asks this office for a report in this year yet.',
  sendTo: ({ to }) => `To: ${to}`,
  onward: 'Consolidated report',
  requested: 'Requested',
  sendBy: ({ bound, stated, lastDay, statedWeekend }) => {
    const last = `${weekdaysEn[weekdayOf(lastDay)]}, ${formatDayMonth(lastDay)}`
    if (bound === 'before') return `Send before ${formatDate(stated)} (by the end of ${last})`
    const weekend = statedWeekend === null ? '' : `; ${weekendEn(stated, statedWeekend)}`
    return `Send ${boundsEn[bound]} ${formatDate(stated)} (end of ${last}${weekend})`
  },
  statedIsWeekend: ({ stated, day }) => weekendEn(stated, day),
  daysLeft: ({ days }) => (days === 0 ? 'Today is the last day' : days === 1 ? '1 day left' : `${days} days left`),
  passed: ({ days }) => (days === 1 ? 'The date passed 1 day ago' : `The date passed ${days} days ago`),
  whyNoDate: {
    'not-stated': 'The plan does not say by when.',
    'on-request': 'To be sent when asked for.',
    ongoing: 'To be sent continuously.',
    'not-this-year': 'No report is due in this year.',
  },
  openPlan: 'Open the plan',
  ofRole: {
    clerk: 'For the clerk',
    approver: 'For the approver',
    coordinator: 'For the coordinator',
    administrator: 'For the administrator',
  },
  lines: {
    'plans-none': () => 'There is no plan in the book yet.',
    'figures-not-entered': ({ count }) =>
      count === 1
        ? '1 indicator has no figure for this period.'
        : `${count} indicators have no figure for this period.`,
    'key-missing': () => 'You have no sealing key yet, so you cannot seal a report.',
    'key-without-backup': () => 'Your sealing key has no backup yet.',
    'backup-folder-missing': () => 'No backup folder was chosen: a broken disk would lose the data.',
    'people-first-password': ({ count }) =>
      count === 1 ? '1 person still uses the first password.' : `${count} people still use the first password.`,
  },
  open: {
    'plans-none': 'Register a plan',
    'figures-not-entered': 'Enter figures',
    'key-missing': 'Make the key',
    'key-without-backup': 'Back the key up',
    'backup-folder-missing': 'Choose a folder',
    'people-first-password': 'See the people',
  },
}

function weekendVi(stated: string, day: WeekendDay): string {
  return `${formatDayMonth(stated)} là ${weekdaysVi[day]}`
}

function weekendEn(stated: string, day: WeekendDay): string {
  return `${formatDayMonth(stated)} is a ${weekdaysEn[day]}`
}

export const overviewText = { vi, en }
