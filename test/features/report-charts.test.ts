import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enter, number } from '../support/figure-builder.ts'
import { draft, numbered, type ReportingOffice, startReportingOffice, submitted } from '../support/report-builder.ts'
import { openYear } from '../support/task-builder.ts'

let office: ReportingOffice
beforeEach(async () => {
  office = await startReportingOffice()
})
afterEach(() => office.test.close())

const chartsOf = (printed: Awaited<ReturnType<typeof draft>>['now']['printed']) =>
  printed.blocks.filter((block) => block.kind === 'chart')

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
