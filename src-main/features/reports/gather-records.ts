import type { FigureRow } from '../../../src-shared/contract/figures.ts'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import type { BusinessDate } from '../../../src-shared/domain/business-date.ts'
import { asksForReason } from '../../../src-shared/domain/figure-checks.ts'
import type { AgencyId, PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import type {
  ReportEvidence,
  ReportFigure,
  ReportPlan,
  ReportRecords,
  ReportTask,
} from '../../../src-shared/domain/report-content.ts'
import { stageOfFigure } from '../../../src-shared/domain/report-period.ts'
import { reportWords as words } from '../../../src-shared/domain/report-words.ts'
import { reviewedYears, reviewFigure, type YearFigure } from '../../../src-shared/domain/review-figures.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { figuresByYear, figuresFor, yearValues } from '../figures/figures.service.ts'
import { getOffice } from '../office/office.service.ts'
import { indicatorsFor } from '../plans/indicators.service.ts'
import { getPlan } from '../plans/read-plan.service.ts'
import { type TaskResult, taskResultsFor } from '../tasks/task-results.service.ts'
import { gatherCorrections } from './gather-corrections.ts'
import { gatherReview } from './gather-review.ts'
import { selectEvidence } from './reports.queries.ts'
import { sumBySource } from './sum-by-source.ts'

type Reader = Pick<Context, 'db' | 'clock'>

export interface Gathering {
  planIds: readonly PlanId[]
  period: Period
  /** The last day of what is told. */
  until: BusinessDate | null
  /** Whose report it is: what was reported to others before is said only where this one heard nothing. */
  recipient: AgencyId | null
}

/** What the records say today of these plans in this period, in the plans' own order. */
export async function gatherRecords(
  ctx: Reader,
  { planIds, period, until, recipient }: Gathering,
): Promise<ReportRecords> {
  const office = await getOffice(ctx.db)
  const results = await taskResultsFor(ctx.db, { planIds, periodId: period.id, today: ctx.clock.today() })
  const inOrder = planIds.flatMap((id) => results.filter((result) => result.planId === id))
  const { files, ofTask } = await gatherEvidence(ctx, inOrder, period.id)
  const corrections = await gatherCorrections(ctx, { planIds, period, results: inOrder, recipient })
  const review = await gatherReview(ctx, { planIds, period })
  const records: ReportRecords = {
    agencyName: office.agencyName,
    plans: [],
    tasks: inOrder.map((result) => toReportTask(result, ofTask.get(result.taskId) ?? [], until)),
    figures: await gatherFigures(ctx, { planIds, period, recipient }),
    funding: sumBySource(inOrder.flatMap((result) => result.funding)),
    evidence: files,
    ...(corrections.length > 0 && { corrections }),
    ...(review && { review }),
  }
  for (const id of planIds) records.plans.push(await reportPlanOf(ctx.db, office.agencyId, id))
  return records
}

export async function reportPlanOf(db: Db, agencyId: AgencyId, id: PlanId): Promise<ReportPlan> {
  const { document, packageVersion } = await getPlan(db, id)
  const set = await indicatorsFor(db, agencyId, id)
  return {
    id,
    number: document.number,
    date: document.documentDate,
    subject: document.subject,
    shortName: document.shortName,
    packageVersion,
    indicatorSet: set && { id: set.id, version: set.version },
  }
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

export function toReportTask(
  result: TaskResult,
  evidenceIds: ReportTask['evidenceIds'],
  until: BusinessDate | null,
): ReportTask {
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
    ...(result.expected !== '' && { expected: { text: result.expected, until } }),
    quantities: result.quantities,
    evidenceIds,
    difficulties: result.difficulties,
    proposals: result.proposals,
  }
}

/** Every indicator that this office reports, with or without a value; an estimate of the whole year stands beside it. */
async function gatherFigures(
  ctx: Reader,
  { planIds, period, recipient }: Omit<Gathering, 'until'>,
): Promise<ReportFigure[]> {
  const plans = await figuresFor(ctx.db, { planIds, periodId: period.id, recipient })
  const byYear = await figuresByYear(ctx.db, { planIds, untilYear: period.year })
  const years = reviewedYears(period.kind, period.year)
  const reviewed = await yearValues(ctx.db, { planIds, years })
  return plans.flatMap(({ planId, rows }) =>
    rows.flatMap((row) => {
      const base = {
        indicatorId: row.indicatorId,
        planId,
        name: row.name,
        unit: row.unit,
        depth: row.depth,
        target: targetText(row, period),
      }
      const line = (figure: FigureRow['figure'], estimate: boolean) => ({
        ...base,
        value: figure?.value ?? null,
        estimate,
        asOf: figure?.asOf ?? null,
        reason: figure?.reason ?? '',
      })
      // The final number of the year takes the place of its estimate.
      const isOfficial =
        row.figure !== null &&
        stageOfFigure({ isEstimate: false, asOf: row.figure.asOf }, period) === 'full-year-official'
      const story = byYear.get(row.indicatorId) ?? []
      // What a person entered for the review itself goes before what its years make.
      const made = row.figure === null ? reviewed.get(row.indicatorId) : undefined
      const figure = {
        ...line(row.figure, false),
        ...(made && reviewLine(made, years)),
        ...(isOfficial && { official: { estimate: row.estimate?.value ?? null } }),
        ...(story.length > 1 && { byYear: story }),
      }
      const before = beforeOf(row)
      // Said of the figure; of the estimate only while it stands alone.
      const first = row.figure === null ? {} : before
      const second = row.figure === null ? before : {}
      const estimate = row.estimate === null || isOfficial ? [] : [{ ...line(row.estimate, true), ...second }]
      return [{ ...figure, ...first }, ...estimate]
    }),
  )
}

/** What was reported before, where somebody should say why it is otherwise now. */
function beforeOf({ warnings, previous }: FigureRow): Pick<ReportFigure, 'before'> {
  const otherwise = warnings.find((warning) => warning.kind === 'reported-otherwise')
  const needsReason = warnings.some(asksForReason)
  const reported = otherwise?.reported ?? previous?.value
  if (!reported || !(otherwise || needsReason)) return {}
  return { before: { reported, needsReason } }
}

/** The years of a review as one figure, with what of them there is. */
function reviewLine({ indicator, recorded }: { indicator: PlanIndicator; recorded: YearFigure[] }, years: number[]) {
  const { value, counted, of, missing, takenFromYear, falls } = reviewFigure(
    indicator.measure,
    indicator.shape,
    years,
    recorded,
  )
  return {
    value,
    review: { counted, of, missing: [...missing], takenFromYear, falls: falls.map(({ year }) => year) },
  }
}

/** A target of a later year says so, and beside a part of the year one of the year does. */
export function targetText(
  { comparator, target }: Pick<FigureRow, 'comparator' | 'target'>,
  { kind, year }: Period,
): string {
  if (!target || !comparator) return ''
  const text = words.target({ comparator, value: formatNumber(target.value) })
  return target.year === year && kind === 'year' ? text : words.targetOfYear({ text, year: target.year })
}
