import { describe, expect, test } from 'vitest'
import {
  type DateRule,
  dateRule,
  daysLate,
  deadlinesFor,
  fixedDeadline,
  nextDeadline,
} from '../../src-shared/domain/date-rule.ts'

const beforeDecember5: DateRule = { kind: 'yearly', bound: 'before', month: 12, day: 5 }

describe('one deadline', () => {
  test.each<[string, DateRule, string | null]>([
    ['before leaves the day out', { kind: 'before', date: '2026-12-05' }, '2026-12-04'],
    ['before the first of January ends in the old year', { kind: 'before', date: '2027-01-01' }, '2026-12-31'],
    ['by includes the day', { kind: 'by', date: '2026-12-05' }, '2026-12-05'],
    ['on is the day', { kind: 'on', date: '2026-06-28' }, '2026-06-28'],
    ['within a month', { kind: 'within-month', year: 2028, month: 2 }, '2028-02-29'],
    ['within a quarter', { kind: 'within-quarter', year: 2026, quarter: 2 }, '2026-06-30'],
    ['within a year', { kind: 'within-year', year: 2026 }, '2026-12-31'],
    ['a range', { kind: 'range', from: '2026-11-15', to: '2026-12-15' }, '2026-12-15'],
    ['ongoing', { kind: 'ongoing' }, null],
    ['on request', { kind: 'on-request' }, null],
    ['yearly has no year of its own', beforeDecember5, null],
  ])('%s', (_, rule, lastDay) => {
    expect(dateRule.parse(rule)).toEqual(rule)
    expect(fixedDeadline(rule)?.lastDay ?? null).toBe(lastDay)
  })
})

describe('the plan of Vĩnh Long: every year before 05/12', () => {
  test('2026 ends on Friday 04/12 and says that 05/12 is a Saturday', () => {
    expect(deadlinesFor(beforeDecember5, 2026)).toEqual([
      {
        bound: 'before',
        stated: '2026-12-05',
        firstDay: null,
        lastDay: '2026-12-04',
        statedWeekend: 'saturday',
        lastDayWeekend: null,
      },
    ])
  })

  test('a last day on a weekend is named and not moved', () => {
    expect(deadlinesFor({ kind: 'yearly', bound: 'by', month: 12, day: 5 }, 2026)[0]).toMatchObject({
      lastDay: '2026-12-05',
      lastDayWeekend: 'saturday',
    })
  })

  test.each([
    ['2026-12-04', 0],
    ['2026-12-05', 1],
    ['2026-12-07', 3],
    ['2026-11-01', 0],
  ])('received on %s is %i days late', (received, days) => {
    expect(daysLate('2026-12-04', received)).toBe(days)
  })

  test('the next one after its last day is in the next year', () => {
    expect(nextDeadline(beforeDecember5, '2026-12-04')?.lastDay).toBe('2026-12-04')
    expect(nextDeadline(beforeDecember5, '2026-12-05')?.lastDay).toBe('2027-12-04')
  })
})

describe('rules that repeat', () => {
  test('29/2 is 28/2 in a common year', () => {
    const rule: DateRule = { kind: 'yearly', bound: 'by', month: 2, day: 29 }
    expect(deadlinesFor(rule, 2026)[0]?.lastDay).toBe('2026-02-28')
    expect(deadlinesFor(rule, 2028)[0]?.lastDay).toBe('2028-02-29')
  })

  test('every quarter, before the fifth of the month after', () => {
    const rule: DateRule = { kind: 'periodic', every: 'quarter', due: { bound: 'before', day: 5, monthsAfter: 1 } }
    expect(deadlinesFor(rule, 2026).map((d) => d.lastDay)).toEqual([
      '2026-04-04',
      '2026-07-04',
      '2026-10-04',
      '2027-01-04',
    ])
    expect(nextDeadline(rule, '2027-01-03')?.lastDay).toBe('2027-01-04')
  })

  test('every half-year without a day ends with it', () => {
    const rule: DateRule = { kind: 'periodic', every: 'half-year', due: null }
    expect(deadlinesFor(rule, 2026).map((d) => [d.firstDay, d.lastDay])).toEqual([
      ['2026-01-01', '2026-06-30'],
      ['2026-07-01', '2026-12-31'],
    ])
  })

  test('a short month ends on its own last day', () => {
    const rule: DateRule = { kind: 'periodic', every: 'month', due: { bound: 'by', day: 31, monthsAfter: 0 } }
    expect(deadlinesFor(rule, 2026)).toHaveLength(12)
    expect(deadlinesFor(rule, 2026)[1]?.lastDay).toBe('2026-02-28')
  })

  test('a fixed deadline is only one of its own year, and is over when it is over', () => {
    expect(deadlinesFor({ kind: 'by', date: '2026-06-30' }, 2027)).toEqual([])
    expect(nextDeadline({ kind: 'by', date: '2026-06-30' }, '2026-07-01')).toBeNull()
    expect(nextDeadline({ kind: 'ongoing' }, '2026-07-01')).toBeNull()
  })
})

test.each([
  [{ kind: 'range', from: '2026-12-15', to: '2026-11-15' }],
  [{ kind: 'yearly', bound: 'before', month: 2, day: 30 }],
  [{ kind: 'before', date: '2026-02-30' }],
  [{ kind: 'within-quarter', year: 2026, quarter: 5 }],
  [{ kind: 'by', date: '2026-12-05', note: 'x' }],
])('%j is no rule', (rule) => expect(dateRule.safeParse(rule).success).toBe(false))
