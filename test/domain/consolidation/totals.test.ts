import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addTotals, leaveOut, totalOver } from '../../../src-shared/domain/consolidation/column-total.ts'
import { usualCutOff } from '../../../src-shared/domain/consolidation/cut-offs.ts'
import { type BodyAnswer, overlapsIn } from '../../../src-shared/domain/consolidation/double-count.ts'
import { fromMillionths } from '../../../src-shared/domain/decimal.ts'
import type { FigureShape, FigureValue } from '../../../src-shared/domain/figures.ts'
import { agencyId } from '../../../src-shared/domain/ids.ts'

const number = (value: string): FigureValue => ({ kind: 'number', value })
const share = (numerator: string, denominator: string): FigureValue => ({ kind: 'share', numerator, denominator })

interface Answer {
  value: FigureValue | null
  reported: boolean
}

/** Decimals of a figure as they may come: whole or with up to six decimals, of either sign. */
const millionths = fc.oneof(
  fc.integer({ min: 0, max: 50_000 }).map((whole) => BigInt(whole) * 1_000_000n),
  fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
)
const size = millionths.map((value) => fromMillionths(value < 0n ? -value : value))
const value: fc.Arbitrary<FigureValue | null> = fc.oneof(
  { weight: 6, arbitrary: millionths.map((one) => number(fromMillionths(one))) },
  { weight: 3, arbitrary: fc.tuple(size, size).map(([numerator, denominator]) => share(numerator, denominator)) },
  { weight: 1, arbitrary: fc.constantFrom('none-arisen', 'no-data', 'not-applicable').map((kind) => ({ kind })) },
  { weight: 1, arbitrary: fc.constant(null) },
)
const answers: fc.Arbitrary<Answer[]> = fc.array(
  fc.tuple(value, fc.boolean()).map(([one, reported]) => ({ value: one, reported: reported || one !== null })),
  { maxLength: 150 },
)

/** The same total by a plain loop over whole millionths, sharing nothing with the rule. */
function byHand(shape: FigureShape, of: readonly Answer[]) {
  const count = {
    of: 0,
    counted: 0,
    noneArisen: 0,
    noData: 0,
    notApplicable: 0,
    notReported: 0,
    otherShape: 0,
    silent: 0,
  }
  let top = 0n
  let bottom = 0n
  for (const one of of) {
    count.of += 1
    if (one.value === null) {
      count.notReported += 1
      if (one.reported) count.silent += 1
    } else if (one.value.kind === 'none-arisen') count.noneArisen += 1
    else if (one.value.kind === 'no-data') count.noData += 1
    else if (one.value.kind === 'not-applicable') count.notApplicable += 1
    else if (one.value.kind !== shape) count.otherShape += 1
    else {
      count.counted += 1
      top += whole(one.value.kind === 'number' ? one.value.value : one.value.numerator)
      if (one.value.kind === 'share') bottom += whole(one.value.denominator)
    }
  }
  return { count, top, bottom }
}

function whole(text: string): bigint {
  const [units = '', decimals = ''] = text.replace('-', '').split('.')
  const size = BigInt(units + decimals.padEnd(6, '0'))
  return text.startsWith('-') ? -size : size
}

