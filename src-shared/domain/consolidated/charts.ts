import { bodyGroups } from '../consolidation/body-group.ts'
import type { DocumentChart } from '../printed-document/model.ts'
import { progressStates } from '../progress.ts'
import type { Drawn } from '../report-charts.ts'
import { reportWords } from '../report-words.ts'
import { shareChart } from '../share-chart.ts'
import { formatNumber } from '../vietnamese-number.ts'
import { type ConsolidatedRecords, countReported } from './records.ts'
import { consolidatedWords as words } from './words.ts'

/** What is looked at, not read, in a consolidated report: who reported, which groups did, how the tasks stand. */
export function consolidatedCharts(records: ConsolidatedRecords): Drawn[] {
  const charts = [
    { key: 'bodies' as const, block: bodiesChart(records) },
    { key: 'groups' as const, block: groupsChart(records) },
    { key: 'progress' as const, block: progressChart(records) },
  ]
  return charts.flatMap(({ key, block }) => (block ? { key, section: 'results' as const, block } : []))
}

/** Only of those who were told to report: nobody else owes a report. */
function bodiesChart(records: ConsolidatedRecords): DocumentChart | null {
  const { of, reported, late, waiting, missing } = countReported(records, 'ordered')
  return shareChart(words.bodiesChart({ count: of }), words.bodyCount, [
    { label: words.inTime, count: reported - late },
    { label: words.sentLate, count: late },
    { label: words.waiting, count: waiting },
    { label: words.missing, count: missing },
  ])
}

/** The share of each group whose report came, in percent; one group is said by the chart before. */
function groupsChart({ bodies }: ConsolidatedRecords): DocumentChart | null {
  const ordered = bodies.filter(({ asked }) => asked === 'ordered')
  const bars = bodyGroups.flatMap((group) => {
    const own = ordered.filter((one) => one.group === group)
    const reported = own.filter(({ submissionId }) => submissionId !== null).length
    if (own.length === 0) return []
    const percent = Math.round((reported / own.length) * 1000) / 10
    const text = `${formatNumber(reported)}/${formatNumber(own.length)} (${formatNumber(percent)}%)`
    return { label: words.groups[group], value: percent, text }
  })
  if (bars.length < 2) return null
  const [title, seriesName] = [words.groupsChart, words.groupShare]
  return { kind: 'chart', title, direction: 'rows', seriesName, bars, target: null }
}

/** Each task once, however many bodies share it; those of which nobody spoke are said as such. */
function progressChart({ items }: ConsolidatedRecords): DocumentChart | null {
  return shareChart(reportWords.progressChart({ count: items.length }), reportWords.taskCount, [
    ...progressStates.map((state) => ({
      label: reportWords.progress[state],
      count: items.filter(({ progress }) => progress === state).length,
    })),
    { label: words.untold, count: items.filter(({ progress }) => progress === null).length },
  ])
}
