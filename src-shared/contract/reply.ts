import type { ErrorReply } from '../errors/app-error.ts'

/** What every call answers. `message` is the sentence in the language of the session, for logs and the command line. */
export type Reply<T = unknown> = { ok: true; value: T } | { ok: false; error: ErrorReply & { message: string } }
