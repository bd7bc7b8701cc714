import type { ReportState } from '../../../src-shared/domain/report-state.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Receipt } from '../../../src-shared/exchange/receipt.ts'
import type { Actor, Context, Tx } from '../../app/context.ts'
import { rememberIssued, reportKey } from '../coordination/issued-versions.service.ts'
import { lastSealed } from './last-sealed.ts'
import { loadReport } from './load-report.ts'
import { insertAnswer, selectReport, selectSeals, updateRevision } from './reports.queries.ts'
import { takeStep } from './take-step.ts'

export interface AnsweredReport {
  reportId: Receipt['data']['reportId']
  revision: number
  state: ReportState
}

/**
 * A receipt for a revision above all that the data know of: an older backup was put back. That the revision left the
 * office is kept in mind, so that its number is not used again.
 * @throws AppError `report.revision-unknown`
 */
export async function refuseUnknownRevision(ctx: Context, { agencyId, data }: Receipt): Promise<void> {
  const { reportId: id, reportRevision: revision, reportSha256: sha256 } = data
  const known = (await selectSeals(ctx.db, id)).at(-1)?.revision ?? 0
  if (revision <= known || !(await selectReport(ctx.db, id))) return
  const { row } = await loadReport(ctx.db, id)
  if (row.recipient_agency_id !== agencyId) throw new AppError('report.other-recipient', {})
  await rememberIssued(ctx, reportKey(id), { id, revision, sha256 })
  const last = (await lastSealed(ctx, id)).version?.revision ?? revision
  throw new AppError('report.revision-unknown', { revision, next: last + 1 })
}

/**
 * Takes in what a verified receipt says of one of our reports. The caller has opened the envelope as trusted and
 * addressed to this office, from the office that the report was sent to; `answeredAt` is the receipt's `createdAt`.
 * @throws AppError `object.missing`, `report.other-content`, `report.other-recipient`, `report.wrong-state`,
 * `report.superseded`, `permission.denied`
 */
export async function applyReceipt(
  tx: Tx,
  actor: Actor,
  { agencyId, createdAt, data }: Pick<Receipt, 'agencyId' | 'createdAt' | 'data'>,
): Promise<AnsweredReport> {
  const loaded = await loadReport(tx.trx, data.reportId, data.reportRevision)
  const seal = (await selectSeals(tx.trx, data.reportId)).find((one) => one.revision === data.reportRevision)
  if (seal?.payload_sha256 !== data.reportSha256) throw new AppError('report.other-content', {})
  if (loaded.row.recipient_agency_id !== agencyId) throw new AppError('report.other-recipient', {})
  const step = data.decision === 'accepted' ? 'record-acceptance' : 'record-request-to-complete'
  const { state } = await takeStep(tx.trx, actor, loaded, step)
  await insertAnswer(tx.trx, {
    report_id: data.reportId,
    revision: data.reportRevision,
    answered_at: createdAt,
    decision: data.decision,
    received_on: data.receivedOn,
    remarks: JSON.stringify(data.remarks),
  })
  await updateRevision(tx.trx, loaded.row, { state, version: loaded.row.version + 1, changed_at: createdAt })
  await tx.record({
    action: 'reports.answered',
    objectType: 'report',
    objectId: data.reportId,
    detail: {
      subject: loaded.content.letter.subject,
      revision: data.reportRevision,
      decision: data.decision,
      receivedOn: data.receivedOn,
      remarks: data.remarks,
    },
  })
  tx.changed('reports')
  return { reportId: data.reportId, revision: data.reportRevision, state }
}
