import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { EvidenceDetail, EvidenceRow } from '../../../src-shared/contract/evidence.ts'
import type { EvidenceId, NoteId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireRight } from '../people/people.service.ts'
import {
  deleteLink,
  evidenceByContent,
  evidenceById,
  evidenceOfNoteIds,
  linksOf,
  type ShownEvidence,
  saveStoredFile,
  updateEvidence,
} from './evidence.queries.ts'
import { documentColumns, toEvidenceDetail, toEvidenceRow } from './evidence.rows.ts'
import { selectEvidenceIds, selectEvidenceWindow } from './evidence-list.queries.ts'
import { linkToTasks, promoteFiles, requireTaskPeriods, takeIn } from './take-in.service.ts'

export async function listEvidenceIds(db: Db, { filter }: ParsedInput<'evidence.ids'>): Promise<EvidenceId[]> {
  return (await selectEvidenceIds(db, filter)).map(({ id }) => id)
}

export async function listEvidence(db: Db, { filter, offset, limit }: ParsedInput<'evidence.list'>) {
  const { rows, total } = await selectEvidenceWindow(db, filter, offset, limit)
  return { total, rows: rows.map(toEvidenceRow) }
}

/** Files that notes brought, by note; also trashed and lost ones, marked as such. */
export async function evidenceOfNotes(db: Db, noteIds: NoteId[]): Promise<Map<NoteId, EvidenceRow[]>> {
  const rows = noteIds.length === 0 ? [] : await evidenceOfNoteIds(db, noteIds)
  const byNote = Map.groupBy(rows, (row) => row.note_id)
  return new Map([...byNote].map(([noteId, files]) => [noteId, files.map(toEvidenceRow)]))
}

/** @throws AppError `object.missing` */
export async function getEvidence(db: Db, id: EvidenceId): Promise<EvidenceDetail> {
  return toEvidenceDetail(await findRow(db, id), await linksOf(db, id))
}

export async function findKnown(db: Db, sha256s: string[]): Promise<CallOutput<'evidence.known'>> {
  const rows = sha256s.length === 0 ? [] : await evidenceByContent(db, sha256s)
  return rows.map(({ sha256, id, file_name, trashed_at, state }) => {
    return { sha256, evidenceId: id, fileName: file_name, trashed: trashed_at !== null, state }
  })
}

/** @throws AppError `files.staged-missing`, `disk.full`, `data.read-only`, `object.missing` */
export async function addEvidence(ctx: Context, { files, links }: ParsedInput<'evidence.add'>) {
  requireRight(ctx.actor, 'evidence.add')
  await requireTaskPeriods(ctx.db, links)
  const promoted = await promoteFiles(ctx, files)
  return ctx.commit((tx) => takeIn(ctx, tx, promoted, links))
}

/** @throws AppError `object.missing`, `version.conflict` */
export async function changeEvidence(ctx: Context, input: ParsedInput<'evidence.change'>): Promise<EvidenceDetail> {
  requireRight(ctx.actor, 'evidence.add')
  const { evidenceId: id, expectedVersion, document } = input
  return ctx.commit(async (tx) => {
    const row = await findRow(tx.trx, id, expectedVersion)
    await updateEvidence(tx.trx, id, documentColumns(row.file_name, document))
    const detail = { fileName: row.file_name, before: toEvidenceRow(row).document, after: document }
    await tx.record({ action: 'evidence.changed', objectType: 'evidence', objectId: id, detail })
    tx.changed('evidence', 'tasks')
    return getEvidence(tx.trx, id)
  })
}

/** @throws AppError `object.missing` */
export async function linkEvidence(ctx: Context, { evidenceId: id, taskId, periodId }: ParsedInput<'evidence.link'>) {
  requireRight(ctx.actor, 'evidence.add')
  return ctx.commit(async (tx) => {
    await findRow(tx.trx, id)
    await requireTaskPeriods(tx.trx, [{ taskId, periodId }])
    const count = await linkToTasks(tx, id, [{ taskId, periodId }])
    tx.changed('evidence', 'tasks')
    return { count }
  })
}

/** @throws AppError `object.missing` */
export async function unlinkEvidence(ctx: Context, input: ParsedInput<'evidence.unlink'>) {
  requireRight(ctx.actor, 'evidence.add')
  const { evidenceId: id, taskId, periodId } = input
  return ctx.commit(async (tx) => {
    await findRow(tx.trx, id)
    if (!(await deleteLink(tx.trx, id, { taskId, periodId }))) return { count: 0 }
    const detail = { links: [{ taskId, periodId }] }
    await tx.record({ action: 'evidence.unlinked', objectType: 'evidence', objectId: id, detail })
    tx.changed('evidence', 'tasks')
    return { count: 1 }
  })
}

export const trashEvidence = (ctx: Context, { evidence }: ParsedInput<'evidence.trash'>) =>
  moveEvidence(ctx, evidence, ctx.clock.now().toISOString())

export const restoreEvidence = (ctx: Context, { evidence }: ParsedInput<'evidence.restore'>) =>
  moveEvidence(ctx, evidence, null)

async function moveEvidence(
  ctx: Context,
  evidence: readonly { evidenceId: EvidenceId; expectedVersion: number }[],
  trashedAt: string | null,
) {
  requireRight(ctx.actor, 'evidence.remove')
  return ctx.commit(async (tx) => {
    for (const { evidenceId: id, expectedVersion } of evidence) {
      const row = await findRow(tx.trx, id, expectedVersion)
      await updateEvidence(tx.trx, id, { trashed_at: trashedAt })
      const action = trashedAt === null ? 'evidence.restored' : 'evidence.trashed'
      await tx.record({ action, objectType: 'evidence', objectId: id, detail: { fileName: row.file_name } })
    }
    tx.changed('evidence', 'tasks')
    return { count: evidence.length }
  })
}

/** @throws AppError `evidence.not-lost`, `evidence.other-content`, `files.staged-missing`, `object.missing` */
export async function resupplyEvidence(ctx: Context, input: ParsedInput<'evidence.resupply'>): Promise<EvidenceDetail> {
  requireRight(ctx.actor, 'evidence.add')
  const { evidenceId: id, stagedId } = input
  const row = await findRow(ctx.db, id)
  if (row.state === 'ok') throw new AppError('evidence.not-lost', { name: row.file_name })
  const { name, sha256 } = await ctx.files.staging.find(stagedId)
  if (sha256 !== row.sha256) throw new AppError('evidence.other-content', { name, expectedName: row.file_name })
  const { size, mediaType } = await ctx.files.evidence.promote(stagedId)
  return ctx.commit(async (tx) => {
    await saveStoredFile(tx.trx, { sha256, size, mediaType }, ctx.clock.now().toISOString())
    const detail = { fileName: row.file_name, was: row.state }
    await tx.record({ action: 'evidence.resupplied', objectType: 'evidence', objectId: id, detail })
    tx.changed('evidence', 'tasks')
    return getEvidence(tx.trx, id)
  })
}

async function findRow(db: Db, id: EvidenceId, expectedVersion?: number): Promise<ShownEvidence> {
  const row = await evidenceById(db, id)
  if (!row) throw new AppError('object.missing', { type: 'evidence', id })
  if (expectedVersion !== undefined && row.version !== expectedVersion) {
    throw new AppError('version.conflict', { expected: expectedVersion, found: row.version })
  }
  return row
}
