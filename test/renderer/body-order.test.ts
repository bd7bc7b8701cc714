import { expect, it } from 'vitest'
import {
  nextOrder,
  orderedBodies,
  orderFromText,
  orderToText,
} from '../../src-renderer/pages/coordination/matrix/body-order.ts'
import type { FigureValue } from '../../src-shared/domain/figures.ts'

const bodies = ['a', 'b', 'c', 'd', 'e'].map((agencyId) => ({ agencyId }))
const idsOf = (said: Record<string, FigureValue>, descending: boolean) =>
  orderedBodies(
    bodies,
    Object.entries(said).map(([agencyId, value]) => ({ agencyId, value })),
    { descending },
  )
    .map(({ agencyId }) => agencyId)
    .join('')
const number = (value: string): FigureValue => ({ kind: 'number', value })
const share = (numerator: string, denominator: string): FigureValue => ({ kind: 'share', numerator, denominator })

it.each([
  [
    'numbers by their size, not their digits',
    { a: number('9'), b: number('100'), c: number('20.5') },
    'bcade',
    'acbde',
  ],
  ['shares by what they make', { a: share('1', '3'), b: share('1', '2'), c: share('9', '90') }, 'bacde', 'cabde'],
  [
    'those without a number last, both ways',
    { a: { kind: 'no-data' }, b: number('1'), c: { kind: 'none-arisen' }, d: number('2'), e: share('1', '0') },
    'dbace',
    'bdace',
  ],
  ['those that say the same as they stood', { a: number('1'), c: number('1'), e: number('1') }, 'acebd', 'acebd'],
] as [string, Record<string, FigureValue>, string, string][])('orders %s', (_, said, down, up) => {
  expect(idsOf(said, true)).toBe(down)
  expect(idsOf(said, false)).toBe(up)
})

it('goes down, up and back to names, and stands in an address', () => {
  const down = nextOrder(null, 'x')
  const up = nextOrder(down, 'x')
  expect([down, up, nextOrder(up, 'x'), nextOrder(up, 'y')]).toEqual([
    { column: 'x', descending: true },
    { column: 'x', descending: false },
    null,
    { column: 'y', descending: true },
  ])
  expect([down, up, null].map(orderToText).map(orderFromText)).toEqual([down, up, null])
  expect(['', 'x', 'x.sideways', '.asc'].map(orderFromText)).toEqual([null, null, null, null])
})
