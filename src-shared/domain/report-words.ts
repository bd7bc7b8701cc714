import { formatDate } from './business-date.ts'
import type { Comparator } from './figure-target.ts'
import { romanNumber } from './printed-document/marks.ts'
import type { Progress } from './progress.ts'
import type { ReportCorrection, ReportFigure } from './report-content.ts'
import type { OutlineKey } from './report-outline.ts'
import type { ReportPeriod } from './report-period.ts'
import type { Timeliness } from './timeliness.ts'
import { formatNumber } from './vietnamese-number.ts'

/** Words of the printed report. An official document is in Vietnamese whatever language the window speaks. */
export const headingOf: Record<OutlineKey, string> = {
  direction: 'Công tác chỉ đạo, triển khai thực hiện',
  results: 'Kết quả thực hiện nhiệm vụ',
  indicators: 'Kết quả thực hiện các chỉ tiêu',
  funding: 'Kinh phí thực hiện',
  'assessment.strengths': 'Ưu điểm',
  'assessment.shortcomings': 'Tồn tại, hạn chế',
  'assessment.causes': 'Nguyên nhân',
  'next-steps': 'Phương hướng, nhiệm vụ thời gian tới',
  proposals: 'Kiến nghị, đề xuất',
}

const progress: Record<Progress, string> = {
  'not-started': 'Chưa thực hiện',
  'in-progress': 'Đang thực hiện',
  'awaiting-confirmation': 'Chờ xác nhận',
  done: 'Hoàn thành',
  redo: 'Làm lại',
  paused: 'Tạm dừng',
  'not-applicable': 'Không còn áp dụng',
}

const timeliness: Record<Timeliness['kind'], string> = {
  none: 'Không có thời hạn',
  'in-time': 'Trong hạn',
  soon: 'Sắp đến hạn',
  late: 'Quá hạn',
  'done-in-time': 'Đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  awaiting: 'Chưa có kết quả',
}

const comparators: Record<Comparator, (value: string) => string> = {
  'at-least': (value) => `≥ ${value}`,
  'at-most': (value) => `≤ ${value}`,
  equal: (value) => value,
  change: (value) => (value.startsWith('-') ? `giảm ${value.slice(1)}%` : `tăng ${value}%`),
  'times-per-year': (value) => `${value} lần/năm`,
}

const documentKinds: Record<string, string> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  KH: 'Kế hoạch',
  HD: 'Hướng dẫn',
  TB: 'Thông báo',
  BC: 'Báo cáo',
  CTr: 'Chương trình',
  TTr: 'Tờ trình',
}

/** The kind that the symbol of a number names ("12/KH-SYT"); công văn and others bear none. */
export function documentKindOf(number: string): string {
  const symbol = /[/-](\p{Lu}+r?)[-/]/u.exec(`${number}-`)?.[1] ?? ''
  return documentKinds[symbol] ?? 'Văn bản'
}

/** "về …" behind number and issuer; the first letter stays where the second word shows that it opens a name. */
export function aboutSubject(subject: string): string {
  const about = /^(?:về(?: việc)?|v\/v)\s+/iu
  if (about.test(subject)) return `về ${subject.replace(about, '')}`
  const opensName = /^\p{Lu}\S*\s+\p{Lu}/u.test(subject) || /^\p{Lu}{2}/u.test(subject)
  return `về ${opensName ? subject : subject.slice(0, 1).toLocaleLowerCase('vi') + subject.slice(1)}`
}

/** "năm 2026", "6 tháng đầu năm 2026", "quý III năm 2026"; without a year only what is known. */
export function periodPhrase({ kind, year, ordinal }: Pick<ReportPeriod, 'kind' | 'year' | 'ordinal'>): string {
  const ofYear = year === null ? '' : `năm ${year}`
  switch (kind) {
    case 'year':
      return ofYear
    case 'half-year':
      return `6 tháng ${ordinal === 1 ? 'đầu' : 'cuối'} ${ofYear}`
    case 'quarter':
      return `quý ${romanNumber(ordinal ?? 1)} ${ofYear}`
    case 'five-year':
      return '(sơ kết 05 năm)'
    case 'ten-year':
      return '(tổng kết 10 năm)'
    case 'thematic':
      return `(báo cáo chuyên đề) ${ofYear}`.trim()
    case 'ad-hoc':
      return `(báo cáo đột xuất) ${ofYear}`.trim()
  }
}

