import { expect, test } from 'vitest'
import { sumFunding } from '../../src-shared/domain/funding.ts'

test('sums per source keep what is missing apart from 0', () => {
  const { bySource, total } = sumFunding([
    { sourceId: 'state', planned: 100, spent: 80 },
    { sourceId: 'social', planned: null, spent: 5 },
    { sourceId: 'state', planned: 50, spent: null },
    { sourceId: 'aid', planned: 0, spent: null },
  ])
  expect(bySource).toEqual([
    { sourceId: 'state', planned: 150, spent: 80, lines: 2, withoutPlanned: 0, withoutSpent: 1, overspent: false },
    { sourceId: 'social', planned: null, spent: 5, lines: 1, withoutPlanned: 1, withoutSpent: 0, overspent: false },
    { sourceId: 'aid', planned: 0, spent: null, lines: 1, withoutPlanned: 0, withoutSpent: 1, overspent: false },
  ])
  expect(total).toMatchObject({ planned: 150, spent: 85, lines: 4, withoutPlanned: 1, withoutSpent: 2 })
})

test('more spent than planned is seen', () => {
  expect(sumFunding([{ sourceId: 'state', planned: 1, spent: 2 }]).total.overspent).toBe(true)
})

test('nothing entered is no sum', () => {
  expect(sumFunding([]).total).toMatchObject({ planned: null, spent: null, lines: 0 })
})

test('an inexact sum is a bug', () => {
  const line = { sourceId: 'state', planned: Number.MAX_SAFE_INTEGER, spent: null }
  expect(() => sumFunding([line, line])).toThrow(RangeError)
})
