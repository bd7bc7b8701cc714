import type { QueryClient } from '@tanstack/react-query'
import type { Topic } from '../../src-shared/contract/events.ts'
import { topicsOf } from './topics.ts'

/** What takes longer than this is not asked again without a pause. */
const quickMs = 150
/** Of the time, the screen takes at most a fifth; but nothing stays old for longer than this. */
const pauses = 4
const longestPauseMs = 3_000

/**
 * Asks again for what is on the screen when its data changed. Changes that come while that goes on are taken together:
 * an import of thousands of files would otherwise be held up by the tables that show how far it is.
 */
export class Refresh {
  readonly #client: QueryClient
  #waiting = new Set<Topic>()
  #isBusy = false

  constructor(client: QueryClient) {
    this.#client = client
  }

  changed(topics: readonly Topic[]): void {
    for (const topic of topics) this.#waiting.add(topic)
    if (!this.#isBusy) void this.#run()
  }

  async #run(): Promise<void> {
    this.#isBusy = true
    while (this.#waiting.size > 0) {
      const changed = this.#waiting
      this.#waiting = new Set()
      const start = performance.now()
      // A call that never comes back holds nothing up for good.
      await Promise.race([this.#ask(changed), pause(longestPauseMs)])
      const tookMs = performance.now() - start
      if (tookMs > quickMs) await pause(Math.min(pauses * tookMs, longestPauseMs))
    }
    this.#isBusy = false
  }

  #ask(changed: ReadonlySet<Topic>): Promise<void> {
    return this.#client.invalidateQueries({
      predicate: ({ queryKey: [name] }) =>
        typeof name === 'string' && topicsOf(name).some((topic) => changed.has(topic)),
    })
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
