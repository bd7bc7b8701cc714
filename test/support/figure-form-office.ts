import type { BreakdownPreview, ImportPreview } from '../../src-shared/contract/figure-imports.ts'
import type { PlanIndicator } from '../../src-shared/contract/plan-content.ts'
import type { PeriodId, StagedId } from '../../src-shared/domain/ids.ts'
import { indicatorRow, saveIndicators } from './figure-builder.ts'
import { FormInHand } from './fill-form.ts'
import { registerPlan } from './plan-builder.ts'
import { download } from './report-builder.ts'
import { openYear } from './task-builder.ts'
import { setUpOffice, startTestApp } from './test-app.ts'
import { upload } from './upload.ts'

export const hamlets = ['Ấp Phú Hòa', 'Ấp Phú Lợi', 'Khóm 1']

/** An office with a count, a share and a bare percent to report for 2026, and what one does with Excel forms. */
export async function startFormOffice() {
  const test = await startTestApp()
  await setUpOffice(test)
  const lan = await test.signIn('lan')
  const plan = await registerPlan(lan)
  const year = (await openYear(lan, 2026)).id
  const cases = indicatorRow({ code: '1', name: 'Số vụ' })
  const trained = indicatorRow({ code: '2', name: 'Tỷ lệ tập huấn', unit: '%', shape: 'share', measure: 'at-date' })
  const percent = indicatorRow({ code: '3', name: 'Tỷ lệ ghi sẵn', unit: '%' })
  await saveIndicators(plan, [cases, trained, percent])

  const breakdownForm = async (places = hamlets) => {
    const { exportId } = await lan.call('figures.makeBreakdownForm', { planId: plan.id, periodId: year, places })
    return FormInHand.open(await download(lan, exportId))
  }
  const yearsForm = async (fromYear = 2023, toYear = 2025) => {
    const { exportId } = await lan.call('figures.makeYearsForm', { planId: plan.id, fromYear, toYear })
    return FormInHand.open(await download(lan, exportId))
  }
  const handIn = async (form: FormInHand) => upload(lan, 'biểu.xlsx', await form.save())
  const preview = (stagedId: StagedId) => lan.call('figures.previewImport', { stagedId, periodId: year })
  const previewOf = async <K extends ImportPreview['kind']>(form: FormInHand, kind: K) => {
    const stagedId = await handIn(form)
    const shown = await preview(stagedId)
    if (shown.kind !== kind) throw new Error(shown.kind)
    return { stagedId, shown: shown as Extract<ImportPreview, { kind: K }> } // just compared
  }
  const apply = (stagedId: StagedId, { token }: { token: string }, replace = false, source = '') =>
    lan.call('figures.applyImport', { stagedId, periodId: year, token, replace, source })
  const figureOf = async (indicator: PlanIndicator, periodId: PeriodId = year) => {
    const { plans } = await lan.call('figures.list', { planId: plan.id, periodId })
    return plans[0]?.rows.find(({ indicatorId }) => indicatorId === indicator.id)?.figure ?? null
  }
  return {
    ...{ test, lan, plan, year, cases, trained, percent },
    ...{ breakdownForm, yearsForm, handIn, preview, previewOf, apply, figureOf },
  }
}
export type FormOffice = Awaited<ReturnType<typeof startFormOffice>>

export const rowOf = (shown: BreakdownPreview, { id }: PlanIndicator) =>
  shown.rows.find((row) => row.indicatorId === id)
