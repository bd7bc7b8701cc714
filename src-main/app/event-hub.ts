import type { AppEvent } from '../../src-shared/contract/events.ts'
import type { SessionRecord } from './sessions.ts'

type Listener = (event: AppEvent) => void

/**
 * Passes events on to every open window. One that fails to hear is its own trouble: what is told was done already, and
 * the others want to know.
 */
export class EventHub {
  readonly #listeners = new Map<string, Set<Listener>>()
  readonly #onBug: (error: unknown) => void

  constructor(onBug: (error: unknown) => void) {
    this.#onBug = onBug
  }

  emit(event: AppEvent) {
    for (const set of this.#listeners.values()) {
      for (const listener of set) {
        try {
          listener(event)
        } catch (error) {
          this.#onBug(error)
        }
      }
    }
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

/**
 * What a job is told of may be read by who is signed in and has not locked; whoever locked the screen still hears of
 * what is their own. That data changed says nothing of what they are.
 */
export function mayHear(session: SessionRecord | undefined, event: AppEvent): boolean {
  if (event.type !== 'job') return true
  if (!session || session.personId === null) return false
  return !session.locked || event.job.startedBy === session.personId
}
