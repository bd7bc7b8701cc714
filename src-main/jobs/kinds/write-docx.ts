import type { PrintedDocument } from '../../../src-shared/domain/printed-document/model.ts'
import { writeDocx } from '../../documents/docx-writer.ts'
import type { JobFunction } from '../job.ts'

interface DocumentToWrite {
  document: PrintedDocument
  /** Instant that the file names as its creation. */
  created: string
}

/** Writes the plain DOCX. */
export const writeDocxFile: JobFunction<DocumentToWrite, Uint8Array> = async ({ document, created }) =>
  writeDocx(document, { created })
