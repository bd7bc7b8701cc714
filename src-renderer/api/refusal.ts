import type { Reply } from '../../src-shared/contract/reply.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { ErrorCode, ErrorDetails } from '../../src-shared/errors/codes.ts'
import { errorSentence } from '../../src-shared/text/text.ts'

/** A reply made in the window itself, when the core could not be asked. */
export function refusal<C extends ErrorCode>(code: C, detail: ErrorDetails[C]): Extract<Reply<never>, { ok: false }> {
  const error = new AppError(code, detail).toReply()
  return { ok: false, error: { ...error, message: errorSentence('vi', error).what } }
}
