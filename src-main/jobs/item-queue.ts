/** What a job gave and nobody took yet. Read by one reader. */
export class ItemQueue implements AsyncIterable<unknown> {
  readonly #items: unknown[] = []
  readonly #onTaken: () => void
  readonly #onLeft: () => void
  #end: { error: Error | null } | null = null
  #wake: () => void = () => undefined

  constructor({ onTaken, onLeft }: { onTaken: () => void; onLeft: () => void }) {
    this.#onTaken = onTaken
    this.#onLeft = onLeft
  }

  put(item: unknown): void {
    this.#items.push(item)
    this.#wake()
  }

  /** Nothing more comes. What was put before is still read; then the reader gets the error, if there is one. */
  end(error: Error | null = null): void {
    this.#end = { error }
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown> {
    try {
      for (;;) {
        while (this.#items.length > 0) {
          yield this.#items.shift()
          this.#onTaken()
        }
        if (this.#end?.error) throw this.#end.error
        if (this.#end) return
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
      }
    } finally {
      if (!this.#end) this.#onLeft()
    }
  }
}
