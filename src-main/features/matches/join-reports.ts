import { z } from 'zod'
import type { Plan } from '../../../src-shared/contract/plan-content.ts'
import { type PlanId, planId } from '../../../src-shared/domain/ids.ts'
import { isBeforeApproval } from '../../../src-shared/domain/report-state.ts'
import type { Tx } from '../../app/context.ts'
import { getOffice } from '../office/office.service.ts'
import { indicatorsFor } from '../plans/plans.service.ts'
import { type ReportOn, selectPassages, selectReportsOn } from './matches.queries.ts'
import { type MovedRow, setColumn } from './moved-rows.queries.ts'

const letter = z.looseObject({ subject: z.string() })
const records = z.looseObject({ plans: z.array(z.looseObject({ id: planId })) })

export const subjectOf = (report: Pick<ReportOn, 'letter'>): string => letter.parse(JSON.parse(report.letter)).subject

/**
 * Reports that nobody approved yet name the received plan and its items from now on; their words stay. What is approved
 * was refused before, what is sealed keeps its bytes.
 */
export async function moveReports(
  tx: Tx,
  to: Plan,
  { fromId, rename }: { fromId: PlanId; rename: (json: string) => string },
): Promise<{ moved: MovedRow[]; count: number }> {
  const all = await selectReportsOn(tx.trx, fromId)
  const named = await namedPlan(tx, to)
  const moved: MovedRow[] = []
  for (const report of all.filter(({ state }) => isBeforeApproval(state))) {
    const key = { report_id: report.report_id, revision: report.revision }
    const at = (column: string) => ({ table: 'report_revision', key, column })
    moved.push(...(await setColumn(tx.trx, at('records'), report.records, withPlan(rename(report.records), named))))
    if (report.recipient_agency_id === null) {
      moved.push(...(await setColumn(tx.trx, at('recipient_agency_id'), null, to.document.coordinatorId)))
    }
    for (const section of await selectPassages(tx.trx, report)) {
      const place = { table: 'report_section', key: { ...key, key: section.key }, column: 'passages' }
      moved.push(...(await setColumn(tx.trx, place, section.passages, rename(section.passages))))
    }
    await touchRevision(tx, report)
  }
  return { moved, count: all.length }
}

async function namedPlan(tx: Tx, { id, document, packageVersion }: Plan) {
  const { agencyId } = await getOffice(tx.trx)
  const set = await indicatorsFor(tx.trx, agencyId, id)
  const { number, documentDate: date, subject, shortName } = document
  const indicatorSet = set && { id: set.id, version: set.version }
  return { id, number, date, subject, shortName, packageVersion, indicatorSet }
}

/** One report may have been on both plans; it names the received one once. */
function withPlan(json: string, named: Awaited<ReturnType<typeof namedPlan>>): string {
  const read = records.parse(JSON.parse(json))
  const first = read.plans.findIndex(({ id }) => id === named.id)
  const plans = read.plans.flatMap((plan, at) =>
    plan.id !== named.id ? [plan] : at === first ? [{ ...plan, ...named }] : [],
  )
  return JSON.stringify({ ...read, plans })
}

export async function touchRevision(tx: Tx, { report_id, revision }: Pick<ReportOn, 'report_id' | 'revision'>) {
  await tx.trx
    .updateTable('report_revision')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('report_id', '=', report_id)
    .where('revision', '=', revision)
    .execute()
}
