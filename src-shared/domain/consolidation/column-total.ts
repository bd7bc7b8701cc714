import { addDecimals, type Decimal, DecimalSum } from '../decimal.ts'
import { type Coverage, type FigureShape, type FigureValue, sumFigures, type Total } from '../figures.ts'

/** The sum over some bodies with what stands behind it. */
export interface ColumnTotal extends Total {
  coverage: Coverage & {
    /** Of those that said nothing: sent a report that does not speak of it. The others sent none. */
    silent: number
  }
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

/**
 * Adds what the bodies say that have to report an indicator; numerators and denominators for themselves, never
 * percents. For one round every measure adds over the bodies: how values of several periods of one body become one is
 * what sets the measures apart. Takes one answer after the other, because a table has tens of thousands of cells.
 */
export class RunningTotal {
  readonly #shape: FigureShape
  readonly #tops = new DecimalSum()
  readonly #bottoms = new DecimalSum()
  readonly #coverage = { ...nothing }
  #said = 0

  constructor(shape: FigureShape) {
    this.#shape = shape
  }

  /** `amount`: the number, or the numerator of a share. */
  add(kind: FigureValue['kind'], amount: Decimal, denominator: Decimal): void {
    this.#said += 1
    if (kind !== 'number' && kind !== 'share') this.#coverage[counters[kind]] += 1
    else if (kind !== this.#shape) this.#coverage.otherShape += 1
    else {
      this.#coverage.counted += 1
      this.#tops.add(amount)
      if (kind === 'share') this.#bottoms.add(denominator)
    }
  }

  /** Over so many bodies, of which so many sent a report; whoever gave an answer is among both. */
  over(bodies: { of: number; reported: number }): ColumnTotal {
    const coverage = {
      ...this.#coverage,
      of: bodies.of,
      notReported: bodies.of - this.#said,
      silent: bodies.reported - this.#said,
    }
    if (coverage.counted === 0) return { value: null, coverage }
    const sum = this.#tops.value()
    if (this.#shape === 'number') return { value: { kind: 'number', value: sum }, coverage }
    return { value: { kind: 'share', numerator: sum, denominator: this.#bottoms.value() }, coverage }
  }
}

/** The same of answers at hand; null: said nothing. */
export function totalOver(
  shape: FigureShape,
  answers: readonly { value: FigureValue | null; reported: boolean }[],
): ColumnTotal {
  const total = new RunningTotal(shape)
  for (const { value } of answers) {
    if (value?.kind === 'number') total.add(value.kind, value.value, '0')
    else if (value?.kind === 'share') total.add(value.kind, value.numerator, value.denominator)
    else if (value) total.add(value.kind, '0', '0')
  }
  return total.over({ of: answers.length, reported: answers.filter(({ reported }) => reported).length })
}

/** The total of several groups that share no body. */
export function addTotals(shape: FigureShape, totals: readonly ColumnTotal[]): ColumnTotal {
  const [only, ...more] = totals
  if (only && more.length === 0) return only
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
