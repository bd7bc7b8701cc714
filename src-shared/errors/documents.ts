import type { BundleErrors } from './bundle.ts'
import type { DocxErrors } from './docx.ts'
import type { NoDetail } from './spine.ts'

/** Why the name of an entry inside a zip is not taken. */
export type UnsafeNameReason =
  | 'empty'
  | 'encoding'
  | 'not-nfc'
  | 'too-long'
  | 'backslash'
  | 'absolute'
  | 'drive-or-stream'
  | 'control-character'
  | 'parent-folder'
  | 'reserved'

export interface DocumentErrors extends DocxErrors, BundleErrors {
  /** Bytes of the file and the limit. */
  'zip.too-large': { size: number; limit: number }
  /** Not a zip, cut off, or packed in a way that is not read. */
  'zip.unreadable': NoDetail
  'zip.too-many-entries': { limit: number }
  'zip.duplicate-name': { name: string }
  'zip.unsafe-name': { name: string; reason: UnsafeNameReason }
  'zip.link': { name: string }
  'zip.encrypted': { name: string }
  /** An entry holds another number of bytes, or other bytes, than it says. */
  'zip.false-size': { name: string }
  'zip.entry-too-large': { name: string; limit: number }
  'zip.total-too-large': { limit: number }
  'zip.ratio-too-high': { name: string; limit: number }
  'xml.not-utf8': { name: string }
  'xml.doctype': { name: string }
  /** Bytes that are no workbook: CSV under another name, a Word file. */
  'xlsx.not-xlsx': NoDetail
  /** A workbook of Excel 97-2003. */
  'xlsx.old-format': NoDetail
  'xlsx.encrypted': NoDetail
  /** Broken inside, or written in a way that is not read. */
  'xlsx.unreadable': NoDetail
  'xlsx.too-many-cells': { rows: number; columns: number; cells: number }
}
