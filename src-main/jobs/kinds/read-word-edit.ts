import { readFile } from 'node:fs/promises'
import { isOfReport } from '../../../src-shared/domain/word-edit/compare-edited.ts'
import type { EditedDocument } from '../../../src-shared/domain/word-edit/edited-document.ts'
import type { WordBase } from '../../../src-shared/domain/word-edit/word-base.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { readEditedDocx } from '../../documents/word-edit/read-edited-docx.ts'
import { officeFileLimits } from '../../documents/zip-gate.ts'
import type { JobFunction } from '../job.ts'

interface FileToRead {
  path: string
  name: string
  size: number
  /** Of the report that it is brought back to, the newest first. */
  exports: { id: string; base: WordBase }[]
}

interface ReadBack {
  document: EditedDocument
  exportId: string
  /** The file does not say which export it is; the newest was taken. */
  isGuessed: boolean
}

/** Reads what came back from Word; a file that holds the reader up is ended with its thread. */
export const readWordEdit: JobFunction<FileToRead, ReadBack> = async ({ path, name, size, exports }, ctx) => {
  if (size > officeFileLimits.fileBytes)
    throw new AppError('zip.too-large', { size, limit: officeFileLimits.fileBytes })
  ctx.progress(0, size, 'bytes')
  const document = await readEditedDocx(new Uint8Array(await readFile(path)))
  const isGuessed = document.exportId === null
  const found = isGuessed ? exports[0] : exports.find(({ id }) => id === document.exportId)
  if (!found && !isGuessed) throw new AppError('word-edit.other-report', { name })
  if (!found || !isOfReport(document, found.base)) throw new AppError('word-edit.not-ours', { name })
  ctx.progress(size, size, 'bytes')
  return { document, exportId: found.id, isGuessed }
}
