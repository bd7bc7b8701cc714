import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { YearsPreview } from '../../src-shared/contract/figure-imports.ts'
import type { PlanIndicator } from '../../src-shared/contract/plan-content.ts'
import { enter, indicatorRow, number, saveIndicators, share } from '../support/figure-builder.ts'
import { type FormOffice, startFormOffice } from '../support/figure-form-office.ts'
import { FormInHand } from '../support/fill-form.ts'
import { download, sealedReport, startReportingOffice } from '../support/report-builder.ts'
import { upload } from '../support/upload.ts'

let office: FormOffice
let lan: FormOffice['lan']
let plan: FormOffice['plan']
let year: FormOffice['year']
let cases: FormOffice['cases']
let trained: FormOffice['trained']
let breakdownForm: FormOffice['breakdownForm']
let yearsForm: FormOffice['yearsForm']
let previewOf: FormOffice['previewOf']
let apply: FormOffice['apply']
let figureOf: FormOffice['figureOf']
beforeEach(async () => {
  office = await startFormOffice()
  ;({ lan, plan, year, cases, trained, breakdownForm, yearsForm, previewOf, apply, figureOf } = office)
})
afterEach(() => office.test.close())

describe('figures of earlier years', () => {
  const fateOf = (shown: YearsPreview, { id }: PlanIndicator) =>
    shown.rows.find(({ indicatorId }) => indicatorId === id)?.cells.map(({ fate }) => fate)

  it('come in with their source, not sealed, and stand as the period before', async () => {
    const form = await yearsForm()
    form.fill('1. Số vụ', 'Năm 2024', 19).fill('1. Số vụ', 'Năm 2025', 'Chưa có số liệu')
    form.fill('2. Tỷ lệ tập huấn – tử số', 'Năm 2025', 45).fill('2. Tỷ lệ tập huấn – mẫu số', 'Năm 2025', '60')
    form.fill('Nguồn số liệu', 'Năm 2024', 'Báo cáo số 125/BC-UBND ngày 05/12/2024')
    const { stagedId, shown } = await previewOf(form, 'earlier-years')
    expect(shown.years.map(({ year: of }) => of)).toEqual([2023, 2024, 2025])
    expect(fateOf(shown, cases)).toEqual(['blank', 'new', 'new'])
    const input = { stagedId, periodId: year, token: shown.token, replace: false, source: '' }
    const { detail } = await lan.refused('figures.applyImport', input, 'figures.source-missing')
    expect(detail).toEqual({ years: [2025] })

    expect(await apply(stagedId, shown, false, 'Sổ theo dõi của xã')).toMatchObject({ count: 3 })
    const series = await lan.call('figures.series', { indicatorId: cases.id })
    expect(series.map(({ year: of, figure }) => [of, figure.origin, figure.source])).toEqual([
      [2024, 'imported', 'Báo cáo số 125/BC-UBND ngày 05/12/2024'],
      [2025, 'imported', 'Sổ theo dõi của xã'],
    ])
    const { plans } = await lan.call('figures.list', { planId: plan.id, periodId: year })
    const row = plans[0]?.rows.find(({ indicatorId }) => indicatorId === trained.id)
    expect(row?.previous).toEqual({ year: 2025, value: share('45', '60'), isEstimate: false })
    const periods = await lan.call('periods.list', {})
    expect(periods.map(({ year: of, cutOff }) => [of, cutOff === null])).toContainEqual([2024, true])
    // The period switch says of them that nothing but figures is there.
    const bare = periods.filter((one) => one.isFiguresOnly).map(({ year: of }) => of)
    expect(bare).toEqual([2025, 2024])
    expect(periods.some(({ year: of }) => of === 2023)).toBe(false)
  })

  it('bring back the same form as no change', async () => {
    const first = (await yearsForm()).fill('1. Số vụ', 'Năm 2025', 1234.5)
    const { stagedId, shown } = await previewOf(first, 'earlier-years')
    await apply(stagedId, shown, false, 'Sổ')
    expect(fateOf((await previewOf(await yearsForm(), 'earlier-years')).shown, cases)).toEqual([
      'blank',
      'blank',
      'same',
    ])
  })

  it.each([
    [2025, 2024],
    [2000, 2020],
    [2025, 2026],
  ])('have no form from %s to %s', async (fromYear, toYear) => {
    await lan.refused('figures.makeYearsForm', { planId: plan.id, fromYear, toYear }, 'figures.years-wrong')
  })

  it('keep their source when somebody only gives a reason, and lose it with another number', async () => {
    const form = (await yearsForm()).fill('1. Số vụ', 'Năm 2025', 19)
    const { stagedId, shown } = await previewOf(form, 'earlier-years')
    await apply(stagedId, shown, false, 'Sổ')
    const of2025 = (await lan.call('periods.list', {})).find((period) => period.year === 2025)?.id ?? year
    await enter(lan, of2025, cases, number('19'), { reason: 'Đã đối chiếu' })
    expect(await figureOf(cases, of2025)).toMatchObject({ origin: 'imported', source: 'Sổ', reason: 'Đã đối chiếu' })
    await enter(lan, of2025, cases, number('20'))
    expect(await figureOf(cases, of2025)).toMatchObject({ origin: 'entered', source: null, sourceFile: null })
  })
})

