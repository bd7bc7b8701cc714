import { consolidatedCharts } from './consolidated/charts.ts'
import type { DocumentChart } from './printed-document/model.ts'
import { progressStates } from './progress.ts'
import type { ChartKey, ReportContent, ReportFigure, ReportRecords } from './report-content.ts'
import { sourceMark } from './report-sources.ts'
import { reportWords as words } from './report-words.ts'
import { shareChart } from './share-chart.ts'
import { formatNumber } from './vietnamese-number.ts'

/** Two years are a sentence. */
const fewestYears = 3
const mostYears = 10
const mostFigures = 6

export interface ReportChart {
  key: ChartKey
  section: 'results' | 'indicators'
  /** A person left it out: it is not printed. */
  leftOut: boolean
  block: DocumentChart
}

/** Every chart that these records give, those that a person left out too. A yearly plan has none. */
export function reportCharts({ documentType, records, leftOutCharts = [] }: ChartsOf): ReportChart[] {
  if (documentType === 'yearly-plan') return []
  const own = records.consolidated ? consolidatedCharts(records.consolidated) : progressChart(records)
  return [...own, ...figureCharts(records)].map((chart) => ({
    ...chart,
    leftOut: leftOutCharts.includes(chart.key),
  }))
}

/** The charts to be printed in a section. */
export function printedCharts(content: ChartsOf, section: ReportChart['section']): DocumentChart[] {
  return reportCharts(content)
    .filter((one) => one.section === section && !one.leftOut)
    .map(({ block }) => block)
}

type ChartsOf = Pick<ReportContent, 'documentType' | 'records' | 'leftOutCharts'>
/** A chart that the records give, printed or not. */
export type Drawn = Omit<ReportChart, 'leftOut'>

/** Tasks by progress, in the order of the work; the title names how many there are in all. */
function progressChart({ tasks }: ReportRecords): Drawn[] {
  const counts = progressStates.map((state) => ({
    label: words.progress[state],
    count: tasks.filter((task) => task.progress === state).length,
  }))
  const block = shareChart(words.progressChart({ count: tasks.length }), words.taskCount, counts)
  return block ? [{ key: 'progress', section: 'results', block: { ...block, source: sourceMark.tasks } }] : []
}

/** The wholes among the indicators (no "trong đó") that have a story of several years, against their targets. */
function figureCharts({ figures }: ReportRecords): Drawn[] {
  return figures
    .filter(({ depth, byYear }) => depth === 0 && (byYear?.length ?? 0) >= fewestYears)
    .slice(0, mostFigures)
    .map((figure) => ({ key: `figure:${figure.indicatorId}`, section: 'indicators', block: figureChart(figure) }))
}

function figureChart({ indicatorId, name, unit, target, byYear = [] }: ReportFigure): DocumentChart {
  const years = byYear.slice(-mostYears)
  const hasTarget = years.some((one) => one.target !== null)
  return {
    kind: 'chart',
    source: sourceMark.figure(indicatorId),
    title: words.figureChart({ name, unit, target: hasTarget ? target : null }),
    direction: 'columns',
    seriesName: words.figureResult,
    bars: years.map(({ year, value }) => ({ label: String(year), value: Number(value), text: formatNumber(value) })),
    target: hasTarget
      ? {
          name: words.figureTarget,
          values: years.map((one) => (one.target === null ? null : Number(one.target))),
        }
      : null,
  }
}
