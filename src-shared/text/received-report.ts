import type { SameShape } from './error-text.ts'

/** What a received report says beside its results: changes against the last one, money, the years of a review. */
const vi = {
  corrections: 'Nhiệm vụ có thay đổi so với báo cáo kỳ trước',
  change: ({ reported, now }: { reported: string; now: string }) =>
    `Kỳ trước đã báo cáo “${reported}”, nay là “${now}”`,
  reason: 'Lý do',
  reportedBefore: 'Kỳ trước đã báo cáo',
  funding: 'Kinh phí (triệu đồng)',
  fundingOfYears: 'Kinh phí từng năm (triệu đồng)',
  source: 'Nguồn kinh phí',
  planned: 'Kế hoạch',
  spent: 'Đã thực hiện',
  tasksOfYears: 'Nhiệm vụ từng năm',
  year: 'Năm',
  allTasks: 'Tổng số',
  late: 'Quá hạn',
  wholePeriod: 'Cả giai đoạn',
  countedOnce: 'Nhiệm vụ chuyển qua nhiều năm tính một lần',
  noReportOfYear: 'Chưa có báo cáo năm đã gửi; số liệu theo sổ nhiệm vụ',
  nothingOfYear: 'Chưa có báo cáo, chưa có số liệu nhiệm vụ',
}

const en: SameShape<typeof vi> = {
  corrections: 'Tasks that changed since the last report',
  change: ({ reported, now }) => `Reported before as “${reported}”, now “${now}”`,
  reason: 'Reason',
  reportedBefore: 'Reported before:',
  funding: 'Funding (million đồng)',
  fundingOfYears: 'Funding by year (million đồng)',
  source: 'Source',
  planned: 'Planned',
  spent: 'Spent',
  tasksOfYears: 'Tasks by year',
  year: 'Year',
  allTasks: 'All',
  late: 'Overdue',
  wholePeriod: 'All years',
  countedOnce: 'A task carried over years counts once',
  noReportOfYear: 'No report of the year was sent; counted from the task register',
  nothingOfYear: 'No report and no tasks are known',
}

export const receivedReportText = { vi, en }
