import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PeriodId } from '../../src-shared/domain/ids.ts'
import { enter, indicatorRow, number, saveIndicators } from '../support/figure-builder.ts'
import { type PlanInHand, registerPlan } from '../support/plan-builder.ts'
import { openYear } from '../support/task-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

let test: TestApp
let lan: TestUser
let plan: PlanInHand
let thisYear: PeriodId
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
  lan = await test.signIn('lan')
  plan = await registerPlan(lan)
  thisYear = (await openYear(lan, 2026)).id
})
afterEach(() => test.close())

describe('a figure that was taken away and entered again', () => {
  const oneRow = async () => {
    const indicator = indicatorRow({ code: '1' })
    await saveIndicators(plan, [indicator])
    return indicator
  }

  it('is not written over by a window that still shows the earlier one', async () => {
    const indicator = await oneRow()
    const seen = await enter(lan, thisYear, indicator, number('10'))
    await enter(lan, thisYear, indicator, null)
    await enter(lan, thisYear, indicator, number('20'))
    const change = { indicatorId: indicator.id, isEstimate: false, value: number('11'), asOf: null, reason: '' }
    const stale = { periodId: thisYear, changes: [{ ...change, expectedVersion: seen ?? 0 }] }
    await lan.refused('figures.enter', stale, 'version.conflict')
    const { plans } = await lan.call('figures.list', { planId: plan.id, periodId: thisYear })
    expect(plans[0]?.rows[0]?.figure?.value).toEqual(number('20'))
  })

  it('keeps its new version over a restart', async () => {
    const indicator = await oneRow()
    const seen = await enter(lan, thisYear, indicator, number('10'))
    await enter(lan, thisYear, indicator, null)
    test = await test.reopen()
    lan = await test.signIn('lan')
    expect(await enter(lan, thisYear, indicator, number('20'))).toBeGreaterThan(seen ?? 0)
  })
})
