import type { AppEvent } from '../../src-shared/contract/events.ts'

type Listener = (event: AppEvent) => void

/** Passes events on to every open window. */
export class EventHub {
  readonly #listeners = new Map<string, Set<Listener>>()

  emit(event: AppEvent) {
    for (const set of this.#listeners.values()) for (const listener of set) listener(event)
  }

  /** Returns the way to stop listening. */
  listen(sessionId: string, listener: Listener): () => void {
    const set = this.#listeners.get(sessionId) ?? new Set()
    this.#listeners.set(sessionId, set.add(listener))
    return () => set.delete(listener)
  }

  forget(sessionId: string) {
    this.#listeners.delete(sessionId)
  }
}
