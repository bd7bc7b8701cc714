import { describe, expect, it } from 'vitest'
import { indicatorId, planId } from '../../src-shared/domain/ids.ts'
import { printedCharts, reportCharts } from '../../src-shared/domain/report-charts.ts'
import type { ReportContent, ReportFigure } from '../../src-shared/domain/report-content.ts'
import { reportShapes, tenReports } from '../support/ten-reports.ts'

const id = '00000001-0000-4000-8000-000000000001'
const figure = (changes: Partial<ReportFigure>): ReportFigure => ({
  ...{ indicatorId: indicatorId.parse(id), planId: planId.parse(id), name: 'Câu lạc bộ', unit: 'câu lạc bộ' },
  ...{ depth: 0, target: '≥ 12', value: null, estimate: false, asOf: null, reason: '' },
  ...changes,
})
/** The charts read nothing but the records. */
const contentOf = (figures: ReportFigure[]) => ({ records: { tasks: [], figures } }) as unknown as ReportContent
const years = (...values: [year: number, value: string, target: string | null][]) =>
  values.map(([year, value, target]) => ({ year, value, target }))

describe('charts of figures', () => {
  it('show each year with its value in Vietnamese, and the target where one was set', () => {
    const byYear = years([2024, '1000', null], [2025, '1100.5', '1200'], [2026, '1250', '1200'])
    expect(printedCharts(contentOf([figure({ byYear })]), 'indicators')).toEqual([
      {
        kind: 'chart',
        source: `f:${id}`,
        title: 'Câu lạc bộ theo năm (câu lạc bộ); nét đứt: mục tiêu ≥ 12',
        direction: 'columns',
        seriesName: 'Kết quả',
        bars: [
          { label: '2024', value: 1000, text: '1.000' },
          { label: '2025', value: 1100.5, text: '1.100,5' },
          { label: '2026', value: 1250, text: '1.250' },
        ],
        target: { name: 'Mục tiêu', values: [null, 1200, 1200] },
      },
    ])
  })

  it('speak of no target where none was set', () => {
    const byYear = years([2024, '1', null], [2025, '2', null], [2026, '3', null])
    const [chart] = printedCharts(contentOf([figure({ byYear, target: '' })]), 'indicators')
    expect(chart).toMatchObject({ title: 'Câu lạc bộ theo năm (câu lạc bộ)', target: null })
  })

  it.each<[string, ReportFigure]>([
    ['two years', figure({ byYear: years([2025, '1', null], [2026, '2', null]) })],
    ['a figure without a past', figure({})],
    ['a part', figure({ depth: 1, byYear: years([2024, '1', null], [2025, '1', null], [2026, '2', null]) })],
  ])('are not drawn of %s', (_, one) => {
    expect(printedCharts(contentOf([one]), 'indicators')).toEqual([])
  })

  it('are printed unless a person left them out', () => {
    const byYear = years([2024, '1', null], [2025, '2', null], [2026, '3', null])
    const content = { ...contentOf([figure({ byYear })]), leftOutCharts: [`figure:${id}` as const] }
    expect(printedCharts(content, 'indicators')).toEqual([])
    expect(reportCharts(content).map(({ key, leftOut }) => [key, leftOut])).toEqual([[`figure:${id}`, true]])
  })
})

describe('the chart of tasks', () => {
  it('counts every task once and names how many there are', () => {
    const [, document] = tenReports.find(([name]) => name === '500 tasks of a steering committee') ?? []
    const chart = document?.blocks.find((block) => block.kind === 'chart')
    expect(chart?.title).toBe('Nhiệm vụ theo tiến độ (tổng số 500 nhiệm vụ)')
    expect(chart?.bars.reduce((sum, { value }) => sum + value, 0)).toBe(500)
    expect(reportShapes['500 tasks of a steering committee'].tasks).toBe(500)
  })

  it('is not drawn of nothing', () => {
    expect(printedCharts(contentOf([]), 'results')).toEqual([])
  })
})
