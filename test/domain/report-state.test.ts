import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../src-shared/domain/permissions.ts'
import {
  nextRevision,
  type ReportFacts,
  type ReportRefusal,
  type ReportState,
  type ReportStep,
  reportChoices,
  reportStates,
  reportSteps,
  takeReportStep,
} from '../../src-shared/domain/report-state.ts'

const clerk: Actor = { personId: 'lan', roles: ['clerk'], approverPlans: 'all' }
const head: Actor = { personId: 'minh', roles: ['approver'], approverPlans: 'all' }
const alone: Actor = { personId: 'lan', roles: ['clerk', 'approver'], approverPlans: 'all' }
const reader: Actor = { personId: 'hoa', roles: ['coordinator'], approverPlans: 'all' }
const office = { activePeople: 2 }
const report: ReportFacts = {
  documentType: 'report',
  state: 'draft',
  planIds: ['ct-06'],
  authorId: 'lan',
  authorIds: ['lan'],
  tasksWithoutResult: 0,
  cutOffMissing: false,
  superseded: false,
}
const input = { reason: 'sai số liệu', documentNumber: '125/BC-SYT', documentDate: '2026-11-30' }

const leadsTo: [ReportStep, Actor, Partial<Record<ReportState, ReportState>>][] = [
  ['edit', clerk, { draft: 'draft', 'sent-back': 'sent-back', 'content-approved': 'draft', numbered: 'draft' }],
  [
    'erase',
    head,
    {
      ...{ draft: 'draft', submitted: 'submitted', 'sent-back': 'sent-back' },
      ...{ 'content-approved': 'draft', numbered: 'draft' },
    },
  ],
  ['submit', clerk, { draft: 'submitted', 'sent-back': 'submitted' }],
  ['take-back', clerk, { submitted: 'draft' }],
  ['pass-on', reader, {}],
  ['send-back', head, { submitted: 'sent-back' }],
  ['approve', head, { submitted: 'content-approved' }],
  ['number', clerk, { 'content-approved': 'numbered', numbered: 'numbered' }],
  ['attach-signed', clerk, { numbered: 'numbered' }],
  ['seal', head, { numbered: 'sealed' }],
  ['record-acceptance', clerk, { sealed: 'accepted', 'asked-to-complete': 'accepted' }],
  ['record-request-to-complete', clerk, { sealed: 'asked-to-complete' }],
  [
    'withdraw',
    head,
    { 'content-approved': 'draft', numbered: 'draft', sealed: 'withdrawn', 'asked-to-complete': 'withdrawn' },
  ],
]

test('the table names every step', () => expect(leadsTo.map(([step]) => step)).toEqual([...reportSteps]))

describe.each(leadsTo)('%s', (step, actor, targets) => {
  test.each([...reportStates])('from %s', (state) => {
    const outcome = takeReportStep({ ...report, state }, step, actor, office, input)
    expect(outcome.allowed ? outcome.state : null).toBe(targets[state] ?? null)
  })
})

describe('refusals say why', () => {
  test.each<[string, Partial<ReportFacts>, ReportStep, Actor, typeof input | undefined, ReportRefusal]>([
    [
      'clerks do not approve',
      { state: 'submitted' },
      'approve',
      clerk,
      input,
      { kind: 'needs-role', needs: 'approver', anyOf: ['approver'] },
    ],
    ['nobody approves their own', { state: 'submitted' }, 'approve', alone, input, { kind: 'own-work' }],
    [
      'results are missing',
      { state: 'submitted', tasksWithoutResult: 2 },
      'approve',
      head,
      input,
      { kind: 'tasks-without-result', count: 2 },
    ],
    [
      'the cut-off is missing',
      { state: 'submitted', cutOffMissing: true },
      'approve',
      head,
      input,
      { kind: 'cut-off-missing' },
    ],
    [
      'somebody reads it first',
      { state: 'submitted', reviewerId: 'hoa' },
      'approve',
      head,
      input,
      { kind: 'review-pending' },
    ],
    [
      'only the reader passes it on',
      { state: 'submitted', reviewerId: 'hoa' },
      'pass-on',
      head,
      input,
      { kind: 'reviewer-only' },
    ],
    ['sent back without a reason', { state: 'submitted' }, 'send-back', head, undefined, { kind: 'reason-missing' }],
    [
      'withdrawn without a reason',
      { state: 'sealed' },
      'withdraw',
      head,
      { ...input, reason: ' ' },
      { kind: 'reason-missing' },
    ],
    ['withdrawal ends with acceptance', { state: 'accepted' }, 'withdraw', head, input, { kind: 'already-accepted' }],
    [
      'numbered without a number',
      { state: 'content-approved' },
      'number',
      clerk,
      { ...input, documentNumber: '' },
      { kind: 'number-missing' },
    ],
    ['sealed is corrected by a revision', { state: 'sealed' }, 'edit', clerk, input, { kind: 'sealed-needs-revision' }],
    ['not while the approver reads', { state: 'submitted' }, 'edit', clerk, input, { kind: 'under-review' }],
    [
      'no seal before the number',
      { state: 'content-approved' },
      'seal',
      head,
      input,
      { kind: 'wrong-state', state: 'content-approved', step: 'seal' },
    ],
    ['history stays', { state: 'sealed', superseded: true }, 'withdraw', head, input, { kind: 'superseded' }],
  ])('%s', (_, change, step, actor, given, reason) => {
    expect(takeReportStep({ ...report, ...change }, step, actor, office, given)).toEqual({ allowed: false, reason })
  })
})

