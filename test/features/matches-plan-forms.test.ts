import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { indicatorRow, number, saveIndicators } from '../support/figure-builder.ts'
import { FormInHand } from '../support/fill-form.ts'
import { registerPlan } from '../support/plan-builder.ts'
import { download } from '../support/report-builder.ts'
import { pairsOf, startTypedPlan, type TypedPlan } from '../support/typed-plan.ts'
import { upload } from '../support/upload.ts'

let typed: TypedPlan
beforeEach(async () => {
  typed = await startTypedPlan()
})
afterEach(() => typed.close())

describe('a plan that was typed in', () => {
  it('is shown where no rule knows it, with every received plan that a person may choose', async () => {
    const odd = { number: '7/KH-ABC', documentDate: '2024-02-03', issuerId: null, issuerName: 'Nơi khác' }
    const other = await registerPlan(typed.office.lan, { ...odd, subject: 'Một việc khác', shortName: 'Việc khác' })
    const { plans, receivedPlans } = await typed.office.lan.call('matches.list', {})
    expect(plans.find(({ id }) => id === other.id)?.candidates).toEqual([])
    expect(receivedPlans.map(({ id }) => id)).toEqual([typed.received])
    const seen = await typed.office.lan.call('matches.plan', { fromId: other.id, toId: typed.received })
    expect(seen).toMatchObject({ refusal: null, items: [] })
    expect(await typed.office.lan.call('matches.joinPlan', pairsOf(seen))).toEqual({ tasks: 0, figures: 0, reports: 0 })
    // A coordinator's own plan is no other plan.
    expect((await typed.coordinator.hoa.call('matches.list', {})).plans).toEqual([])
  })

  it('takes forms that were made before the join, and says which lines have no place any more', async () => {
    const { lan, plan, year } = typed.office
    const row = indicatorRow({ code: 'CT02', name: 'Chỉ có trong bản nhập tay', unit: 'buổi' })
    const held = (await plan.get()).indicatorSet?.indicators ?? []
    await saveIndicators(plan, [...held, row])
    const places = { planId: plan.id, periodId: year.id, places: ['Ấp 1'] }
    const opened = async ({ exportId }: { exportId: string }) => FormInHand.open(await download(lan, exportId))
    const hamlets = await opened(await lan.call('figures.makeBreakdownForm', places))
    const years = await opened(
      await lan.call('figures.makeYearsForm', { planId: plan.id, fromYear: 2025, toYear: 2025 }),
    )
    await typed.join()
    const preview = async (form: FormInHand) => {
      const stagedId = await upload(lan, 'biểu.xlsx', await form.save())
      return { stagedId, shown: await lan.call('figures.previewImport', { stagedId, periodId: year.id }) }
    }
    const { stagedId, shown } = await preview(hamlets.fill('Ấp 1', 'CT01', 21).fill('Ấp 1', 'CT02', 3))
    expect(shown).toMatchObject({
      ...{
        kind: 'breakdown',
        planId: typed.received,
        rows: [{ indicatorId: typed.coordinator.indicator, before: number('19') }],
      },
      dropped: [expect.stringContaining('Chỉ có trong bản nhập tay')],
    })
    const { token } = shown
    await lan.call('figures.applyImport', { stagedId, periodId: year.id, token, replace: true, source: '' })
    const { plans } = await lan.call('figures.list', { planId: typed.received, periodId: year.id })
    expect(plans[0]?.rows[0]?.figure).toMatchObject({ value: number('21') })
    const before = await preview(years.fill('CT01', 'Năm 2025', 7))
    expect(before.shown).toMatchObject({ kind: 'earlier-years', planId: typed.received, dropped: [expect.anything()] })
  })
})
