import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ExportedFile } from '../../../src-shared/contract/packages.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { HeldReport } from '../../../src-shared/exchange/typed-report.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { cleanDisplayName } from '../../files/display-name.ts'
import type { Staged } from '../../files/staging.ts'
import { evidenceInBundle } from '../../jobs/bundle-layout.ts'
import type { OpenedReport } from '../../jobs/kinds/open-reports.ts'
import { requireRight } from '../people/people.service.ts'
import { putBundle, selectBundle } from './bundled-evidence.queries.ts'
import { type SubmissionRecord, selectPayload } from './submissions.queries.ts'
import { readReport } from './submissions.rows.ts'

type ShownEvidence = CallOutput<'coordination.submission'>['evidence']

/** Whether a file brings the evidence of a report that is held without it. */
export async function bringsEvidence(
  db: Db,
  opened: Pick<OpenedReport, 'container'>,
  held: SubmissionRecord,
): Promise<boolean> {
  return opened.container === 'bundle' && held.state !== 'refused' && !(await selectBundle(db, held.id))
}

/** A bundle is kept as it came; its evidence stays inside. The sealed JSON lies beside it, to be judged again later. */
export async function keepOriginal(
  ctx: Pick<Context, 'files'>,
  file: Staged,
  opened: Pick<OpenedReport, 'container' | 'sealedJson'>,
) {
  if (opened.container === 'bundle' && opened.sealedJson) await ctx.files.received.keep(opened.sealedJson)
  await ctx.files.received.promote(file.stagedId)
}

export async function rememberBundle(ctx: Context, tx: Tx, submissionId: string, file: Staged): Promise<void> {
  await putBundle(tx.trx, {
    submission_id: submissionId,
    file_sha256: file.sha256,
    file_name: file.name,
    imported_at: ctx.clock.now().toISOString(),
    imported_by: ctx.actor.personId,
  })
}

/** The evidence that a report lists, under clean names, and whether its files are held here. */
export async function evidenceOf(db: Db, submissionId: string, report: HeldReport): Promise<ShownEvidence> {
  const bundle = await selectBundle(db, submissionId)
  return {
    held: bundle !== undefined,
    files: report.evidence.map((one) => ({
      ...{ id: one.id, name: cleanDisplayName(one.name), size: one.size },
      ...{ documentNumber: one.documentNumber, documentDate: one.documentDate },
    })),
  }
}

/**
 * One piece of evidence out of the stored bundle, compared with its sealed hash on the way.
 * @throws AppError `object.missing`, `files.missing`, `job.cancelled`
 */
export async function exportEvidence(
  ctx: Context,
  { submissionId, evidenceId }: ParsedInput<'coordination.exportEvidence'>,
): Promise<ExportedFile> {
  requireRight(ctx.actor, 'records.read')
  const payload = await selectPayload(ctx.db, submissionId)
  const bundle = await selectBundle(ctx.db, submissionId)
  const report = payload && readReport(payload.payload)
  const place = report?.format === 'report' && evidenceInBundle(report).find((one) => one.evidenceId === evidenceId)
  const listed = report?.evidence.find((one) => one.id === evidenceId)
  if (!bundle || !place || !listed) throw new AppError('object.missing', { type: 'evidence', id: evidenceId })
  const stored = await ctx.files.received.find(bundle.file_sha256)
  if (!stored) throw new AppError('files.missing', { name: bundle.file_name })
  const { name, size, sha256 } = place
  const written = await ctx.jobs.start('take-from-bundle', { bundle: stored.path, name, size, sha256 }).finished
  const file = await ctx.files.exports.take(listed.name, written)
  return { exportId: file.id, name: file.name }
}
