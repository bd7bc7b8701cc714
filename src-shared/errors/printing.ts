import type { NoDetail } from './spine.ts'

export interface PrintingErrors {
  /** Neither Chromium nor Chrome nor Edge is on this machine. */
  'print.no-engine': NoDetail
  /** It is there, but did not print: forbidden by the office's policy, broken, or ended from outside. */
  'print.engine-failed': { engine: string }
}
