import type { PrintedPiece } from './composed-document.ts'
import type { DocumentChart } from './model.ts'
import { printableLine } from './printable-text.ts'

const rowHeight = 420
const columnsHeight = 3600

/** A chart under its numbered title. */
export function composeChart(chart: DocumentChart, number: number, width: number): PrintedPiece[] {
  const bars = chart.bars.map(({ label, value, text }) => ({
    label: printableLine(label),
    value,
    text: printableLine(text),
  }))
  const title = printableLine(chart.title)
  const name = `Biểu đồ ${number}`
  return [
    {
      ...{ kind: 'line', role: 'chartTitle', text: `${name}. ${title}` },
      ...(chart.source === undefined ? {} : { marks: [chart.source] }),
    },
    {
      kind: 'chart',
      number,
      name,
      width,
      height: chart.direction === 'rows' ? rowHeight * bars.length + 200 : columnsHeight,
      alt: inWords(title, bars),
      direction: chart.direction,
      seriesName: printableLine(chart.seriesName),
      bars,
      target: chart.target,
    },
  ]
}

function inWords(title: string, bars: DocumentChart['bars']): string {
  return `Biểu đồ: ${title}. ${bars.map(({ label, text }) => `${label}: ${text}`).join('; ')}.`
}
