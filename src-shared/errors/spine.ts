/** Detail of a code that needs none. */
export type NoDetail = Record<never, never>

export interface SpineErrors {
  /** The input does not fit the contract. `path` is dotted; `message` comes from zod in the language of the session. */
  /** `tooLong`: characters that a text may have; `tooMany`: entries that a list may have. */
  'input.invalid': { issues: { path: string; message: string; tooLong?: number; tooMany?: number }[] }
  'call.unknown': { name: string }
  /** The same commandId was used for another command or another input. */
  'command.reused': NoDetail
  'session.none': NoDetail
  'session.locked': NoDetail
  'permission.denied': { needs: 'clerk' | 'approver' | 'coordinator' | 'administrator' | 'author' }
  /** Author and approver differ unless the office has one person. */
  'permission.own-work': NoDetail
  /** Another approver answers for these plans. */
  'permission.other-approver': NoDetail
  /** The object was changed by somebody else since it was read. */
  'version.conflict': { expected: number; found: number }
  'object.missing': { type: string; id: string }
  /** A bug. The log holds the stack under this id. */
  'internal.failed': { logId: string }
  'data.locked-elsewhere': { dir: string }
  'data.newer-version': { found: string }
  'data.network-path': { dir: string }
  'data.read-only': { dir: string }
  /** It was there when the app opened it. */
  'data.folder-gone': { dir: string }
  'data.damaged': { dir: string }
  'disk.full': { dir: string }
  'node.too-old': { found: string }
}
