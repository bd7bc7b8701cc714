import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { OwnResult, ReadFigure, ReadResult } from '../../../src-shared/contract/submission.ts'
import { reportersInRound } from '../../../src-shared/domain/consolidation/who-reports.ts'
import { type FigureValue, figureShape, sumFigures } from '../../../src-shared/domain/figures.ts'
import type { AgencyId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import { depthsOf } from '../../../src-shared/domain/item-tree.ts'
import type { HeldReport } from '../../../src-shared/exchange/typed-report.ts'
import { planIndicators, planReporting } from '../plans/plan-parts.service.ts'
import { planItems } from '../plans/plans.service.ts'
import { bodiesOf } from './bodies.service.ts'
import { expectedIds } from './expected.service.ts'
import { countByItem, selectFigures, selectItemResults } from './read-along.queries.ts'
import { byGroupAndName, countedByBody, type Reader } from './status.service.ts'
import { selectRound } from './submissions.queries.ts'
import { readFigureValue, readReport } from './submissions.rows.ts'

/** The plan's items, each with how many bodies say something of it. */
export async function itemsRead(
  { db }: Reader,
  { planId, period }: ParsedInput<'coordination.items'>,
): Promise<CallOutput<'coordination.items'>> {
  const items = await planItems(db, planId)
  const counted = countedByBody(await selectRound(db, planId, period))
  const ids = [...counted.values()].map((row) => row.id)
  const counts = new Map((await countByItem(db, ids)).map((row) => [row.plan_item_id, row.agencies]))
  const depths = depthsOf(items)
  return items
    .filter((item) => item.endedInVersion === null || counts.has(item.id))
    .map((item) => ({
      id: item.id,
      position: item.position,
      marker: item.marker,
      text: item.text,
      level: depths.get(item.id) ?? 0,
      agencies: counts.get(item.id) ?? 0,
    }))
}

/** What the bodies report on one item. */
export async function itemResults(
  { db, clock }: Reader,
  { planId, period, itemId }: ParsedInput<'coordination.itemResults'>,
): Promise<CallOutput<'coordination.itemResults'>> {
  const counted = [...countedByBody(await selectRound(db, planId, period)).values()]
  const rows = await selectItemResults(
    db,
    itemId,
    counted.map((row) => row.id),
  )
  const bodies = await bodiesOf(
    db,
    rows.map((row) => row.agency_id),
    clock.today(),
  )
  const expected = await expectedIds(db, { planId, period }, await planReporting(db, planId, period))
  // As the list of who has reported: by group and name, not by which file came first.
  const inOrder = rows.toSorted((a, b) => byGroupAndName(bodies(a.agency_id), bodies(b.agency_id)))
  const results = inOrder.flatMap((row): ReadResult[] => {
    const report = readReport(row.payload)
    const result = report.data.taskResults[row.ordinal]
    if (!result) return []
    const who = {
      submissionId: row.id,
      origin: row.origin,
      agencyId: row.agency_id,
      agencyName: bodies(row.agency_id).name,
      documentNumber: report.documentNumber,
      documentDate: report.documentDate,
      result: row.ordinal,
    }
    return [{ ...who, ...toResult(report, result) }]
  })
  const all = new Set<AgencyId>([...expected, ...counted.map((row) => row.agency_id)])
  return { results, of: all.size, reported: counted.length }
}

/** What one report says of one item. */
export async function resultsOn(db: Reader['db'], submissionId: string, itemId: PlanItemId) {
  return (await selectItemResults(db, itemId, [submissionId])).flatMap((row) => {
    const report = readReport(row.payload)
    const result = report.data.taskResults[row.ordinal]
    return result ? [toResult(report, result)] : []
  })
}

export function toResult(report: HeldReport, result: HeldReport['data']['taskResults'][number]): OwnResult {
  const { title, progress, timeliness, deadline, extendedDeadline, doneOn } = result
  const { resultText, quantities, difficulties, proposals, expected = '' } = result
  return {
    ...{ title, progress, timeliness, deadline, extendedDeadline, doneOn },
    ...{ resultText, expected, quantities, difficulties, proposals },
    evidence: report.evidence
      .filter((file) => result.evidenceIds.includes(file.id))
      .map(({ name, documentNumber }) => ({ name, documentNumber })),
  }
}

/** "Số liệu của 118/138 đơn vị; 20 đơn vị chưa báo cáo, không tính là 0": the total of each indicator over the bodies. */
export async function figuresRead(
  { db, clock }: Reader,
  { planId, period, estimate }: ParsedInput<'coordination.figures'>,
): Promise<ReadFigure[]> {
  const indicators = await planIndicators(db, planId, period)
  if (indicators.length === 0) return []
  const counted = countedByBody(await selectRound(db, planId, period))
  const bySubmission = new Map([...counted.values()].map((row) => [row.id, row]))
  const ids = indicators.map((one) => one.id)
  const figures = await selectFigures(db, ids, [...bySubmission.keys()], estimate)
  const expected = await expectedIds(db, { planId, period }, await planReporting(db, planId, period))
  const everybody = new Set([...expected, ...counted.keys()])
  const bodies = await bodiesOf(db, [...everybody], clock.today())
  const depths = depthsOf(indicators)
  return indicators.map((indicator): ReadFigure => {
    const reporters = [...reportersInRound(indicator.reporterIds, everybody)]
    const own = figures.filter((figure) => figure.indicator_id === indicator.id)
    const values = own.flatMap((figure) => {
      const row = bySubmission.get(figure.submission_id)
      if (!row || !reporters.includes(row.agency_id)) return []
      const { agency_id: agencyId, cut_off: cutOff, id: submissionId, origin } = row
      const value = readFigureValue(figure.value)
      return [{ agencyId, agencyName: bodies(agencyId).name, submissionId, origin, value, cutOff }]
    })
    const ofAll = reporters.map((id): FigureValue | null => values.find((one) => one.agencyId === id)?.value ?? null)
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
      values,
    }
  })
}
