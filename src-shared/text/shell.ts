import { formatDate, formatDayMonth } from '../domain/business-date.ts'
import type { SameShape } from './error-text.ts'
import type { Language } from './language.ts'

type ReportBound = 'before' | 'by' | 'on' | 'within'
const boundsVi: Record<ReportBound, string> = {
  before: 'trước ngày',
  by: 'chậm nhất ngày',
  on: 'ngày',
  within: 'đến hết ngày',
}
const boundsEn: Record<ReportBound, string> = { before: 'before', by: 'by', on: 'on', within: 'until the end of' }

const vi = {
  skipToContent: 'Đến nội dung chính',
  mainMenu: 'Chức năng chính',
  collapseMenu: 'Thu gọn thanh chức năng',
  collapseShort: 'Thu gọn',
  expandMenu: 'Mở rộng thanh chức năng',
  overview: 'Tổng quan',
  tasks: 'Nhiệm vụ',
  figures: 'Chỉ tiêu',
  plans: 'Kế hoạch',
  reports: 'Báo cáo',
  coordination: 'Tổng hợp',
  evidence: 'Minh chứng',
  registers: 'Danh sách',
  catalogue: 'Danh mục',
  history: 'Nhật ký',
  settings: 'Cài đặt',
  sampleOffice: 'Đơn vị mẫu',
  sampleOfficeHint: 'Đây là dữ liệu mẫu để xem thử, không phải số liệu thật của cơ quan nào.',
  period: 'Kỳ',
  choosePeriod: 'Chọn kỳ báo cáo',
  year: ({ year }: { year: number }) => `Năm ${year}`,
  searchPlaceholder: 'Tìm nhiệm vụ, kế hoạch, trang…',
  searchShort: 'Tìm',
  searchNothing: ({ typed }: { typed: string }) => `Không có kết quả nào cho “${typed}”.`,
  searchPages: 'Trang',
  work: 'Việc đang chạy',
  noticesCount: ({ today, running, ended }: NoticesCount) =>
    withCounts('Thông báo', [
      [today, `${today} việc cần làm`],
      [running, `${running} việc đang chạy`],
      [ended, `${ended} việc vừa chạy xong`],
    ]),
  noticesToday: 'Cần làm hôm nay',
  noticesJobs: 'Việc máy đang chạy và đã chạy',
  jobs: {
    'check-audit-chain': 'Kiểm tra chuỗi nhật ký',
    'check-data': 'Kiểm tra dữ liệu',
    'draft-plan': 'Đọc văn bản kế hoạch và đối chiếu danh mục',
    'hash-files': 'Kiểm tra tệp đã lưu',
    'make-backup': 'Sao lưu dữ liệu',
    'publish-to-postgres': 'Công bố số liệu vào PostgreSQL',
    'open-envelopes': 'Đọc và xác minh tệp nhận được',
    'read-source-lines': 'Đọc nội dung từ tệp',
    'seal-receipts': 'Niêm phong phiếu phản hồi',
    'open-reports': 'Nhận báo cáo của các đơn vị',
    'read-plan': 'Đọc văn bản kế hoạch',
    'print-report': 'Tạo tệp PDF của báo cáo',
    'seal-report': 'Niêm phong báo cáo',
    'write-bundle': 'Ghi gói báo cáo kèm minh chứng',
    'take-from-bundle': 'Lấy tệp minh chứng ra khỏi gói',
    'write-docx': 'Ghi tệp Word',
    'write-letters': 'Soạn công văn',
    'write-word-edit': 'Ghi tệp Word để chỉnh sửa',
    'read-word-edit': 'Đọc tệp Word đã chỉnh sửa',
    'read-workbook': 'Đọc bảng tính Excel',
    'write-workbook': 'Ghi bảng tính Excel',
  },
  nextReport: ({ plan, bound, date }: { plan: string; bound: ReportBound; date: string }) =>
    `Gửi báo cáo ${plan} ${boundsVi[bound]} ${formatDate(date)}`,
  nextReportBy: ({ bound, date }: { bound: ReportBound; date: string }) => `${boundsVi[bound]} ${formatDayMonth(date)}`,
  nextReportLeft: ({ days }: { days: number }) => (days === 0 ? 'hôm nay là ngày cuối' : `còn ${days} ngày`),
  allReportDates: 'Xem mọi hạn gửi báo cáo',
  person: 'Tài khoản',
  language: 'Ngôn ngữ',
  languageNames: { vi: 'Tiếng Việt', en: 'English' },
  colours: 'Giao diện',
  colourNames: { light: 'Sáng', dark: 'Tối', auto: 'Theo máy' },
  lock: 'Khóa màn hình',
  signOut: 'Đăng xuất',
  notFoundTitle: 'Không có trang này',
  notFoundHint: 'Địa chỉ vừa mở không dẫn tới trang nào. Dữ liệu không bị ảnh hưởng.',
  toOverview: 'Về Tổng quan',
  brokenTitle: 'Trang này không hiển thị được',
  brokenSafe: 'Dữ liệu đã lưu vẫn nguyên vẹn; các trang khác vẫn dùng được.',
  brokenNext: 'Hãy mở lại trang. Nếu vẫn lỗi, gửi dòng chữ dưới đây cho người hỗ trợ.',
  reopenPage: 'Mở lại trang',
}

