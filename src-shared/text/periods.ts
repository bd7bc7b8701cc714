import type { PeriodKind } from '../domain/report-period.ts'
import type { PeriodErrors } from '../errors/periods.ts'
import type { ErrorText, SameShape } from './error-text.ts'

interface PeriodName {
  kind: PeriodKind
  year: number | null
  ordinal: number | null
}

const nameVi = ({ kind, year, ordinal }: PeriodName) => {
  const ofYear = year === null ? '' : ` năm ${year}`
  switch (kind) {
    case 'year':
      return `Năm ${year}`
    case 'half-year':
      return ordinal === 1 ? `6 tháng đầu${ofYear}` : `6 tháng cuối${ofYear}`
    case 'quarter':
      return `Quý ${['I', 'II', 'III', 'IV'][(ordinal ?? 1) - 1]}${ofYear}`
    case 'thematic':
      return `Chuyên đề${ofYear}`
    case 'ad-hoc':
      return `Đột xuất${ofYear}`
    case 'five-year':
      return `Sơ kết 05 năm${year === null ? '' : ` (${year})`}`
    case 'ten-year':
      return `Tổng kết 10 năm${year === null ? '' : ` (${year})`}`
  }
}

const nameEn = ({ kind, year, ordinal }: PeriodName) => {
  const ofYear = year === null ? '' : ` ${year}`
  switch (kind) {
    case 'year':
      return `Year ${year}`
    case 'half-year':
      return ordinal === 1 ? `First half${ofYear}` : `Second half${ofYear}`
    case 'quarter':
      return `Quarter ${['I', 'II', 'III', 'IV'][(ordinal ?? 1) - 1]}${ofYear}`
    case 'thematic':
      return `On a topic${ofYear}`
    case 'ad-hoc':
      return `On demand${ofYear}`
    case 'five-year':
      return `Five-year review${year === null ? '' : ` (${year})`}`
    case 'ten-year':
      return `Ten-year review${year === null ? '' : ` (${year})`}`
  }
}

const vi = {
  name: nameVi,
  figuresOnly: ({ name }: { name: string }) => `${name} (số liệu đã nhập)`,
  open: 'Mở kỳ mới',
  openTitle: 'Mở kỳ báo cáo',
  openNow: 'Mở kỳ',
  kind: 'Loại kỳ',
  kinds: {
    year: 'Năm',
    'half-year': '6 tháng',
    quarter: 'Quý',
    thematic: 'Chuyên đề',
    'ad-hoc': 'Đột xuất',
    'five-year': 'Sơ kết 05 năm',
    'ten-year': 'Tổng kết 10 năm',
  },
  yearLabel: 'Năm',
  which: 'Lần thứ',
  from: 'Từ ngày',
  to: 'Đến ngày',
  cutOff: 'Số liệu tính đến ngày',
  nextYearStart: 'Kỳ năm sau tính từ ngày',
  datesHint: 'Ngày nào văn bản yêu cầu báo cáo chưa nêu thì để trống; bổ sung sau được.',
  changeDates: 'Sửa ngày của kỳ',
  changeDatesNow: 'Lưu ngày',
  opened: ({ name, carried }: { name: string; carried: number }) =>
    `Đã mở kỳ ${name}, chuyển tiếp ${carried} nhiệm vụ.`,
  datesChanged: 'Đã lưu ngày của kỳ.',
  noEarlier: 'Chưa có kỳ cùng loại trước đó: kỳ mới bắt đầu khi nhận nhiệm vụ.',
  carries: ({ count }: { count: number }) => `Chuyển tiếp ${count} nhiệm vụ sang kỳ mới:`,
  continues: ({ count }: { count: number }) => `${count} nhiệm vụ chưa xong, làm tiếp`,
  stands: ({ count }: { count: number }) => `${count} nhiệm vụ thường xuyên`,
  startsAnew: ({ count }: { count: number }) => `${count} nhiệm vụ định kỳ và chỉ tiêu, bắt đầu lượt mới`,
  leftUnfinished: ({ count }: { count: number }) => `Trong đó ${count} nhiệm vụ kỳ trước chưa hoàn thành`,
  notCarried: {
    'done-once': ({ count }: { count: number }) => `${count} nhiệm vụ làm một lần đã hoàn thành: không chuyển`,
    'not-applicable': ({ count }: { count: number }) => `${count} nhiệm vụ không còn áp dụng: không chuyển`,
    'plan-ended': ({ count }: { count: number }) => `${count} nhiệm vụ của kế hoạch hết hiệu lực: không chuyển`,
    'no-target-left': ({ count }: { count: number }) => `${count} chỉ tiêu không còn mức cho kỳ mới: không chuyển`,
  },
  none: 'Chưa có kỳ nào. Mở kỳ đầu tiên để bắt đầu theo dõi nhiệm vụ.',
}

