import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReportPlace } from '../../../src-shared/contract/reports.ts'
import { numberAndSymbol } from '../../../src-shared/domain/printed-document/number-and-date.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import { promoteFiles, takeIn } from '../evidence/take-in.service.ts'
import { loadSeen } from './load-report.ts'
import { change } from './report-steps.service.ts'
import { deleteSignedCopies, insertSignedCopy } from './signed-copy.queries.ts'
import { takeStep } from './take-step.ts'

/**
 * Keeps the signed paper (PDF) beside the numbered report, as evidence with the report's own number and date.
 * @throws AppError `report.signed-copy-not-pdf`, `report.wrong-state`, `files.staged-missing`, `disk.full`
 */
export async function attachSigned(ctx: Context, input: ParsedInput<'reports.attachSigned'>): Promise<ReportPlace> {
  const seen = await loadSeen(ctx.db, input)
  await takeStep(ctx.db, ctx.actor, seen, 'attach-signed')
  const { row, content } = seen
  const document = {
    number: row.number_value && numberAndSymbol({ value: row.number_value, symbol: row.symbol }),
    date: row.document_date,
    issuer: content.letter.issuingBody,
    subject: content.letter.subject,
  }
  const files = await promoteFiles(
    ctx,
    input.stagedIds.map((stagedId) => ({ stagedId, document })),
  )
  const other = files.find((file) => file.mediaType !== 'application/pdf')
  if (other) throw new AppError('report.signed-copy-not-pdf', { name: other.name })
  return change(ctx, input, 'reports.signed-copy-attached', async (loaded, tx) => {
    const { state } = await takeStep(tx.trx, ctx.actor, loaded, 'attach-signed')
    for (const { evidenceId } of await takeIn(ctx, tx, files, [])) {
      await insertSignedCopy(tx.trx, loaded.row, evidenceId)
    }
    return { set: { state }, detail: { files: files.map(({ name, sha256 }) => ({ name, sha256 })) } }
  })
}

/** The file stays among the evidence; it is only no longer the signed copy of this report. */
export function removeSigned(ctx: Context, input: ParsedInput<'reports.removeSigned'>): Promise<ReportPlace> {
  return change(ctx, input, 'reports.signed-copy-removed', async (loaded, tx) => {
    const { state } = await takeStep(tx.trx, ctx.actor, loaded, 'attach-signed')
    await deleteSignedCopies(tx.trx, loaded.row, input.evidenceId)
    return { set: { state }, detail: { evidenceId: input.evidenceId } }
  })
}
