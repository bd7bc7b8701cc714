import { describe, expect, test } from 'vitest'
import { carryForward, type EndingTaskPeriod, taskPeriodParts } from '../../src-shared/domain/carry-forward.ts'
import { type Progress, progressStates } from '../../src-shared/domain/progress.ts'
import { type WorkKind, workKinds } from '../../src-shared/domain/work-kind.ts'

const next = { year: 2027, from: '2026-12-01' }
const ending = (workKind: WorkKind, progress: Progress): EndingTaskPeriod => ({
  workKind,
  progress,
  planValidTo: '2030-12-31',
  targetYears: [],
})

/** For every kind of work and every progress: how it is carried and where it stands then. */
const expected: Record<WorkKind, Record<Progress, string>> = {
  'one-off': {
    'not-started': 'continues not-started',
    'in-progress': 'continues in-progress',
    'awaiting-confirmation': 'continues in-progress',
    redo: 'continues redo',
    paused: 'continues paused',
    done: 'done-once',
    'not-applicable': 'not-applicable',
  },
  standing: every('stands not-started', { paused: 'stands paused' }),
  recurring: every('starts-anew not-started', {}),
  target: every('starts-anew not-started', {}),
}

function every(how: string, special: Partial<Record<Progress, string>>): Record<Progress, string> {
  return {
    'not-started': how,
    'in-progress': how,
    'awaiting-confirmation': how,
    redo: how,
    paused: how,
    done: how,
    'not-applicable': 'not-applicable',
    ...special,
  }
}

describe('by kind of work and progress', () => {
  const cases = workKinds.flatMap((kind) =>
    progressStates.map((state) => [kind, state, expected[kind][state]] as const),
  )
  test.each(cases)('%s, %s: %s', (kind, state, outcome) => {
    const carried = carryForward(ending(kind, state), next)
    expect(carried.carried ? `${carried.how} ${carried.progress}` : carried.why).toBe(outcome)
  })
})

test('results, expectations, quantities, evidence, funding and notes always start empty', () => {
  for (const kind of workKinds) {
    for (const state of progressStates) {
      const carried = carryForward(ending(kind, state), next)
      if (!carried.carried) continue
      expect([...carried.copied, ...carried.empty].sort()).toEqual([...taskPeriodParts].sort())
      for (const part of ['result-text', 'expected', 'quantities', 'evidence', 'funding', 'notes'] as const) {
        expect(carried.empty).toContain(part)
      }
    }
  }
})

test('unfinished work keeps what hinders it, a new deliverable does not', () => {
  expect(carryForward(ending('one-off', 'in-progress'), next)).toMatchObject({ leftUnfinished: true })
  const continued = carryForward(ending('one-off', 'in-progress'), next)
  const anew = carryForward(ending('recurring', 'in-progress'), next)
  expect(continued.carried && continued.copied.includes('difficulties')).toBe(true)
  expect(anew.carried && anew.copied.includes('difficulties')).toBe(false)
  expect(anew).toMatchObject({ leftUnfinished: true })
  expect(carryForward(ending('recurring', 'done'), next)).toMatchObject({ leftUnfinished: false })
})

test.each([
  [null, '2026-12-01', true],
  ['2026-11-30', '2026-12-01', false],
  ['2026-12-01', '2026-12-01', true],
  ['2026-12-31', null, false],
  ['2027-01-01', null, true],
])('a plan valid to %s, next period from %s: carried %s', (planValidTo, from, carried) => {
  expect(carryForward({ ...ending('standing', 'in-progress'), planValidTo }, { year: 2027, from }).carried).toBe(
    carried,
  )
})

test.each([
  [[], true],
  [[2026, 2027], true],
  [[2030], true],
  [[2025, 2026], false],
])('targets for %j: carried into 2027 %s', (targetYears, carried) => {
  expect(carryForward({ ...ending('target', 'done'), targetYears }, next).carried).toBe(carried)
})