describe('a sealed year', () => {
  it('is never changed by an import', async () => {
    const office = await startReportingOffice()
    try {
      const indicator = indicatorRow({ code: 'X', name: 'Số vụ' })
      await saveIndicators(office.plan, [indicator])
      await enter(office.lan, office.year.id, indicator, number('19'))
      await sealedReport(office)
      office.test.clock.set('2027-03-01T01:00:00.000Z')
      const input = { planId: office.plan.id, fromYear: 2025, toYear: 2026 }
      const lanLater = await office.test.signIn('lan')
      const { exportId } = await lanLater.call('figures.makeYearsForm', input)
      const form = await FormInHand.open(await download(lanLater, exportId))
      form.fill('X. Số vụ', 'Năm 2026', 24).fill('X. Số vụ', 'Năm 2025', 18)
      const stagedId = await upload(lanLater, 'cũ.xlsx', await form.save())
      const shown = await lanLater.call('figures.previewImport', { stagedId, periodId: office.year.id })
      expect(shown.rows.at(-1)).toMatchObject({ cells: [{ fate: 'new' }, { fate: 'sealed', before: number('19') }] })
      const { token } = shown
      const done = { stagedId, periodId: office.year.id, token, replace: true, source: 'Sổ' }
      expect(await lanLater.call('figures.applyImport', done)).toMatchObject({ count: 1 })
      const series = await lanLater.call('figures.series', { indicatorId: indicator.id })
      expect(series.map(({ year: of, figure }) => [of, figure.value])).toEqual([
        [2025, number('18')],
        [2026, number('19')],
      ])
    } finally {
      await office.test.close()
    }
  })
})

describe('undoing an import', () => {
  const bringIn = async (value: number) => {
    const form = (await breakdownForm(['Ấp 1'])).fill('Ấp 1', '1.', value)
    form.fill('Ấp 1', '2. Tỷ lệ tập huấn\n(tử số)', value).fill('Ấp 1', '2. Tỷ lệ tập huấn\n(mẫu số)', 100)
    const { stagedId, shown } = await previewOf(form, 'breakdown')
    return apply(stagedId, shown, true)
  }

  it('puts back what stood, as new versions, and takes away what was new', async () => {
    await enter(lan, year, cases, number('3'), { reason: 'Rà soát' })
    const { importId } = await bringIn(8)
    expect(await lan.call('figures.undoImport', { importId })).toEqual({ restored: 2, kept: 0 })
    expect(await figureOf(cases)).toMatchObject({ value: number('3'), reason: 'Rà soát', version: 3, source: null })
    expect(await figureOf(trained)).toBeNull()
    await lan.refused('figures.undoImport', { importId }, 'figures.undone-already')
    expect(await lan.call('figures.imports', {})).toMatchObject([{ id: importId, count: 2, fileName: 'biểu.xlsx' }])
  })

  it('leaves what was changed since', async () => {
    const { importId } = await bringIn(8)
    await enter(lan, year, cases, number('9'))
    expect(await lan.call('figures.undoImport', { importId })).toEqual({ restored: 1, kept: 1 })
    expect(await figureOf(cases)).toMatchObject({ value: number('9') })
  })

  it('goes back step by step through several imports', async () => {
    const first = await bringIn(8)
    const second = await bringIn(9)
    await lan.call('figures.undoImport', { importId: second.importId })
    expect(await figureOf(cases)).toMatchObject({ value: number('8') })
    await lan.call('figures.undoImport', { importId: first.importId })
    expect(await figureOf(cases)).toBeNull()
  })

  it('is told in the history of the figure', async () => {
    const { importId } = await bringIn(8)
    await lan.call('figures.undoImport', { importId })
    const objectId = `${cases.id}/${year}/figure`
    const entries = await lan.call('audit.history', { objectType: 'figure', objectId })
    expect(entries.map(({ action }) => action)).toEqual(['figures.restored', 'figures.imported'])
  })
})