const en: SameShape<typeof vi> = {
  name: nameEn,
  figuresOnly: ({ name }) => `${name} (figures brought in)`,
  open: 'Open a period',
  openTitle: 'Open a reporting period',
  openNow: 'Open period',
  kind: 'Kind of period',
  kinds: {
    year: 'Year',
    'half-year': 'Half-year',
    quarter: 'Quarter',
    thematic: 'On a topic',
    'ad-hoc': 'On demand',
    'five-year': 'Five-year review',
    'ten-year': 'Ten-year review',
  },
  yearLabel: 'Year',
  which: 'Which one',
  from: 'From',
  to: 'To',
  cutOff: 'Figures up to',
  nextYearStart: 'Next year counts from',
  datesHint: 'Leave empty what the request does not say; it can be filled in later.',
  changeDates: 'Change the dates of the period',
  changeDatesNow: 'Save dates',
  opened: ({ name, carried }) => `Opened ${name}; ${carried} tasks were carried forward.`,
  datesChanged: 'The dates of the period are saved.',
  noEarlier: 'There is no earlier period of this kind: the new one starts when you take on tasks.',
  carries: ({ count }) => `${count} tasks go into the new period:`,
  continues: ({ count }) => `${count} unfinished tasks go on`,
  stands: ({ count }) => `${count} standing tasks`,
  startsAnew: ({ count }) => `${count} recurring tasks and targets start anew`,
  leftUnfinished: ({ count }) => `${count} of them were not finished in the earlier period`,
  notCarried: {
    'done-once': ({ count }) => `${count} one-off tasks are done: not carried`,
    'not-applicable': ({ count }) => `${count} tasks no longer apply: not carried`,
    'plan-ended': ({ count }) => `${count} tasks belong to a plan that has ended: not carried`,
    'no-target-left': ({ count }) => `${count} targets set no value for the new period: not carried`,
  },
  none: 'There is no period yet. Open the first one to start keeping tasks.',
}

const errorsVi: ErrorText<PeriodErrors> = {
  'periods.open-already': (name) => ({
    what: `Kỳ ${nameVi(name)} đã được mở.`,
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy chọn kỳ này ở ô Kỳ phía trên, hoặc mở kỳ khác.',
  }),
  'periods.dates-wrong': () => ({
    what: 'Các ngày của kỳ chưa khớp nhau.',
    safe: 'Ngày cũ của kỳ được giữ nguyên.',
    next: 'Hãy kiểm tra: từ ngày ≤ ngày chốt số liệu, từ ngày ≤ đến ngày, kỳ năm sau bắt đầu sau ngày chốt.',
  }),
}

const errorsEn: ErrorText<PeriodErrors> = {
  'periods.open-already': (name) => ({
    what: `The period ${nameEn(name)} is already open.`,
    safe: 'Nothing was recorded.',
    next: 'Choose it in the period switch above, or open another one.',
  }),
  'periods.dates-wrong': () => ({
    what: 'The dates of the period contradict each other.',
    safe: 'The earlier dates are kept.',
    next: 'Check: start ≤ cut-off, start ≤ end, and the next year starts after the cut-off.',
  }),
}

export const periodsText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
