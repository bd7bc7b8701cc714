import { expect, test } from 'vitest'
import { countSubmissions } from '../../src-shared/domain/submission-statistics.ts'
import { submissionTimeliness } from '../../src-shared/domain/submission-verdict.ts'

const bodies = [
  { receivedOn: '2026-12-01' },
  { receivedOn: '2026-12-07' },
  { receivedOn: '2026-12-04' },
  { receivedOn: '2026-12-02' },
  {},
  { lastDay: '2026-12-31' },
  { requestedOnly: true, receivedOn: '2026-12-20' },
  { requestedOnly: true },
]

const counted = (today: string) =>
  countSubmissions(
    bodies.map((body) => {
      const facts = { lastDay: '2026-12-04', receivedOn: null, requestedOnly: false, ...body, today }
      return { ...facts, received: facts.receivedOn !== null, timeliness: submissionTimeliness(facts) }
    }),
  )

test('requested bodies have their own statistics and are never overdue', () => {
  expect(counted('2026-12-10')).toEqual({
    assigned: { of: 6, received: 4, receivedLate: 1, overdue: 1, notYetDue: 1 },
    requested: { of: 2, received: 1, awaited: 1 },
  })
})

test('before the day nobody is overdue', () => {
  expect(counted('2026-12-04').assigned).toMatchObject({ overdue: 0, notYetDue: 2 })
})
