import { expect, test } from 'vitest'
import { type DateRule, nextDeadline } from '../../src-shared/domain/date-rule.ts'
import { dateRuleEn, dateRuleVi, deadlineVi } from '../../src-shared/text/date-rules.ts'

const yearly: DateRule = { kind: 'yearly', bound: 'before', month: 12, day: 5 }

test.each<[DateRule, string, string]>([
  [yearly, 'hằng năm, trước ngày 05/12', 'every year, before 05/12'],
  [{ kind: 'by', date: '2026-09-30' }, 'chậm nhất ngày 30/09/2026', 'no later than 30/09/2026'],
  [{ kind: 'within-quarter', year: 2026, quarter: 2 }, 'trong quý II/2026', 'in quarter 2 of 2026'],
  [{ kind: 'within-month', year: 2026, month: 7 }, 'trong tháng 07/2026', 'in 07/2026'],
  [
    { kind: 'range', from: '2026-11-15', to: '2026-12-15' },
    'từ ngày 15/11/2026 đến ngày 15/12/2026',
    'from 15/11/2026 to 15/12/2026',
  ],
  [
    { kind: 'periodic', every: 'quarter', due: { bound: 'before', day: 5, monthsAfter: 1 } },
    'hằng quý, trước ngày 05 tháng thứ 1 sau kỳ',
    'every quarter, before day 5 of month 1 after the period',
  ],
  [{ kind: 'ongoing' }, 'thường xuyên', 'continuously'],
])('%j is said in words', (rule, vi, en) => {
  expect(dateRuleVi(rule)).toBe(vi)
  expect(dateRuleEn(rule)).toBe(en)
})

test('a deadline names the last day that is still in time', () => {
  const next = nextDeadline(yearly, '2026-11-02')
  expect(next && deadlineVi(next)).toBe('trước ngày 05/12/2026 (chậm nhất hết thứ Sáu, 04/12)')
})
