import { readFile } from 'node:fs/promises'
import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ExportFormat } from '../../../src-shared/contract/report-pages.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import type { WrittenExport } from '../../files/exports.ts'
import { requireRight } from '../people/people.service.ts'
import { type LoadedReport, loadReport, toldType } from './load-report.ts'
import { checkCodeOf, printedOf } from './read-report.service.ts'
import { selectSeals } from './reports.queries.ts'

/**
 * Puts a file where the window can fetch it. The plain DOCX is written anew from the stored content, the same bytes
 * every time; so are the words of the PDF. The sealed files are those that were sealed.
 * @throws AppError `report.not-sealed`, `object.missing`, `print.*`
 */
export async function exportReport(
  ctx: Context,
  { reportId, revision, format }: ParsedInput<'reports.export'>,
): Promise<CallOutput<'reports.export'>> {
  requireRight(ctx.actor, 'reports.export')
  const loaded = await loadReport(ctx.db, reportId, revision)
  const name = texts[ctx.language].reports.fileName({
    ...fileNameParts(ctx, loaded),
    revision,
    ending: endings[format],
  })
  const file =
    format === 'bundle'
      ? await ctx.files.exports.take(name, await writtenBundle(ctx, loaded))
      : await ctx.files.exports.write(name, await bytesOf(ctx, loaded, format))
  await ctx.commitPart((tx) =>
    tx.record({
      action: 'reports.exported',
      objectType: 'report',
      objectId: reportId,
      detail: { ...toldType(loaded), subject: loaded.content.letter.subject, revision, format, sha256: file.sha256 },
    }),
  )
  return { exportId: file.id, name: file.name, size: file.size }
}

/** By its plans and its year; the yearly plan of the whole office by its year alone. */
export function fileNameParts({ language }: Pick<Context, 'language'>, { report, planIds, content }: LoadedReport) {
  const isOfOffice = report.document_type === 'yearly-plan' && planIds.length === 0
  return {
    documentType: report.document_type,
    name: isOfOffice
      ? texts[language].yearlyPlans.fileName
      : content.records.plans.map((plan) => plan.shortName).join(', '),
    year: content.period.year,
  }
}

const endings: Record<ExportFormat, string> = {
  docx: 'docx',
  pdf: 'pdf',
  'sealed-docx': 'snv.docx',
  json: 'snv.json',
  bundle: 'snv.zip',
}

async function bytesOf(ctx: Context, loaded: LoadedReport, format: Exclude<ExportFormat, 'bundle'>) {
  if (format === 'docx') return plainDocx(ctx, loaded)
  if (format === 'pdf') return pdfOf(ctx, loaded)
  return readFile(await sealedPath(ctx, loaded, format))
}

function plainDocx(ctx: Context, loaded: LoadedReport): Promise<Uint8Array> {
  const { row } = loaded
  const job = ctx.jobs.start('write-docx', {
    document: printedOf(ctx, loaded, null),
    created: row.approved_at ?? row.changed_at,
  })
  return job.finished
}

/** The pages of the preview, of a sealed revision with its check code. */
async function pdfOf(ctx: Context, loaded: LoadedReport): Promise<Uint8Array> {
  const { content_sha256 } = loaded.row
  const checkCode = content_sha256 !== null && (await sealOf(ctx, loaded)) ? checkCodeOf(content_sha256) : null
  return ctx.jobs.start('print-report', { document: printedOf(ctx, loaded, checkCode) }).finished
}

/** The sealed files and the evidence that they list, written by a worker that anybody who sees it can stop. */
async function writtenBundle(ctx: Context, loaded: LoadedReport): Promise<WrittenExport> {
  const [json, docx] = [await sealedPath(ctx, loaded, 'json'), await sealedPath(ctx, loaded, 'sealed-docx')]
  const evidence = loaded.content.records.evidence.map(({ sha256 }) => ({
    sha256,
    path: ctx.files.evidence.pathOf(sha256),
  }))
  return ctx.jobs.start('write-bundle', { json, docx, evidence }).finished
}

async function sealOf(ctx: Context, { report, row }: LoadedReport) {
  return (await selectSeals(ctx.db, report.id)).find((one) => one.revision === row.revision)
}

async function sealedPath(ctx: Context, loaded: LoadedReport, format: 'json' | 'sealed-docx') {
  const seal = await sealOf(ctx, loaded)
  if (!seal) throw new AppError('report.not-sealed', {})
  const sha256 = format === 'json' ? seal.json_sha256 : seal.docx_sha256
  const stored = await ctx.files.sealed.find(sha256)
  if (!stored) throw new AppError('object.missing', { type: 'sealed-file', id: sha256 })
  return stored.path
}
