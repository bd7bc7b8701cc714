import type { JobState } from '../../src-shared/contract/events.ts'
import { AppError, type ErrorReply } from '../../src-shared/errors/app-error.ts'
import { asDatabaseRefusal } from '../db/open-database.ts'
import { ItemQueue } from './item-queue.ts'
import type { JobFunction } from './job.ts'
import type { HostJobs, JobInput, JobItem, JobKind, JobOutput } from './job-kinds.ts'
import { type JobWorker, type Outcome, type Progress, startJobWorker } from './job-worker.ts'
import { startInHost } from './run-in-host.ts'

export interface JobRunnerOptions {
  /** The worker's entry: `out/main/worker.js` in the build, the `.ts` file itself under Node 24. */
  workerUrl: URL
  dataDir: string
  now: () => Date
  newId: () => string
  /** What the host does itself instead of a thread. */
  inHost?: HostJobs
  /** Hears every change of a job's state, progress included. */
  onState: (state: JobState) => void
  /** Writes a bug to the log and returns its id. */
  onBug: (error: unknown) => string
  /** Threads at once. Two: office PCs have two cores, and a backup must not hold up an export. */
  maxWorkers?: number
  cancelGraceMs?: number
  /** How many finished jobs are remembered. */
  keepFinished?: number
}

interface StartOptions<K extends JobKind> {
  timeLimitMs?: number
  startedBy?: string | null
  /**
   * Stores what the job gave, in the host. The job is done when this is; what it throws is what the job is refused with,
   * so that whoever waits for the job hears of it.
   */
  keep?: (output: JobOutput<K>, jobId: string) => Promise<unknown>
}

export interface StartedJob<K extends JobKind> {
  id: string
  /** Rejects with an AppError: what the job was refused with, `job.cancelled`, `job.timed-out` or `internal.failed`. */
  finished: Promise<JobOutput<K>>
  /**
   * The pieces that the job gives while it works, once each, in their order; ends with the job and rejects as `finished`
   * does. Left early, the job is stopped.
   */
  items: AsyncIterable<JobItem<K>>
}

interface Entry {
  kind: JobKind
  state: JobState
  input: unknown
  timeLimitMs: number
  keep: (output: unknown) => Promise<unknown>
  worker: JobWorker | null
  output: unknown
  items: ItemQueue
  finished: PromiseWithResolvers<unknown>
}

export type JobRunner = ReturnType<typeof createJobRunner>

/**
 * Runs long work in worker threads: a queue, progress, stopping, results. Jobs live in memory only. After a crash they
 * are gone, and the feature that started one starts it again from its rows, which record what is already done.
 */
