import { describe, expect, it } from 'vitest'
import { type CountedBody, countBodies, countByGroup } from '../../src-shared/domain/completeness.ts'

const told: CountedBody = {
  ...{ requested: false, unasked: false, timeliness: { kind: 'in-time', daysLeft: 20 } },
  ...{ submission: null, quarantined: 0 },
}
const sealed = { origin: 'sealed', decision: null } as const
const nothing = {
  ...{ of: 0, received: 0, receivedLate: 0, overdue: 0, notYetDue: 0, requested: { of: 0, received: 0 } },
  ...{ unasked: 0, askedToComplete: 0, waiting: 0, outsideApp: 0 },
}

describe('how a round is counted', () => {
  it.each<[string, Partial<CountedBody>, Partial<typeof nothing>]>([
    ['a body with time left', {}, { of: 1, notYetDue: 1 }],
    ['a body whose day has passed', { timeliness: { kind: 'late', days: 3 } }, { of: 1, overdue: 1 }],
    ['a report in time', { submission: sealed, timeliness: { kind: 'done-in-time' } }, { of: 1, received: 1 }],
    [
      'a late report',
      { submission: sealed, timeliness: { kind: 'done-late', days: 3 } },
      { of: 1, received: 1, receivedLate: 1 },
    ],
    [
      'a report that is to be completed',
      { submission: { origin: 'sealed', decision: 'asked-to-complete' } },
      { of: 1, received: 1, askedToComplete: 1 },
    ],
    [
      'a report typed in',
      { submission: { origin: 'typed', decision: 'accepted' } },
      { of: 1, received: 1, outsideApp: 1 },
    ],
    ['a report that waits to be verified', { quarantined: 2 }, { of: 1, notYetDue: 1, waiting: 1 }],
    ['a body that was only asked', { requested: true }, { requested: { of: 1, received: 0 } }],
    [
      'a report of one that was only asked',
      { requested: true, submission: sealed },
      { requested: { of: 1, received: 1 } },
    ],
    ['a report that nobody asked for', { requested: true, unasked: true, submission: sealed }, { unasked: 1 }],
  ])('counts %s', (_, body, expected) => {
    expect(countBodies([{ ...told, ...body }])).toEqual({ ...nothing, ...expected })
  })

  it('adds up to the whole, group by group, in the order given and strangers last', () => {
    const bodies = ['b', 'x', 'a', 'b'].map((group) => ({ ...told, group }))
    const lines = countByGroup(bodies, ({ group }) => group, ['a', 'b', 'c'])
    expect(lines.map(({ group, counts }) => [group, counts.of])).toEqual([
      ['a', 1],
      ['b', 2],
      ['x', 1],
    ])
  })
})
