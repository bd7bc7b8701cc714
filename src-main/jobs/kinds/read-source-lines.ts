import { readFile, stat } from 'node:fs/promises'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { readSource } from '../../documents/plan-source/read-source.ts'
import { sourceLimits } from '../../documents/plan-source/source-limits.ts'
import type { JobFunction } from '../job.ts'

/** The paragraphs of a DOCX, PDF, HTML or text file in reading order, without what they mean. @throws AppError `source.*`, `zip.*`, `xml.*` */
export const readSourceLines: JobFunction<{ path: string }, string[]> = async ({ path }, { signal, progress }) => {
  const { size } = await stat(path)
  // Before reading: what no format may be must not reach the memory.
  if (size > sourceLimits.pdfBytes) throw new AppError('source.too-large', { size, limit: sourceLimits.pdfBytes })
  const { text, blocks } = await readSource(await readFile(path), {
    signal,
    onPage: (done, total) => progress(done, total, 'pages'),
  })
  return blocks.map(({ span }) => text.slice(span.start, span.end))
}
