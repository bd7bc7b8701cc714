import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documentXmlOf } from '../support/edit-docx.ts'
import { enter, number } from '../support/figure-builder.ts'
import {
  draft,
  exportBytes,
  numbered,
  type ReportingOffice,
  startReportingOffice,
  submitted,
} from '../support/report-builder.ts'
import { openYear } from '../support/task-builder.ts'

let office: ReportingOffice
beforeEach(async () => {
  office = await startReportingOffice()
})
afterEach(() => office.test.close())

const chartsOf = (printed: Awaited<ReturnType<typeof draft>>['now']['printed']) =>
  printed.blocks.filter((block) => block.kind === 'chart')

/** An office whose one indicator has a story of three years. */
async function withYears({ lan, year, plan }: ReportingOffice) {
  const { plans } = await lan.call('figures.list', { planId: plan.id, periodId: year.id })
  const row = plans[0]?.rows[0]
  if (!row) throw new Error('the plan has an indicator')
  await enter(lan, (await openYear(lan, 2024)).id, row, number('8'))
  await enter(lan, (await openYear(lan, 2025)).id, row, number('10'))
  await enter(lan, year.id, row, number('13'))
}

describe('a chart that a person leaves out', () => {
  it('is gone from the pages and the DOCX, comes back, and is part of what is approved', async () => {
    await withYears(office)
    const report = await draft(office)
    const { id, now } = report
    const [chart] = now.charts
    if (!chart) throw new Error('three years give a chart')
    const chartsInDocx = async () =>
      documentXmlOf(await exportBytes(office.lan, report, 'docx')).match(/<c:chart /g)?.length ?? 0
    expect(await chartsInDocx()).toBe(1)
    expect(now.charts).toEqual([{ ...chart, section: 'indicators', leftOut: false }])
    const choose = (leftOut: (typeof chart)['key'][], expectedVersion: number) =>
      office.lan.call('reports.chooseCharts', { reportId: id, expectedVersion, leftOut })
    const { version } = await choose([chart.key], now.version)
    const without = await office.lan.call('reports.get', { reportId: id, revision: null })
    expect([chartsOf(without.printed).length, without.charts[0]?.leftOut, without.version]).toEqual([0, true, version])
    expect(await chartsInDocx()).toBe(0)
    // Taking the records anew does not bring it back.
    await office.lan.call('reports.redraft', { reportId: id, expectedVersion: version })
    const anew = await office.lan.call('reports.get', { reportId: id, revision: null })
    expect(chartsOf(anew.printed)).toEqual([])
    await choose([], anew.version)
    const again = await office.lan.call('reports.get', { reportId: id, revision: null })
    expect(chartsOf(again.printed)).toEqual(chartsOf(now.printed))
    expect(await chartsInDocx()).toBe(1)
  })

  it('voids an approval when it is chosen after it', async () => {
    await withYears(office)
    const { id, now } = await numbered(office)
    const [chart] = now.charts
    if (!chart) throw new Error('three years give a chart')
    const place = await office.lan.call('reports.chooseCharts', {
      ...{ reportId: id, expectedVersion: now.version, leftOut: [chart.key] },
    })
    expect(place.state).toBe('draft')
    const voided = await office.lan.call('reports.get', { reportId: id, revision: null })
    expect([voided.contentSha256, voided.approvalVoidedAt !== null]).toEqual([null, true])
  })

  it('is none that the records do not give, and no choice in a version that is gone', async () => {
    const { id, now } = await draft(office)
    const input = { reportId: id, expectedVersion: now.version, leftOut: ['progress' as const] }
    await office.lan.refused('reports.chooseCharts', input, 'object.missing')
    await office.lan.refused('reports.chooseCharts', { ...input, expectedVersion: 99, leftOut: [] }, 'version.conflict')
  })
})

describe('charts of a report', () => {
  it('show what was recorded year by year up to the year of the report', async () => {
    const { lan, year } = office
    const { plans } = await lan.call('figures.list', { planId: office.plan.id, periodId: year.id })
    const row = plans[0]?.rows[0]
    if (!row) throw new Error('the plan has an indicator')
    const periods = { 2026: year, 2025: await openYear(lan, 2025), 2024: await openYear(lan, 2024) }
    await enter(lan, periods[2024].id, row, number('8'))
    await enter(lan, periods[2025].id, row, number('10'))
    await enter(lan, periods[2026].id, row, number('13'))
    const [chart, ...others] = chartsOf((await draft(office)).now.printed)
    expect(others).toEqual([])
    expect(chart?.bars).toEqual([
      { label: '2024', value: 8, text: '8' },
      { label: '2025', value: 10, text: '10' },
      { label: '2026', value: 13, text: '13' },
    ])
    expect(chart?.target?.values).toEqual([null, null, 12])
    expect(chart?.title).toContain('mục tiêu ≥ 12')
  })

  it('are not drawn of one year', async () => {
    expect(chartsOf((await draft(office)).now.printed)).toEqual([])
  })
})

describe('the mark DỰ THẢO', () => {
  it('stands on what waits for the approver, and on nothing that was approved', async () => {
    expect((await submitted(office)).now.printed.isDraft).toBe(true)
  })

  it('is gone once the content is approved', async () => {
    expect((await numbered(office)).now.printed.isDraft).toBe(false)
  })
})
