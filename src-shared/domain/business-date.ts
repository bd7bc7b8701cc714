/** A local date without zone, `yyyy-MM-dd`. Being ISO, two of them compare as strings. */
export type BusinessDate = string

/** A UTC instant as `Date.toISOString()` writes it. */
export type Instant = string

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
export type Weekday = (typeof weekdays)[number]
export type WeekendDay = Extract<Weekday, 'saturday' | 'sunday'>

export interface DateParts {
  year: number
  month: number
  day: number
}

/** No office record is older; what is reckoned back from the first of them is. */
const firstTypedYear = 1900
const firstYear = 1800
const lastYear = 9999
const lastDay = '9999-12-31'
const dayMs = 86_400_000
/** Vietnam has used UTC+7 without daylight saving since 1975; office records here are all younger. */
const vietnamOffsetMs = 7 * 3_600_000

/** Days of a month, 1-12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The ISO date of these parts, or null when there is no such day (31/4, 29/2/2026, year 26). */
export function businessDateOf({ year, month, day }: DateParts): BusinessDate | null {
  const isTyped = [year, month, day].every(Number.isInteger) && year >= firstTypedYear
  if (!isTyped || !isDay({ year, month, day })) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A day that people can mean: one of an office record, not a slip of the keyboard. */
export function isBusinessDate(text: string): boolean {
  const parts = partsIn(text)
  return parts !== null && parts.year >= firstTypedYear
}

/** Every day that is reckoned with here, also the one before the first that people can type. */
export function isReckonedDate(text: string): boolean {
  return partsIn(text) !== null
}

/** Throws RangeError for what is not a business date: inside, dates were already parsed at the boundary. */
export function datePartsOf(date: BusinessDate): DateParts {
  const parts = partsIn(date)
  if (!parts) throw new RangeError(`not a business date: ${date}`)
  return parts
}

/** The calendar ends with 31/12/9999, which people write for "without end": what lies beyond is that day. */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  return new Date(Math.min(epochOf(date) + days * dayMs, epochOf(lastDay))).toISOString().slice(0, 10)
}

/** The same day in another year; 29/2 becomes 28/2 where the year has none. */
export function addYears(date: BusinessDate, years: number): BusinessDate {
  const { year, month, day } = datePartsOf(date)
  return lastDayNotAfter(year + years, month, day)
}

/** The day of a month, or the month's last one when it is shorter. Never beyond 31/12/9999. */
export function lastDayNotAfter(year: number, month: number, day: number): BusinessDate {
  if (year > lastYear) return lastDay
  const date = businessDateOf({ year, month, day: Math.min(day, daysInMonth(year, month)) })
  if (date === null) throw new RangeError(`no such month: ${year}-${month}`)
  return date
}

export function weekdayOf(date: BusinessDate): Weekday {
  // Modulo 7 keeps the index inside the list, which the type of an indexed access cannot say.
  return weekdays[new Date(epochOf(date)).getUTCDay()] as Weekday
}

export function weekendDayOf(date: BusinessDate): WeekendDay | null {
  const weekday = weekdayOf(date)
  return weekday === 'saturday' || weekday === 'sunday' ? weekday : null
}

export function compareDates(a: BusinessDate, b: BusinessDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whole days from one date to the other; negative when `to` is earlier. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return Math.round((epochOf(to) - epochOf(from)) / dayMs)
}

/** `dd/MM/yyyy`, as every screen shows a date. */
export function formatDate(date: BusinessDate): string {
  const { year, month, day } = datePartsOf(date)
  return `${two(day)}/${two(month)}/${year}`
}

/** `dd/MM`, where the year is clear from the place. */
export function formatDayMonth(date: BusinessDate): string {
  return formatDate(date).slice(0, 5)
}

/**
 * A date as people type it: `4/12/2026`, `04-12-2026`, `4.12.26`, or `4/12` with the year of the period that the form
 * belongs to. ISO is taken too, as it comes by paste. Null for everything else, days that do not exist included.
 */
export function parseTypedDate(text: string, yearWhenLeftOut: number): BusinessDate | null {
  const typed = text.trim()
  if (isBusinessDate(typed)) return typed
  const match = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d{2}))?$/.exec(typed)
  if (!match) return null
  const [, day, , month, year] = match
  const fullYear = year === undefined ? yearWhenLeftOut : Number(year) + (year.length === 2 ? 2000 : 0)
  return businessDateOf({ year: fullYear, month: Number(month), day: Number(day) })
}

/** The date on the wall calendar in Vietnam at this instant. */
export function vietnamDateOf(instant: Instant): BusinessDate {
  return new Date(instantMs(instant) + vietnamOffsetMs).toISOString().slice(0, 10)
}

/** Date and time of day in Vietnam, for showing when something was recorded. */
export function vietnamTimeOf(instant: Instant): { date: BusinessDate; time: string } {
  const local = new Date(instantMs(instant) + vietnamOffsetMs).toISOString()
  return { date: local.slice(0, 10), time: local.slice(11, 16) }
}

/** The first instant of a business date in Vietnam. */
export function startOfVietnamDay(date: BusinessDate): Instant {
  return new Date(epochOf(date) - vietnamOffsetMs).toISOString()
}

/** The first instant after a business date in Vietnam. */
export function endOfVietnamDay(date: BusinessDate): Instant {
  return new Date(epochOf(date) + dayMs - vietnamOffsetMs).toISOString()
}

function epochOf(date: BusinessDate): number {
  const { year, month, day } = datePartsOf(date)
  return Date.UTC(year, month - 1, day)
}

function instantMs(instant: Instant): number {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms) || !instant.endsWith('Z')) throw new RangeError(`not a UTC instant: ${instant}`)
  return ms
}

/** Letter by letter: a table of many bodies compares thousands of days. Null for what is no day in its one form. */
function partsIn(text: string): DateParts | null {
  if (text.length !== 10 || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return null
  const parts = { year: digits(text, 0, 4), month: digits(text, 5, 7), day: digits(text, 8, 10) }
  return isDay(parts) ? parts : null
}

/** NaN where a letter is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - zero
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN
  }
  return value
}

const dash = '-'.charCodeAt(0)
const zero = '0'.charCodeAt(0)

function isDay({ year, month, day }: DateParts): boolean {
  return (
    year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  )
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
