import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { WordReturn, WordReturnRow } from '../../../src-shared/contract/word-edits.ts'
import { jobId, type PersonId, type ReportId, type WordReturnId, wordReturnId } from '../../../src-shared/domain/ids.ts'
import { figureText } from '../../../src-shared/domain/report-document.ts'
import { issuedStates, reportChoices, writingOf } from '../../../src-shared/domain/report-state.ts'
import type { EditedDocument } from '../../../src-shared/domain/word-edit/edited-document.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import { figuresFor } from '../figures/figures.service.ts'
import { listPeople, officeFacts, requireRight } from '../people/people.service.ts'
import { fileNameParts } from './export-report.service.ts'
import { type LoadedReport, loadReport, toldType } from './load-report.ts'
import { baseNow, type LoadedReturn, leftOf, loadReturn } from './load-return.ts'
import { printedOf } from './read-report.service.ts'
import { insertReturn, insertWordExport, selectExports, selectOpenReturns, selectReturn } from './word-edit.queries.ts'
import { toBase } from './word-edit.rows.ts'

/**
 * The newest revision as a DOCX with marked places, and its text kept to compare with.
 * @throws AppError `permission.denied`, `report.sealed`, `object.missing`
 */
export async function exportForWord(
  ctx: Context,
  { reportId }: ParsedInput<'reports.exportForWord'>,
): Promise<CallOutput<'reports.exportForWord'>> {
  requireRight(ctx.actor, 'reports.export')
  const loaded = await loadUnsealed(ctx, reportId)
  const exportId = ctx.ids.next()
  const created = ctx.clock.now().toISOString()
  const document = printedOf(ctx, loaded, null, { forWord: true })
  const bytes = await ctx.jobs.start('write-word-edit', { document, created, exportId }).finished
  const { letter } = loaded.content
  const { revision } = loaded.row
  const name = texts[ctx.language].wordEdits.fileName({
    ...fileNameParts(ctx, loaded),
    revision,
  })
  const file = await ctx.files.exports.write(name, bytes)
  await ctx.commitPart(async (tx) => {
    await insertWordExport(tx.trx, {
      id: exportId,
      report_id: reportId,
      revision,
      base: JSON.stringify(baseNow(ctx, loaded)),
      person_id: ctx.actor.personId,
      exported_at: created,
    })
    await tx.record({
      action: 'reports.word-exported',
      objectType: 'report',
      objectId: reportId,
      detail: { ...toldType(loaded), subject: letter.subject, revision, sha256: file.sha256 },
    })
  })
  return { exportId: file.id, name: file.name, size: file.size }
}

/** What left the office is corrected by the next revision; no file of it is edited. */
async function loadUnsealed(ctx: Context, id: ReportId): Promise<LoadedReport> {
  const loaded = await loadReport(ctx.db, id)
  const { documentType, state } = loaded.facts
  if (issuedStates(documentType).includes(state)) {
    throw new AppError(documentType === 'yearly-plan' ? 'report.plan-issued' : 'report.sealed', {})
  }
  return loaded
}

/**
 * Reads an uploaded file in the background; its changes are there when the job is done. The job is refused with
 * `word-edit.other-report` or `word-edit.not-ours`.
 * @throws AppError `permission.denied`, `report.sealed`, `files.*`, `word-edit.never-exported`
 */
export async function readBack(
  ctx: Context,
  { reportId, stagedId }: ParsedInput<'reports.readBack'>,
): Promise<CallOutput<'reports.readBack'>> {
  const { facts } = await loadUnsealed(ctx, reportId)
  requireRight(ctx.actor, writingOf[facts.documentType])
  const rows = await selectExports(ctx.db, reportId)
  if (rows.length === 0) throw new AppError('word-edit.never-exported', {})
  const { path, name, size } = await ctx.files.staging.find(stagedId)
  const returnId = wordReturnId.parse(ctx.ids.next())
  const exports = rows.map((row) => ({ id: row.id, base: toBase(row) }))
  const job = ctx.jobs.start(
    'read-word-edit',
    { path, name, size, exports },
    { timeLimitMs: 120_000, keep: (read) => keepReturn(ctx, { reportId, returnId, name, ...read }) },
  )
  return { jobId: jobId.parse(job.id), returnId }
}

