import { setImmediate } from 'node:timers/promises'
import type { PrintedDocument } from '../../../src-shared/domain/printed-document/model.ts'
import { writeDocx } from '../../documents/docx-writer.ts'
import type { JobFunction } from '../job.ts'

interface LettersToWrite {
  documents: readonly PrintedDocument[]
  /** Instant that the files name as their creation. */
  created: string
}

/** Writes one DOCX after the other, each given in its turn. */
export const writeLetters: JobFunction<LettersToWrite, null, Uint8Array> = async (
  { documents, created },
  { signal, progress, give },
) => {
  progress(0, documents.length, 'files')
  for (const [at, document] of documents.entries()) {
    // A letter is written in one go; a stop is heard only between two of them.
    await setImmediate()
    signal.throwIfAborted()
    await give(await writeDocx(document, { created }))
    progress(at + 1, documents.length, 'files')
  }
  return null
}
