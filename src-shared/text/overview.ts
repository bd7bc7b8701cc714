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
  sent: { sealed: 'Đã niêm phong', accepted: 'Đã tiếp nhận' },
  ofRole: {
    clerk: 'Việc của chuyên viên',
    approver: 'Việc của Lãnh đạo ký duyệt',
    coordinator: 'Việc của đầu mối tổng hợp',
    administrator: 'Việc quản trị',
  },
  lines: {
    'plans-none': () => 'Chưa có kế hoạch nào trong sổ.',
    'period-none': () => 'Chưa mở kỳ báo cáo của năm này.',
    'tasks-late': ({ count }: { count: number }) => `${count} nhiệm vụ quá hạn.`,
    'tasks-soon': ({ count }: { count: number }) => `${count} nhiệm vụ sắp đến hạn.`,
    'tasks-sent-back': ({ count }: { count: number }) => `${count} nhiệm vụ được chuyển lại để làm lại.`,
    'tasks-without-result': ({ count }: { count: number }) => `${count} nhiệm vụ chưa có kết quả.`,
    'evidence-missing': ({ count }: { count: number }) => `${count} tệp minh chứng bị mất hoặc bị thay đổi.`,
    'reports-sent-back': ({ count }: { count: number }) => `${count} báo cáo được lãnh đạo chuyển lại.`,
    'reports-to-complete': ({ count }: { count: number }) => `${count} báo cáo được đề nghị bổ sung, hoàn chỉnh.`,
    'yearly-plans-sent-back': ({ count }: { count: number }) => `${count} kế hoạch năm được lãnh đạo chuyển lại.`,
    'yearly-plans-to-number': ({ count }: { count: number }) =>
      `${count} kế hoạch năm đã duyệt nội dung, chờ số và ngày.`,
    'yearly-plans-to-approve': ({ count }: { count: number }) => `${count} kế hoạch năm chờ duyệt nội dung.`,
    'reports-to-number': ({ count }: { count: number }) => `${count} báo cáo đã duyệt nội dung, chờ số và ngày.`,
    'tasks-to-confirm': ({ count }: { count: number }) => `${count} nhiệm vụ chờ xác nhận hoàn thành.`,
    'extensions-to-decide': ({ count }: { count: number }) =>
      `${count} nhiệm vụ xin gia hạn nội bộ, chờ anh/chị quyết định.`,
    'reports-to-approve': ({ count }: { count: number }) => `${count} báo cáo chờ duyệt nội dung.`,
    'reports-to-seal': ({ count }: { count: number }) => `${count} báo cáo đã có số và ngày, chờ niêm phong.`,
    'legs-late': ({ count, plan }: { count: number; plan: string }) =>
      `${count} nơi nhận báo cáo tổng hợp theo “${plan}” đã quá hạn gửi.`,
    'legs-to-send': ({ count, plan }: { count: number; plan: string }) =>
      `Báo cáo tổng hợp theo “${plan}” đã có số và ngày, chưa gửi ${count} nơi nhận.`,
    'legs-soon': ({ count, plan }: { count: number; plan: string }) =>
      `${count} nơi nhận báo cáo tổng hợp theo “${plan}” sắp đến hạn gửi.`,
    'submissions-to-answer': ({ count, plan }: { count: number; plan: string }) =>
      `${count} báo cáo theo “${plan}” đã nhận, chưa phản hồi đơn vị gửi.`,
    'submissions-quarantined': ({ count }: { count: number }) =>
      `${count} báo cáo ở mục Chờ xác minh, chưa cộng vào tổng.`,
    'acts-waiting': ({ count }: { count: number }) => `${count} tệp văn bản sắp xếp cơ quan, đơn vị chờ xem trước.`,
    'cards-waiting': ({ count }: { count: number }) => `${count} thẻ đơn vị chờ đối chiếu mã.`,
    'backup-due': () => 'Bản sao lưu gần nhất đã quá một tuần, hoặc chưa có bản nào.',
    'figures-not-entered': ({ count }: { count: number }) => `${count} chỉ tiêu chưa nhập số liệu của kỳ này.`,
    'key-missing': () => 'Anh/chị chưa có khóa niêm phong, nên chưa niêm phong được báo cáo.',
    'key-without-backup': () => 'Khóa niêm phong của anh/chị chưa có bản sao lưu.',
    'backup-folder-missing': () => 'Chưa chọn thư mục sao lưu: hỏng máy là mất dữ liệu.',
    'people-first-password': ({ count }: { count: number }) =>
      `${count} người chưa đổi mật khẩu đầu tiên do quản trị đặt.`,
  },
  open: {
    'plans-none': 'Thêm kế hoạch',
    'period-none': 'Mở kỳ',
    'tasks-late': 'Xem nhiệm vụ',
    'tasks-soon': 'Xem nhiệm vụ',
    'tasks-sent-back': 'Xem nhiệm vụ',
    'tasks-without-result': 'Xem nhiệm vụ',
    'evidence-missing': 'Xem minh chứng',
    'reports-sent-back': 'Xem báo cáo',
    'reports-to-complete': 'Xem và bổ sung',
    'yearly-plans-sent-back': 'Xem kế hoạch',
    'yearly-plans-to-number': 'Ghi số và ngày',
    'yearly-plans-to-approve': 'Xem và duyệt',
    'reports-to-number': 'Ghi số và ngày',
    'tasks-to-confirm': 'Xem và xác nhận',
    'extensions-to-decide': 'Xem và quyết định',
    'reports-to-approve': 'Xem và duyệt',
    'reports-to-seal': 'Xem và niêm phong',
    'legs-late': 'Xem chặng báo cáo',
    'legs-to-send': 'Gửi báo cáo',
    'legs-soon': 'Xem chặng báo cáo',
    'submissions-to-answer': 'Xem và phản hồi',
    'submissions-quarantined': 'Xem và xác minh',
    'acts-waiting': 'Xem trước',
    'cards-waiting': 'Đối chiếu',
    'backup-due': 'Sao lưu',
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
  sent: { sealed: 'Sealed', accepted: 'Accepted' },
  ofRole: {
    clerk: 'For the clerk',
    approver: 'For the approver',
    coordinator: 'For the coordinator',
    administrator: 'For the administrator',
  },
  lines: {
    'plans-none': () => 'There is no plan in the book yet.',
    'period-none': () => 'The period of this year is not open yet.',
    'tasks-late': ({ count }) => (count === 1 ? '1 task is late.' : `${count} tasks are late.`),
    'tasks-soon': ({ count }) => (count === 1 ? '1 task is due soon.' : `${count} tasks are due soon.`),
    'tasks-sent-back': ({ count }) => (count === 1 ? '1 task was sent back.' : `${count} tasks were sent back.`),
    'tasks-without-result': ({ count }) => (count === 1 ? '1 task has no result.' : `${count} tasks have no result.`),
    'evidence-missing': ({ count }) =>
      count === 1
        ? '1 evidence file is missing or was changed.'
        : `${count} evidence files are missing or were changed.`,
    'reports-sent-back': ({ count }) => (count === 1 ? '1 report was sent back.' : `${count} reports were sent back.`),
    'reports-to-complete': ({ count }) =>
      count === 1 ? 'The coordinator asks to complete 1 report.' : `The coordinator asks to complete ${count} reports.`,
    'yearly-plans-sent-back': ({ count }) =>
      count === 1 ? '1 yearly plan was sent back.' : `${count} yearly plans were sent back.`,
    'yearly-plans-to-number': ({ count }) =>
      count === 1 ? '1 yearly plan needs its number and date.' : `${count} yearly plans need number and date.`,
    'yearly-plans-to-approve': ({ count }) =>
      count === 1 ? '1 yearly plan waits for approval.' : `${count} yearly plans wait for approval.`,
    'reports-to-number': ({ count }) =>
      count === 1
        ? '1 approved report waits for number and date.'
        : `${count} approved reports wait for number and date.`,
    'tasks-to-confirm': ({ count }) =>
      count === 1 ? '1 task waits to be confirmed.' : `${count} tasks wait to be confirmed.`,
    'extensions-to-decide': ({ count }) =>
      count === 1
        ? '1 task asks for more time inside the office; you decide.'
        : `${count} tasks ask for more time inside the office; you decide.`,
    'reports-to-approve': ({ count }) =>
      count === 1 ? '1 report waits for approval.' : `${count} reports wait for approval.`,
    'reports-to-seal': ({ count }) =>
      count === 1 ? '1 numbered report waits to be sealed.' : `${count} numbered reports wait to be sealed.`,
    'legs-late': ({ count, plan }) => `${count} recipients of the consolidated report on “${plan}” are overdue.`,
    'legs-to-send': ({ count, plan }) =>
      `The consolidated report on “${plan}” has number and date and was not sent to ${count} recipients.`,
    'legs-soon': ({ count, plan }) => `The consolidated report on “${plan}” is due soon at ${count} recipients.`,
    'submissions-to-answer': ({ count, plan }) =>
      count === 1 ? `1 report on “${plan}” waits for an answer.` : `${count} reports on “${plan}” wait for an answer.`,
    'submissions-quarantined': ({ count }) =>
      count === 1
        ? '1 report is in quarantine, not in the totals.'
        : `${count} reports are in quarantine, not in the totals.`,
    'acts-waiting': ({ count }) =>
      count === 1
        ? '1 file of acts of reorganisation waits for a look.'
        : `${count} files of acts of reorganisation wait for a look.`,
    'cards-waiting': ({ count }) =>
      count === 1 ? '1 agency card waits to be compared.' : `${count} agency cards wait to be compared.`,
    'backup-due': () => 'The newest backup is older than a week, or there is none.',
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
    'plans-none': 'Add a plan',
    'period-none': 'Open the period',
    'tasks-late': 'See the tasks',
    'tasks-soon': 'See the tasks',
    'tasks-sent-back': 'See the tasks',
    'tasks-without-result': 'See the tasks',
    'evidence-missing': 'See the evidence',
    'reports-sent-back': 'See the reports',
    'reports-to-complete': 'See and complete',
    'yearly-plans-sent-back': 'See the plans',
    'yearly-plans-to-number': 'Enter number and date',
    'yearly-plans-to-approve': 'See and approve',
    'reports-to-number': 'Enter number and date',
    'tasks-to-confirm': 'See and confirm',
    'extensions-to-decide': 'See and decide',
    'reports-to-approve': 'See and approve',
    'reports-to-seal': 'See and seal',
    'legs-late': 'Open the legs',
    'legs-to-send': 'Send the report',
    'legs-soon': 'Open the legs',
    'submissions-to-answer': 'See and answer',
    'submissions-quarantined': 'See and verify',
    'acts-waiting': 'Preview',
    'cards-waiting': 'Compare',
    'backup-due': 'Back up',
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
