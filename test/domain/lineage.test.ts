import { expect, it } from 'vitest'
import { type AgencyId, agencyId } from '../../src-shared/domain/ids.ts'
import { drawLineage, type LineageBody, type LineageStep } from '../../src-shared/domain/lineage.ts'

const id = (name: string) => agencyId.parse(`own.00000000-0000-4000-8000-0000000000${name}`)
const [a, b, c, d] = [id('0a'), id('0b'), id('0c'), id('0d')]
const body = (of: AgencyId, beganOn: string | null, endedOn: string | null): LineageBody => ({
  ...{ id: of, name: of.slice(-2), beganOn, endedOn },
})
const step = (fromId: AgencyId, toId: AgencyId, date: string | null): LineageStep => ({ fromId, toId, date })
const bars = (picture: ReturnType<typeof drawLineage>) => picture.rows.map(({ name, from, to }) => [name, from, to])

const bodies = [
  body(a, null, '2025-06-30'),
  body(b, null, '2025-06-30'),
  body(c, '2025-07-01', '2026-06-30'),
  body(d, '2026-07-01', null),
]
const steps = [step(a, c, '2025-07-01'), step(b, c, '2025-07-01'), step(c, d, '2026-07-01')]

it('draws those before, the body, and those after, each from its first day to its last', () => {
  const picture = drawLineage(c, bodies, steps)
  expect(picture.days).toEqual(['2025-07-01', '2026-07-01'])
  expect(bars(picture)).toEqual([
    ['0b', 0, 1],
    ['0a', 0, 1],
    ['0c', 1, 2],
    ['0d', 2, 3],
  ])
  expect(picture.links).toEqual([
    { fromRow: 1, toRow: 2, at: 1 },
    { fromRow: 0, toRow: 2, at: 1 },
    { fromRow: 2, toRow: 3, at: 2 },
  ])
  expect(picture.leftOut).toBe(0)
})

it('leaves out brothers: what else went to the same successor', () => {
  expect(bars(drawLineage(a, bodies, steps)).map(([name]) => name)).toEqual(['0a', '0c', '0d'])
})

it('begins an undated body when the first of others came to it', () => {
  const undated = [body(a, null, null), body(c, null, null)]
  expect(bars(drawLineage(c, undated, [step(a, c, '2025-07-01')]))).toEqual([
    ['0a', 0, 2],
    ['0c', 1, 2],
  ])
})

it('keeps the nearest of many, and comes out of a circle', () => {
  const many = Array.from({ length: 30 }, (_, at) => id(String(at + 10)))
  const all = [...many.map((one) => body(one, null, '2025-06-30')), body(c, '2025-07-01', null)]
  const picture = drawLineage(
    c,
    all,
    many.map((one) => step(one, c, '2025-07-01')),
  )
  expect(picture.rows).toHaveLength(14)
  expect(picture.rows.at(-1)?.id).toBe(c)
  expect(picture.leftOut).toBe(17)
  const circle = drawLineage(a, bodies, [step(a, c, '2025-07-01'), step(c, a, '2026-07-01')])
  expect(new Set(circle.rows.map((row) => row.id))).toEqual(new Set([a, c]))
})

it('draws nothing to link for a body alone', () => {
  expect(drawLineage(a, [body(a, null, null)], [])).toEqual({
    ...{ days: [], links: [], leftOut: 0 },
    rows: [{ ...body(a, null, null), from: 0, to: 1 }],
  })
})
