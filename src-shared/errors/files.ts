import type { NoDetail } from './spine.ts'

export interface FilesErrors {
  'files.too-large': { name: string; limitBytes: number }
  'files.empty': { name: string }
  /** The upload broke off before its last byte. */
  'files.interrupted': { name: string }
  /** A chosen file was deleted, renamed, changed or locked before it could be read. */
  'files.gone': { name: string }
  /** An upload that was not used in time was swept away, or its id never existed. */
  'files.staged-missing': { stagedId: string }
  /** A stored file is not where its row says it is. */
  'files.missing': { name: string }
  'files.not-a-folder': { dir: string }
  'job.cancelled': NoDetail
  'job.timed-out': { seconds: number }
}
