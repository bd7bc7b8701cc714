import type { ErrorCode, ErrorDetails } from './codes.ts'

/** What crosses to a client when a call is refused. `detail` holds JSON values only, typed by the code. */
export type ErrorReply = { [C in ErrorCode]: { code: C; detail: ErrorDetails[C] } }[ErrorCode]

/** An expected refusal: bad input, a missing right, a full disk. A bug is any other exception. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly detail: ErrorDetails[C]

  constructor(code: C, detail: ErrorDetails[C], options?: { cause: unknown }) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.detail = detail
  }

  toReply(): ErrorReply {
    // The class keeps code and detail of one pair, which the mapped union cannot see through a type parameter.
    return { code: this.code, detail: this.detail } as ErrorReply
  }
}
