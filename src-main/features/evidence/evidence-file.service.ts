import { evidenceId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { FileToSend } from '../../app/app.ts'
import type { Core } from '../../app/core.ts'
import { evidenceById } from './evidence.queries.ts'
import { markStored } from './stored-files.queries.ts'

/**
 * Where the bytes of a piece of evidence lie. One that turns out to be missing is marked at once.
 * @throws AppError `object.missing`, `files.missing`
 */
export async function findEvidenceFile(core: Core, id: string): Promise<FileToSend> {
  const parsed = evidenceId.safeParse(id)
  const row = parsed.success ? await evidenceById(core.db, parsed.data) : undefined
  if (!row) throw new AppError('object.missing', { type: 'evidence', id: id.slice(0, 100) })
  const stored = await core.files.evidence.find(row.sha256)
  if (stored) return { path: stored.path, name: row.file_name, size: stored.size, mediaType: row.media_type }
  if (row.state !== 'missing') {
    await markStored(core.db, [row.sha256], 'missing', { readAt: core.clock.now().toISOString(), checkedAt: null })
    core.emitChanged(['evidence', 'tasks'])
  }
  throw new AppError('files.missing', { name: row.file_name })
}
