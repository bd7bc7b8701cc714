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
  /** Asks the job to stop, and ends its thread when it has not stopped after the grace. */
  cancel(): void
  terminate(): void
}

/** Runs one job in a worker thread. The thread ends with it, so memory never outlives a job. */
export function startJobWorker(
  workerUrl: URL,
  start: WorkerStart,
  limits: { timeLimitMs: number; cancelGraceMs: number },
  onProgress: (message: Progress) => void,
): JobWorker {
  const worker = new Worker(workerUrl, {
    workerData: start,
    // The host's own flags (a test runner's loader, an inspector) are not for workers.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  const { promise: outcome, resolve } = Promise.withResolvers<Outcome>()
  const timers: NodeJS.Timeout[] = []
  let ended = false
  const end = (result: Outcome) => {
    ended = true
    for (const timer of timers) clearTimeout(timer)
    resolve(result)
    void worker.terminate()
  }
  const endAfter = (ms: number, result: Outcome) => {
    if (Number.isFinite(ms)) timers.push(setTimeout(() => end(result), ms))
  }

  worker.on('message', (message: FromWorker) => {
    // What was still on its way when the thread was ended no longer counts.
    if (ended) return
    if (message.type === 'progress') onProgress(message)
    else if (message.type === 'done') end({ status: 'done', output: message.output })
    else if (message.type === 'cancelled') end({ status: 'cancelled' })
    else if (message.type === 'refused') end({ status: 'refused', error: message.error })
    else end({ status: 'broken', error: message.error })
  })
  worker.on('messageerror', (error) => end({ status: 'broken', error }))
  worker.on('error', (error) => end({ status: 'broken', error }))
  worker.on('exit', (code) => end({ status: 'broken', error: new Error(`worker ended with code ${code}`) }))
  endAfter(limits.timeLimitMs, { status: 'timed-out' })

  return {
    outcome,
    cancel() {
      worker.postMessage({ type: 'cancel' } satisfies ToWorker)
      endAfter(limits.cancelGraceMs, { status: 'cancelled' })
    },
    terminate: () => end({ status: 'cancelled' }),
  }
}
