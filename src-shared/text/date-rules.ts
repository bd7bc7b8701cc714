import { formatDate, formatDayMonth, type Weekday, weekdayOf } from '../domain/business-date.ts'
import type { DateBound, DateRule, Deadline, Interval } from '../domain/date-rule.ts'

/** A date rule in words, as plans write it. A limit that is not stated is the caller's "chưa rõ". */

const two = (n: number) => String(n).padStart(2, '0')

const boundVi: Record<DateBound, string> = { before: 'trước ngày', by: 'chậm nhất ngày', on: 'ngày' }
const everyVi: Record<Interval, string> = {
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': '6 tháng một lần',
  year: 'hằng năm',
}

export function dateRuleVi(rule: DateRule): string {
  switch (rule.kind) {
    case 'before':
    case 'by':
    case 'on':
      return `${boundVi[rule.kind]} ${formatDate(rule.date)}`
    case 'within-month':
      return `trong tháng ${two(rule.month)}/${rule.year}`
    case 'within-quarter':
      return `trong quý ${['I', 'II', 'III', 'IV'][rule.quarter - 1]}/${rule.year}`
    case 'within-year':
      return `trong năm ${rule.year}`
    case 'range':
      return `từ ngày ${formatDate(rule.from)} đến ngày ${formatDate(rule.to)}`
    case 'yearly':
      return `hằng năm, ${boundVi[rule.bound]} ${two(rule.day)}/${two(rule.month)}`
    case 'periodic':
      return rule.due === null
        ? everyVi[rule.every]
        : `${everyVi[rule.every]}, ${boundVi[rule.due.bound]} ${two(rule.due.day)} ${monthAfterVi(rule.due.monthsAfter)}`
    case 'ongoing':
      return 'thường xuyên'
    case 'on-request':
      return 'theo yêu cầu'
  }
}

const monthAfterVi = (months: number) => (months === 0 ? 'tháng cuối kỳ' : `tháng thứ ${months} sau kỳ`)

const boundEn: Record<DateBound, string> = { before: 'before', by: 'no later than', on: 'on' }
const everyEn: Record<Interval, string> = {
  month: 'every month',
  quarter: 'every quarter',
  'half-year': 'every six months',
  year: 'every year',
}

export function dateRuleEn(rule: DateRule): string {
  switch (rule.kind) {
    case 'before':
    case 'by':
    case 'on':
      return `${boundEn[rule.kind]} ${formatDate(rule.date)}`
    case 'within-month':
      return `in ${two(rule.month)}/${rule.year}`
    case 'within-quarter':
      return `in quarter ${rule.quarter} of ${rule.year}`
    case 'within-year':
      return `in ${rule.year}`
    case 'range':
      return `from ${formatDate(rule.from)} to ${formatDate(rule.to)}`
    case 'yearly':
      return `every year, ${boundEn[rule.bound]} ${two(rule.day)}/${two(rule.month)}`
    case 'periodic':
      return rule.due === null
        ? everyEn[rule.every]
        : `${everyEn[rule.every]}, ${boundEn[rule.due.bound]} day ${rule.due.day} ${monthAfterEn(rule.due.monthsAfter)}`
    case 'ongoing':
      return 'continuously'
    case 'on-request':
      return 'on request'
  }
}

const monthAfterEn = (months: number) => (months === 0 ? 'of the last month' : `of month ${months} after the period`)

const weekdaysVi: Record<Weekday, string> = {
  monday: 'thứ Hai',
  tuesday: 'thứ Ba',
  wednesday: 'thứ Tư',
  thursday: 'thứ Năm',
  friday: 'thứ Sáu',
  saturday: 'thứ Bảy',
  sunday: 'Chủ nhật',
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** "trước ngày 05/12/2026 (chậm nhất hết thứ Sáu, 04/12)"; a stated day on a weekend is named, never moved. */
export function deadlineVi({ bound, stated, lastDay }: Deadline): string {
  const last = `chậm nhất hết ${weekdaysVi[weekdayOf(lastDay)]}, ${formatDayMonth(lastDay)}`
  const words = bound === 'within' ? 'đến hết ngày' : boundVi[bound]
  return `${words} ${formatDate(stated)} (${last})`
}

export function deadlineEn({ bound, stated, lastDay }: Deadline): string {
  const last = `at the latest by the end of ${capitalised(weekdayOf(lastDay))}, ${formatDayMonth(lastDay)}`
  const words = bound === 'within' ? 'until' : boundEn[bound]
  return `${words} ${formatDate(stated)} (${last})`
}
