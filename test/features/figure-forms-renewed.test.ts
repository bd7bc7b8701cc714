import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlanIndicator } from '../../src-shared/contract/plan-content.ts'
import { sharedClock, startCoordinator, year2026 } from '../support/exchange-builder.ts'
import { indicatorRow, number, saveIndicators } from '../support/figure-builder.ts'
import { type FormOffice, hamlets, startFormOffice } from '../support/figure-form-office.ts'
import { FormInHand } from '../support/fill-form.ts'
import { type PlanInHand, registerPlan } from '../support/plan-builder.ts'
import { download } from '../support/report-builder.ts'
import type { TestUser } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

/** The plan goes on as another one, whose indicators have ids of their own. */
async function renew(user: TestUser, plan: PlanInHand, indicators: PlanIndicator[]): Promise<PlanInHand> {
  const next = await registerPlan(user, { shortName: 'Kế hoạch mới' })
  await saveIndicators(next, indicators)
  await plan.do('plans.setState', { state: 'replaced', replacedByPlanId: next.id })
  return next
}

describe('a form that an office made before its plan was replaced', () => {
  let office: FormOffice
  beforeEach(async () => {
    office = await startFormOffice()
  })
  afterEach(() => office.test.close())

  it('goes to the indicators that go on, and says which lines have no place any more', async () => {
    const { lan, plan, year } = office
    const form = await office.breakdownForm()
    const years = await office.yearsForm(2025, 2025)
    const again = indicatorRow({ code: 'A', name: 'Số vụ' })
    const next = await renew(lan, plan, [again])
    for (const place of hamlets) form.fill(place, '1.', 2)
    const { stagedId, shown } = await office.previewOf(form.fill(hamlets[0] ?? '', '3.', 5), 'breakdown')
    expect(shown).toMatchObject({
      ...{ planId: next.id, planShortName: 'Kế hoạch mới' },
      rows: [{ indicatorId: again.id, sum: number('6'), fate: 'new' }],
      dropped: expect.arrayContaining([expect.stringContaining('Tỷ lệ ghi sẵn')]),
    })
    await office.apply(stagedId, shown)
    const { plans } = await lan.call('figures.list', { planId: next.id, periodId: year })
    expect(plans[0]?.rows[0]?.figure).toMatchObject({ value: number('6') })
    const earlier = await office.previewOf(years.fill('1', 'Năm 2025', 7), 'earlier-years')
    expect(earlier.shown).toMatchObject({ planId: next.id, rows: [{ indicatorId: again.id }] })
  })

  it('is refused with the way out where nothing goes on', async () => {
    const { lan, plan, year } = office
    const form = await office.breakdownForm()
    await renew(lan, plan, [indicatorRow({ code: 'A', name: 'Số vụ', unit: 'người' })])
    const stagedId = await office.handIn(form.fill(hamlets[0] ?? '', '1.', 2))
    const error = await lan.refused(
      'figures.previewImport',
      { stagedId, periodId: year },
      'figures.form-of-replaced-plan',
    )
    expect(error.detail).toMatchObject({ now: 'Kế hoạch mới' })
  })
})

describe('a form that a coordinator issued before its plan was replaced', () => {
  it('is read by the indicators that go on, or refused with the way out', async () => {
    const coordinator = await startCoordinator(sharedClock(), [{ agencyId: vinhLong.health, requested: false }])
    const { hoa, plan } = coordinator
    const { exportId } = await hoa.call('coordination.figureForm', { planId: plan.id, period: year2026 })
    const form = await FormInHand.open(await download(hoa, exportId))
    const bytes = await form.put(form.line('GD-01'), form.column('Số liệu'), 21).save()
    const [held] = (await plan.get()).indicatorSet?.indicators ?? []
    if (!held) throw new Error('the plan has an indicator')
    const same = indicatorRow({ ...held, id: indicatorRow({ code: 'x' }).id, code: 'B-07' })
    const next = await renew(hoa, plan, [same])
    const read = async () => ({
      ...{ planId: next.id, requestId: null, period: year2026 },
      source: { from: 'file' as const, stagedId: await upload(hoa, 'biểu.xlsx', bytes) },
    })
    expect(await hoa.call('coordination.readPaper', await read())).toMatchObject({
      ...{ figures: [{ indicatorId: same.id, value: number('21') }], unplacedRows: [], otherPeriod: null },
    })
    await saveIndicators(next, [{ ...same, unit: 'hộ' }])
    const error = await hoa.refused('coordination.readPaper', await read(), 'figures.form-of-replaced-plan')
    expect(error.detail).toMatchObject({ now: 'Kế hoạch mới' })
    await coordinator.test.close()
  })
})
