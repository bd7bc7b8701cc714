import type { NoDetail } from './spine.ts'

export interface BackupsErrors {
  /** No folder for copies was chosen yet. */
  'backup.no-folder': NoDetail
  /** The folder for copies lies inside the data folder: what destroys one destroys the other. */
  'backup.inside-data': { dir: string }
  /** The copy could not be read back. */
  'backup.damaged': { file: string }
}
