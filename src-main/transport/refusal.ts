import type { Reply } from '../../src-shared/contract/reply.ts'
import { AppError, type ErrorReply } from '../../src-shared/errors/app-error.ts'
import type { ErrorCode, ErrorDetails } from '../../src-shared/errors/codes.ts'
import { errorSentence } from '../../src-shared/text/text.ts'

export type Refusal = Extract<Reply<never>, { ok: false }>

/** A reply that the transport gives without asking the core. The window words it in its own language by the code. */
export function refusal<C extends ErrorCode>(code: C, detail: ErrorDetails[C]): Refusal {
  return refusalOf(new AppError(code, detail).toReply())
}

export function refusalOf(error: ErrorReply): Refusal {
  const { what, next } = errorSentence('vi', error)
  return { ok: false, error: { ...error, message: `${what} ${next}` } }
}
