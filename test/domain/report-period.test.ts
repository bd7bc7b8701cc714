import { describe, expect, test } from 'vitest'
import {
  calendarSpan,
  followingYear,
  type ReportPeriod,
  reportPeriod,
  stageOfFigure,
} from '../../src-shared/domain/report-period.ts'

const year2026: ReportPeriod = {
  kind: 'year',
  year: 2026,
  ordinal: null,
  from: '2025-12-01',
  to: '2026-12-31',
  cutOff: '2026-11-30',
  nextYearStart: '2026-12-01',
}

describe('what a period is', () => {
  test.each<[string, Partial<ReportPeriod>, boolean]>([
    ['a year', {}, true],
    ['the second half', { kind: 'half-year', ordinal: 2 }, true],
    ['a fourth quarter', { kind: 'quarter', ordinal: 4 }, true],
    ['a third half', { kind: 'half-year', ordinal: 3 }, false],
    ['a half without saying which', { kind: 'half-year' }, false],
    ['a year with a quarter', { ordinal: 1 }, false],
    ['a year without its year', { year: null }, false],
    ['a review without a year', { kind: 'five-year', year: null }, true],
    ['all dates missing', { from: null, to: null, cutOff: null, nextYearStart: null }, true],
    ['ending before it starts', { to: '2025-11-30' }, false],
    ['cut off before it starts', { cutOff: '2025-11-30' }, false],
    ['the next year starting before the cut-off', { nextYearStart: '2026-11-30' }, false],
    ['a day that does not exist', { to: '2026-11-31' }, false],
  ])('%s', (_, change, expected) => expect(reportPeriod.safeParse({ ...year2026, ...change }).success).toBe(expected))
})

test('calendar spans are there to be offered', () => {
  expect(calendarSpan('year', 2026, null)).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  expect(calendarSpan('half-year', 2026, 1)).toEqual({ from: '2026-01-01', to: '2026-06-30' })
  expect(calendarSpan('quarter', 2028, 1)).toEqual({ from: '2028-01-01', to: '2028-03-31' })
  expect(calendarSpan('half-year', 2026, 3)).toBeNull()
  expect(calendarSpan('thematic', 2026, null)).toBeNull()
})

test('the next year starts where the request says', () => {
  expect(followingYear(year2026)).toMatchObject({ year: 2027, from: '2026-12-01', to: null, cutOff: null })
  expect(followingYear({ ...year2026, nextYearStart: null })?.from).toBeNull()
  expect(followingYear({ ...year2026, kind: 'thematic' })).toBeNull()
})

test.each<[string, Parameters<typeof stageOfFigure>[0], Partial<ReportPeriod>, ReturnType<typeof stageOfFigure>]>([
  ['an estimate', { isEstimate: true, asOf: '2026-12-31' }, {}, 'full-year-estimate'],
  ['no day: the cut-off', { isEstimate: false, asOf: null }, {}, 'to-cut-off'],
  ['a day before the end', { isEstimate: false, asOf: '2026-12-30' }, {}, 'to-cut-off'],
  ['the last day of the year', { isEstimate: false, asOf: '2026-12-31' }, {}, 'full-year-official'],
  ['a day after it', { isEstimate: false, asOf: '2027-01-15' }, {}, 'full-year-official'],
  ['a year whose end nobody said', { isEstimate: false, asOf: '2026-12-31' }, { to: null }, 'to-cut-off'],
  [
    'a quarter has no whole year',
    { isEstimate: false, asOf: '2026-12-31' },
    { kind: 'quarter', ordinal: 4 },
    'to-cut-off',
  ],
])('the stage of a figure: %s', (_, figure, change, stage) => {
  expect(stageOfFigure(figure, { ...year2026, ...change })).toBe(stage)
})
