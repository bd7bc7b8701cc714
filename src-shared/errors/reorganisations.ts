import type { ActRefusal, BuiltOnKind } from '../domain/reorganisation.ts'
import type { NoDetail } from './spine.ts'

export interface ReorganisationErrors {
  /** What speaks against the act, all of it. */
  'reorganisations.cannot-be': { refusals: readonly ActRefusal[] }
  /** The catalogue or what names the bodies changed between the preview and the record. */
  'reorganisations.changed-since': NoDetail
  /** Taken back by somebody already. */
  'reorganisations.taken-back-already': NoDetail
  /** A line of a function was decided or changed by somebody else since the list was shown. */
  'reorganisations.line-gone': { name: string }
  /** What a line became was changed since, so it cannot go back. */
  'reorganisations.line-changed': { name: string }
  /** Later work stands on what the act made. */
  'reorganisations.built-on': { found: readonly { kind: BuiltOnKind; name: string | null }[] }
}
