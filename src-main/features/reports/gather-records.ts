import type { Period } from '../../../src-shared/contract/periods.ts'
import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import type { PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import type {
  ReportEvidence,
  ReportFigure,
  ReportFunding,
  ReportRecords,
  ReportTask,
} from '../../../src-shared/domain/report-content.ts'
import { reportWords as words } from '../../../src-shared/domain/report-words.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import type { Context } from '../../app/context.ts'
import { getOffice } from '../office/office.service.ts'
import { indicatorsFor } from '../plans/indicators.service.ts'
import { getPlan } from '../plans/read-plan.service.ts'
import { type TaskResult, taskResultsFor } from '../tasks/task-results.service.ts'
import { selectEvidence, selectFigures } from './reports.queries.ts'

type Reader = Pick<Context, 'db' | 'clock'>

/** What the records say today of these plans in this period, in the plans' own order. */
export async function gatherRecords(
  ctx: Reader,
  { planIds, period }: { planIds: readonly PlanId[]; period: Period },
): Promise<ReportRecords> {
  const office = await getOffice(ctx.db)
  const results = await taskResultsFor(ctx.db, { planIds, periodId: period.id, today: ctx.clock.today() })
  const inOrder = planIds.flatMap((id) => results.filter((result) => result.planId === id))
  const { files, ofTask } = await gatherEvidence(ctx, inOrder, period.id)
  const records: ReportRecords = {
    agencyName: office.agencyName,
    plans: [],
    tasks: inOrder.map((result) => toReportTask(result, ofTask.get(result.taskId) ?? [])),
    figures: [],
    funding: gatherFunding(inOrder),
    evidence: files,
  }
  for (const id of planIds) {
    const { document, packageVersion } = await getPlan(ctx.db, id)
    const set = await indicatorsFor(ctx.db, office.agencyId, id)
    records.plans.push({
      id,
      number: document.number,
      date: document.documentDate,
      subject: document.subject,
      shortName: document.shortName,
      packageVersion,
      indicatorSet: set && { id: set.id, version: set.version },
    })
    if (set) records.figures.push(...(await gatherFigures(ctx, id, set.indicators, period)))
  }
  return records
}

async function gatherEvidence(ctx: Reader, results: readonly TaskResult[], periodId: PeriodId) {
  const rows = await selectEvidence(
    ctx.db,
    results.map((result) => result.taskId),
    periodId,
  )
  const files = new Map<string, ReportEvidence>()
  for (const row of rows) {
    // One file proves several tasks and is listed once.
    files.set(row.id, {
      id: row.id,
      name: row.file_name,
      size: row.size,
      sha256: row.sha256,
      mediaType: row.media_type,
      documentNumber: row.document_number || null,
      documentDate: row.document_date,
      issuer: row.issuer || null,
      subject: row.subject || null,
    })
  }
  const ofTask = Map.groupBy(rows, (row) => row.task_id)
  return {
    files: [...files.values()],
    ofTask: new Map([...ofTask].map(([taskId, own]) => [taskId, own.map((row) => row.id)])),
  }
}

function toReportTask(result: TaskResult, evidenceIds: ReportTask['evidenceIds']): ReportTask {
  const [first] = result.items
  return {
    taskId: result.taskId,
    planId: result.planId,
    title: result.title,
    planItemIds: result.items.map((item) => item.id),
    position: first?.position ?? '',
    planText: first?.text ?? '',
    progress: result.progress,
    timeliness: result.timeliness.kind,
    deadline: result.planDeadline,
    extendedDeadline: result.planExtendedTo,
    doneOn: result.doneOn,
    resultText: result.resultText,
    quantities: result.quantities,
    evidenceIds,
    difficulties: result.difficulties,
    proposals: result.proposals,
  }
}

/** Sums by source over all tasks, in the order in which the sources first appear. */
function gatherFunding(results: readonly TaskResult[]): ReportFunding[] {
  const sums = new Map<string, ReportFunding>()
  for (const { source, planned, spent } of results.flatMap((result) => result.funding)) {
    const sum = sums.get(source)
    sums.set(source, {
      source,
      plannedDong: add(sum?.plannedDong ?? null, planned),
      spentDong: add(sum?.spentDong ?? null, spent),
    })
  }
  return [...sums.values()]
}

const add = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : a + b)

/** An estimate of the whole year stands beside the figure, never in its place. */
async function gatherFigures(
  ctx: Reader,
  planId: PlanId,
  indicators: readonly PlanIndicator[],
  period: Period,
): Promise<ReportFigure[]> {
  const entered = Map.groupBy(
    await selectFigures(
      ctx.db,
      indicators.map((one) => one.id),
      period.id,
    ),
    (row) => row.indicator_id,
  )
  return indicators.flatMap((indicator) => {
    const base = {
      indicatorId: indicator.id,
      planId,
      name: indicator.name,
      unit: indicator.unit,
      depth: depthOf(indicator, indicators),
      target: targetText(indicator, period.year),
    }
    const rows = entered.get(indicator.id) ?? []
    const official = rows.find((row) => row.is_estimate === 0)
    const shown = [official, ...rows.filter((row) => row.is_estimate === 1)]
    return shown.map((row) => ({
      ...base,
      value: row ? toValue(row) : null,
      estimate: row?.is_estimate === 1,
      asOf: row?.as_of ?? null,
      reason: row?.reason ?? '',
    }))
  })
}

function depthOf(indicator: PlanIndicator, all: readonly PlanIndicator[]): number {
  const parent = all.find((one) => one.id === indicator.parentId)
  return parent ? depthOf(parent, all) + 1 : 0
}

function targetText({ comparator, targets }: PlanIndicator, year: number | null): string {
  const target = targets.find((one) => one.year === year)
  return target && comparator ? words.target({ comparator, value: formatNumber(target.value) }) : ''
}

type FigureRow = Awaited<ReturnType<typeof selectFigures>>[number]

function toValue(row: FigureRow): FigureValue {
  if (row.kind === 'number') return { kind: row.kind, value: row.value ?? '0' }
  if (row.kind === 'share') {
    return { kind: row.kind, numerator: row.numerator ?? '0', denominator: row.denominator ?? '0' }
  }
  return { kind: row.kind }
}
