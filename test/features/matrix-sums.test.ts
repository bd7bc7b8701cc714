import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FigureValue } from '../../src-shared/domain/figures.ts'
import type { Progress } from '../../src-shared/domain/progress.ts'
import { type ReportedBy, type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { SeededChoice } from '../support/seeded-choice.ts'
import { startTestApp } from '../support/test-app.ts'

/** Whole thousandths: the sums below share nothing with the decimals of the app. */
const thousandths = (text: string): bigint => {
  const [units = '', decimals = ''] = text.split('.')
  return BigInt(units + decimals.padEnd(3, '0'))
}

function anyNumber(choice: SeededChoice): string {
  const units = String(choice.whole(0, choice.of([9, 500, 2_000_000])))
  const decimals = choice.whole(0, 4) === 0 ? String(choice.whole(1, 999)).padStart(3, '0').replace(/0+$/, '') : ''
  return decimals === '' ? units : `${units}.${decimals}`
}

function anyValue(choice: SeededChoice): FigureValue | null {
  switch (choice.whole(0, 9)) {
    case 0:
      return null
    case 1:
      return { kind: choice.of(['none-arisen', 'no-data', 'not-applicable']) }
    case 2:
    case 3:
    case 4:
      return { kind: 'share', numerator: anyNumber(choice), denominator: anyNumber(choice) }
    default:
      return { kind: 'number', value: anyNumber(choice) }
  }
}

describe('the totals of random rounds', () => {
  let round: RoundInHand
  const years = [2011, 2012, 2013, 2014, 2015, 2016]
  const laid = new Map<number, ReportedBy[]>()

  beforeAll(async () => {
    round = await setUpRound(await startTestApp(), {
      ...{ communes: 40, departments: 8, front: 2, tasks: 6 },
      indicators: ({ communes, departments }) => [
        { shape: 'number', measure: 'in-period', reporterIds: [] },
        { shape: 'share', measure: 'at-date', reporterIds: [] },
        { shape: 'number', measure: 'cumulative', reporterIds: communes.slice(5, 30) },
        { shape: 'share', measure: 'in-period', reporterIds: [...departments, ...communes.slice(0, 3)] },
      ],
    })
    const { communes, departments, front } = round.bodies
    for (const year of years) {
      const choice = new SeededChoice(year)
      const reports = [...communes, ...departments, ...front].flatMap((agencyId): ReportedBy[] => {
        if (choice.whole(0, 4) === 0) return []
        const figures = new Map(
          round.indicators.flatMap(({ id }) => {
            const value = anyValue(choice)
            return value ? [[id, value] as const] : []
          }),
        )
        const results = round.items
          .filter(() => choice.whole(0, 2) > 0)
          .map((id) => ({ itemIds: [id], progress: choice.of<Progress>(['done', 'in-progress', 'not-started']) }))
        return [{ agencyId, figures, results, typed: choice.whole(0, 5) === 0 }]
      })
      laid.set(year, reports)
      round.lay(year, reports)
    }
  })
  afterAll(() => round.test.close())

  it.each(years)('are those of plain loops over what was reported: %d', async (year) => {
    const period = { kind: 'year', year, ordinal: null } as const
    const { columns } = await round.hoa.call('matrix.figures', { planId: round.plan.id, period, estimate: false })
    const { communes, departments, front } = round.bodies
    for (const [at, { id, shape, reporterIds }] of round.indicators.entries()) {
      const asked = reporterIds.length > 0 ? reporterIds : [...communes, ...departments, ...front]
      let top = 0n
      let bottom = 0n
      let counted = 0
      let notReported = 0
      for (const agencyId of asked) {
        let value: FigureValue | undefined
        for (const one of laid.get(year) ?? []) if (one.agencyId === agencyId) value = one.figures.get(id)
        if (value === undefined) notReported += 1
        if (value?.kind === 'number' && shape === 'number') {
          top += thousandths(value.value)
          counted += 1
        }
        if (value?.kind === 'share' && shape === 'share') {
          top += thousandths(value.numerator)
          bottom += thousandths(value.denominator)
          counted += 1
        }
      }
      const total = columns[at]?.total
      expect(total?.coverage).toMatchObject({ of: asked.length, counted, notReported })
      const said = total?.value
      expect(said?.kind).toBe(shape)
      expect(thousandths(said?.kind === 'share' ? said.numerator : (said?.value ?? ''))).toBe(top)
      if (said?.kind === 'share') expect(thousandths(said.denominator)).toBe(bottom)
    }
  })

  it.each(years)('count for each task who told and who is done: %d', async (year) => {
    const period = { kind: 'year', year, ordinal: null } as const
    const { columns } = await round.hoa.call('matrix.tasks', { planId: round.plan.id, period })
    for (const [at, item] of round.items.entries()) {
      let told = 0
      let done = 0
      for (const { results } of laid.get(year) ?? []) {
        for (const { itemIds, progress } of results) {
          if (itemIds[0] !== item) continue
          told += 1
          if (progress === 'done') done += 1
        }
      }
      expect(columns[at]?.total).toEqual({ of: 50, told, done })
    }
  })
})
