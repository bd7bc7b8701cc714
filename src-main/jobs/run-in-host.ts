import { AppError } from '../../src-shared/errors/app-error.ts'
import type { JobContext, JobFunction } from './job.ts'
import type { JobWorker, Outcome, Progress } from './job-worker.ts'

/**
 * Runs a job beside the host's other work, as a thread would: for what only the host can do, such as printing with
 * the engine of its own windows. Such a job must not hold the event loop.
 */
export function startInHost(
  job: JobFunction<never, unknown>,
  { input, dataDir }: { input: unknown; dataDir: string },
  { cancelGraceMs, timeLimitMs }: { cancelGraceMs: number; timeLimitMs: number },
  onProgress: (message: Progress) => void,
): JobWorker {
  const stop = new AbortController()
  const { promise: outcome, resolve } = Promise.withResolvers<Outcome>()
  const timers: NodeJS.Timeout[] = []
  let ended = false
  const settle = (result: Outcome) => {
    ended = true
    for (const timer of timers) clearTimeout(timer)
    resolve(result)
  }
  const after = (ms: number, result: Outcome) => {
    if (Number.isFinite(ms)) timers.push(setTimeout(() => end(result), ms))
  }
  const gone = Promise.withResolvers<void>()
  const end = (result: Outcome) => {
    settle(result)
    stop.abort()
    // One that is deaf to its signal cannot be ended from outside; the app does not wait for it.
    setTimeout(gone.resolve, cancelGraceMs)
  }
  const progress: JobContext['progress'] = (done, total, unit) => {
    if (!ended) onProgress({ type: 'progress', done, total, unit })
  }
  const give = () => Promise.reject(new Error('a job in the host gives its result as a whole'))
  after(timeLimitMs, { status: 'timed-out' })
  // The runner types input by kind; the pair is lost where both cross as data.
  void job(input as never, { dataDir, signal: stop.signal, progress, give })
    .then(
      (output) => settle({ status: 'done', output }),
      (error: unknown) => {
        if (stop.signal.aborted && error === stop.signal.reason) settle({ status: 'cancelled' })
        else if (error instanceof AppError) settle({ status: 'refused', error: error.toReply() })
        else settle({ status: 'broken', error })
      },
    )
    .finally(gone.resolve)
  return {
    outcome,
    exited: gone.promise,
    cancel() {
      stop.abort()
      after(cancelGraceMs, { status: 'cancelled' })
    },
    taken: () => undefined,
    terminate: () => end({ status: 'cancelled' }),
  }
}
