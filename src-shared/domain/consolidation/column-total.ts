import { addDecimals, type Decimal } from '../decimal.ts'
import { type Coverage, type FigureShape, type FigureValue, sumFigures, type Total } from '../figures.ts'

/** The sum over some bodies with what stands behind it. */
export interface ColumnTotal extends Total {
  coverage: Coverage & {
    /** Of those that said nothing: sent a report that does not speak of it. The others sent none. */
    silent: number
  }
}

/**
 * Adds what the bodies say that have to report an indicator; numerators and denominators for themselves, never
 * percents. For one round every measure adds over the bodies: how values of several periods of one body become one is
 * what sets the measures apart. One pass, because a table has tens of thousands of cells.
 */
export function totalOver(
  shape: FigureShape,
  answers: readonly { value: FigureValue | null; reported: boolean }[],
): ColumnTotal {
  const coverage = { ...nothing, of: answers.length }
  const tops: Decimal[] = []
  const bottoms: Decimal[] = []
  for (const { value, reported } of answers) {
    if (value === null) {
      coverage.notReported += 1
      if (reported) coverage.silent += 1
    } else if (value.kind === 'number' || value.kind === 'share') {
      if (value.kind !== shape) coverage.otherShape += 1
      else if (value.kind === 'number') tops.push(value.value)
      else {
        tops.push(value.numerator)
        bottoms.push(value.denominator)
      }
    } else coverage[counters[value.kind]] += 1
  }
  coverage.counted = tops.length
  if (tops.length === 0) return { value: null, coverage }
  const sum = addDecimals(tops)
  if (shape === 'number') return { value: { kind: 'number', value: sum }, coverage }
  return { value: { kind: 'share', numerator: sum, denominator: addDecimals(bottoms) }, coverage }
}

const nothing: ColumnTotal['coverage'] = {
  of: 0,
  counted: 0,
  noneArisen: 0,
  noData: 0,
  notApplicable: 0,
  notReported: 0,
  otherShape: 0,
  silent: 0,
}
const counters = { 'none-arisen': 'noneArisen', 'no-data': 'noData', 'not-applicable': 'notApplicable' } as const

/** The total of several groups that share no body. */
export function addTotals(shape: FigureShape, totals: readonly ColumnTotal[]): ColumnTotal {
  const { value } = sumFigures(
    shape,
    totals.flatMap((one) => one.value ?? []),
  )
  const sum = (key: keyof ColumnTotal['coverage']) => totals.reduce((all, { coverage }) => all + coverage[key], 0)
  return {
    value,
    coverage: {
      of: sum('of'),
      counted: sum('counted'),
      noneArisen: sum('noneArisen'),
      noData: sum('noData'),
      notApplicable: sum('notApplicable'),
      notReported: sum('notReported'),
      otherShape: sum('otherShape'),
      silent: sum('silent'),
    },
  }
}

/** The same total without some of what it was added from. */
export function leaveOut(shape: FigureShape, total: ColumnTotal['value'], parts: readonly FigureValue[]): typeof total {
  if (total === null || total.kind !== shape) return null
  const less = sumFigures(shape, parts).value
  if (less === null) return total
  if (total.kind === 'number' && less.kind === 'number') {
    return { kind: 'number', value: addDecimals([total.value, negated(less.value)]) }
  }
  if (total.kind !== 'share' || less.kind !== 'share') return total
  return {
    kind: 'share',
    numerator: addDecimals([total.numerator, negated(less.numerator)]),
    denominator: addDecimals([total.denominator, negated(less.denominator)]),
  }
}

const negated = (value: string) => (value === '0' ? value : value.startsWith('-') ? value.slice(1) : `-${value}`)
