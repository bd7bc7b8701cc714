import { z } from 'zod'
import { addDays, type BusinessDate, isBusinessDate, lastDayNotAfter } from './business-date.ts'

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

export type PeriodGap = 'year' | 'from' | 'to' | 'cut-off' | 'next-year-start'

/** What the request left open. Shown as missing, asked for, never guessed. */
export function gapsOf(period: ReportPeriod): PeriodGap[] {
  const gaps: PeriodGap[] = []
  if (period.year === null && isReview(period.kind)) gaps.push('year')
  if (period.from === null) gaps.push('from')
  if (period.to === null) gaps.push('to')
  if (period.cutOff === null) gaps.push('cut-off')
  if (period.nextYearStart === null && period.kind === 'year') gaps.push('next-year-start')
  return gaps
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

/** The reporting year of Nghị định 09/2019/NĐ-CP, Điều 12: 15/12 of the year before to 14/12. */
export function legalYearSpan(year: number): { from: BusinessDate; to: BusinessDate } {
  return { from: `${year - 1}-12-15`, to: `${year}-12-14` }
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

export type PlaceInPeriod = 'before' | 'inside' | 'after-cut-off' | 'after' | 'unknown'

/**
 * Where something that happened on this day is reported. After the cut-off it goes into the next period or into the
 * later official figures; past the end only into the next period. Where the dates do not say, neither does this.
 */
export function placeInPeriod(day: BusinessDate, period: Pick<ReportPeriod, 'from' | 'to' | 'cutOff'>): PlaceInPeriod {
  if (period.from !== null && day < period.from) return 'before'
  if (period.to !== null && day > period.to) return 'after'
  if (period.cutOff !== null && day > period.cutOff) return 'after-cut-off'
  return period.from === null || (period.to === null && period.cutOff === null) ? 'unknown' : 'inside'
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

/** Days that neither this year's report nor the next one would cover; null when there are none or nobody can tell. */
export function uncoveredDays(
  period: Pick<ReportPeriod, 'cutOff' | 'nextYearStart'>,
): { from: BusinessDate; to: BusinessDate } | null {
  if (period.cutOff === null || period.nextYearStart === null) return null
  const from = addDays(period.cutOff, 1)
  return from < period.nextYearStart ? { from, to: addDays(period.nextYearStart, -1) } : null
}

export type ReviewYear = { kind: 'due'; year: number } | { kind: 'base-missing' }

/** "Sơ kết 05 năm": five years after what? A plan that does not say has no due year. */
export function reviewYear(kind: 'five-year' | 'ten-year', baseYear: number | null): ReviewYear {
  if (baseYear === null) return { kind: 'base-missing' }
  return { kind: 'due', year: baseYear + (kind === 'five-year' ? 5 : 10) }
}

export function isReview(kind: PeriodKind): kind is 'five-year' | 'ten-year' {
  return kind === 'five-year' || kind === 'ten-year'
}

function isCalendarKind(kind: PeriodKind): boolean {
  return kind === 'year' || kind === 'half-year' || kind === 'quarter'
}
