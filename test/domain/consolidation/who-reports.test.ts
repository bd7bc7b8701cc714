import { describe, expect, it, test } from 'vitest'
import { stateOfFigure, stateOfTask } from '../../../src-shared/domain/consolidation/cell-state.ts'
import {
  combinedProgress,
  jointProgress,
  type ShareTold,
} from '../../../src-shared/domain/consolidation/joint-progress.ts'
import {
  askedTasks,
  type ItemOfPlan,
  reportersInRound,
  type ShareInItem,
  spokenOf,
} from '../../../src-shared/domain/consolidation/who-reports.ts'
import { type AgencyId, agencyId, type PlanItemId, planItemId } from '../../../src-shared/domain/ids.ts'
import type { Progress } from '../../../src-shared/domain/progress.ts'

const body = (at: number): AgencyId => agencyId.parse(`00000000-0000-4000-8000-00000000000${at}`)
const item = (at: number): PlanItemId => planItemId.parse(`00000000-0000-4000-9000-00000000000${at}`)

describe('who reports an indicator', () => {
  const round = new Set([body(1), body(2)])
  it('everybody in the round, when it names nobody', () => {
    expect(reportersInRound([], round)).toEqual(round)
  })
  it('those it names, as far as they were asked this time', () => {
    expect(reportersInRound([body(2), body(3)], round)).toEqual(new Set([body(2)]))
  })
})

describe('the tasks of a plan', () => {
  const items: ItemOfPlan[] = [1, 2, 3].map((at) => ({ id: item(at), endedInVersion: null }))
  const share = (itemAt: number, bodyAt: number, role: ShareInItem['role']): ShareInItem => ({
    itemId: item(itemAt),
    agencyId: body(bodyAt),
    role,
  })
  const seen = (tasks: ReturnType<typeof askedTasks>) => tasks.map((one) => [one.itemId, [...one.roles]])

  it('are the items that were given to somebody, each body once with its weightiest role', () => {
    const shares = [share(2, 1, 'participate'), share(2, 1, 'lead'), share(2, 2, 'none-stated')]
    expect(seen(askedTasks(items, [], shares, new Set()))).toEqual([
      [
        item(2),
        [
          [body(1), 'lead'],
          [body(2), 'none-stated'],
        ],
      ],
    ])
  })

  it('take their bodies from the block in part IV that they are linked to', () => {
    const link = { taskItemId: item(1), ownerItemId: item(3) }
    expect(seen(askedTasks(items, [link], [share(3, 2, 'coordinate')], new Set()))).toEqual([
      [item(1), [[body(2), 'coordinate']]],
    ])
  })

  it('are also those that only a report speaks of, given to nobody', () => {
    const link = { taskItemId: item(1), ownerItemId: item(3) }
    const found = askedTasks(items, [link], [share(3, 2, 'lead')], new Set([item(2), item(3)]))
    expect(seen(found)).toEqual([
      [item(1), [[body(2), 'lead']]],
      [item(2), []],
      [item(3), []],
    ])
  })

  it('are asked for no more once the issuer dropped them, and stay readable', () => {
    const ended = items.map((one) => ({ ...one, endedInVersion: 2 }))
    const shares = [share(1, 1, 'lead'), share(2, 1, 'lead')]
    expect(seen(askedTasks(ended, [], shares, new Set([item(2)])))).toEqual([[item(2), []]])
  })

  it('leave out a phrase that was not expanded to bodies yet', () => {
    const shares: ShareInItem[] = [{ itemId: item(1), agencyId: null, role: 'lead' }]
    expect(askedTasks(items, [], shares, new Set())).toEqual([])
  })
})

describe('what reports speak of', () => {
  const result = (submissionId: string, ordinal: number, at: number) => ({ submissionId, ordinal, itemId: item(at) })
  const link = { taskItemId: item(1), ownerItemId: item(3) }

  it('is the task where a result names the block too, so that it counts once', () => {
    expect(spokenOf([result('s', 0, 1), result('s', 0, 3)], [link])).toEqual(new Set([item(1)]))
  })

  it('is the block where a result names only that', () => {
    const results = [result('s', 0, 1), result('s', 1, 3), result('t', 0, 3)]
    expect(spokenOf(results, [link])).toEqual(new Set([item(1), item(3)]))
  })
})