export function createJobRunner(options: JobRunnerOptions) {
  const { workerUrl, dataDir, now, newId, onState, onBug } = options
  const { maxWorkers = 2, cancelGraceMs = 3000, keepFinished = 200, inHost = {} } = options
  /** Threads that are not gone yet; the app ends after them. */
  const threads = new Set<Promise<void>>()
  /** In the order of their start. */
  const entries = new Map<string, Entry>()
  let closed = false

  const withStatus = (status: JobState['status']) =>
    [...entries.values()].filter((entry) => entry.state.status === status)

  function change(entry: Entry, part: Partial<JobState>) {
    entry.state = { ...entry.state, ...part }
    onState(entry.state)
  }

  function runNext() {
    const [next] = withStatus('waiting')
    if (closed || next === undefined || withStatus('running').length >= maxWorkers) return
    const { kind, input, timeLimitMs } = next
    change(next, { status: 'running', startedAt: now().toISOString() })
    try {
      const onProgress = ({ done, total, unit }: Progress) => change(next, { done, total, unit })
      const hear = { progress: onProgress, item: (item: unknown) => next.items.put(item) }
      const limits = { timeLimitMs, cancelGraceMs }
      // The input was typed by its kind when it came in.
      const ownJob = inHost[kind] as JobFunction<never, unknown> | undefined
      next.worker = ownJob
        ? startInHost(ownJob, { input, dataDir }, limits, onProgress)
        : startJobWorker(workerUrl, { kind, input, dataDir }, limits, hear)
      void next.worker.outcome.then(async (outcome) => settle(next, await kept(next, outcome)))
      const thread = next.worker.exited.then(() => void threads.delete(thread))
      threads.add(thread)
    } catch (error) {
      // No thread could be made, or the input cannot cross to one.
      settle(next, { status: 'broken', error })
    }
    runNext()
  }

  async function kept(entry: Entry, outcome: Outcome): Promise<Outcome> {
    if (outcome.status !== 'done') return outcome
    try {
      await entry.keep(outcome.output)
      return outcome
    } catch (error) {
      const known = error instanceof AppError ? error : asDatabaseRefusal(error, dataDir)
      return known ? { status: 'refused', error: known.toReply() } : { status: 'broken', error }
    }
  }

  function settle(entry: Entry, outcome: Outcome) {
    entry.worker = null
    entry.input = null
    if (outcome.status === 'done') {
      entry.output = outcome.output
      entry.finished.resolve(outcome.output)
      entry.items.end()
      change(entry, { status: 'done' })
    } else {
      const error = refusal(outcome, entry.timeLimitMs)
      // The reply is a matching pair of code and detail, which the class cannot see through the union.
      const refused = new AppError(error.code, error.detail as never)
      entry.finished.reject(refused)
      entry.items.end(refused)
      change(entry, { status: outcome.status === 'cancelled' ? 'cancelled' : 'failed', error })
    }
    forgetOldest()
    runNext()
  }

  function refusal(outcome: Exclude<Outcome, { status: 'done' }>, timeLimitMs: number): ErrorReply {
    if (outcome.status === 'refused') return outcome.error
    if (outcome.status === 'cancelled') return { code: 'job.cancelled', detail: {} }
    if (outcome.status === 'timed-out') return { code: 'job.timed-out', detail: { seconds: timeLimitMs / 1000 } }
    return { code: 'internal.failed', detail: { logId: onBug(outcome.error) } }
  }

  function forgetOldest() {
    const finished = [...entries.values()].filter(({ state }) => !['waiting', 'running'].includes(state.status))
    for (const { state } of finished.slice(0, Math.max(0, finished.length - keepFinished))) entries.delete(state.id)
  }

  function find(id: string): Entry {
    const entry = entries.get(id)
    if (entry === undefined) throw new AppError('object.missing', { type: 'job', id })
    return entry
  }

  function cancel(id: string): void {
    const entry = find(id)
    if (entry.state.status === 'waiting') settle(entry, { status: 'cancelled' })
    else entry.worker?.cancel()
  }

  return {
    start<K extends JobKind>(
      kind: K,
      input: JobInput<K>,
      { timeLimitMs = Infinity, startedBy = null, keep = async () => undefined }: StartOptions<K> = {},
    ): StartedJob<K> {
      const state: JobState = {
        ...{ id: newId(), kind, status: 'waiting', done: 0, total: null, unit: 'steps', error: null },
        ...{ startedAt: now().toISOString(), startedBy },
      }
      const items = new ItemQueue({ onTaken: () => entry.worker?.taken(), onLeft: () => cancel(state.id) })
      const entry: Entry = {
        ...{ kind, state, input, timeLimitMs, worker: null, output: null, items },
        // As below: it gets what the function of this kind gave.
        keep: (output) => keep(output as JobOutput<K>, state.id),
        finished: Promise.withResolvers(),
      }
      // Most callers follow the events; a failure that nobody awaits must not end the process.
      entry.finished.promise.catch(() => undefined)
      entries.set(state.id, entry)
      onState(state)
      if (closed) settle(entry, { status: 'cancelled' })
      else runNext()
      // The worker runs the function of this kind, so its output and its pieces are of this kind.
      return {
        id: state.id,
        finished: entry.finished.promise as Promise<JobOutput<K>>,
        items: items as AsyncIterable<JobItem<K>>,
      }
    },

    /** @throws AppError `object.missing` */
    state: (id: string): JobState => find(id).state,

    list: (): JobState[] => [...entries.values()].map((entry) => entry.state),

    /**
     * What a finished job gave, or null while it runs or when it did not succeed.
     * @throws AppError `object.missing`, also when the job is of another kind
     */
    result<K extends JobKind>(kind: K, id: string): JobOutput<K> | null {
      const { state, output } = find(id)
      if (state.kind !== kind) throw new AppError('object.missing', { type: 'job', id })
      // As above: the kind was just compared.
      return output as JobOutput<K> | null
    },

    /**
     * Stops a job: at once when it waits, else as soon as its function looks at its signal, at the latest after the
     * grace. A job that was done in that moment stays done.
     * @throws AppError `object.missing`
     */
    cancel,

    /** Ends all threads and refuses new jobs. */
    async close(): Promise<void> {
      closed = true
      for (const entry of withStatus('waiting')) settle(entry, { status: 'cancelled' })
      const running = withStatus('running')
      for (const { worker } of running) worker?.terminate()
      await Promise.allSettled(running.map((entry) => entry.finished.promise))
      await Promise.all(threads)
    },
  }
}
