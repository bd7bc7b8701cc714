import type { ReceivedFile } from '../../../src-shared/contract/packages.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { compareRevision } from '../../../src-shared/exchange/compare-revision.ts'
import type { Context } from '../../app/context.ts'
import type { Staged } from '../../files/staging.ts'
import { asAppError, type OpenedAs } from '../coordination/open-files.service.ts'
import { heldReceipts, storeReceipt } from '../coordination/received-receipts.service.ts'
import { requireRight } from '../people/people.service.ts'
import { applyReceipt, refuseUnknownRevision } from '../reports/receive-answer.service.ts'

/**
 * The coordinator's word on one of our reports. Its key must be known here: a receipt from nobody changes nothing.
 * @throws AppError `packages.sender-unknown`, `report.other-content`, `report.other-recipient`, `report.revision-unknown`, ...
 */
export async function receiveReceipt(ctx: Context, file: Staged, opened: OpenedAs<'receipt'>): Promise<ReceivedFile> {
  requireRight(ctx.actor, 'receipts.import')
  if (opened.verdict === 'refused') throw asAppError(opened.error)
  const { payload, facts } = opened
  if (opened.verdict !== 'trusted') throw new AppError('packages.sender-unknown', { fingerprint: facts.fingerprint })
  const held = await heldReceipts(ctx.db, payload.data.reportId)
  const compared = compareRevision(held, facts)
  if (compared.verdict === 'same-again') return { outcome: 'same-again', name: file.name }
  if (compared.verdict === 'refused') throw compared.error
  await refuseUnknownRevision(ctx, payload)
  await ctx.files.received.promote(file.stagedId)
  return ctx.commitPart(async (tx) => {
    // Another window may have taken in the same receipt, or a later one; the transaction decides.
    const again = compareRevision(await heldReceipts(tx.trx, payload.data.reportId), facts)
    if (again.verdict === 'same-again') return { outcome: 'same-again' as const, name: file.name }
    if (again.verdict === 'refused') throw again.error
    await storeReceipt(ctx, tx, payload, facts, file.sha256)
    await applyReceipt(tx, ctx.actor, payload)
    const { reportId, reportRevision, decision } = payload.data
    return { outcome: 'receipt-applied' as const, name: file.name, reportId, reportRevision, decision }
  })
}
