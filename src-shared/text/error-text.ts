import type { ErrorDetails } from '../errors/codes.ts'

/** What a person reads when something is refused: what happened, what is safe, what to do next. */
export interface ErrorSentence {
  what: string
  safe: string
  next: string
}

/** A sentence for every code of one feature; a missing one does not compile. */
export type ErrorText<E extends Partial<ErrorDetails>> = { [C in keyof E]: (detail: E[C]) => ErrorSentence }

/** Widens literal strings so that the English text has the shape, not the words, of the Vietnamese one. */
export type SameShape<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => infer R
      ? (...args: A) => R
      : SameShape<T[K]>
}
