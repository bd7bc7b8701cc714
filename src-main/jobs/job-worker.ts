import { Worker } from 'node:worker_threads'
import type { ErrorReply } from '../../src-shared/errors/app-error.ts'
import type { FromWorker, ToWorker, WorkerStart } from './job.ts'

export type Outcome =
  | { status: 'done'; output: unknown }
  | { status: 'cancelled' }
  | { status: 'timed-out' }
  | { status: 'refused'; error: ErrorReply }
  /** A bug, or a worker that died (out of memory). */
  | { status: 'broken'; error: unknown }

export type Progress = Extract<FromWorker, { type: 'progress' }>

export interface JobWorker {
  outcome: Promise<Outcome>
  /** The thread is gone, after `outcome`. */
  exited: Promise<void>
  /** Asks the job to stop, and ends its thread when it has not stopped after the grace. */
  cancel(): void
  /** Tells the job that one of its pieces was taken. */
  taken(): void
  terminate(): void
}

/** Runs one job in a worker thread. The thread ends with it, so memory never outlives a job. */
export function startJobWorker(
  workerUrl: URL,
  start: WorkerStart,
  limits: { timeLimitMs: number; cancelGraceMs: number },
  hear: { progress: (message: Progress) => void; item: (item: unknown) => void },
): JobWorker {
  const worker = new Worker(workerUrl, {
    workerData: start,
    // The host's own flags (a test runner's loader, an inspector) are not for workers.
    execArgv: [],
    // A small nursery: what a job reads file after file is garbage at once, and would lie there by the hundred megabytes.
    resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 12 },
  })
  const { promise: outcome, resolve } = Promise.withResolvers<Outcome>()
  const timers: NodeJS.Timeout[] = []
  let ended = false
  const settle = (result: Outcome) => {
    ended = true
    for (const timer of timers) clearTimeout(timer)
    resolve(result)
  }
  const after = (ms: number, action: () => void) => {
    if (Number.isFinite(ms)) timers.push(setTimeout(action, ms))
  }
  /** The job has spoken and its thread is closing its files: ending it from outside now can break native code. */
  const leave = (result: Outcome) => {
    settle(result)
    after(limits.cancelGraceMs, () => void worker.terminate())
  }
  const end = (result: Outcome) => {
    settle(result)
    void worker.terminate()
  }

  worker.on('message', (message: FromWorker) => {
    // What was still on its way when the thread was ended no longer counts.
    if (ended) return
    if (message.type === 'progress') hear.progress(message)
    else if (message.type === 'item') hear.item(message.item)
    else if (message.type === 'done') leave({ status: 'done', output: message.output })
    else if (message.type === 'cancelled') leave({ status: 'cancelled' })
    else if (message.type === 'refused') leave({ status: 'refused', error: message.error })
    else leave({ status: 'broken', error: message.error })
  })
  worker.on('messageerror', (error) => end({ status: 'broken', error }))
  worker.on('error', (error) => end({ status: 'broken', error }))
  const { promise: exited, resolve: resolveExited } = Promise.withResolvers<void>()
  worker.on('exit', (code) => {
    settle({ status: 'broken', error: new Error(`worker ended with code ${code}`) })
    resolveExited()
  })
  after(limits.timeLimitMs, () => end({ status: 'timed-out' }))

  return {
    outcome,
    exited,
    cancel() {
      worker.postMessage({ type: 'cancel' } satisfies ToWorker)
      after(limits.cancelGraceMs, () => end({ status: 'cancelled' }))
    },
    taken: () => worker.postMessage({ type: 'taken' } satisfies ToWorker),
    terminate: () => end({ status: 'cancelled' }),
  }
}