describe('what a cell says', () => {
  const number = { kind: 'number', value: '0' } as const
  const asked = { asked: true, report: 'counted', value: null, hasEstimate: false, shape: 'number' } as const
  test.each([
    [{ ...asked, value: number }, 'value'],
    [{ ...asked, value: { kind: 'no-data' } as const }, 'no-data'],
    [{ ...asked, value: { kind: 'not-applicable' } as const }, 'not-applicable'],
    [{ ...asked, value: { kind: 'none-arisen' } as const }, 'none-arisen'],
    [{ ...asked, value: number, asked: false }, 'outside'],
    [{ ...asked, value: number, shape: 'share' as const }, 'other-shape'],
    [asked, 'silent'],
    [{ ...asked, hasEstimate: true }, 'estimate-only'],
    [{ ...asked, report: 'waiting' as const }, 'waiting'],
    [{ ...asked, report: 'missing' as const }, 'missing'],
    [{ ...asked, asked: false }, null],
    [{ ...asked, asked: false, report: 'missing' as const }, null],
  ])('of a figure %j: %s', (facts, state) => {
    expect(stateOfFigure(facts)).toBe(state)
  })

  test.each([
    [true, 'counted', 'done', 'done'],
    [false, 'counted', 'paused', 'paused'],
    [true, 'counted', null, 'silent'],
    [true, 'missing', null, 'missing'],
    [false, 'missing', null, null],
  ] as const)('of a task, asked %s, report %s, progress %s: %s', (isAsked, report, progress, state) => {
    expect(stateOfTask(isAsked, report, progress)).toBe(state)
  })
})

test.each<[Progress[], Progress | null]>([
  [[], null],
  [['done', 'done'], 'done'],
  [['done', 'not-started'], 'in-progress'],
  [['done', 'awaiting-confirmation'], 'awaiting-confirmation'],
  [['done', 'not-applicable'], 'done'],
  [['not-applicable'], 'not-applicable'],
  [['paused', 'paused'], 'paused'],
])('results %j read as one: %s', (all, expected) => {
  expect(combinedProgress(all)).toBe(expected)
})

describe('a task of several bodies counts once', () => {
  const told = (role: ShareTold['role'], progress: Progress | null, bodies = 1): ShareTold => ({
    role,
    progress,
    bodies,
  })
  test.each<[string, ShareTold[], object]>([
    ['the lead decides', [told('lead', 'done'), told('coordinate', 'in-progress')], { progress: 'done', by: 'lead' }],
    [
      'a lead that says nothing',
      [told('lead', null), told('coordinate', 'done')],
      { progress: null, by: 'lead-silent' },
    ],
    ['one of two leads missing', [told('lead', 'done'), told('lead', null)], { progress: 'in-progress', by: 'lead' }],
    [
      'without a lead all must be done',
      [told('none-stated', 'done'), told('none-stated', null)],
      { progress: 'in-progress', by: 'all' },
    ],
    [
      'without a lead, all done',
      [told('none-stated', 'done'), told('participate', 'done')],
      { progress: 'done', by: 'all' },
    ],
    [
      'whoever watches need not say',
      [told('none-stated', 'done'), told('monitor', null)],
      { progress: 'done', by: 'all' },
    ],
    [
      'one of many missing',
      [told('none-stated', 'done', 120), told('none-stated', null)],
      { progress: 'in-progress', by: 'all' },
    ],
    ['nobody said anything', [told('lead', null)], { progress: null, by: 'nobody' }],
    ['a body that was not given it', [told(null, 'done')], { progress: 'done', by: 'all' }],
  ])('%s', (_, shares, expected) => {
    expect(jointProgress(shares)).toEqual(expected)
  })
})
