import { describe, expect, test } from 'vitest'
import {
  isUnfinished,
  mayChangeProgress,
  type Progress,
  progressChoices,
  progressStates,
  progressStep,
} from '../../src-shared/domain/progress.ts'

/** Every pair of states: who takes the step (c clerk, a approver), with a reason (!) or a result (+); - where none is. */
const expected: Record<Progress, Record<Progress, string>> = {
  'not-started': row('-', 'c', 'c+', '-', '-', 'a!', 'a!'),
  'in-progress': row('c', '-', 'c+', 'a+', '-', 'a!', 'a!'),
  'awaiting-confirmation': row('-', 'c', '-', 'a+', 'a!', 'a!', 'a!'),
  done: row('-', '-', '-', '-', 'a!', '-', '-'),
  redo: row('-', 'c', 'c+', '-', '-', 'a!', 'a!'),
  paused: row('a', 'a', '-', '-', '-', '-', 'a!'),
  'not-applicable': row('a!', '-', '-', '-', '-', '-', '-'),
}

function row(...cells: [string, string, string, string, string, string, string]): Record<Progress, string> {
  const [start, doing, waiting, done, redo, paused, off] = cells
  return {
    'not-started': start,
    'in-progress': doing,
    'awaiting-confirmation': waiting,
    done,
    redo,
    paused,
    'not-applicable': off,
  }
}

const pairs = progressStates.flatMap((from) => progressStates.map((to) => [from, to, expected[from][to]] as const))

describe('every step', () => {
  test.each(pairs)('%s -> %s: %s', (from, to, cell) => {
    const step = { from, to, reason: 'lý do', hasResult: true }
    const byClerk = mayChangeProgress({ ...step, roles: ['clerk'] })
    const byApprover = mayChangeProgress({ ...step, roles: ['approver'] })
    expect([byClerk.allowed, byApprover.allowed]).toEqual([cell.includes('c'), cell.includes('a')])
    expect(mayChangeProgress({ ...step, roles: ['coordinator', 'administrator'] }).allowed).toBe(false)
    if (cell === '-') return
    const roles = ['clerk', 'approver'] as const
    expect(mayChangeProgress({ ...step, roles, reason: '  ' }).allowed).toBe(!cell.includes('!'))
    expect(mayChangeProgress({ ...step, roles, hasResult: false }).allowed).toBe(!cell.includes('+'))
  })
})

describe('refusals say why', () => {
  const base = { reason: null, hasResult: false, roles: ['clerk'] as const }
  test.each([
    ['in-progress', 'in-progress', { kind: 'same-state' }],
    ['done', 'in-progress', { kind: 'no-such-step', from: 'done', to: 'in-progress', possible: ['redo'] }],
    ['done', 'redo', { kind: 'needs-role', needs: 'approver' }],
    ['in-progress', 'awaiting-confirmation', { kind: 'result-missing' }],
  ] as const)('%s -> %s', (from, to, reason) => {
    expect(mayChangeProgress({ ...base, from, to })).toEqual({ allowed: false, reason })
  })

  test('an approver who sends work back says what is missing', () => {
    const step = { ...base, from: 'awaiting-confirmation', to: 'redo', roles: ['approver'] } as const
    expect(mayChangeProgress(step)).toEqual({ allowed: false, reason: { kind: 'reason-missing' } })
  })
})

test('choices are what the roles can reach', () => {
  expect(progressChoices('in-progress', ['clerk'])).toEqual(['not-started', 'awaiting-confirmation'])
  expect(progressChoices('awaiting-confirmation', ['approver'])).toEqual(['done', 'redo', 'paused', 'not-applicable'])
  expect(progressChoices('done', ['clerk'])).toEqual([])
})

test('a form can ask for the reason before it sends', () => {
  expect(progressStep('done', 'redo')).toEqual({ by: 'approver', needsReason: true, needsResult: false })
  expect(progressStep('done', 'paused')).toBeNull()
})

test('paused work is unfinished', () => {
  expect(progressStates.filter((state) => !isUnfinished(state))).toEqual(['done', 'not-applicable'])
})
