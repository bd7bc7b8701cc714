import { setTimeout as wait } from 'node:timers/promises'

/** Longer than any call takes whose jobs were ended; a stream that nobody ends must not keep the program. */
const longestMs = 10_000

/** What the core was asked and has not answered yet, so that closing waits for it. */
export class CallsInHand {
  readonly #calls = new Set<Promise<unknown>>()
  #closing = false

  /** Nothing new is taken on. */
  close(): void {
    this.#closing = true
  }

  /** `otherwise` answers once the core is closing. */
  run<T>(work: () => Promise<T>, otherwise: () => T): Promise<T> {
    if (this.#closing) return Promise.resolve(otherwise())
    const call = new Promise<T>((resolve) => resolve(work()))
    this.#calls.add(call)
    const done = () => void this.#calls.delete(call)
    call.then(done, done)
    return call
  }

  async answered(): Promise<void> {
    const late = new AbortController()
    const patience = wait(longestMs, undefined, { signal: late.signal }).catch(() => undefined)
    await Promise.race([Promise.allSettled(this.#calls), patience])
    late.abort()
  }
}
