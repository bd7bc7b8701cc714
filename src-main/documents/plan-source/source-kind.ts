import { AppError } from '../../../src-shared/errors/app-error.ts'

export type SourceKind = 'zip' | 'pdf' | 'html' | 'text'

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** First bytes of pictures as scanners and phones make them. */
const pictures = [
  /^\x89PNG\r\n/,
  /^\xff\xd8\xff/,
  /^GIF8/,
  /^BM[\s\S]{4}\0{4}/,
  /^II\*\0/,
  /^MM\0\*/,
  /^RIFF[\s\S]{4}WEBP/,
]
const heif = /^[\s\S]{4}ftyp(?:heic|heix|mif1|msf1|avif)/

/**
 * What the bytes are, whatever the name of the file says: a ".doc" from a portal is often HTML or RTF.
 * @throws AppError `source.old-word`, `source.encrypted`, `source.rich-text`, `source.picture`, `source.spreadsheet`, `source.other-format`, `source.empty`
 */
export function sourceKind(bytes: Uint8Array): SourceKind {
  if (bytes.length === 0) throw new AppError('source.empty', {})
  const start = latin1(bytes.subarray(0, 1024))
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return 'zip'
  // Some writers put a line in front of the head of a PDF, which readers accept.
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw refusedOle(bytes)
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(start)) throw new AppError('source.rich-text', {})
  if (pictures.some((head) => head.test(start)) || heif.test(start)) throw new AppError('source.picture', {})
  return /^(?:\xef\xbb\xbf|\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)*<(?:!doctype html|html|head|body|meta|table|div|p|span)\b/i.test(
    start,
  )
    ? 'html'
    : 'text'
}

/** Compound files name what is in them in UTF-16: one of Word 97, or the encrypted package of a newer DOCX. */
function refusedOle(bytes: Uint8Array): AppError {
  const holds = (name: string) => latin1(bytes).includes([...name].map((letter) => `${letter}\0`).join(''))
  if (holds('EncryptedPackage')) return new AppError('source.encrypted', { format: 'docx' })
  if (holds('WordDocument')) return new AppError('source.old-word', {})
  if (holds('Workbook')) return new AppError('source.spreadsheet', {})
  return new AppError('source.other-format', { format: 'ole' })
}

/** @throws AppError unless the files of a zip are those of a Word document */
export function refuseOtherZip(names: ReadonlySet<string>): void {
  if (names.has('word/document.xml')) return
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) throw new AppError('source.spreadsheet', {})
  if (names.has('ppt/presentation.xml')) throw new AppError('source.other-format', { format: 'presentation' })
  if (names.has('content.xml') && names.has('mimetype')) {
    throw new AppError('source.other-format', { format: 'opendocument' })
  }
  // A strict reader would follow the package's relations; every writer names the main part so.
  throw names.has('[Content_Types].xml')
    ? new AppError('source.damaged', { format: 'docx' })
    : new AppError('source.other-format', { format: 'zip' })
}
