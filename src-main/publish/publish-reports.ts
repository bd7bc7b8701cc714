import type { Kysely, Transaction } from 'kysely'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import type { Db } from '../db/open-database.ts'
import {
  type AcceptedReport,
  selectAccepted,
  selectFiguresOf,
  selectItemsOf,
  selectPayload,
  selectPlansOfReports,
} from './accepted-reports.queries.ts'
import { inParts } from './in-parts.ts'
import { inTransaction } from './in-transaction.ts'
import { contentHash, type PlanOfReport, type ReportRows, toReportRows } from './report-rows.ts'
import type { StarDatabase } from './star-tables.ts'

export interface PublishedReports {
  written: number
  unchanged: number
  withdrawn: number
}

/**
 * Writes every accepted report that is not there in this very form, each in a transaction of its own, then marks those
 * that count no more. Stopped anywhere and started again it goes on: what is there with its hash is not written twice.
 */
export async function publishReports(
  from: Db,
  to: Kysely<StarDatabase>,
  {
    coordinator,
    at,
    signal,
    progress,
  }: {
    coordinator: AgencyId
    /** Instant, ISO: since when a report that counts no more is withdrawn. */
    at: string
    signal: AbortSignal
    progress: (done: number, total: number) => void
  },
): Promise<PublishedReports> {
  const accepted = await selectAccepted(from)
  const plans = await plansOf(from, accepted)
  const there = new Map((await published(to, coordinator)).map((row) => [row.submission_id, row]))
  let written = 0
  for (const [done, report] of accepted.entries()) {
    signal.throwIfAborted()
    progress(done, accepted.length)
    const content = {
      ...{ report, plans: plans.get(report.id) ?? [], payload: (await selectPayload(from, report.id)).payload },
      ...{ items: await selectItemsOf(from, report.id), figures: await selectFiguresOf(from, report.id) },
    }
    const held = there.get(report.id)
    if (held?.withdrawn_at === null && held.content_sha256 === contentHash(content)) continue
    const rows = toReportRows(coordinator, content)
    await inTransaction(to, (trx) => replaceReport(trx, rows))
    written += 1
  }
  signal.throwIfAborted()
  const counted = new Set<string>(accepted.map(({ id }) => id))
  const gone = [...there.values()].filter((row) => row.withdrawn_at === null && !counted.has(row.submission_id))
  await withdraw(to, coordinator, gone, at)
  return { written, unchanged: accepted.length - written, withdrawn: gone.length }
}

function published(to: Kysely<StarDatabase>, coordinator: AgencyId) {
  return to
    .selectFrom('submission')
    .select(['submission_id', 'content_sha256', 'withdrawn_at'])
    .where('coordinator_id', '=', coordinator)
    .execute()
}

/** The plans of each report. Of several reports of one body on one plan and period the latest counts. */
async function plansOf(from: Db, accepted: readonly AcceptedReport[]): Promise<Map<string, PlanOfReport[]>> {
  const rows = Map.groupBy(await selectPlansOfReports(from), (row) => row.submission_id)
  const taken = new Set<string>()
  return new Map(
    accepted.map((report) => [
      report.id,
      (rows.get(report.id) ?? []).map(({ plan_id }): PlanOfReport => {
        const { agency_id, period_kind, period_year, period_ordinal } = report
        const place = [plan_id, agency_id, period_kind, period_year, period_ordinal].join(' ')
        const isCounted = !taken.has(place)
        taken.add(place)
        return { planId: plan_id, isCounted }
      }),
    ]),
  )
}

const children = [
  ...(['submission_plan', 'task_result', 'task_result_item', 'task_quantity'] as const),
  ...(['figure', 'funding'] as const),
]

async function replaceReport(trx: Transaction<StarDatabase>, rows: ReportRows): Promise<void> {
  const { coordinator_id, submission_id, ...facts } = rows.submission
  await trx
    .insertInto('submission')
    .values(rows.submission)
    .onConflict((conflict) => conflict.columns(['coordinator_id', 'submission_id']).doUpdateSet(facts))
    .execute()
  for (const table of children) {
    const own = trx.deleteFrom(table).where('coordinator_id', '=', coordinator_id)
    await own.where('submission_id', '=', submission_id).execute()
  }
  await inParts(rows.plans, (part) => trx.insertInto('submission_plan').values(part).execute())
  await inParts(rows.results, (part) => trx.insertInto('task_result').values(part).execute())
  await inParts(rows.items, (part) => trx.insertInto('task_result_item').values(part).execute())
  await inParts(rows.quantities, (part) => trx.insertInto('task_quantity').values(part).execute())
  await inParts(rows.figures, (part) => trx.insertInto('figure').values(part).execute())
  await inParts(rows.funding, (part) => trx.insertInto('funding').values(part).execute())
}

async function withdraw(
  to: Kysely<StarDatabase>,
  coordinator: AgencyId,
  gone: readonly { submission_id: string }[],
  at: string,
): Promise<void> {
  await inParts(gone, (part) =>
    to
      .updateTable('submission')
      .set({ withdrawn_at: at })
      .where('coordinator_id', '=', coordinator)
      .where(
        'submission_id',
        'in',
        part.map((row) => row.submission_id),
      )
      .execute(),
  )
}
