import type { PrintedDocument } from '../../../src-shared/domain/printed-document/model.ts'
import { writeWordEdit } from '../../documents/word-edit/write-word-edit.ts'
import type { JobFunction } from '../job.ts'

interface DocumentForWord {
  document: PrintedDocument
  /** Instant that the file names as its creation. */
  created: string
  exportId: string
}

/** Writes the DOCX that is edited in Word and comes back. */
export const writeWordEditFile: JobFunction<DocumentForWord, Uint8Array> = async ({ document, created, exportId }) =>
  writeWordEdit(document, { created, exportId })
