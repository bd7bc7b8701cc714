import type { CallOutput } from '../../../src-shared/contract/contract.ts'
import type { DocumentData, TaskLink } from '../../../src-shared/contract/evidence.ts'
import { type EvidenceId, evidenceId, type NoteId, type StagedId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import {
  evidenceByContent,
  insertEvidence,
  insertLink,
  insertNoteEvidence,
  type ShownEvidence,
  saveStoredFile,
  taskPeriodExists,
  updateEvidence,
} from './evidence.queries.ts'
import { documentColumns } from './evidence.rows.ts'

/** A file that lies in the store already, and whose row is still to be written. */
export interface FileToTakeIn {
  stagedId: StagedId
  name: string
  sha256: string
  size: number
  mediaType: string
  document: DocumentData
}

type TakenIn = CallOutput<'evidence.add'>[number]

export const noDocument: DocumentData = { number: null, date: null, issuer: null, subject: '' }

/**
 * Moves uploads into the store. Comes before the transaction: a crash in between leaves a file without a row, which
 * the sweep sets aside, and never a row without its file.
 * @throws AppError `files.staged-missing`, `disk.full`, `data.read-only`
 */
export async function promoteFiles(
  ctx: Pick<Context, 'files'>,
  files: readonly { stagedId: StagedId; document?: DocumentData }[],
): Promise<FileToTakeIn[]> {
  const promoted: FileToTakeIn[] = []
  for (const { stagedId, document = noDocument } of files) {
    const { name, sha256, size, mediaType } = await ctx.files.evidence.promote(stagedId)
    promoted.push({ stagedId, name, sha256, size, mediaType, document })
  }
  return promoted
}

/**
 * Writes the rows of promoted files and links each to the tasks. Content that is known is not written twice.
 * @throws AppError `object.missing` when a task does not live in its period
 */
export async function takeIn(
  ctx: Pick<Context, 'actor' | 'ids' | 'clock'>,
  tx: Tx,
  files: readonly FileToTakeIn[],
  links: readonly TaskLink[],
): Promise<TakenIn[]> {
  await requireTaskPeriods(tx.trx, links)
  const taken: TakenIn[] = []
  for (const file of files) {
    await saveStoredFile(tx.trx, file, ctx.clock.now().toISOString())
    const [known] = await evidenceByContent(tx.trx, [file.sha256])
    const id = known ? await useAgain(tx, known, file) : await addNew(ctx, tx, file)
    await linkToTasks(tx, id, links)
    taken.push({ stagedId: file.stagedId, evidenceId: id, outcome: known ? 'known' : 'added' })
  }
  if (files.length > 0) tx.changed('evidence', 'tasks')
  return taken
}

/** Says which evidence came with a note. */
export async function attachToNote(tx: Tx, noteId: NoteId, taken: readonly TakenIn[]): Promise<void> {
  await insertNoteEvidence(
    tx.trx,
    noteId,
    taken.map(({ evidenceId: id }) => id),
  )
}

/** @throws AppError `object.missing` */
export async function requireTaskPeriods(db: Db, links: readonly TaskLink[]): Promise<void> {
  for (const link of links) {
    if (!(await taskPeriodExists(db, link))) throw new AppError('object.missing', { type: 'task', id: link.taskId })
  }
}

/** Links that are there already stay as they are, and are not recorded again. */
export async function linkToTasks(tx: Tx, id: EvidenceId, links: readonly TaskLink[]): Promise<number> {
  const added: TaskLink[] = []
  for (const link of links) {
    if (await insertLink(tx.trx, id, link)) added.push(link)
  }
  if (added.length > 0) {
    await tx.record({ action: 'evidence.linked', objectType: 'evidence', objectId: id, detail: { links: added } })
  }
  return added.length
}

async function addNew(ctx: Pick<Context, 'actor' | 'ids' | 'clock'>, tx: Tx, file: FileToTakeIn): Promise<EvidenceId> {
  const id = evidenceId.parse(ctx.ids.next())
  await insertEvidence(tx.trx, {
    id,
    sha256: file.sha256,
    file_name: file.name,
    ...documentColumns(file.name, file.document),
    added_by: ctx.actor.personId,
    added_at: ctx.clock.now().toISOString(),
    trashed_at: null,
    version: 1,
  })
  const { name: fileName, size, sha256, document } = file
  const detail = { fileName, size, sha256, document }
  await tx.record({ action: 'evidence.added', objectType: 'evidence', objectId: id, detail })
  return id
}

async function useAgain(tx: Tx, known: ShownEvidence, file: FileToTakeIn): Promise<EvidenceId> {
  if (known.trashed_at !== null || known.state !== 'ok') {
    await updateEvidence(tx.trx, known.id, { trashed_at: null })
  }
  const detail = { fileName: known.file_name, sentAs: file.name, fromTrash: known.trashed_at !== null }
  await tx.record({ action: 'evidence.added-again', objectType: 'evidence', objectId: known.id, detail })
  return known.id
}
