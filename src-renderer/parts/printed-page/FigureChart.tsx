import { chartHalfPoints, drawChart } from '../../../src-shared/domain/printed-document/chart-drawing.ts'
import type { PrintedChart } from '../../../src-shared/domain/printed-document/composed-document.ts'
import { points } from '../../../src-shared/domain/printed-document/line-css.ts'
import styles from './PrintedPage.module.css'

/** The chart of the DOCX, in the same greys and with the same words at its bars. */
export function FigureChart({ chart }: { chart: PrintedChart }) {
  const { bars, targetLines, axis, words } = drawChart(chart)
  return (
    <svg
      className={styles.chart}
      role="img"
      aria-label={chart.alt}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      style={{ width: points(chart.width), height: points(chart.height) }}
    >
      {bars.map((bar) => (
        <rect key={`${bar.x} ${bar.y}`} {...bar} fill="#bfbfbf" stroke="#000" strokeWidth={10} />
      ))}
      <line {...axis} stroke="#000" strokeWidth={15} />
      {targetLines.map((corners) => (
        <polyline
          key={corners.join(' ')}
          points={corners.map((corner) => corner.join(',')).join(' ')}
          fill="none"
          stroke="#000"
          strokeWidth={35}
          strokeDasharray="140 105"
        />
      ))}
      {words.map(({ x, y, anchor, text }) => (
        <text key={`${x} ${y}`} x={x} y={y} textAnchor={anchor} fontSize={chartHalfPoints * 10}>
          {text}
        </text>
      ))}
    </svg>
  )
}
