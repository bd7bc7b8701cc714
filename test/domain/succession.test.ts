import { describe, expect, it } from 'vitest'
import { type AgencyId, agencyId } from '../../src-shared/domain/ids.ts'
import {
  areaGoesOver,
  asTheyStood,
  type Handover,
  type HandoverKind,
  heirsByRule,
  inheritanceOf,
  type Step,
} from '../../src-shared/domain/succession.ts'

const id = (name: string) => agencyId.parse(`own.00000000-0000-4000-8000-0000000000${name}`)
const [district, merged, communeA, communeB, office] = [id('01'), id('02'), id('03'), id('04'), id('05')]

const step = (from: AgencyId, to: AgencyId, more: Partial<Step> = {}): Step => ({
  ...{ fromId: from, toId: to, rule: 'territory', functions: null, legalBasis: 'Nghị quyết mẫu' },
  ...more,
})
const inherit = (steps: Step[], ended: AgencyId[] = [district]) =>
  inheritanceOf(
    district,
    (from) => steps.filter(({ fromId }) => fromId === from),
    (one) => ended.includes(one),
  )

describe('who takes over', () => {
  const byFunction = { rule: 'function' as const }
  it.each([
    ['nobody is recorded', [], [district], 'unknown', []],
    [
      'a district to all its communes',
      [step(district, communeA), step(district, communeB)],
      [district],
      'by-rule',
      [communeA, communeB],
    ],
    ['a merger as a whole', [step(district, merged, byFunction)], [district], 'by-rule', [merged]],
    [
      'a split of functions',
      [step(district, merged, { ...byFunction, functions: 'trẻ em' }), step(district, office, byFunction)],
      [district],
      'choose',
      [merged, office],
    ],
    [
      'one successor of a part only',
      [step(district, merged, { ...byFunction, functions: 'trẻ em' })],
      [district],
      'choose',
      [merged],
    ],
    [
      'a successor that ended too is followed',
      [step(district, merged), step(merged, communeA), step(merged, communeB)],
      [district, merged],
      'by-rule',
      [communeA, communeB],
    ],
    [
      'a way that ends in nobody asks a person',
      [step(district, merged), step(district, communeA)],
      [district, merged],
      'choose',
      [communeA],
    ],
    ['two that name each other', [step(district, merged), step(merged, district)], [district, merged], 'unknown', []],
  ] as const)('%s', (_, steps, ended, decision, heirs) => {
    const found = inherit([...steps], [...ended])
    expect(found.decision).toBe(decision)
    expect(found.heirs.map(({ agencyId: heir }) => heir)).toEqual(heirs)
  })

  it('joins the functions of several steps', () => {
    const steps = [
      step(district, merged, { ...byFunction, functions: 'trẻ em' }),
      step(merged, office, { ...byFunction, functions: 'chăm sóc' }),
      step(merged, communeA, byFunction),
    ]
    expect(inherit(steps, [district, merged]).heirs.map(({ functions }) => functions)).toEqual([
      'trẻ em; chăm sóc',
      'trẻ em',
    ])
  })

  it.each<[HandoverKind, number, boolean]>([
    ['assignment', 2, true],
    ['duty', 2, true],
    ['reporter', 2, true],
    ['coordinator', 1, true],
    ['coordinator', 2, false],
    ['leg', 2, false],
    ['parent', 2, false],
    ['contact', 2, false],
  ])('%s with %i successors by territory goes without asking: %s', (kind, count, goes) => {
    const heirs = inherit([communeA, communeB].slice(0, count).map((to) => step(district, to)))
    expect(heirsByRule(kind, heirs) !== null).toBe(goes)
  })
})

describe('shares as they stood', () => {
  const share = (agency: AgencyId) => ({ agencyId: agency, item: 'x' })
  const gone = (from: AgencyId, to: AgencyId, more: Partial<Handover> = {}): Handover => ({
    ...{ key: 'x', fromId: from, toId: to, wasThere: false, since: '2025-07-01' },
    ...more,
  })
  const on = (day: string, now: AgencyId[], handovers: Handover[]) =>
    asTheyStood(now.map(share), handovers, day, ({ item }) => item).map(({ agencyId: one }) => one)

  it.each([
    ['after the change', '2025-12-31', [communeA, communeB], [communeA, communeB]],
    ['on its first day', '2025-07-01', [communeA, communeB], [communeA, communeB]],
    ['before it', '2025-06-30', [communeA, communeB], [district]],
    ['what a person took out later does not come back', '2025-06-30', [office], [office]],
  ])('%s', (_, day, now, then) => {
    expect(on(day, now, [gone(district, communeA), gone(district, communeB)])).toEqual(then)
  })

  it('leaves a share that the successor had by itself', () => {
    expect(on('2025-06-30', [communeA], [gone(district, communeA, { wasThere: true })])).toEqual([communeA, district])
  })

  it('goes back over several changes, each with its day', () => {
    const both = [gone(district, merged), gone(merged, communeA, { since: '2026-03-01' })]
    expect(on('2026-06-30', [communeA], both)).toEqual([communeA])
    expect(on('2025-12-31', [communeA], both)).toEqual([merged])
    expect(on('2024-12-31', [communeA], both)).toEqual([district])
  })

  it('touches no other share', () => {
    expect(on('2025-06-30', [communeA], [gone(district, communeA, { key: 'y' })])).toEqual([communeA])
  })
})

describe('the area of a plan', () => {
  const area = new Set([district])
  const goes = (steps: Step[], of: ReadonlySet<AgencyId> = area) =>
    areaGoesOver(inherit(steps, [district, merged]), of, (one) => steps.filter(({ toId }) => toId === one))

  it.each([
    ['to communes made of it alone', [step(district, communeA), step(district, communeB)], true],
    ['not to a province that took in another one', [step(district, communeA), step(merged, communeA)], false],
    [
      'not where functions were split',
      [step(district, communeA, { rule: 'function' }), step(district, communeB)],
      false,
    ],
    ['not where nobody is recorded', [], false],
  ])('goes over %s', (_, steps, expected) => {
    expect(goes(steps)).toBe(expected)
  })

  it('goes over where the other part lies in it too', () => {
    expect(goes([step(district, communeA), step(merged, communeA)], new Set([district, merged]))).toBe(true)
  })
})
