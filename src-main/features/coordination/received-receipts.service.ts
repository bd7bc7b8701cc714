import type { AgencyId, ReportId } from '../../../src-shared/domain/ids.ts'
import type { RevisionFacts } from '../../../src-shared/exchange/compare-revision.ts'
import { supersedes } from '../../../src-shared/exchange/head.ts'
import type { Receipt } from '../../../src-shared/exchange/receipt.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import type { SealFacts } from '../../keys/open-envelope.ts'
import { insertReceipt, selectReceived, selectReceivedFor } from './receipts.queries.ts'
import { receiptRemarks } from './receipts.rows.ts'

export interface ReceivedReceipt {
  reportId: ReportId
  reportRevision: number
  coordinatorId: AgencyId
  decision: 'accepted' | 'asked-to-complete'
  receivedOn: string
  remarks: { about: string | null; text: string }[]
  at: string
}

/** What coordinators answered to the reports of this office, the latest first. */
export async function selectReceivedReceipts(db: Db): Promise<ReceivedReceipt[]> {
  return (await selectReceived(db)).map((row) => ({
    reportId: row.report_id,
    reportRevision: row.report_revision,
    coordinatorId: row.coordinator_id,
    decision: row.decision,
    receivedOn: row.received_on,
    remarks: receiptRemarks(row.remarks),
    at: row.at,
  }))
}

/** Every revision of every receipt for a report: what a new one is compared with. */
export async function heldReceipts(db: Db, reportId: ReportId): Promise<RevisionFacts[]> {
  return (await selectReceivedFor(db, reportId)).map((row) => ({
    id: row.receipt_id,
    agencyId: row.coordinator_id,
    revision: row.revision,
    payloadSha256: row.payload_sha256,
    supersedes: row.supersedes === null ? null : supersedes.parse(JSON.parse(row.supersedes)),
  }))
}

export async function storeReceipt(
  ctx: Context,
  tx: Tx,
  receipt: Receipt,
  facts: SealFacts,
  fileSha256: string,
): Promise<void> {
  const { data } = receipt
  await insertReceipt(tx.trx, {
    row_id: ctx.ids.next(),
    direction: 'received',
    receipt_id: receipt.id,
    revision: receipt.revision,
    supersedes: receipt.supersedes && JSON.stringify(receipt.supersedes),
    coordinator_id: receipt.agencyId,
    submission_id: null,
    report_id: data.reportId,
    report_revision: data.reportRevision,
    report_sha256: data.reportSha256,
    received_on: data.receivedOn,
    decision: data.decision,
    remarks: JSON.stringify(data.remarks),
    payload_sha256: facts.payloadSha256,
    file_sha256: fileSha256,
    person_id: ctx.actor.personId,
    at: ctx.clock.now().toISOString(),
  })
}
