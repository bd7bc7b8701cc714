import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ExportedFile } from '../../../src-shared/contract/packages.ts'
import { type AgencyId, agencyId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Receipt } from '../../../src-shared/exchange/receipt.ts'
import type { Context, Tx } from '../../app/context.ts'
import { readStored } from '../../files/read-stored.ts'
import { seal } from '../../keys/seal.ts'
import type { Sealed } from '../../keys/seal-checked.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { openOwnKey } from '../keys/keys.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { showSubmissions } from './bodies.service.ts'
import { lastIssued, receiptKey, rememberIssued, supersededBy } from './issued-versions.service.ts'
import { words } from './open-files.service.ts'
import { insertReceipt, selectReceipt } from './receipts.queries.ts'
import { type SealedRecord, type SubmissionRecord, selectReceipts, updateSubmission } from './submissions.queries.ts'
import { requireSealedSeen, requireSubmission } from './verify.service.ts'

/**
 * "Đã tiếp nhận" or "Đề nghị bổ sung, hoàn chỉnh", sealed by the root for the agency to import.
 * @throws AppError `coordination.typed`, `coordination.not-counted`, `coordination.remarks-missing`, `coordination.answered-already`,
 * `keys.none`, `keys.backup-missing`, `key.passphrase-wrong`
 */
export async function giveReceipt(
  ctx: Context,
  input: ParsedInput<'coordination.giveReceipt'>,
): Promise<CallOutput<'coordination.giveReceipt'>> {
  requireRight(ctx.actor, 'submissions.answer')
  const submission = await requireSealedSeen(ctx.db, input)
  refuseAnswer(submission, input)
  const { agencyId: office } = await getOffice(ctx.db)
  const root = await openOwnKey(ctx, 'root', input.passphrase)
  const receipt = await toReceipt(ctx, office, submission, input)
  const sealed = await seal(receipt, root)
  const stored = await ctx.files.sealed.keep(sealed.bytes)
  const agency = await agencyName(ctx.db, submission.agency_id, ctx.clock.today())
  const name = words(ctx).coordination.receiptName({ agency, revision: submission.revision })
  const exported = await ctx.files.exports.write(name, sealed.bytes)
  const given = await ctx.commit(async (tx) => {
    const row = await storeReceipt(ctx, tx, input, { receipt, sealed, fileSha256: stored.sha256 })
    const [shown] = await showSubmissions({ db: tx.trx, clock: ctx.clock }, [row])
    if (!shown) throw new AppError('object.missing', { type: 'submission', id: row.id })
    return { submission: shown, receipt: { exportId: exported.id, name: exported.name } }
  })
  await rememberIssued(ctx, ...asIssued(receipt, sealed))
  return given
}

/** What is remembered of a receipt that was given. */
export function asIssued({ id, revision, data }: Receipt, { payloadSha256 }: Pick<Sealed, 'payloadSha256'>) {
  return [receiptKey(data.reportSha256), { id, revision, sha256: payloadSha256 }] as const
}

type Decided = Pick<
  ParsedInput<'coordination.giveReceipt'>,
  'submissionId' | 'expectedVersion' | 'decision' | 'remarks'
>

/** A sealed receipt whose file is stored; what it answers may have changed meanwhile. @throws AppError `version.conflict` */
export async function storeReceipt(
  ctx: Context,
  tx: Tx,
  input: Decided,
  { receipt, sealed, fileSha256 }: { receipt: Receipt; sealed: Pick<Sealed, 'payloadSha256'>; fileSha256: string },
): Promise<SubmissionRecord> {
  const row = await requireSealedSeen(tx.trx, input)
  const { decision, remarks } = input
  await insertReceipt(tx.trx, {
    row_id: ctx.ids.next(),
    direction: 'issued',
    receipt_id: receipt.id,
    revision: receipt.revision,
    supersedes: receipt.supersedes && JSON.stringify(receipt.supersedes),
    coordinator_id: agencyId.parse(receipt.agencyId),
    submission_id: row.id,
    report_id: row.report_id,
    report_revision: row.revision,
    report_sha256: row.payload_sha256,
    received_on: row.received_on,
    decision,
    remarks: JSON.stringify(remarks),
    payload_sha256: sealed.payloadSha256,
    file_sha256: fileSha256,
    person_id: ctx.actor.personId,
    at: receipt.createdAt,
  })
  await updateSubmission(tx.trx, row.id, { decision, version: row.version + 1 })
  const agency = await agencyName(tx.trx, row.agency_id, ctx.clock.today())
  await tx.record({
    action: 'submissions.answered',
    objectType: 'submission',
    objectId: row.id,
    detail: { agency, revision: row.revision, decision, remarks },
  })
  tx.changed('coordination')
  return requireSubmission(tx.trx, row.id)
}

/** @throws AppError `coordination.not-counted`, `coordination.answered-already`, `coordination.remarks-missing` */
export function refuseAnswer(
  submission: SubmissionRecord,
  { decision, remarks }: Pick<ParsedInput<'coordination.giveReceipt'>, 'decision' | 'remarks'>,
): void {
  if (submission.state !== 'counted') throw new AppError('coordination.not-counted', {})
  if (submission.decision === 'accepted' || submission.decision === decision) {
    throw new AppError('coordination.answered-already', {})
  }
  if (decision === 'asked-to-complete' && remarks.length === 0) throw new AppError('coordination.remarks-missing', {})
}

export async function toReceipt(
  ctx: Context,
  office: AgencyId,
  submission: SealedRecord,
  { decision, remarks }: Pick<ParsedInput<'coordination.giveReceipt'>, 'decision' | 'remarks'>,
): Promise<Receipt> {
  const [last] = await selectReceipts(ctx.db, submission.id)
  const known = last ? { id: last.receipt_id, revision: last.revision, sha256: last.payload_sha256 } : null
  const previous = await lastIssued(ctx, receiptKey(submission.payload_sha256), known)
  return {
    format: 'receipt',
    formatVersion: 1,
    id: previous.version?.id ?? ctx.ids.next(),
    agencyId: office,
    recipientAgencyId: submission.agency_id,
    planIds: [],
    createdAt: ctx.clock.now().toISOString(),
    revision: (previous.version?.revision ?? 0) + 1,
    supersedes: supersededBy(previous),
    documentNumber: null,
    documentDate: null,
    data: {
      reportId: submission.report_id,
      reportRevision: submission.revision,
      reportSha256: submission.payload_sha256,
      receivedOn: submission.received_on,
      decision,
      remarks,
    },
  }
}

/** The same sealed file again, for one that got lost on the way. */
export async function exportReceipt(ctx: Context, rowId: string): Promise<ExportedFile> {
  requireRight(ctx.actor, 'submissions.answer')
  const row = await selectReceipt(ctx.db, rowId)
  if (row?.direction !== 'issued' || row.submission_id === null) {
    throw new AppError('object.missing', { type: 'receipt', id: rowId })
  }
  const submission = await requireSubmission(ctx.db, row.submission_id)
  const agency = await agencyName(ctx.db, submission.agency_id, ctx.clock.today())
  const name = words(ctx).coordination.receiptName({ agency, revision: row.report_revision })
  const { id, name: shown } = await ctx.files.exports.write(
    name,
    await readStored(ctx.files.sealed, row.file_sha256, name),
  )
  return ctx.commit(async (tx) => {
    await tx.record({ action: 'receipts.exported-again', objectType: 'receipt', objectId: rowId, detail: { agency } })
    return { exportId: id, name: shown }
  })
}
