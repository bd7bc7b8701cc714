import { describe, expect, test } from 'vitest'
import {
  type Action,
  type Actor,
  actions,
  may,
  neededFor,
  type PermissionRefusal,
  type Role,
  roles,
} from '../../src-shared/domain/permissions.ts'

const actor = (...held: Role[]): Actor => ({ personId: 'lan', roles: held, approverPlans: 'all' })
const allowedFor = (action: Action) =>
  roles.filter((held) => may(actor(held), action, { authorId: 'lan' }, { activePeople: 1 }).allowed)

describe('roles', () => {
  test.each<[Action, Role[]]>([
    ['records.read', ['clerk', 'approver', 'coordinator', 'administrator']],
    ['people.manage', ['administrator']],
    ['backups.manage', ['administrator']],
    ['audit.read', ['approver', 'administrator']],
    ['plans.edit', ['clerk', 'coordinator']],
    ['plans.issue', ['coordinator']],
    ['plan-deadlines.change', ['coordinator']],
    ['tasks.take-on', ['clerk']],
    ['progress.record', ['clerk']],
    ['progress.decide', ['approver']],
    ['extensions.decide', ['approver']],
    ['notes.add', ['clerk', 'approver']],
    ['reports.submit', ['clerk']],
    ['reports.approve', ['approver']],
    ['reports.seal', ['approver']],
    ['submissions.import', ['coordinator']],
  ])('%s: %j', (action, expected) => expect(allowedFor(action)).toEqual(expected))

  test('nobody without a role may do anything', () => {
    expect(actions.filter((action) => may(actor(), action).allowed)).toEqual([])
  })

  test('a person with every role may do everything to their own work in an office of one', () => {
    const everything = actor(...roles)
    expect(
      actions.filter(
        (action) => !may(everything, action, { authorId: 'lan', planIds: ['a'] }, { activePeople: 1 }).allowed,
      ),
    ).toEqual([])
  })

  test('the refusal names the usual role and all that would do', () => {
    expect(may(actor('coordinator'), 'notes.add')).toEqual({
      allowed: false,
      reason: { kind: 'needs-role', needs: 'clerk', anyOf: ['clerk', 'approver'] },
    })
  })
})

describe('approvers', () => {
  const deputy: Actor = { personId: 'minh', roles: ['approver'], approverPlans: ['ct-06'] }

  test.each([
    [['ct-06'], null],
    [[], null],
    [['ct-28'], ['ct-28']],
    [['ct-06', 'ct-28'], ['ct-28']],
  ])('a deputy for CT 06 and plans %j', (planIds, others) => {
    const decision = may(deputy, 'reports.approve', { planIds, authorId: 'lan' })
    expect(decision).toEqual(
      others === null ? { allowed: true } : { allowed: false, reason: { kind: 'other-approver', planIds: others } },
    )
  })

  test('other rights of the deputy do not depend on plans', () => {
    expect(may(deputy, 'notes.add', { planIds: ['ct-28'] }).allowed).toBe(true)
  })

  test('the author does not approve, unless the office has one person', () => {
    const both = actor('clerk', 'approver')
    expect(may(both, 'reports.approve', { authorId: 'lan' }, { activePeople: 2 })).toEqual({
      allowed: false,
      reason: { kind: 'own-work' },
    })
    expect(may(both, 'reports.approve', { authorId: 'lan' }, { activePeople: 1 }).allowed).toBe(true)
    expect(may(both, 'reports.approve', { authorId: 'hoa' }, { activePeople: 2 }).allowed).toBe(true)
  })
})

test('only the author corrects a note', () => {
  expect(may(actor('clerk'), 'notes.correct', { authorId: 'hoa' })).toEqual({
    allowed: false,
    reason: { kind: 'author-only' },
  })
  expect(may(actor('clerk'), 'notes.correct', { authorId: 'lan' }).allowed).toBe(true)
})

test.each<[PermissionRefusal, string]>([
  [{ kind: 'needs-role', needs: 'coordinator', anyOf: ['coordinator'] }, 'coordinator'],
  [{ kind: 'other-approver', planIds: [] }, 'approver'],
  [{ kind: 'own-work' }, 'approver'],
  [{ kind: 'author-only' }, 'author'],
])('%j needs %s', (refusal, needed) => expect(neededFor(refusal)).toBe(needed))
