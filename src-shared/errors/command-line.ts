import type { NoDetail } from './spine.ts'

/** Refusals that only the command line gives: what it was pointed at is not there, or is something else. */
export interface CommandLineErrors {
  'cli.file-missing': { path: string }
  /** The folder holds no data of this app; the command line makes none. */
  'cli.no-data': { dir: string }
  /** Handed in as --registry, but neither a key registry nor an agency card. */
  'cli.no-registry': { path: string; found: string }
  /** The code typed after --fingerprint is not that of the registry. */
  'cli.other-fingerprint': { found: string }
  /** Handed in as --rotation, but something else. */
  'cli.no-rotation': { path: string }
  'cli.rotation-of-root': { path: string }
  /** The key that sealed the statement is in no registry handed in. */
  'cli.rotation-old-key': { path: string; fingerprint: string }
  'cli.no-password': NoDetail
  /** Signed in, but this person must first do something in the window: set up, unlock, change the password. */
  'cli.not-ready': { stage: string }
  'cli.nothing-to-import': NoDetail
}
