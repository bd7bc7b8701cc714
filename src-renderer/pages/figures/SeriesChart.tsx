import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '../../../src-shared/contract/contract.ts'
import { type Decimal, percentOf } from '../../../src-shared/domain/decimal.ts'
import { comparableOf, type FigureValue } from '../../../src-shared/domain/figures.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import { showValue } from '../../parts/figure-cell-text.ts'
import { useText } from '../../shell/language.tsx'
import { SourceMark } from './FigureSource.tsx'
import classes from './figures.module.css'

type Point = CallOutput<'figures.series'>[number]

/** The years beside each other: bars with their numbers on them, and the same as a table one click away. */
export function SeriesChart({ points }: { points: readonly Point[] }) {
  const words = useText().figures
  const [asTable, setAsTable] = useState(false)
  const bars = points.flatMap((point) => {
    const height = heightOf(point.figure.value)
    return point.kind === 'year' && height !== null ? [{ point, height }] : []
  })
  const canDraw = bars.length > 1
  return (
    <>
      {canDraw && !asTable ? <Bars bars={bars} /> : <SeriesTable points={points} />}
      {canDraw && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsTable(!asTable)}>
          {asTable ? words.asChart : words.asTable}
        </Button>
      )}
    </>
  )
}

function Bars({ bars }: { bars: readonly { point: Point; height: number }[] }) {
  const words = useText().figures
  const most = Math.max(...bars.map(({ height }) => height), 0) || 1
  const width = 360 / bars.length
  return (
    <svg className={classes.chart} viewBox="0 0 360 120" role="img" aria-label={words.earlier}>
      {bars.map(({ point, height }, index) => {
        const size = Math.max(1, (height / most) * 80)
        const x = index * width
        return (
          <g key={`${point.periodId} ${point.isEstimate}`}>
            <rect
              className={point.isEstimate ? classes.barEstimate : classes.bar}
              x={x + width * 0.2}
              y={98 - size}
              width={width * 0.6}
              height={size}
            />
            <text x={x + width / 2} y={92 - size} textAnchor="middle">
              {shortValue(point.figure.value)}
            </text>
            <text className={classes.axis} x={x + width / 2} y={114} textAnchor="middle">
              {point.isEstimate ? `~${point.year}` : point.year}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function SeriesTable({ points }: { points: readonly Point[] }) {
  const words = useText().figures
  return (
    <table className={classes.series}>
      <tbody>
        {points.map((point) => (
          <tr key={`${point.periodId} ${point.isEstimate}`}>
            <td className={classes.period}>
              {point.isEstimate && point.year !== null
                ? words.estimate({ year: point.year })
                : words.year({ year: point.year })}
              {point.ordinal !== null && ` (${point.ordinal})`}
            </td>
            <td className={classes.value}>
              {showValue(point.figure.value, words.answers)}
              <SourceMark figure={point.figure} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** For drawing only: a bar may be a little off where a number is not. */
function heightOf(value: FigureValue): number | null {
  const height = comparableOf(value)
  return height === null ? null : Math.max(0, Number(height))
}

function shortValue(value: FigureValue): string {
  if (value.kind === 'number') return formatNumber(value.value)
  const percent: Decimal | null = value.kind === 'share' ? percentOf(value.numerator, value.denominator, 1) : null
  return percent === null ? '' : `${formatNumber(percent)}%`
}
