import { readFile } from 'node:fs/promises'
import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import { requireRight } from '../people/people.service.ts'
import { type LoadedReport, loadReport } from './load-report.ts'
import { printedOf } from './read-report.service.ts'
import { selectSeals } from './reports.queries.ts'

/**
 * Puts a file where the window can fetch it. The plain DOCX is written anew from the stored content, the same bytes
 * every time; the sealed files are those that were sealed.
 * @throws AppError `report.not-sealed`, `object.missing`
 */
export async function exportReport(
  ctx: Context,
  { reportId, revision, format }: ParsedInput<'reports.export'>,
): Promise<CallOutput<'reports.export'>> {
  requireRight(ctx.actor, 'reports.export')
  const loaded = await loadReport(ctx.db, reportId, revision)
  const bytes = format === 'docx' ? await plainDocx(ctx, loaded) : await sealedFile(ctx, loaded, format)
  const { records, period } = loaded.content
  const name = texts[ctx.language].reports.fileName({
    name: records.plans.map((plan) => plan.shortName).join(', '),
    year: period.year,
    revision,
    ending: format === 'docx' ? 'docx' : format === 'json' ? 'snv.json' : 'snv.docx',
  })
  const file = await ctx.files.exports.write(name, bytes)
  await ctx.commitPart((tx) =>
    tx.record({
      action: 'reports.exported',
      objectType: 'report',
      objectId: reportId,
      detail: { subject: loaded.content.letter.subject, revision, format, sha256: file.sha256 },
    }),
  )
  return { exportId: file.id, name: file.name, size: file.size }
}

function plainDocx(ctx: Context, loaded: LoadedReport): Promise<Uint8Array> {
  const { row } = loaded
  const job = ctx.jobs.start('write-docx', {
    document: printedOf(ctx, loaded, null),
    created: row.approved_at ?? row.changed_at,
  })
  return job.finished
}

async function sealedFile(ctx: Context, { report, row }: LoadedReport, format: 'json' | 'sealed-docx') {
  const seal = (await selectSeals(ctx.db, report.id)).find((one) => one.revision === row.revision)
  if (!seal) throw new AppError('report.not-sealed', {})
  const sha256 = format === 'json' ? seal.json_sha256 : seal.docx_sha256
  const stored = await ctx.files.sealed.find(sha256)
  if (!stored) throw new AppError('object.missing', { type: 'sealed-file', id: sha256 })
  return readFile(stored.path)
}
