import { describe, expect, it } from 'vitest'
import type { DateRule } from '../../src-shared/domain/date-rule.ts'
import { requestId } from '../../src-shared/domain/ids.ts'
import type { ReportState } from '../../src-shared/domain/report-state.ts'
import {
  type LegFacts,
  type LegState,
  legDeadline,
  legStateOf,
  legTimeliness,
  reportForLeg,
} from '../../src-shared/domain/reporting-leg.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

const nothing: LegFacts = { dropped: false, report: null, sentOn: null, answer: null }
const accepted = { decision: 'accepted', receivedOn: '2026-12-16' } as const

describe('how far a leg is', () => {
  it.each<[ReportState | null, LegState]>([
    [null, 'not-begun'],
    ['draft', 'drafting'],
    ['submitted', 'drafting'],
    ['sent-back', 'drafting'],
    ['content-approved', 'approved'],
    ['numbered', 'approved'],
    ['sealed', 'approved'],
    ['withdrawn', 'drafting'],
    // Accepted by the body it is addressed to says nothing about another recipient.
    ['accepted', 'approved'],
  ])('with a report that is %s: %s', (report, state) => {
    expect(legStateOf({ ...nothing, report })).toBe(state)
  })

  it.each<[string, Partial<LegFacts>, LegState]>([
    ['sent', { report: 'sealed', sentOn: '2026-12-14' }, 'sent'],
    ['sent, while the next revision is written', { report: 'draft', sentOn: '2026-12-14' }, 'sent'],
    ['a receipt', { sentOn: '2026-12-14', answer: accepted }, 'received'],
    ['a receipt for what nobody wrote down as sent', { answer: accepted }, 'received'],
    ['asked to complete', { answer: { ...accepted, decision: 'asked-to-complete' } }, 'asked-to-complete'],
    ['nothing is sent here', { dropped: true, report: 'sealed' }, 'dropped'],
    ['dropped after it was sent', { dropped: true, sentOn: '2026-12-14' }, 'sent'],
  ])('%s', (_, facts, state) => {
    expect(legStateOf({ ...nothing, ...facts })).toBe(state)
  })
})

describe('in time or late', () => {
  it.each<[string, Partial<LegFacts>, string | null, string, unknown]>([
    ['far off', {}, '2026-12-14', '2026-11-02', { kind: 'in-time', daysLeft: 42 }],
    ['soon', {}, '2026-12-14', '2026-12-10', { kind: 'soon', daysLeft: 4 }],
    ['the last day', {}, '2026-12-14', '2026-12-14', { kind: 'soon', daysLeft: 0 }],
    ['late', {}, '2026-12-14', '2026-12-17', { kind: 'late', days: 3 }],
    ['sent in time', { sentOn: '2026-12-14' }, '2026-12-14', '2026-12-20', { kind: 'done-in-time' }],
    ['sent late', { sentOn: '2026-12-15' }, '2026-12-14', '2026-12-20', { kind: 'done-late', days: 1 }],
    [
      'by the day of the receipt alone',
      { answer: accepted },
      '2026-12-14',
      '2026-12-20',
      { kind: 'done-late', days: 2 },
    ],
    ['no day is known', {}, null, '2026-12-20', { kind: 'none' }],
    ['nothing is sent', { dropped: true }, '2026-12-14', '2026-12-20', { kind: 'none' }],
  ])('%s', (_, facts, lastDay, today, timeliness) => {
    expect(legTimeliness({ ...nothing, ...facts }, lastDay, today)).toEqual(timeliness)
  })
})

describe('by when', () => {
  const year2026 = { kind: 'year' as const, year: 2026, ordinal: null }
  it.each<[string, DateRule | null, unknown]>([
    ['not stated', null, { deadline: null, whyNoDate: 'not-stated' }],
    ['on request', { kind: 'on-request' }, { deadline: null, whyNoDate: 'on-request' }],
    ['continually', { kind: 'ongoing' }, { deadline: null, whyNoDate: 'ongoing' }],
    [
      'before a Sunday: the last day is Saturday, and it says so',
      { kind: 'yearly', bound: 'before', month: 12, day: 13 },
      { deadline: { lastDay: '2026-12-12', statedWeekend: 'sunday', lastDayWeekend: 'saturday' }, whyNoDate: null },
    ],
    [
      'no later than a Sunday: the Sunday itself, never moved',
      { kind: 'yearly', bound: 'by', month: 12, day: 13 },
      { deadline: { lastDay: '2026-12-13', statedWeekend: 'sunday' }, whyNoDate: null },
    ],
  ])('%s', (_, rule, expected) => {
    expect(legDeadline(rule, year2026)).toMatchObject(expected as object) // a row of the table
  })
})

describe('the report that serves a leg', () => {
  const shared = { id: 'a', recipientAgencyId: vinhLong.committee, requestId: null }
  const own = { id: 'b', recipientAgencyId: vinhLong.ministry, requestId: null }
  const asked = requestId.parse('0a000000-0000-4000-8000-000000000001')
  const answer = { id: 'c', recipientAgencyId: vinhLong.ministry, requestId: asked }
  it.each([
    [
      'the one addressed to its recipient',
      { toAgencyId: vinhLong.ministry, ownReport: false, requestId: null },
      [shared, own],
      own,
    ],
    [
      'else the first of the round',
      { toAgencyId: vinhLong.ministry, ownReport: false, requestId: null },
      [shared],
      shared,
    ],
    [
      'none, where it wants a form of its own',
      { toAgencyId: vinhLong.ministry, ownReport: true, requestId: null },
      [shared],
      null,
    ],
    [
      'the first, where no body is known',
      { toAgencyId: null, ownReport: false, requestId: null },
      [shared, own],
      shared,
    ],
    [
      'the one that answers its request',
      { toAgencyId: vinhLong.ministry, ownReport: false, requestId: asked },
      [own, answer],
      answer,
    ],
    [
      'none, while its request is not answered',
      { toAgencyId: vinhLong.ministry, ownReport: false, requestId: asked },
      [own],
      null,
    ],
  ])('%s', (_, leg, reports, expected) => {
    expect(reportForLeg(leg, reports)).toBe(expected)
  })
})