interface ReadFile {
  reportId: ReportId
  returnId: WordReturnId
  name: string
  document: EditedDocument
  exportId: string
  isGuessed: boolean
}

async function keepReturn(ctx: Context, { reportId, returnId, name, document, exportId, isGuessed }: ReadFile) {
  await ctx.commitPart(async (tx) => {
    await insertReturn(tx.trx, {
      id: returnId,
      report_id: reportId,
      export_id: exportId,
      state: 'open',
      file_name: name,
      document: JSON.stringify(document),
      has_export_id: isGuessed ? 0 : 1,
      decisions: '{}',
      undo: null,
      person_id: ctx.actor.personId,
      version: 1,
      read_at: ctx.clock.now().toISOString(),
    })
    const { content, row } = await loadReport(tx.trx, reportId)
    await tx.record({
      action: 'reports.word-read',
      objectType: 'report',
      objectId: reportId,
      detail: { subject: content.letter.subject, revision: row.revision, fileName: name },
    })
    tx.changed('reports')
  })
}

export async function listReturns(ctx: Context, reportId: ReportId): Promise<WordReturnRow[]> {
  requireRight(ctx.actor, 'records.read')
  const rows = await selectOpenReturns(ctx.db, reportId)
  const nameOf = await personNames(ctx)
  const list: WordReturnRow[] = []
  for (const row of rows) {
    const left = leftOf(await loadReturn(ctx, ctx.db, row.id))
    const { id: returnId, file_name: fileName, read_at: readAt } = row
    list.push({ returnId, fileName, readAt, personName: nameOf(row.person_id), left })
  }
  return list
}

export async function showReturn(ctx: Context, id: WordReturnId): Promise<WordReturn | null> {
  requireRight(ctx.actor, 'records.read')
  // It is not there as long as the file is being read.
  if (!(await selectReturn(ctx.db, id))) return null
  const found = await loadReturn(ctx, ctx.db, id)
  const { row, exported, loaded, comparison, decisions, undo } = found
  const nameOf = await personNames(ctx)
  const choices = reportChoices(loaded.facts, ctx.actor, await officeFacts(ctx.db))
  const taken = Object.values(decisions)
  return {
    returnId: id,
    reportId: row.report_id,
    documentType: loaded.content.documentType,
    version: row.version,
    state: row.state,
    fileName: row.file_name,
    exported: { at: exported.exported_at, personName: nameOf(exported.person_id), revision: exported.revision },
    revision: loaded.row.revision,
    isGuessed: row.has_export_id === 0,
    mayDecide: row.state === 'open' && choices.includes('edit'),
    changes: comparison.changes.map((change) => ({ change, decision: decisions[change.id] ?? null })),
    recorded: await recordedFigures(ctx, found),
    notes: comparison.notes,
    sections: loaded.content.sections.map(({ key, number, heading }) => ({ key, number, heading })),
    accepted: taken.filter((one) => one === 'accepted').length,
    refused: taken.filter((one) => one === 'refused').length,
    mayUndo: undo !== null,
  }
}

/** What the records say today of the figures that were typed over; the report may be older. */
async function recordedFigures(ctx: Context, { loaded, comparison }: LoadedReturn): Promise<WordReturn['recorded']> {
  const asked = comparison.changes.filter((change) => change.kind === 'figure')
  if (asked.length === 0) return []
  const { planIds, report } = loaded
  const rows = (await figuresFor(ctx.db, { planIds, periodId: report.period_id })).flatMap((plan) => plan.rows)
  return asked.flatMap(({ indicatorId, estimate }) => {
    const row = rows.find((one) => one.indicatorId === indicatorId)
    if (!row) return []
    const value = (estimate ? row.estimate : row.figure)?.value ?? null
    return [{ indicatorId, estimate, text: figureText({ value }) }]
  })
}

async function personNames(ctx: Context) {
  const names = new Map((await listPeople(ctx.db)).map((person) => [person.id, person.fullName]))
  return (id: PersonId) => names.get(id) ?? ''
}
