import { expect, test } from 'vitest'
import { countSubmissions, type ExpectedSubmission } from '../../src-shared/domain/submission-statistics.ts'

const body = (change: Partial<ExpectedSubmission>): ExpectedSubmission => ({
  requestedOnly: false,
  lastDay: '2026-12-04',
  receivedOn: null,
  cutOff: null,
  ...change,
})

const bodies = [
  body({ receivedOn: '2026-12-01', cutOff: '2026-11-30' }),
  body({ receivedOn: '2026-12-07', cutOff: '2026-10-31' }),
  body({ receivedOn: '2026-12-04', cutOff: '2026-11-30' }),
  body({ receivedOn: '2026-12-02' }),
  body({}),
  body({ lastDay: '2026-12-31' }),
  body({ requestedOnly: true, receivedOn: '2026-12-20', cutOff: '2026-11-30' }),
  body({ requestedOnly: true }),
]

test('requested bodies have their own statistics and are never overdue', () => {
  expect(countSubmissions(bodies, '2026-12-10')).toEqual({
    assigned: { of: 6, received: 4, receivedLate: 1, overdue: 1, notYetDue: 1 },
    requested: { of: 2, received: 1, awaited: 1 },
    cutOffs: ['2026-10-31', '2026-11-30'],
    withoutCutOff: 1,
  })
})

test('before the day nobody is overdue', () => {
  expect(countSubmissions(bodies, '2026-12-04').assigned).toMatchObject({ overdue: 0, notYetDue: 2 })
})