const en: SameShape<typeof vi> = {
  skipToContent: 'Skip to the content',
  mainMenu: 'Main menu',
  collapseMenu: 'Collapse the menu',
  collapseShort: 'Collapse',
  expandMenu: 'Expand the menu',
  overview: 'Overview',
  tasks: 'Tasks',
  figures: 'Indicators',
  plans: 'Plans',
  reports: 'Reports',
  coordination: 'Coordination',
  evidence: 'Evidence',
  registers: 'Registers',
  catalogue: 'Catalogue',
  history: 'History',
  settings: 'Settings',
  sampleOffice: 'Sample office',
  sampleOfficeHint: 'These are sample data to look around in, not the figures of any real office.',
  period: 'Period',
  choosePeriod: 'Choose the reporting period',
  year: ({ year }) => `Year ${year}`,
  searchPlaceholder: 'Find tasks, plans, pages…',
  searchShort: 'Find',
  searchNothing: ({ typed }) => `Nothing found for “${typed}”.`,
  searchPages: 'Pages',
  work: 'Running work',
  noticesCount: ({ today, running, ended }) =>
    withCounts('Notices', [
      [today, `${today} to do`],
      [running, `${running} running`],
      [ended, `${ended} just ended`],
    ]),
  noticesToday: 'To do today',
  noticesJobs: 'What the app is doing and has done',
  jobs: {
    'check-audit-chain': 'Checking the audit chain',
    'check-data': 'Checking the data',
    'draft-plan': 'Reading a plan document against the catalogue',
    'hash-files': 'Checking stored files',
    'make-backup': 'Backing up the data',
    'publish-to-postgres': 'Publishing to PostgreSQL',
    'open-envelopes': 'Reading and verifying received files',
    'read-source-lines': 'Reading the text of a file',
    'seal-receipts': 'Sealing receipts',
    'open-reports': 'Taking in reports of the agencies',
    'read-plan': 'Reading a plan document',
    'print-report': 'Making the PDF of a report',
    'seal-report': 'Sealing a report',
    'write-bundle': 'Writing a report bundle with evidence',
    'take-from-bundle': 'Taking an evidence file out of a bundle',
    'write-docx': 'Writing a Word file',
    'write-letters': 'Drafting letters',
    'write-word-edit': 'Writing a Word file to be edited',
    'read-word-edit': 'Reading an edited Word file',
    'read-workbook': 'Reading an Excel workbook',
    'write-workbook': 'Writing an Excel workbook',
  },
  nextReport: ({ plan, bound, date }) => `Send the report on ${plan} ${boundsEn[bound]} ${formatDate(date)}`,
  nextReportBy: ({ bound, date }) => `${boundsEn[bound]} ${formatDayMonth(date)}`,
  nextReportLeft: ({ days }) =>
    days === 0 ? 'today is the last day' : days === 1 ? '1 day left' : `${days} days left`,
  allReportDates: 'Show all report dates',
  person: 'Account',
  language: 'Language',
  languageNames: { vi: 'Tiếng Việt', en: 'English' },
  colours: 'Appearance',
  colourNames: { light: 'Light', dark: 'Dark', auto: 'As the system' },
  lock: 'Lock the screen',
  signOut: 'Sign out',
  notFoundTitle: 'There is no such page',
  notFoundHint: 'The address you opened leads nowhere. No data are affected.',
  toOverview: 'To the overview',
  brokenTitle: 'This page cannot be shown',
  brokenSafe: 'Saved data are intact; the other pages still work.',
  brokenNext: 'Open the page again. If it fails again, send the line below to whoever supports you.',
  reopenPage: 'Open the page again',
}

interface NoticesCount {
  today: number
  running: number
  ended: number
}

function withCounts(name: string, parts: readonly (readonly [number, string])[]): string {
  const told = parts.filter(([count]) => count > 0).map(([, words]) => words)
  return told.length === 0 ? name : `${name}: ${told.join(', ')}`
}

export const shellText = { vi, en }

/** What long work is called; a kind that has no name yet is still work. */
export function jobLabel(language: Language, kind: string): string {
  const { jobs, work } = shellText[language]
  return Object.entries(jobs).find(([name]) => name === kind)?.[1] ?? work
}