describe.each<FigureShape>(['number', 'share'])('a total of %s', (shape) => {
  const same = (total: ReturnType<typeof totalOver>, of: readonly Answer[]) => {
    const { count, top, bottom } = byHand(shape, of)
    expect(total.coverage).toEqual(count)
    if (count.counted === 0) {
      expect(total.value).toBeNull()
      return
    }
    if (total.value?.kind === 'share') expect(whole(total.value.denominator)).toBe(bottom)
    expect(total.value?.kind).toBe(shape)
    expect(whole(total.value?.kind === 'share' ? total.value.numerator : (total.value?.value ?? ''))).toBe(top)
  }

  it('equals an independent calculation', () => {
    fc.assert(
      fc.property(answers, (all) => {
        same(totalOver(shape, all), all)
      }),
      { seed: 20_261_122, numRuns: 300 },
    )
  })

  it('is the same added in groups', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 4 }), (groups) => {
        same(
          addTotals(
            shape,
            groups.map((group) => totalOver(shape, group)),
          ),
          groups.flat(),
        )
      }),
      { seed: 20_261_123, numRuns: 200 },
    )
  })

  it('without some of its parts is what the others make', () => {
    fc.assert(
      fc.property(answers, answers, (some, others) => {
        const all = totalOver(shape, [...some, ...others])
        const rest = leaveOut(
          shape,
          all.value,
          some.flatMap((one) => one.value ?? []),
        )
        const { top } = byHand(shape, others)
        if (all.value === null) {
          expect(rest).toBeNull()
          return
        }
        expect(whole(rest?.kind === 'share' ? rest.numerator : (rest?.value ?? ''))).toBe(top)
      }),
      { seed: 20_261_124, numRuns: 200 },
    )
  })
})

test('percents are never averaged: 1/2 and 1/100 are 2/102, not 25.5 percent', () => {
  const both = [share('1', '2'), share('1', '100')].map((one) => ({ value: one, reported: true }))
  expect(totalOver('share', both).value).toEqual(share('2', '102'))
})

describe('double counting', () => {
  type Placed = BodyAnswer & { group: 'commune' | 'province' }
  const commune = (at: number, value: FigureValue | null): Placed => ({
    agencyId: agencyId.parse(`00000000-0000-4000-8000-00000000000${at}`),
    group: 'commune',
    value,
  })
  const department = (value: FigureValue | null): Placed => ({ ...commune(9, value), group: 'province' })
  const overlaps = (shape: FigureShape, of: readonly Placed[]) => {
    const total = (some: readonly Placed[]) =>
      totalOver(
        shape,
        some.map((one) => ({ value: one.value, reported: true })),
      )
    const isCommune = (one: Placed) => one.group === 'commune'
    const above = of.filter((one) => !isCommune(one))
    return overlapsIn(shape, above, {
      communes: total(of.filter(isCommune)),
      above: total(above),
      all: total(of),
    })
  }

  it('is shown when a department says what the communes say together', () => {
    const found = overlaps('number', [commune(1, number('12')), commune(2, number('30')), department(number('42'))])
    expect(found).toEqual([
      { kind: 'repeats-communes', agencyIds: [department(null).agencyId], once: number('42') },
      { kind: 'two-levels', communes: number('42'), above: number('42') },
    ])
  })

  it('is shown as possible when both levels give numbers', () => {
    const found = overlaps('number', [commune(1, number('12')), commune(2, number('30')), department(number('40'))])
    expect(found).toEqual([{ kind: 'two-levels', communes: number('42'), above: number('40') }])
  })

  it.each<[string, Placed[]]>([
    ['only communes report', [commune(1, number('12')), commune(2, number('30'))]],
    ['only a department reports', [department(number('42'))]],
    ['the department says 0', [commune(1, number('12')), department(number('0'))]],
    ['the department has no number', [commune(1, number('12')), department({ kind: 'no-data' })]],
  ])('is not there when %s', (_, of) => {
    expect(overlaps('number', of)).toEqual([])
  })

  it('of shares is seen by both parts', () => {
    const found = overlaps('share', [
      commune(1, share('1', '2')),
      commune(2, share('3', '6')),
      department(share('4', '8')),
    ])
    expect(found[0]).toMatchObject({ kind: 'repeats-communes', once: share('4', '8') })
  })
})

test.each([
  [[], null],
  [['2026-11-30', '2026-11-15', '2026-11-30'], '2026-11-30'],
  [['2026-11-30', '2026-12-14'], '2026-12-14'],
])('the usual cut-off of %j is %s', (days, expected) => {
  expect(usualCutOff(days)).toBe(expected)
})
