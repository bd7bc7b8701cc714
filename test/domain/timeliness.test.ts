import { describe, expect, test } from 'vitest'
import { type Timeliness, type TimelinessFacts, timelinessOf } from '../../src-shared/domain/timeliness.ts'

const facts: TimelinessFacts = {
  progress: 'in-progress',
  lastDay: '2026-12-04',
  extendedLastDay: null,
  doneOn: null,
  today: '2026-11-22',
}

describe('against one deadline', () => {
  test.each<[string, Partial<TimelinessFacts>, Timeliness]>([
    ['no deadline', { lastDay: null }, { kind: 'none' }],
    ['not applicable any more', { progress: 'not-applicable', today: '2027-01-01' }, { kind: 'none' }],
    ['sixteen days left', { today: '2026-11-18' }, { kind: 'in-time', daysLeft: 16 }],
    ['fifteen days left', { today: '2026-11-19' }, { kind: 'soon', daysLeft: 15 }],
    ['due today is soon', { today: '2026-12-04' }, { kind: 'soon', daysLeft: 0 }],
    ['the day after', { today: '2026-12-05' }, { kind: 'late', days: 1 }],
    ['own notice time', { today: '2026-11-30', soonDays: 3 }, { kind: 'in-time', daysLeft: 4 }],
    [
      'waiting for confirmation is not done',
      { progress: 'awaiting-confirmation', today: '2026-12-07' },
      { kind: 'late', days: 3 },
    ],
    ['a pause does not stop the plan', { progress: 'paused', today: '2026-12-07' }, { kind: 'late', days: 3 }],
    ['done on the last day', { progress: 'done', doneOn: '2026-12-04' }, { kind: 'done-in-time' }],
    ['done three days after', { progress: 'done', doneOn: '2026-12-07' }, { kind: 'done-late', days: 3 }],
    ['done, nobody knows when', { progress: 'done', today: '2027-01-01' }, { kind: 'none' }],
    ['requested bodies are never late', { requestedOnly: true, today: '2027-01-01' }, { kind: 'awaiting' }],
    ['requested bodies can be soon', { requestedOnly: true, today: '2026-12-04' }, { kind: 'soon', daysLeft: 0 }],
    [
      'requested and done after',
      { requestedOnly: true, progress: 'done', doneOn: '2027-01-01' },
      { kind: 'done-in-time' },
    ],
  ])('%s', (_, change, expected) => {
    expect(timelinessOf({ ...facts, ...change })).toEqual({ original: expected, extended: null, counts: expected })
  })
})

test('an extension is shown beside the original and counts', () => {
  expect(timelinessOf({ ...facts, extendedLastDay: '2026-12-31', today: '2026-12-10' })).toEqual({
    original: { kind: 'late', days: 6 },
    extended: { kind: 'in-time', daysLeft: 21 },
    counts: { kind: 'in-time', daysLeft: 21 },
  })
})
