import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReadFigure } from '../../../src-shared/contract/submission.ts'
import { reportersInRound } from '../../../src-shared/domain/consolidation/who-reports.ts'
import { type FigureValue, figureShape, sumFigures } from '../../../src-shared/domain/figures.ts'
import type { AgencyId, IndicatorId } from '../../../src-shared/domain/ids.ts'
import { depthsOf } from '../../../src-shared/domain/item-tree.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { planIndicators, planReporting } from '../plans/plan-parts.service.ts'
import { bodiesOf } from './bodies.service.ts'
import { expectedIds } from './expected.service.ts'
import { selectFigures } from './read-along.queries.ts'
import { byGroupAndName, countedByBody, type Reader } from './status.service.ts'
import { selectRound } from './submissions.queries.ts'
import { readFigureValue } from './submissions.rows.ts'

type Asked = ParsedInput<'coordination.figures'>

/** "Số liệu của 118/138 đơn vị; 20 đơn vị chưa báo cáo, không tính là 0": the total of each indicator over the bodies. */
export async function figuresRead({ db }: Reader, asked: Asked): Promise<ReadFigure[]> {
  const { planId, period } = asked
  const indicators = await planIndicators(db, planId, period)
  if (indicators.length === 0) return []
  const said = await saidOf(db, asked, indicators)
  const expected = await expectedIds(db, { planId, period }, await planReporting(db, planId, period))
  const everybody = new Set([...expected, ...said.bodies])
  const depths = depthsOf(indicators)
  return indicators.map((indicator): ReadFigure => {
    const values = said.on(indicator.id)
    const reporters = [...reportersInRound(indicator.reporterIds, everybody)]
    const ofAll = reporters.map((id): FigureValue | null => values.get(id)?.value ?? null)
    const { value: total, coverage } = sumFigures(figureShape.parse(indicator.shape), ofAll)
    return {
      indicatorId: indicator.id,
      code: indicator.code,
      name: indicator.name,
      unit: indicator.unit,
      level: depths.get(indicator.id) ?? 0,
      shape: indicator.shape,
      total,
      counted: coverage.counted,
      of: coverage.of,
      notReported: coverage.notReported,
      said: ofAll.filter((value) => value !== null).length,
    }
  })
}

/**
 * What the bodies behind one of those totals say, in the order in which bodies are listed.
 * @throws AppError `object.missing`
 */
export async function figureByBody(
  { db, clock }: Reader,
  asked: ParsedInput<'coordination.figureByBody'>,
): Promise<CallOutput<'coordination.figureByBody'>> {
  const { planId, period, indicatorId } = asked
  const indicator = (await planIndicators(db, planId, period)).find(({ id }) => id === indicatorId)
  if (!indicator) throw new AppError('object.missing', { type: 'indicator', id: indicatorId })
  const said = await saidOf(db, asked, [indicator])
  const reporters = reportersInRound(indicator.reporterIds, new Set(said.bodies))
  const bodyOf = await bodiesOf(db, said.bodies, clock.today())
  return [...said.on(indicatorId).entries()]
    .filter(([agencyId]) => reporters.has(agencyId))
    .map(([agencyId, { row, value }]) => ({ body: bodyOf(agencyId), agencyId, row, value }))
    .toSorted((a, b) => byGroupAndName(a.body, b.body))
    .map(({ body, agencyId, row, value }) => ({
      ...{ agencyId, agencyName: body.name, value },
      ...{ submissionId: row.id, origin: row.origin, cutOff: row.cut_off },
    }))
}

/** The figures of the reports that count, by indicator and body. */
async function saidOf(
  db: Reader['db'],
  { planId, period, estimate }: Asked,
  indicators: readonly { id: IndicatorId }[],
) {
  const counted = countedByBody(await selectRound(db, planId, period))
  const bySubmission = new Map([...counted.values()].map((row) => [row.id, row]))
  const ids = indicators.map(({ id }) => id)
  const figures = await selectFigures(db, ids, [...bySubmission.keys()], estimate)
  const byIndicator = Map.groupBy(figures, (figure) => figure.indicator_id)
  return {
    bodies: [...counted.keys()],
    on(indicator: IndicatorId) {
      const said = new Map<AgencyId, { row: NonNullable<ReturnType<typeof bySubmission.get>>; value: FigureValue }>()
      for (const figure of byIndicator.get(indicator) ?? []) {
        const row = bySubmission.get(figure.submission_id)
        if (row && !said.has(row.agency_id)) said.set(row.agency_id, { row, value: readFigureValue(figure.value) })
      }
      return said
    },
  }
}
