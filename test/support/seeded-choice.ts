/** Choices that are the same in every run of the same seed (mulberry32). */
export class SeededChoice {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) % (most - least + 1))
  }
  of<T>(values: readonly [T, ...T[]]): T {
    return values[this.whole(0, values.length - 1)] ?? values[0]
  }
}