test.each(['content-approved', 'numbered'] as const)('an edit of a %s report voids the approval', (state) => {
  expect(takeReportStep({ ...report, state }, 'edit', clerk, office)).toEqual({
    allowed: true,
    state: 'draft',
    voidsApproval: true,
  })
})

test('who reads it first passes it on or sends it back, and nothing else', () => {
  const before = { ...report, state: 'submitted' as const, reviewerId: 'hoa' }
  expect(reportChoices(before, reader, office)).toEqual(['pass-on', 'send-back'])
  expect(reportChoices(before, head, office)).toEqual(['erase', 'send-back'])
  expect(takeReportStep(before, 'pass-on', reader, office)).toMatchObject({ allowed: true, state: 'submitted' })
})

test('an office of one goes the whole road', () => {
  let state: ReportState = 'draft'
  for (const step of ['edit', 'submit', 'approve', 'number', 'seal', 'record-acceptance'] as const) {
    const outcome = takeReportStep({ ...report, state }, step, alone, { activePeople: 1 }, input)
    expect(outcome.allowed).toBe(true)
    if (outcome.allowed) state = outcome.state
  }
  expect(state).toBe('accepted')
})

test('the page offers what can be done', () => {
  expect(reportChoices({ ...report, state: 'submitted' }, head, office)).toEqual(['erase', 'send-back', 'approve'])
  expect(reportChoices({ ...report, state: 'submitted' }, clerk, office)).toEqual(['take-back'])
  expect(reportChoices({ ...report, state: 'sealed', superseded: true }, head, office)).toEqual([])
})

test.each([...reportStates])('next revision after %s', (state) => {
  const outcome = nextRevision({ documentType: 'report', state, revision: 1, superseded: false })
  const left = ['sealed', 'accepted', 'asked-to-complete', 'withdrawn'].includes(state)
  expect(outcome.allowed).toBe(left)
  if (outcome.allowed) expect(outcome).toMatchObject({ revision: 2 })
})

test.each([...reportStates])('next revision after %s, of which another content left the office before', (state) => {
  const report = { documentType: 'report' as const, state, superseded: false }
  expect(nextRevision({ ...report, revision: 1, issuedBefore: 1 })).toEqual({ allowed: true, revision: 2 })
  expect(nextRevision({ ...report, revision: 1, issuedBefore: 3 })).toEqual({ allowed: true, revision: 4 })
  expect(nextRevision({ ...report, revision: 4, issuedBefore: 3 }).allowed).toBe(left.includes(state))
})

test('whatever is tried, nothing is sealed whose words were not approved after the last edit', () => {
  const move = fc.record({ step: fc.constantFrom(...reportSteps), actor: fc.constantFrom(clerk, head, alone) })
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      let state: ReportState = 'draft'
      let approved = false
      for (const { step, actor } of moves) {
        const outcome = takeReportStep({ ...report, state }, step, actor, office, input)
        if (!outcome.allowed) continue
        state = outcome.state
        if (step === 'approve') approved = true
        if (step === 'edit' || step === 'submit' || step === 'erase') approved = false
        if (step === 'seal') expect(approved).toBe(true)
      }
    }),
    { seed: 20_261_205, numRuns: 500 },
  )
})

const plan: ReportFacts = { ...report, documentType: 'yearly-plan' }
const left: ReportState[] = ['sealed', 'accepted', 'asked-to-complete', 'withdrawn']

test.each(['seal', 'record-acceptance', 'record-request-to-complete'] as const)(
  'a yearly plan is never taken to %s',
  (step) => {
    for (const state of reportStates) {
      expect(takeReportStep({ ...plan, state }, step, head, office, input)).toMatchObject({ allowed: false })
    }
  },
)

test('a yearly plan is issued by its number: no longer edited, corrected by the next revision', () => {
  const issued = { ...plan, state: 'numbered' as const }
  expect(takeReportStep(issued, 'edit', clerk, office)).toEqual({ allowed: false, reason: { kind: 'plan-issued' } })
  expect(takeReportStep(issued, 'withdraw', head, office, input)).toMatchObject({ allowed: true, state: 'draft' })
  expect(nextRevision({ ...issued, revision: 1 })).toEqual({ allowed: true, revision: 2 })
  expect(nextRevision({ ...plan, revision: 1 })).toMatchObject({ allowed: false })
})

test('no step takes a yearly plan where only reports go', () => {
  for (const state of reportStates.filter((one) => !left.includes(one))) {
    for (const step of reportSteps) {
      const outcome = takeReportStep({ ...plan, state }, step, head, office, input)
      if (outcome.allowed) expect(left).not.toContain(outcome.state)
    }
  }
})
