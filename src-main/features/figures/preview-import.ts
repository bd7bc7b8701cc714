import type {
  BreakdownPreview,
  BreakdownRow,
  ImportPreview,
  YearsCell,
  YearsPreview,
} from '../../../src-shared/contract/figure-imports.ts'
import type { Figure } from '../../../src-shared/contract/figures.ts'
import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import { addsUp, gatherPlaces } from '../../../src-shared/domain/figure-places.ts'
import { type FigureValue, isSameFigure } from '../../../src-shared/domain/figures.ts'
import type { IndicatorId, PeriodId } from '../../../src-shared/domain/ids.ts'
import type { ReadBreakdown } from './breakdown-form.ts'
import { type EnteredFigure, type JudgedPeriod, judgeFigures } from './judge-figures.ts'
import type { ReadYears } from './years-form.ts'

type Head = Omit<YearsPreview, 'kind' | 'years' | 'rows' | 'dropped' | 'problems' | 'problemCount' | 'token'>
export type WithoutToken<P extends ImportPreview> = Omit<P, 'token'>

/** Problems that are shown; a form with more is looked at in Excel. */
const shownProblems = 200

/** Per hamlet and as a sum: what the form would make of the office's figures. */
export function previewBreakdown(
  head: Head & { periodId: PeriodId; asOf: string | null },
  read: ReadBreakdown,
  entered: readonly EnteredFigure[],
  period: JudgedPeriod,
): WithoutToken<BreakdownPreview> {
  const rows = entered.flatMap((one) => {
    const values = read.values.get(one.indicator.id)
    return values === undefined ? [] : [breakdownRow(one, values, read.blocked.get(one.indicator.id))]
  })
  return {
    kind: 'breakdown',
    ...head,
    ...problemsOf(read),
    places: read.places,
    totalLines: read.totalLines,
    rows: withWarnings(rows, entered, period),
  }
}

function breakdownRow(
  { indicator, figure }: EnteredFigure,
  values: readonly (FigureValue | null)[],
  unread: readonly number[] | undefined,
): BreakdownRow {
  const { id, code, name, unit, shape } = indicator
  const { proposed, coverage } = gatherPlaces(indicator, values)
  const before = figure?.value ?? null
  const { of, counted, notReported } = coverage
  return {
    ...{ indicatorId: id, code, name, unit, shape, values: [...values], unread: [...(unread ?? [])] },
    // Without the cells that cannot be read it would be the sum of something else.
    sum: unread ? null : proposed,
    coverage: { of, counted, notReported, otherAnswers: of - counted - notReported },
    before,
    fate: unread ? 'blocked' : !addsUp(shape, unit) ? 'not-addable' : (fateOf(proposed, before) ?? 'nothing'),
    warnings: [],
  }
}

function fateOf(value: FigureValue | null, before: FigureValue | null): 'new' | 'same' | 'changed' | null {
  if (value === null) return null
  return before === null ? 'new' : isSameFigure(value, before) ? 'same' : 'changed'
}

/** Judged as if the sums stood there already, so that parts are held against the new whole. */
function withWarnings(rows: readonly BreakdownRow[], entered: readonly EnteredFigure[], period: JudgedPeriod) {
  const sums = new Map(rows.map((row) => [row.indicatorId, row.fate === 'blocked' ? null : row.sum]))
  const judged = judgeFigures(
    entered.map((one) => ({ ...one, figure: asFigure(sums.get(one.indicator.id) ?? null) ?? one.figure })),
    period,
  )
  const warnings = new Map(judged.map((row) => [row.indicatorId, row.warnings]))
  return rows.map((row) =>
    sums.get(row.indicatorId) ? { ...row, warnings: warnings.get(row.indicatorId) ?? [] } : row,
  )
}

/** A figure that is not stored yet, for the checks; they look at its value and day only. */
function asFigure(value: FigureValue | null): Figure | null {
  if (value === null) return null
  const unsaved = { asOf: null, reason: '', source: null, sourceFile: null, version: 1, changedAt: '' }
  return { value, origin: 'entered', ...unsaved }
}

export interface StandingYear {
  isSealed: boolean
  figureOf(id: IndicatorId): FigureValue | null
}

/** The fate of every cell of a form of earlier years. */
export function previewYears(
  head: Head,
  read: ReadYears,
  indicators: readonly PlanIndicator[],
  standing: (year: number) => StandingYear,
): WithoutToken<YearsPreview> {
  const years = read.years.map((one) => ({ ...one, standing: standing(one.year) }))
  return {
    kind: 'earlier-years',
    ...head,
    ...problemsOf(read),
    years: years.map(({ year, source }, at) => ({
      year,
      source,
      hasFigures: [...read.values.values()].some((cells) => cells[at]?.ok === true && cells[at].value !== null),
    })),
    rows: indicators.flatMap(({ id, code, name, unit }) => {
      const cells = read.values.get(id)
      if (cells === undefined) return []
      return [
        {
          ...{ indicatorId: id, code, name, unit },
          cells: cells.map((cell, at): YearsCell => {
            const stands = years[at]?.standing
            const before = stands?.figureOf(id) ?? null
            if (!cell.ok) return { value: null, before, fate: 'blocked' }
            const fate = fateOf(cell.value, before) ?? 'blank'
            const isKept = stands?.isSealed === true && (fate === 'new' || fate === 'changed')
            return { value: cell.value, before, fate: isKept ? 'sealed' : fate }
          }),
        },
      ]
    }),
  }
}

function problemsOf({ problems, dropped }: Pick<ReadBreakdown, 'problems' | 'dropped'>) {
  return { dropped, problems: problems.slice(0, shownProblems), problemCount: problems.length }
}
