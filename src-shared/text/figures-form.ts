import { formatDate } from '../domain/business-date.ts'
import type { SameShape } from './error-text.ts'

/** The words inside the Excel forms. Headings are also how a filled-in form is read back, in either language. */
export const figureFormVi = {
  sheet: 'Số liệu',
  breakdownFile: ({ plan, period }: { plan: string; period: string }) =>
    `Mẫu thu thập theo ấp, thôn - ${plan} - ${period}.xlsx`,
  breakdownTitle: ({ period }: { period: string }) => `BIỂU THU THẬP SỐ LIỆU THEO ẤP, THÔN · ${period}`,
  yearsFile: ({ plan, from, to }: { plan: string; from: number; to: number }) =>
    `Số liệu năm trước - ${plan} - ${from}-${to}.xlsx`,
  yearsTitle: ({ from, to }: { from: number; to: number }) => `SỐ LIỆU NHỮNG NĂM TRƯỚC · ${from}–${to}`,
  plan: ({ plan, source, version }: { plan: string; source: string; version: number }) =>
    `Kế hoạch: ${plan}. Bộ chỉ tiêu: ${source === '' ? '' : `${source}, `}bản ${version}.`,
  asOf: ({ date }: { date: string }) => `Số liệu tính đến ngày ${formatDate(date)}.`,
  asOfUnknown: 'Số liệu tính đến ngày: chưa có thời điểm chốt số liệu.',
  blank: 'Để trống ô: chưa báo cáo (không tính là 0). Ghi 0: có theo dõi, kết quả là 0.',
  answers:
    'Khi không có số, ghi đúng một trong các câu: Không phát sinh · Chưa có số liệu · Không áp dụng. Các câu này không tính là 0.',
  /** At most 225 characters: Excel shows no more. */
  expected: 'Ô này cần một số không âm, hoặc một trong các câu: Không phát sinh, Chưa có số liệu, Không áp dụng.',
  shares: 'Chỉ tiêu tỷ lệ: ghi tử số và mẫu số, không ghi phần trăm.',
  yearsSource: 'Dòng cuối: ghi văn bản làm nguồn của mỗi năm (số, ký hiệu, ngày, cơ quan ban hành).',
  keep: 'Không xóa dòng, cột ẩn. Có thể thêm dòng cho ấp, thôn mới.',
  keepYears: 'Không xóa dòng, cột ẩn.',
  place: 'Ấp, thôn',
  indicator: 'Chỉ tiêu',
  unit: 'Đơn vị tính',
  parts: { value: 'Số liệu', numerator: 'Tử số', denominator: 'Mẫu số' },
  year: ({ year }: { year: number }) => `Năm ${year}`,
  numerator: 'tử số',
  denominator: 'mẫu số',
  source: 'Nguồn số liệu (văn bản)',
  key: 'Khóa',
}

export const figureFormEn: SameShape<typeof figureFormVi> = {
  sheet: 'Figures',
  breakdownFile: ({ plan, period }) => `Form by hamlet - ${plan} - ${period}.xlsx`,
  breakdownTitle: ({ period }) => `FIGURES BY HAMLET · ${period}`,
  yearsFile: ({ plan, from, to }) => `Earlier years - ${plan} - ${from}-${to}.xlsx`,
  yearsTitle: ({ from, to }) => `FIGURES OF EARLIER YEARS · ${from}–${to}`,
  plan: ({ plan, source, version }) =>
    `Plan: ${plan}. Indicator set: ${source === '' ? '' : `${source}, `}version ${version}.`,
  asOf: ({ date }) => `Figures as of ${formatDate(date)}.`,
  asOfUnknown: 'Figures as of: no cut-off date yet.',
  blank: 'Blank: not reported (never counted as 0). 0: was looked at, and is 0.',
  answers:
    'Where there is no number, write one of: None arisen · No data yet · Not applicable. These never count as 0.',
  expected: 'A number that is not below 0 is expected here, or one of: None arisen, No data yet, Not applicable.',
  shares: 'Shares: write numerator and denominator, no percentages.',
  yearsSource: 'Last line: the document that each year comes from (number, date, body).',
  keep: 'Do not delete hidden rows or columns. Lines for new hamlets may be added.',
  keepYears: 'Do not delete hidden rows or columns.',
  place: 'Hamlet',
  indicator: 'Indicator',
  unit: 'Unit',
  parts: { value: 'Figure', numerator: 'Numerator', denominator: 'Denominator' },
  year: ({ year }) => `Year ${year}`,
  numerator: 'numerator',
  denominator: 'denominator',
  source: 'Source (document)',
  key: 'Key',
}
