import { expect, test } from 'vitest'
import {
  extendedLastDay,
  internalDeadlineWarning,
  mayAskForExtension,
  type PlanExtension,
} from '../../src-shared/domain/deadline-extension.ts'

const granted = (askedOn: string, grantedUntil: string): PlanExtension => ({
  askedOn,
  askedFor: '2027-03-31',
  answer: 'granted',
  grantedUntil,
})
const awaited: PlanExtension = { askedOn: '2026-11-01', askedFor: '2027-01-31', answer: 'awaited', grantedUntil: null }
const no: PlanExtension = { ...awaited, askedOn: '2026-11-05', answer: 'refused' }

test.each<[string, PlanExtension[], string | null]>([
  ['nobody asked', [], null],
  ['nobody answered', [awaited], null],
  ['refused', [no], null],
  ['granted, shorter than asked', [granted('2026-10-01', '2026-12-31')], '2026-12-31'],
  ['a refusal after it changes nothing', [granted('2026-10-01', '2026-12-31'), no], '2026-12-31'],
  ['the later letter counts', [granted('2026-11-01', '2027-01-15'), granted('2026-10-01', '2026-12-31')], '2027-01-15'],
])('%s', (_, extensions, expected) => expect(extendedLastDay(extensions)).toBe(expected))

test.each([
  ['later than the plan', {}, null],
  ['without a deadline', { lastDay: null }, { kind: 'no-deadline' }],
  ['the same day', { askedFor: '2026-12-04' }, { kind: 'not-later', than: '2026-12-04' }],
  [
    'not later than what was granted',
    { extensions: [granted('2026-10-01', '2027-01-31')] },
    { kind: 'not-later', than: '2027-01-31' },
  ],
  ['one letter at a time', { extensions: [awaited] }, { kind: 'still-awaited', askedOn: '2026-11-01' }],
  ['without a reason', { reason: ' ' }, { kind: 'reason-missing' }],
] as const)('asking: %s', (_, change, reason) => {
  const facts = { lastDay: '2026-12-04', extensions: [], askedFor: '2027-01-31', reason: 'chờ hướng dẫn', ...change }
  expect(mayAskForExtension(facts)).toEqual(reason === null ? { allowed: true } : { allowed: false, reason })
})

test.each([
  ['2026-11-30', null, null],
  ['2026-12-10', null, { kind: 'after-plan', planLastDay: '2026-12-04' }],
  ['2026-12-10', '2026-12-31', null],
  [null, null, null],
])('internal %s against 04/12 extended to %s', (internal, extended, expected) => {
  expect(internalDeadlineWarning(internal, { lastDay: '2026-12-04', extendedLastDay: extended })).toEqual(expected)
})
