import type { NoDetail } from './spine.ts'

/** Refusals of a bundle (report, DOCX and evidence in one zip), in the order of verification. */
export interface BundleErrors {
  /** A zip without our manifest. */
  'bundle.manifest-missing': NoDetail
  /** The sealed JSON or the sealed DOCX is not in it. */
  'bundle.report-missing': { name: string }
  /** The document in the zip carries another sealed report than the one beside it. */
  'bundle.docx-differs': NoDetail
  'bundle.evidence-missing': { name: string }
  /** A sealed piece of evidence lies under another name. */
  'bundle.evidence-renamed': { name: string; found: string }
  /** A file that the sealed list does not name. */
  'bundle.file-extra': { name: string }
  /** The manifest is not the one that follows from the sealed report. */
  'bundle.manifest-differs': NoDetail
  /** A piece of evidence has another content than the one that was sealed. */
  'bundle.evidence-changed': { name: string }
  /** Another program, or a hand, has packed the zip. */
  'bundle.repacked': NoDetail
  /** On the way out: the evidence is more than a bundle may hold. */
  'bundle.too-large': { bytes: number; limit: number }
  /** On the way out: a stored file is no longer the one that was sealed. */
  'bundle.evidence-damaged': { name: string }
}
