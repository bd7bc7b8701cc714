import { expect, test } from 'vitest'
import { eventInPeriod, eventRule, eventSpan, nextEvent, yearlyEvent } from '../../src-shared/domain/yearly-event.ts'

test.each([
  [{ month: 6, day: 28 }, 2026, '2026-06-28', '2026-06-28'],
  [{ month: 6, day: null }, 2026, '2026-06-01', '2026-06-30'],
  [{ month: 2, day: null }, 2028, '2028-02-01', '2028-02-29'],
  [{ month: 2, day: 29 }, 2026, '2026-02-28', '2026-02-28'],
])('%j in %i', (event, year, from, to) => expect(eventSpan(event, year)).toEqual({ from, to }))

test.each([
  [{ month: 6, day: 28 }, '2026-06-28', '2026-06-28'],
  [{ month: 6, day: 28 }, '2026-06-29', '2027-06-28'],
  [{ month: 6, day: null }, '2026-06-15', '2026-06-01'],
  [{ month: 3, day: 20 }, '2026-12-31', '2027-03-20'],
])('%j from %s on starts %s', (event, today, from) => expect(nextEvent(event, today).from).toBe(from))

test.each([{ month: 2, day: 30 }, { month: 13, day: null }, { month: 6 }])('%j is no event', (event) => {
  expect(yearlyEvent.safeParse(event).success).toBe(false)
})

const always = { validFrom: null, validTo: null }
const year2026 = { kind: 'year', year: 2026, ordinal: null } as const
const quarter = (ordinal: number) => ({ kind: 'quarter', year: 2026, ordinal }) as const

test.each([
  [{ month: 6, day: 28 }, year2026, always, '2026-06-28'],
  [{ month: 6, day: 28 }, quarter(2), always, '2026-06-28'],
  [{ month: 6, day: 28 }, quarter(3), always, null],
  [{ month: 6, day: null }, quarter(2), always, '2026-06-30'],
  [{ month: 2, day: 29 }, year2026, always, '2026-02-28'],
  [{ month: 6, day: 28 }, { kind: 'thematic', year: 2026, ordinal: null } as const, always, null],
  [{ month: 6, day: 28 }, { kind: 'year', year: null, ordinal: null } as const, always, null],
  [{ month: 6, day: 28 }, year2026, { validFrom: '2026-07-01', validTo: null }, null],
  [{ month: 11, day: null }, year2026, { validFrom: null, validTo: '2026-11-15' }, '2026-11-30'],
  [{ month: 12, day: 1 }, year2026, { validFrom: null, validTo: '2026-11-15' }, null],
])('%j in %j of a plan %j ends on %s', (event, period, validity, to) => {
  expect(eventInPeriod(event, period, validity)?.to ?? null).toBe(to)
})

test('a whole month is due by its last day, also in a common February', () => {
  expect(eventRule({ month: 2, day: null })).toEqual({ kind: 'yearly', bound: 'by', month: 2, day: 29 })
})
