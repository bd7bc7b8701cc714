import type { JobState } from '../../src-shared/contract/events.ts'
import type { ErrorReply } from '../../src-shared/errors/app-error.ts'

/** What a kind of job is given besides its input. It runs in a worker thread of its own. */
export interface JobContext<Item = never> {
  /** The office's data folder. A kind that reads the database opens its own read-only connection and closes it. */
  dataDir: string
  /** Aborted when somebody stops the job: `signal.throwIfAborted()` between pieces of work ends it at once. */
  signal: AbortSignal
  /** Tells how far the work is; as often as the work likes. `total` is null while it is not known. */
  progress(done: number, total: number | null, unit: JobState['unit']): void
  /**
   * Hands over a piece of the result while the work goes on. Waits once the taker has `itemsInHand` of them before it, so
   * that the work is a little ahead and never fills the memory. Rejects when the job is stopped.
   */
  give(item: Item): Promise<void>
}

/** Pieces of a result that lie ready at most. */
export const itemsInHand = 4

/** Input and output cross between threads by structured clone. An AppError crosses with its code and detail. */
export type JobFunction<Input, Output, Item = never> = (input: Input, ctx: JobContext<Item>) => Promise<Output>

/** What the worker is started with. */
export interface WorkerStart {
  kind: string
  input: unknown
  dataDir: string
}

export type ToWorker = { type: 'cancel' } | { type: 'taken' }

export type FromWorker =
  | { type: 'progress'; done: number; total: number | null; unit: JobState['unit'] }
  | { type: 'item'; item: unknown }
  | { type: 'done'; output: unknown }
  | { type: 'cancelled' }
  | { type: 'refused'; error: ErrorReply }
  | { type: 'broken'; error: Error }
