import type { Decimal } from '../decimal.ts'
import { type CountedValue, type FigureMeasure, type FigureShape, type FigureValue, isCounted } from '../figures.ts'
import type { AgencyId } from '../ids.ts'
import { reviewFigure } from '../review-figures.ts'
import { type ColumnTotal, totalOver } from './column-total.ts'
import type { HeirSince } from './heirs-by-year.ts'

/** What a body said of an indicator in the report of one year. */
export interface ToldInYear {
  year: number
  /** Its report was owed, and the indicator is one that it reports. */
  asked: boolean
  /** A report of it counts for that year. */
  reported: boolean
  value: FigureValue | null
}

export interface BodyOverYears {
  agencyId: AgencyId
  /** Every year, the oldest first. */
  years: readonly ToldInYear[]
  /** What its own report of the whole span says; null where it sent none or says nothing of this. */
  own: FigureValue | null
  /** A report of the span is owed. */
  ownAsked: boolean
  /** Who speaks for it since it ended. */
  heirs: readonly HeirSince[]
}

/**
 * How an answer stands in the total of all years. `counts`: it is in it. `earlier`: a later year's stands for it.
 * `own`: the body's own report of the span goes before its years. `heir`: a body that took over speaks for it.
 * `outside`, `other-shape`: as in the table of one year, in no total. `missing`: owed, and not there; `silent`: a report
 * came and does not speak of it. The answers that are no number stand for themselves.
 */
export const yearStates = [
  'counts',
  'earlier',
  'own',
  'heir',
  'outside',
  'other-shape',
  'none-arisen',
  'no-data',
  'not-applicable',
  'silent',
  'missing',
] as const
export type YearState = (typeof yearStates)[number]

export interface RolledBody {
  agencyId: AgencyId
  /** In the order of the years; null: nothing is asked and nothing came. */
  years: readonly (YearState | null)[]
  /** What it adds to the total; null where it gave no number, or another body speaks for it. */
  value: CountedValue | null
  from: 'own' | 'years' | null
  /** Of figures where the last one counts: the year whose number was taken. */
  takenFromYear: number | null
  /** Years in which an answer was owed and none is there. */
  missing: readonly number[]
  falls: readonly { year: number; before: Decimal; after: Decimal }[]
  /** All that it said stands in the numbers of those who took over. */
  through: readonly AgencyId[]
}

export interface RolledFigure {
  /** The total with the bodies behind it; one for which another body speaks is none of them. */
  total: ColumnTotal
  /** Each year for itself, without what an heir says as well. */
  years: readonly ColumnTotal[]
  bodies: readonly RolledBody[]
}

/**
 * Years of many bodies as one figure: first the years of each body by the measure, then the bodies. What a body's own
 * report of the span says goes before its years. A body that ended is counted by its own years until those who took over
 * speak: in the period their years follow on its own; where the last number counts, theirs takes the place of its.
 */
export function rollUpBodies(
  measure: FigureMeasure,
  shape: FigureShape,
  years: readonly number[],
  bodies: readonly BodyOverYears[],
): RolledFigure {
  const byId = new Map(bodies.map((body) => [body.agencyId, numbersOf(body, shape)]))
  const rolled = bodies.map((body) => rollOne(body, { measure, shape, years, byId }))
  return {
    total: totalOver(
      shape,
      rolled.flatMap((one, at) => {
        const body = bodies[at]
        return body && one.through.length === 0 ? answerOf(body, one) : []
      }),
    ),
    years: years.map((_, at) =>
      totalOver(
        shape,
        bodies.flatMap((body, index) => {
          const told = body.years[at]
          return told && isOwed(rolled[index]?.years[at] ?? null) ? [told] : []
        }),
      ),
    ),
    bodies: rolled,
  }
}

const isOwed = (state: YearState | null) => state !== null && state !== 'heir' && state !== 'outside'

/** What a body says of the whole span; nothing where nothing was asked of it. */
function answerOf({ years, own, ownAsked }: BodyOverYears, { value, years: states }: RolledBody) {
  if (value !== null) return [{ value, reported: true }]
  if (own === null && !ownAsked && !states.some(isOwed)) return []
  const said = years.findLast((told, at) => told.value !== null && isOwed(states[at] ?? null))?.value ?? null
  return [{ value: own ?? said, reported: states.includes('silent') }]
}

interface Numbers {
  /** What the body's own report of the span says, where that is an answer; "chưa có số liệu" leaves the years. */
  own: FigureValue | null
  years: ReadonlyMap<number, CountedValue>
}

function numbersOf({ own, years }: BodyOverYears, shape: FigureShape): Numbers {
  const numbers = new Map<number, CountedValue>()
  for (const { year, asked, value } of years) {
    if (asked && value && isCounted(value) && value.kind === shape) numbers.set(year, value)
  }
  const isAnswer = own !== null && (isCounted(own) ? own.kind === shape : own.kind !== 'no-data')
  return { own: isAnswer ? own : null, years: numbers }
}

interface Among {
  measure: FigureMeasure
  shape: FigureShape
  years: readonly number[]
  byId: ReadonlyMap<AgencyId, Numbers>
}

function rollOne(body: BodyOverYears, { measure, shape, years, byId }: Among): RolledBody {
  const { own, years: numbers } = numbersOf(body, shape)
  const through = body.heirs.filter(({ agencyId, year }) => {
    const its = byId.get(agencyId)
    return its && (its.own !== null || (measure !== 'in-period' && [...its.years.keys()].some((one) => one >= year)))
  })
  const isOver = through.length > 0
  const byHeir = (year: number) =>
    isOver || body.heirs.some((heir) => year >= heir.year && byId.get(heir.agencyId)?.years.has(year))
  const recorded = [...numbers].flatMap(([year, value]) => (byHeir(year) ? [] : [{ year, value }]))
  const made = reviewFigure(measure, shape, years, recorded)
  const value = isOver ? null : own === null ? made.value : isCounted(own) ? own : null
  const takenFromYear = isOver || own !== null ? null : made.takenFromYear
  const states = body.years.map(({ year, asked, reported, value: said }): YearState | null => {
    if (said === null) {
      if (!asked || isOver || own !== null) return null
      // Whoever took over answers for the years in which the body is gone.
      if (body.heirs.some((heir) => year >= heir.year && byId.has(heir.agencyId))) return null
      return reported ? 'silent' : 'missing'
    }
    if (!asked) return 'outside'
    if (!isCounted(said)) return isOver ? 'heir' : said.kind
    if (said.kind !== shape) return 'other-shape'
    if (byHeir(year)) return 'heir'
    if (own !== null) return 'own'
    return measure === 'in-period' || year === takenFromYear ? 'counts' : 'earlier'
  })
  return {
    agencyId: body.agencyId,
    years: states,
    value,
    from: value === null ? null : own === null ? 'years' : 'own',
    takenFromYear,
    missing: years.filter((_, at) => states[at] === 'missing' || states[at] === 'silent'),
    falls: isOver || own !== null ? [] : made.falls,
    through: through.map(({ agencyId }) => agencyId),
  }
}
