import type { PrintedChart } from './composed-document.ts'
import { lineWidth } from './text-width.ts'

/** A chart as shapes, in twips from the upper left corner: for the page in the window. Word draws its own. */
export interface ChartDrawing {
  bars: { x: number; y: number; width: number; height: number }[]
  /** Corners of the dashed lines of the target; a gap divides it. */
  targetLines: [x: number, y: number][][]
  axis: { x1: number; y1: number; x2: number; y2: number }
  /** `y` is the line on which the letters stand. */
  words: { x: number; y: number; anchor: 'start' | 'middle' | 'end'; text: string }[]
}

/** Type size of all words of a chart. */
export const chartHalfPoints = 24
const letter = chartHalfPoints * 10
const gap = 100

export function drawChart(chart: PrintedChart): ChartDrawing {
  return chart.direction === 'rows' ? drawRows(chart) : drawColumns(chart)
}

function drawRows({ bars, width, height }: PrintedChart): ChartDrawing {
  const labels = Math.min(width * 0.45, widest(bars.map(({ label }) => label)) + gap)
  // Room before and behind the words, and for what the estimate of their width leaves out.
  const values = Math.min(width * 0.25, widest(bars.map(({ text }) => text)) + 3 * gap)
  const scale = (width - labels - values) / Math.max(...bars.map(({ value }) => value), 1)
  const slot = height / bars.length
  const middle = (at: number) => slot * (at + 0.5) + letter * 0.35
  return {
    bars: bars.map(({ value }, at) => ({
      x: labels,
      y: slot * (at + 0.18),
      width: Math.max(0, value) * scale,
      height: slot * 0.64,
    })),
    targetLines: [],
    axis: { x1: labels, y1: 0, x2: labels, y2: height },
    words: bars.flatMap(({ label, value, text }, at) => [
      { x: labels - gap, y: middle(at), anchor: 'end' as const, text: label },
      { x: labels + Math.max(0, value) * scale + gap, y: middle(at), anchor: 'start' as const, text },
    ]),
  }
}

function drawColumns({ bars, target, width, height }: PrintedChart): ChartDrawing {
  const all = [...bars.map(({ value }) => value), ...(target?.values ?? []).filter((value) => value !== null)]
  const floor = height - letter * 1.5
  const scale = (floor - letter * 0.5) / Math.max(...all, 1)
  const slot = width / bars.length
  const centre = (at: number) => slot * (at + 0.5)
  const top = (value: number) => floor - Math.max(0, value) * scale
  const targetLines: [number, number][][] = [[]]
  for (const [at, value] of (target?.values ?? []).entries()) {
    if (value === null) targetLines.push([])
    else targetLines.at(-1)?.push([centre(at), top(value)])
  }
  return {
    bars: bars.map(({ value }, at) => ({
      x: centre(at) - slot * 0.26,
      y: top(value),
      width: slot * 0.52,
      height: floor - top(value),
    })),
    targetLines: targetLines.filter((line) => line.length > 1),
    axis: { x1: 0, y1: floor, x2: width, y2: floor },
    words: [
      ...bars.flatMap(({ label, text }, at) => [
        { x: centre(at), y: floor + letter * 1.2, anchor: 'middle' as const, text: label },
        // At the foot of its column, where the line of the target never is.
        { x: centre(at), y: floor - letter * 0.4, anchor: 'middle' as const, text },
      ]),
    ],
  }
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => lineWidth(text, chartHalfPoints, false)))
}
