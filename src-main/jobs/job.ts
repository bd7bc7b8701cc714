import type { JobState } from '../../src-shared/contract/events.ts'
import type { ErrorReply } from '../../src-shared/errors/app-error.ts'

/** What a kind of job is given besides its input. It runs in a worker thread of its own. */
export interface JobContext {
  /** The office's data folder. A kind that reads the database opens its own read-only connection and closes it. */
  dataDir: string
  /** Aborted when somebody stops the job: `signal.throwIfAborted()` between pieces of work ends it at once. */
  signal: AbortSignal
  /** Tells how far the work is; as often as the work likes. `total` is null while it is not known. */
  progress(done: number, total: number | null, unit: JobState['unit']): void
}

/** Input and output cross between threads by structured clone. An AppError crosses with its code and detail. */
export type JobFunction<Input, Output> = (input: Input, ctx: JobContext) => Promise<Output>

/** What the worker is started with. */
export interface WorkerStart {
  kind: string
  input: unknown
  dataDir: string
}

export type ToWorker = { type: 'cancel' }

export type FromWorker =
  | { type: 'progress'; done: number; total: number | null; unit: JobState['unit'] }
  | { type: 'done'; output: unknown }
  | { type: 'cancelled' }
  | { type: 'refused'; error: ErrorReply }
  | { type: 'broken'; error: Error }
