import type { SourceDocument } from '../../../src-shared/domain/plan-reading/source-document.ts'
import { readDocx } from './docx/read-docx.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { readHtml } from './read-html.ts'
import { decodeText, readText } from './read-text.ts'
import { sourceKind } from './source-kind.ts'

/** How a reader tells how far it is, and hears that it should stop. */
export interface ReadingWatch {
  signal?: AbortSignal
  /** Only PDF knows its pages before it has read them. */
  onPage?(done: number, total: number): void
}

/**
 * Reads the text of a plan out of a file, by what its bytes are. Takes as long as the file is long: not for the main
 * thread.
 * @throws AppError `source.*`, `zip.*`, `xml.*`
 */
export async function readSource(bytes: Uint8Array, watch: ReadingWatch = {}): Promise<SourceDocument> {
  const kind = sourceKind(bytes)
  if (kind === 'zip') return readDocx(bytes, watch)
  if (kind === 'pdf') return readPdf(bytes, watch)
  const text = decodeText(bytes)
  return kind === 'html' ? readHtml(text) : readText(text)
}

/** What was pasted: HTML where the clipboard had it, else plain text. */
export function readPasted(pasted: { text: string; html: string | null }): SourceDocument {
  return pasted.html === null ? readText(pasted.text) : readHtml(pasted.html)
}
