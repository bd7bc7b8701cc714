import type { MessagePort } from 'node:worker_threads'
import { AppError } from '../../src-shared/errors/app-error.ts'
import {
  type FromWorker,
  itemsInHand,
  type JobContext,
  type JobFunction,
  type ToWorker,
  type WorkerStart,
} from './job.ts'

/** Least time between two reports of progress, so that a fast loop does not flood the main thread. */
const reportEveryMs = 100

/** The worker's side: runs one job and tells the main thread how it goes. */
export async function runInWorker(
  start: WorkerStart,
  kinds: Record<string, () => Promise<JobFunction<never, unknown, unknown>>>,
  port: MessagePort,
): Promise<void> {
  const tell = (message: FromWorker) => port.postMessage(message)
  const stop = new AbortController()
  const giving = giveWithCredit(tell, stop.signal)
  port.on('message', (message: ToWorker) => {
    if (message.type === 'cancel') stop.abort()
    else giving.taken()
  })
  const progress = throttled(tell)
  try {
    const load = kinds[start.kind]
    if (load === undefined) throw new Error(`no job of kind ${start.kind}`)
    const job = await load()
    // The runner types input by kind; the pair is lost where both cross as data.
    const output = await job(start.input as never, {
      dataDir: start.dataDir,
      signal: stop.signal,
      progress: progress.report,
      give: giving.give,
    })
    progress.flush()
    tell({ type: 'done', output })
  } catch (error) {
    if (stop.signal.aborted && error === stop.signal.reason) tell({ type: 'cancelled' })
    else if (error instanceof AppError) tell({ type: 'refused', error: error.toReply() })
    else tell({ type: 'broken', error: error instanceof Error ? error : new Error(String(error)) })
  } finally {
    port.close()
  }
}

/** Sends pieces until `itemsInHand` of them are not taken yet, then waits for the taker. */
function giveWithCredit(tell: (message: FromWorker) => void, signal: AbortSignal) {
  let inHand = 0
  let wake: () => void = () => undefined
  signal.addEventListener('abort', () => wake())
  return {
    taken() {
      inHand -= 1
      wake()
    },
    async give(item: unknown) {
      signal.throwIfAborted()
      tell({ type: 'item', item })
      inHand += 1
      while (inHand >= itemsInHand) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        signal.throwIfAborted()
      }
    },
  }
}

/** Sends the first report at once, then the latest at intervals; `flush` sends the last one. */
function throttled(tell: (message: FromWorker) => void) {
  let sentAt = Number.NEGATIVE_INFINITY
  let held: FromWorker | null = null
  const flush = () => {
    if (held !== null) tell(held)
    held = null
  }
  const report: JobContext['progress'] = (done, total, unit) => {
    held = { type: 'progress', done, total, unit }
    const now = performance.now()
    if (now - sentAt < reportEveryMs) return
    sentAt = now
    flush()
  }
  return { report, flush }
}
