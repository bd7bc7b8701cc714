import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { OwnResult, ReadResult } from '../../../src-shared/contract/submission.ts'
import type { AgencyId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import { depthsOf } from '../../../src-shared/domain/item-tree.ts'
import type { HeldReport } from '../../../src-shared/exchange/typed-report.ts'
import { planReporting } from '../plans/plan-parts.service.ts'
import { planItems } from '../plans/plans.service.ts'
import { bodiesOf } from './bodies.service.ts'
import { expectedIds } from './expected.service.ts'
import { countByItem, selectItemResults } from './read-along.queries.ts'
import { byGroupAndName, countedByBody, type Reader } from './status.service.ts'
import { selectRound } from './submissions.queries.ts'
import { readReport } from './submissions.rows.ts'

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
