import type { NoDetail } from './spine.ts'

/** Why a file or a pasted text is not read as a plan. Nothing is stored before a person confirms what was read. */
export interface PlanSourceErrors {
  /** `.doc` of Word 97–2003, whatever its name says. */
  'source.old-word': NoDetail
  /** Rich Text Format, often under the name .doc. */
  'source.rich-text': NoDetail
  'source.encrypted': { format: 'docx' | 'pdf' }
  /** A picture, also one that was renamed. */
  'source.picture': NoDetail
  /** A PDF of pictures: no page has a text layer. */
  'source.scanned': { pages: number }
  'source.spreadsheet': NoDetail
  /** A format that is known by its first bytes but not read, or no known format at all. */
  'source.other-format': { format: 'opendocument' | 'presentation' | 'zip' | 'ole' | 'unknown' }
  /** The file calls itself DOCX or PDF, but its inside cannot be followed. */
  'source.damaged': { format: 'docx' | 'pdf' }
  'source.empty': NoDetail
  /** Bytes of the file, or of what was pasted. */
  'source.too-large': { size: number; limit: number }
  /** Characters of text inside. */
  'source.too-much-text': { limit: number }
  'source.too-many-pages': { pages: number; limit: number }
  /** Paragraphs and table cells. */
  'source.too-many-blocks': { limit: number }
  /** Elements inside elements, far beyond what any writer makes. */
  'source.too-deep': { limit: number }
  /** Plain text that is neither UTF-8, UTF-16 nor one of the old Vietnamese encodings. */
  'source.unknown-encoding': NoDetail
}