export const reportWords = {
  typeName: 'Báo cáo',
  requestBasis: ({
    number,
    date,
    sender,
    about,
  }: {
    number: string
    date: string | null
    sender: string
    about: string
  }) =>
    [
      `Thực hiện ${documentKindOf(number) === 'Văn bản' ? 'Công văn' : documentKindOf(number)} số ${number}`,
      date && `ngày ${date}`,
      `của ${sender}`,
      about,
    ]
      .filter(Boolean)
      .join(' '),
  assessment: 'Đánh giá chung',
  documentDate: ({ date }: { date: string }) => `ngày ${date}`,
  documentIssuer: ({ issuer }: { issuer: string }) => `của ${issuer}`,
  quantities: ({ list }: { list: string }) => `Số liệu: ${list}.`,
  cutOff: ({ date }: { date: string }) => `(Số liệu tính đến ngày ${date})`,
  estimate: ({ year }: { year: string }) => `Ước cả năm ${year}`.trim(),
  official: ({ year }: { year: string }) => `Chính thức cả năm ${year}`.trim(),
  replacesEstimate: ({ value }: { value: string }) => `Thay số ước đã báo cáo: ${value}`,
  reportedBefore: ({ value }: { value: string }) => `Kỳ trước đã báo cáo ${value}`,
  /** The result of work that was carried on and turned out to be finished before this period began, or in it. */
  finished: ({ doneOn, isEarlier }: { doneOn: string; isEarlier: boolean }) =>
    `Đã hoàn thành ngày ${formatDate(doneOn)}${isEarlier ? ', kỳ trước' : ''}.`,
  corrections: 'Nhiệm vụ có thay đổi so với báo cáo kỳ trước:',
  correction: ({ title, reported, now, doneOn, reason }: ReportCorrection) =>
    [
      `${title.replace(/\.$/, '')}: kỳ trước đã báo cáo “${progress[reported]}”, nay là “${progress[now]}”`,
      doneOn === null ? '' : ` (ngày ${formatDate(doneOn)})`,
      reason === '' ? '.' : `. Lý do: ${reason}`,
    ].join(''),
  afterCutOff: ({ date }: { date: string }) => `(ngày ${date}, sau ngày chốt số liệu)`,
  /** Work after the cut-off: said as expected, never as a result. */
  expected: ({ text, until }: { text: string; until: string | null }) =>
    `Dự kiến đến ${until === null ? 'hết kỳ báo cáo' : formatDate(until)}: ${text}`,
  asOf: ({ date }: { date: string }) => `Tính đến ngày ${date}`,
  /** What a figure of a review is made of: "3/5 năm có số liệu". */
  review: ({ counted, of, missing, takenFromYear, falls }: NonNullable<ReportFigure['review']>) => [
    ...(takenFromYear === null ? [] : [`Số liệu năm ${takenFromYear}`]),
    `${counted}/${of} năm có số liệu${missing.length === 0 ? '' : ` (chưa có: ${missing.join(', ')})`}`,
    ...(falls.length === 0 ? [] : [`Số lũy kế giảm ở năm ${falls.join(', ')}`]),
  ],
  reviewTaskColumns: [
    'Năm',
    'Tổng số',
    'Hoàn thành',
    'Đang thực hiện',
    'Chưa thực hiện',
    'Tạm dừng',
    'Quá hạn',
    'Ghi chú',
  ],
  reviewFundingColumns: ['Năm', 'Nguồn kinh phí', 'Kế hoạch (triệu đồng)', 'Đã thực hiện (triệu đồng)'],
  reviewWhole: 'Cả giai đoạn',
  reviewOnce: 'Nhiệm vụ chuyển qua nhiều năm tính một lần',
  reviewNoReport: 'Chưa có báo cáo năm đã gửi; số liệu theo sổ nhiệm vụ',
  reviewNothing: 'Chưa có báo cáo, chưa có số liệu nhiệm vụ',
  noFigures: '(Kế hoạch không giao đơn vị báo cáo chỉ tiêu.)',
  noFunding: '(Chưa có số liệu kinh phí.)',
  nothingYet: '(Chưa có nội dung.)',
  ownTasks: 'Nhiệm vụ của đơn vị',
  plan: ({ number, shortName }: { number: string | null; shortName: string }) =>
    number === null ? shortName : `Kế hoạch số ${number} (${shortName})`,
  targetOfYear: ({ text, year }: { text: string; year: number }) => `${text} (năm ${year})`,
  annex: 'Kết quả thực hiện từng nhiệm vụ',
  progressChart: ({ count }: { count: number }) => `Nhiệm vụ theo tiến độ (tổng số ${formatNumber(count)} nhiệm vụ)`,
  taskCount: 'Số nhiệm vụ',
  figureChart: ({ name, unit, target }: { name: string; unit: string; target: string | null }) =>
    `${name} theo năm${unit === '' ? '' : ` (${unit})`}${target === null ? '' : `; nét đứt: mục tiêu ${target}`.trimEnd()}`,
  figureResult: 'Kết quả',
  figureTarget: 'Mục tiêu',
  figureColumns: ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Mục tiêu', 'Kết quả', 'Ghi chú'],
  fundingColumns: ['TT', 'Nguồn kinh phí', 'Kế hoạch (triệu đồng)', 'Đã thực hiện (triệu đồng)'],
  taskColumns: ['TT', 'Mục', 'Nhiệm vụ', 'Tiến độ', 'Thời hạn', 'Kết quả', 'Minh chứng'],
  total: 'Tổng cộng',
  figure: {
    'none-arisen': 'Không phát sinh',
    'no-data': 'Chưa có số liệu',
    'not-applicable': 'Không áp dụng',
    missing: 'Chưa nhập',
  },
  subject: ({ number, shortName, period }: { number: string | null; shortName: string; period: string }) =>
    `Kết quả thực hiện ${number === null ? shortName : `Kế hoạch số ${number}`} ${period}`.trim(),
  subjectOfSeveral: ({ period }: { period: string }) => `Kết quả thực hiện các kế hoạch được giao ${period}`.trim(),
  sameAsAbove: 'Như trên',
  archive: 'Lưu: VT',
  symbol: ({ abbreviation }: { abbreviation: string }) => `BC-${abbreviation}`,
  target: ({ comparator, value }: { comparator: Comparator; value: string }) => comparators[comparator](value),
  progress,
  timeliness,
}
