import { describe, expect, it } from 'vitest'
import { lastDayInPeriod } from '../../src-shared/domain/period-deadline.ts'
import {
  type AssignableItem,
  deadlineOf,
  groupAssigned,
  titleFrom,
  workKindOf,
} from '../../src-shared/domain/take-on.ts'

const item = (
  id: string,
  parentId: string | null,
  order: number,
  more: Partial<AssignableItem> = {},
): AssignableItem => ({
  id,
  parentId,
  documentOrder: order,
  position: id,
  text: id,
  kind: 'task',
  workKind: null,
  deadlineText: null,
  deadlineRule: null,
  ...more,
})
const items = [
  item('II', null, 1),
  item('II.1', 'II', 2),
  item('II.2', 'II', 3),
  item('IV', null, 4, { kind: 'organisation' }),
  item('IV.1', 'IV', 5),
  item('IV.1.a', 'IV.1', 6),
  item('IV.1.b', 'IV.1', 7),
  item('IV.2', 'IV', 8),
]
const mine = (itemId: string, more = {}) => ({
  itemId,
  mine: true,
  role: 'none-stated' as const,
  requested: false,
  ...more,
})
const shape = (groups: ReturnType<typeof groupAssigned>) => groups.map((group) => group.items.map((each) => each.id))

describe('what an office can take on', () => {
  it.each([
    { what: 'an item without links', assignments: [mine('II.1')], links: [], expected: [['II.1']] },
    {
      what: 'a block as its smallest pieces',
      assignments: [mine('IV.1')],
      links: [],
      expected: [['IV.1.a'], ['IV.1.b']],
    },
    {
      what: 'a piece that somebody else was given is left to them',
      assignments: [mine('IV.1'), { ...mine('IV.1.b'), mine: false }],
      links: [],
      expected: [['IV.1.a']],
    },
    {
      what: 'the task in II with the owner in IV',
      assignments: [mine('IV.2')],
      links: [
        { taskItemId: 'II.1', ownerItemId: 'IV.2' },
        { taskItemId: 'II.2', ownerItemId: 'IV.2' },
      ],
      expected: [
        ['II.1', 'IV.2'],
        ['II.2', 'IV.2'],
      ],
    },
    {
      what: 'one task when both ends of a link are ours',
      assignments: [mine('II.1'), mine('IV.2')],
      links: [{ taskItemId: 'II.1', ownerItemId: 'IV.2' }],
      expected: [['II.1', 'IV.2']],
    },
    {
      what: 'the links of a block and its other pieces',
      assignments: [mine('IV.1')],
      links: [{ taskItemId: 'II.2', ownerItemId: 'IV.1.a' }],
      expected: [['II.2', 'IV.1.a'], ['IV.1.b']],
    },
    { what: 'nothing of others', assignments: [{ ...mine('II.1'), mine: false }], links: [], expected: [] },
  ])('is $what', ({ assignments, links, expected }) => {
    expect(shape(groupAssigned({ items, assignments, links }))).toEqual(expected)
  })

  it('keeps "none stated", shows the strongest role, and is requested only when nothing orders it', () => {
    const links = [{ taskItemId: 'II.1', ownerItemId: 'IV.2' }]
    const [plain] = groupAssigned({ items, assignments: [mine('II.2', { requested: true })], links })
    expect(plain).toMatchObject({ role: 'none-stated', requested: true })
    const assignments = [mine('II.1', { requested: true }), mine('IV.2', { role: 'coordinate' })]
    expect(groupAssigned({ items, assignments, links })[0]).toMatchObject({ role: 'coordinate', requested: false })
  })

  it('takes kind and deadline from the items, the first that has them', () => {
    const rule = { kind: 'yearly', bound: 'before', month: 12, day: 5 } as const
    const joined = [item('a', null, 1, { deadlineText: 'hằng năm' }), item('b', null, 2, { deadlineRule: rule })]
    expect(deadlineOf(joined)).toEqual({ deadlineText: null, deadlineRule: rule })
    expect(workKindOf(joined)).toBe('recurring')
    expect(workKindOf([item('c', null, 1)])).toBe('standing')
    expect(workKindOf([item('d', null, 1, { kind: 'target' })])).toBe('target')
    expect(workKindOf([item('e', null, 1, { workKind: 'one-off' })])).toBe('one-off')
  })

  it('cuts a long title at a word', () => {
    expect(titleFrom('Đẩy mạnh  truyền thông.\nDòng hai')).toBe('Đẩy mạnh truyền thông.')
    const cut = titleFrom('từ '.repeat(200))
    expect(cut.length).toBeLessThanOrEqual(160)
    expect(cut.endsWith('từ…')).toBe(true)
    const clauses = `Xây dựng kế hoạch truyền thông về gia đình hằng năm; ${'phối hợp các ngành '.repeat(20)}`
    expect(titleFrom(clauses)).toBe('Xây dựng kế hoạch truyền thông về gia đình hằng năm')
  })
})

describe('the deadline of a rule in a period', () => {
  const year = { kind: 'year', year: 2026, ordinal: null } as const
  const quarter = (ordinal: number) => ({ kind: 'quarter', year: 2026, ordinal }) as const
  const quarterly = { kind: 'periodic', every: 'quarter', due: { bound: 'before', day: 5, monthsAfter: 1 } } as const
  it.each([
    [{ kind: 'yearly', bound: 'before', month: 12, day: 5 } as const, year, '2026-12-04'],
    [{ kind: 'yearly', bound: 'by', month: 12, day: 5 } as const, year, '2026-12-05'],
    [{ kind: 'yearly', bound: 'by', month: 5, day: 5 } as const, quarter(2), '2026-05-05'],
    [{ kind: 'yearly', bound: 'by', month: 5, day: 5 } as const, quarter(3), null],
    [{ kind: 'by', date: '2027-06-30' } as const, year, '2027-06-30'],
    [quarterly, quarter(1), '2026-04-04'],
    [quarterly, year, '2027-01-04'],
    [{ kind: 'ongoing' } as const, year, null],
    [
      { kind: 'yearly', bound: 'by', month: 5, day: 5 } as const,
      { kind: 'five-year', year: 2029, ordinal: null } as const,
      null,
    ],
  ])('%j in %j is %s', (rule, period, expected) => {
    expect(lastDayInPeriod(rule, period)).toBe(expected)
  })
})
