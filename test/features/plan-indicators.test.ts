import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openReadOnly } from '../../src-main/db/open-database.ts'
import { indicatorsFor } from '../../src-main/features/plans/plans.service.ts'
import { dataFolderPaths } from '../../src-main/files/data-folder.ts'
import type { PlanIndicator } from '../../src-shared/contract/plan-content.ts'
import { agencyId, indicatorId } from '../../src-shared/domain/ids.ts'
import { newRowId, type PlanInHand, registerPlan } from '../support/plan-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

const health = agencyId.parse('vn.86.so-y-te')
const commune = agencyId.parse('vn.86.x29551')

let test: TestApp
let lan: TestUser
let plan: PlanInHand
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: health } })
  lan = await test.signIn('lan')
  plan = await registerPlan(lan)
})
afterEach(() => test.close())

const indicator = (code: string, change: Partial<PlanIndicator> = {}): PlanIndicator => ({
  id: indicatorId.parse(newRowId()),
  parentId: null,
  itemId: null,
  code,
  name: `Chỉ tiêu ${code}`,
  unit: 'hộ',
  measure: 'at-date',
  shape: 'number',
  comparator: null,
  baseline: null,
  targets: [],
  reportedBy: '',
  reporterIds: [],
  ...change,
})
const set = (indicators: PlanIndicator[], asNewVersion = false) => ({
  source: 'Thông tư 07/2017/TT-BVHTTDL',
  validFrom: null,
  asNewVersion,
  indicators,
})
const codes = async () => (await plan.get()).indicatorSet?.indicators.map(({ code }) => code)

describe('the indicator set', () => {
  it('keeps exact baselines, targets by year and parts', async () => {
    const whole = indicator('01', {
      comparator: 'at-least',
      baseline: { value: '91.25', year: null },
      targets: [
        { year: 2026, value: '92' },
        { year: 2030, value: '95.5' },
      ],
    })
    const part = indicator('01.1', { parentId: whole.id })
    await plan.do('plans.saveIndicators', set([whole, part]))
    expect((await plan.get()).indicatorSet).toMatchObject({ version: 1, indicators: [whole, part] })
  })

  it('rises by a version only when asked, and an indicator left out gives its code free', async () => {
    const first = indicator('01')
    await plan.do('plans.saveIndicators', set([first, indicator('02')]))
    expect(await plan.do('plans.saveIndicators', set([first]))).toMatchObject({ setVersion: 1 })
    expect(await plan.do('plans.saveIndicators', set([first, indicator('02')], true))).toMatchObject({ setVersion: 2 })
    expect(await codes()).toEqual(['01', '02'])
  })

  it('may swap codes and order of its indicators', async () => {
    const [one, two] = [indicator('01'), indicator('02')]
    await plan.do('plans.saveIndicators', set([one, two]))
    await plan.do(
      'plans.saveIndicators',
      set([
        { ...two, code: '01' },
        { ...one, code: '02' },
      ]),
    )
    expect((await plan.get()).indicatorSet?.indicators.map(({ id }) => id)).toEqual([two.id, one.id])
  })

  it.each([
    ['a code twice', () => [indicator('01'), indicator('01')], 'plans.indicator-code-twice' as const],
    [
      'a part of nothing',
      () => [indicator('01', { parentId: indicator('02').id })],
      'plans.indicators-broken' as const,
    ],
  ])('refuses %s', async (_, indicators, code) => {
    await lan.refused(
      'plans.saveIndicators',
      { planId: plan.id, expectedVersion: plan.version, ...set(indicators()) },
      code,
    )
  })

  it('refuses a reporter that the catalogue does not know, and names it', async () => {
    const unknown = agencyId.parse('vn.86.x00000')
    const error = await lan.refused(
      'plans.saveIndicators',
      {
        planId: plan.id,
        expectedVersion: plan.version,
        ...set([indicator('01', { reporterIds: [commune, unknown] })]),
      },
      'object.missing',
    )
    expect(error.detail).toEqual({ type: 'agency', id: unknown })
    expect((await plan.get()).indicatorSet).toBeNull()
  })

  it('gives an office what names it and what names nobody', async () => {
    await plan.do('plans.saveIndicators', set([indicator('01'), indicator('02', { reporterIds: [commune] })]))
    const { db } = openReadOnly(dataFolderPaths(test.dataDir).database)
    const own = async (id: typeof health) => (await indicatorsFor(db, id, plan.id))?.indicators.map(({ code }) => code)
    expect(await own(health)).toEqual(['01'])
    expect(await own(commune)).toEqual(['01', '02'])
    await db.destroy()
  })
})
