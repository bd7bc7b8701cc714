import type { NoDetail } from './spine.ts'

/** Refusals of a sealed DOCX, in the order of verification. */
export interface DocxErrors {
  /** A DOCX without our sealed data. */
  'docx.not-sealed': NoDetail
  /** A sealed DOCX that another program, or a hand, has packed again. */
  'docx.repacked': NoDetail
  /** The sealed data are there, but the shown content is not what was sealed. */
  'docx.parts-changed': NoDetail
  /** The sealed data are there, but the package signature is gone. */
  'docx.not-signed': NoDetail
  /** The package signature does not fit the parts of this file, or is not written as ours are. */
  'docx.signature-changed': NoDetail
  /** Signed with another key than the one that sealed the data. */
  'docx.signature-other-key': NoDetail
  'docx.signature-wrong': NoDetail
  /** The printed check code is not that of the sealed data. */
  'docx.check-code-differs': NoDetail
  /** A relationship that leads nowhere, a part that nothing leads to, a second office document. */
  'docx.structure': { part: string }
}
