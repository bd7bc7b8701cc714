import { z } from 'zod'
import { type BusinessDate, isBusinessDate, lastDayNotAfter } from './business-date.ts'

export const periodKinds = [
  'year',
  'half-year',
  'quarter',
  /** Chuyên đề */
  'thematic',
  /** Đột xuất */
  'ad-hoc',
  /** Sơ kết 05 năm */
  'five-year',
  /** Tổng kết 10 năm */
  'ten-year',
] as const
export const periodKind = z.enum(periodKinds)
export type PeriodKind = z.infer<typeof periodKind>

/** Figures of a year come thrice: up to the cut-off, as an estimate of the whole year, and for good. */
export const figureStages = ['to-cut-off', 'full-year-estimate', 'full-year-official'] as const
export const figureStage = z.enum(figureStages)
export type FigureStage = z.infer<typeof figureStage>

const date = z.string().refine(isBusinessDate).nullable()

/**
 * What a report covers. Dates come from the request or the plan; what they do not say stays null and is shown as
 * missing. The legal year (15/12-14/12) is never filled in unasked: plans ask for reports earlier.
 */
export const reportPeriod = z
  .strictObject({
    kind: periodKind,
    /** The year of the report; for a review the year in which it falls due. */
    year: z.int().min(1900).max(9999).nullable(),
    /** Which half-year or quarter. */
    ordinal: z.int().min(1).max(4).nullable(),
    from: date,
    to: date,
    /** "Số liệu tính đến ngày …" */
    cutOff: date,
    /** Where the next year's report starts, so that the days after the cut-off are not lost. */
    nextYearStart: date,
  })
  .refine(({ kind, ordinal }) => (ordinal === null) === (ordinals[kind] === 0) && (ordinal ?? 0) <= ordinals[kind], {
    path: ['ordinal'],
  })
  .refine(({ kind, year }) => year !== null || !isCalendarKind(kind), { path: ['year'] })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'] })
  .refine(({ from, cutOff }) => from === null || cutOff === null || from <= cutOff, { path: ['cutOff'] })
  .refine(({ cutOff, nextYearStart }) => cutOff === null || nextYearStart === null || cutOff < nextYearStart, {
    path: ['nextYearStart'],
  })
export type ReportPeriod = z.infer<typeof reportPeriod>

const ordinals: Record<PeriodKind, 0 | 2 | 4> = {
  year: 0,
  'half-year': 2,
  quarter: 4,
  thematic: 0,
  'ad-hoc': 0,
  'five-year': 0,
  'ten-year': 0,
}

/** Which parts a kind of period has in one year: [1, 2, 3, 4] for quarters, [null] for one that stands alone. */
export function partsOfYear(kind: PeriodKind): (number | null)[] {
  const count = ordinals[kind]
  return count === 0 ? [null] : Array.from({ length: count }, (_, at) => at + 1)
}

/** The calendar days of a year, half-year or quarter: offered beside an empty field, not filled in. */
export function calendarSpan(kind: PeriodKind, year: number, ordinal: number | null) {
  if (!isCalendarKind(kind)) return null
  const count = ordinals[kind] || 1
  const nth = ordinal ?? 1
  const months = 12 / count
  if (nth > count) return null
  return { from: lastDayNotAfter(year, (nth - 1) * months + 1, 1), to: lastDayNotAfter(year, nth * months, 31) }
}

/** The calendar's last day of a period; a topic or a review ends with its year, and without a year it is of today. */
export function lastDayOf({ kind, year, ordinal }: Pick<ReportPeriod, 'kind' | 'year' | 'ordinal'>): BusinessDate {
  if (year === null) return '9999-12-31'
  return calendarSpan(kind, year, ordinal)?.to ?? lastDayNotAfter(year, 12, 31)
}

/**
 * Which of the three a figure is. One that holds for the last day of the year, or a later one, is for good: it takes the
 * place of the estimate. Where nobody said for which day it holds, it holds for the cut-off.
 */
export function stageOfFigure(
  { isEstimate, asOf }: { isEstimate: boolean; asOf: BusinessDate | null },
  { kind, to }: Pick<ReportPeriod, 'kind' | 'to'>,
): FigureStage {
  if (isEstimate) return 'full-year-estimate'
  return kind === 'year' && to !== null && asOf !== null && asOf >= to ? 'full-year-official' : 'to-cut-off'
}

/** The year's period that follows. It starts where the request said, or at a place that is still missing. */
export function followingYear(period: ReportPeriod): ReportPeriod | null {
  if (period.kind !== 'year' || period.year === null) return null
  return {
    kind: 'year',
    year: period.year + 1,
    ordinal: null,
    from: period.nextYearStart,
    to: null,
    cutOff: null,
    nextYearStart: null,
  }
}

export function isReview(kind: PeriodKind): kind is 'five-year' | 'ten-year' {
  return kind === 'five-year' || kind === 'ten-year'
}

function isCalendarKind(kind: PeriodKind): boolean {
  return kind === 'year' || kind === 'half-year' || kind === 'quarter'
}
