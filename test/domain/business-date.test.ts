import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addYears,
  businessDateOf,
  compareDates,
  datePartsOf,
  daysBetween,
  endOfVietnamDay,
  formatDate,
  formatDayMonth,
  isBusinessDate,
  isReckonedDate,
  lastDayNotAfter,
  parseTypedDate,
  startOfVietnamDay,
  vietnamDateOf,
  vietnamTimeOf,
  weekdayOf,
  weekendDayOf,
} from '../../src-shared/domain/business-date.ts'

const seed = 20_261_205
const anyDate = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days))

describe('business dates', () => {
  test.each([
    ['2026-12-04', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['0026-12-04', false],
    ['1899-12-31', false],
    ['2026-12-4', false],
    ['2026-12-04T00:00:00Z', false],
    ['', false],
  ])('%s exists: %s', (text, expected) => expect(isBusinessDate(text)).toBe(expected))

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-12-05', -1, '2026-12-04'],
    ['1900-01-01', -1, '1899-12-31'],
    ['1899-12-31', 1, '1900-01-01'],
    ['9999-12-30', 1, '9999-12-31'],
    // Written for "without end".
    ['9999-12-31', 1, '9999-12-31'],
  ])('%s and %i days', (date, days, expected) => expect(addDays(date, days)).toBe(expected))

  test.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2022-07-15', 5, '2027-07-15'],
    ['9999-01-01', 5, '9999-12-31'],
  ])('%s and %i years', (date, years, expected) => expect(addYears(date, years)).toBe(expected))

  test('a year beyond the calendar ends with it', () => expect(lastDayNotAfter(10_000, 2, 1)).toBe('9999-12-31'))

  test('the day before the first one is shown, and not typed', () => {
    expect(formatDate('1899-12-31')).toBe('31/12/1899')
    expect(parseTypedDate('31/12/1899', 2026)).toBeNull()
    expect(isReckonedDate('1899-12-31')).toBe(true)
    expect(isReckonedDate('0026-12-04')).toBe(false)
  })

  test('a day in Vietnam ends where the next begins, the last one too', () => {
    expect(endOfVietnamDay('2026-12-04')).toBe(startOfVietnamDay('2026-12-05'))
    expect(endOfVietnamDay('9999-12-31')).toBe('9999-12-31T17:00:00.000Z')
  })

  test('knows its weekday', () => {
    expect(weekdayOf('2026-12-05')).toBe('saturday')
    expect(weekendDayOf('2026-12-06')).toBe('sunday')
    expect(weekendDayOf('2026-12-04')).toBeNull()
  })

  test('a day that does not exist is a bug inside, not an answer', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
    expect(() => datePartsOf('hôm nay')).toThrow(RangeError)
    expect(businessDateOf({ year: 2026, month: 2, day: 1.5 })).toBeNull()
  })

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const moved = addDays(date, days)
        expect(daysBetween(date, moved)).toBe(days)
        expect(compareDates(date, moved)).toBe(Math.sign(-days) + 0)
        expect(addDays(moved, -days)).toBe(date)
      }),
      { seed },
    )
  })
})

describe('typed dates', () => {
  test.each([
    ['4/12', '2026-12-04'],
    ['04-12-2026', '2026-12-04'],
    ['4.12.26', '2026-12-04'],
    [' 04 / 12 / 2025 ', '2025-12-04'],
    ['2027-01-31', '2027-01-31'],
    ['29/2', null],
    ['31/4/2026', null],
    ['4/12-2026', null],
    ['4/12/202', null],
    ['12', null],
    ['', null],
    ['4 tháng 12', null],
  ])('"%s" is %s', (typed, expected) => expect(parseTypedDate(typed, 2026)).toBe(expected))

  test('what is shown can be typed back', () => {
    expect(formatDayMonth('2026-12-04')).toBe('04/12')
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseTypedDate(formatDate(date), 2000)).toBe(date)
      }),
      { seed },
    )
  })
})

describe('the day in Vietnam', () => {
  test.each([
    ['2026-12-04T16:59:59.999Z', '2026-12-04', '23:59'],
    ['2026-12-04T17:00:00.000Z', '2026-12-05', '00:00'],
    ['2026-06-30T17:00:00Z', '2026-07-01', '00:00'],
  ])('%s is %s %s', (instant, date, time) => {
    expect(vietnamDateOf(instant)).toBe(date)
    expect(vietnamTimeOf(instant)).toEqual({ date, time })
  })

  test('starts at 17:00 UTC of the day before', () => {
    expect(startOfVietnamDay('2026-12-05')).toBe('2026-12-04T17:00:00.000Z')
  })

  test('a local time without zone is refused', () => {
    expect(() => vietnamDateOf('2026-12-04T16:00:00')).toThrow(RangeError)
  })
})
