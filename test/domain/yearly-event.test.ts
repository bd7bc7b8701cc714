import { expect, test } from 'vitest'
import { eventSpan, nextEvent, yearlyEvent } from '../../src-shared/domain/yearly-event.ts'

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
