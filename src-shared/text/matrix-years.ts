import { formatDate } from '../domain/business-date.ts'
import type { YearState } from '../domain/consolidation/roll-up.ts'
import type { FigureMeasure } from '../domain/figures.ts'
import type { SameShape } from './error-text.ts'

const statesVi: Record<Exclude<YearState, 'counts'>, string> = {
  earlier: 'Không cộng: đã có số của năm sau',
  own: 'Không cộng: đã có báo cáo riêng cả giai đoạn của đơn vị',
  heir: 'Không cộng: đơn vị kế thừa đã báo cáo, để không tính hai lần',
  outside: 'Đơn vị không thuộc diện báo cáo chỉ tiêu này; không cộng vào tổng',
  'other-shape': 'Không cùng dạng số với chỉ tiêu; không cộng vào tổng',
  'none-arisen': 'Không phát sinh',
  'no-data': 'Chưa có số liệu',
  'not-applicable': 'Không áp dụng',
  silent: 'Đã báo cáo, không nêu nội dung này',
  missing: 'Chưa nhận được báo cáo',
}
const statesEn: Record<Exclude<YearState, 'counts'>, string> = {
  earlier: 'Not added: a later year stands for it',
  own: "Not added: the agency's own report of the whole span stands for it",
  heir: 'Not added: the agency that took over reported, so that nothing counts twice',
  outside: 'The agency is not among those who report this indicator; not in the total',
  'other-shape': 'Not the kind of number the indicator asks for; not in the total',
  'none-arisen': 'None arisen',
  'no-data': 'No data yet',
  'not-applicable': 'Not applicable',
  silent: 'Reported, and says nothing of this',
  missing: 'No report received yet',
}

const measuresVi: Record<FigureMeasure, string> = {
  'in-period': 'Phát sinh trong kỳ: cộng các năm của từng đơn vị.',
  'at-date': 'Tại thời điểm: lấy năm gần nhất có số của từng đơn vị, rồi cộng các đơn vị.',
  cumulative:
    'Lũy kế: lấy năm gần nhất có số của từng đơn vị, rồi cộng các đơn vị; số giảm giữa các năm được đánh dấu.',
}
const measuresEn: Record<FigureMeasure, string> = {
  'in-period': 'In the period: the years of each agency are added.',
  'at-date': 'At a date: the latest year with a number of each agency, then the agencies are added.',
  cumulative:
    'Cumulative: the latest year with a number of each agency, then the agencies are added; a number that falls is marked.',
}

/** Words of the table of bodies by years, on the page and in its workbook. */
const vi = {
  label: 'Bảng đơn vị theo các năm',
  indicator: 'Chỉ tiêu',
  whole: 'Cả giai đoạn',
  own: 'Báo cáo riêng',
  ownHint: 'Báo cáo cả giai đoạn của chính đơn vị: được lấy thay cho các năm',
  states: statesVi,
  measures: measuresVi,
  earlierMark: ({ year }: { year: number }) => `số năm ${year}`,
  ended: ({ date }: { date: string }) => `Đã kết thúc hoạt động ngày ${formatDate(date)}`,
  through: ({ names }: { names: readonly string[] }) => `Tính ở ${names.join(', ')}`,
  missingYears: ({ years }: { years: readonly number[] }) => `Thiếu năm ${years.join(', ')}`,
  falls: ({ years }: { years: readonly number[] }) => `Số lũy kế giảm năm ${years.join(', ')}. Đề nghị nêu lý do.`,
  fromOwn: 'Theo báo cáo riêng cả giai đoạn',
  fromYear: ({ year }: { year: number }) => `Theo số năm ${year}`,
  filters: { missing: 'Thiếu năm', own: 'Có báo cáo riêng', ended: 'Đã kết thúc' },
  reported: ({ reported, of }: { reported: number; of: number }) => `${reported}/${of} đơn vị đã báo cáo`,
  legend:
    'Số gạch ngang không cộng vào cả giai đoạn · – không phát sinh · … chưa có số liệu · × không áp dụng · ô gạch chéo: thiếu, không tính là 0 · ô trống: không phải báo cáo',
  sheets: { years: 'Các năm', bodies: 'Đơn vị theo năm' },
  columns: { part: 'Phần', missing: 'Năm thiếu', note: 'Ghi chú', year: ({ year }: { year: number }) => `Năm ${year}` },
}

const en: SameShape<typeof vi> = {
  label: 'Agencies by years',
  indicator: 'Indicator',
  whole: 'Whole span',
  own: 'Own report',
  ownHint: "The agency's own report of the whole span: it goes before its years",
  states: statesEn,
  measures: measuresEn,
  earlierMark: ({ year }) => `of ${year}`,
  ended: ({ date }) => `Ended on ${formatDate(date)}`,
  through: ({ names }) => `Counted in ${names.join(', ')}`,
  missingYears: ({ years }) => `Missing: ${years.join(', ')}`,
  falls: ({ years }) => `The cumulative number falls in ${years.join(', ')}. Ask for the reason.`,
  fromOwn: 'By its own report of the whole span',
  fromYear: ({ year }) => `By the number of ${year}`,
  filters: { missing: 'Years missing', own: 'Own report', ended: 'Ended' },
  reported: ({ reported, of }) => `${reported}/${of} agencies reported`,
  legend:
    'Struck numbers are not in the whole · – none arisen · … no data yet · × not applicable · hatched: missing, not 0 · blank: not to be reported',
  sheets: { years: 'Years', bodies: 'Agencies by year' },
  columns: { part: 'Part', missing: 'Years missing', note: 'Note', year: ({ year }) => String(year) },
}

export const matrixYearsText = { vi, en }
