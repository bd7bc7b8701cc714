import { expect, it, vi } from 'vitest'
import { listenToEvents } from '../../src-renderer/api/event-stream.ts'
import { type AppEvent, topics } from '../../src-shared/contract/events.ts'

type Grant = () => Promise<void>

/** The lock of one origin: the first who asks holds it until told to let go; the others wait. */
function origin() {
  const waiting: Grant[] = []
  let isHeld = false
  const next = () => {
    const grant = waiting.shift()
    isHeld = grant !== undefined
    void grant?.().then(next, next)
  }
  /** As a browser has it: with `ifAvailable` who cannot have the lock is told so and does not wait. */
  const request = (_name: string, options: LockOptions, work: (lock: Lock | null) => Promise<void>) => {
    if (options.ifAvailable && isHeld) return work(null)
    return new Promise<void>((resolve, reject) => {
      options.signal?.addEventListener('abort', () => reject(options.signal?.reason))
      waiting.push(() => work({ name: 'snv-events', mode: 'exclusive' }).then(resolve, reject))
      if (isHeld) return
      isHeld = true
      queueMicrotask(next)
    })
  }
  return { request: request as unknown as LockManager['request'] } // only the form with options is used
}

/** A tab whose stream stays open until the tab is closed; what the host says arrives by `say`. */
function tab(locks: Pick<LockManager, 'request'>) {
  const heard: AppEvent[] = []
  const streams: ReadableStreamDefaultController<Uint8Array>[] = []
  const open = vi.fn(
    async (signal: AbortSignal) =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          streams.push(controller)
          signal.addEventListener('abort', () => controller.error(signal.reason))
        },
      }),
  )
  const close = listenToEvents({ open, locks, channel: undefined, retryMs: 1 }, (event) => heard.push(event))
  const say = (event: AppEvent) =>
    streams.at(-1)?.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`))
  return { heard, open, close, say, breakOff: () => streams.at(-1)?.close() }
}

const changed: AppEvent = { type: 'changed', topics: ['tasks'] }
const everything: AppEvent = { type: 'changed', topics: [...topics] }

it('hears what the host says, and takes everything for changed after a stream broke off', async () => {
  const one = tab(origin())
  await vi.waitFor(() => expect(one.open).toHaveBeenCalledTimes(1))
  one.say(changed)
  await vi.waitFor(() => expect(one.heard).toEqual([changed]))
  one.breakOff()
  await vi.waitFor(() => expect(one.heard).toEqual([changed, everything]))
  one.close()
})

it('opens one stream for all tabs; the next takes over, and may have missed something between the two', async () => {
  const locks = origin()
  const [first, second] = [tab(locks), tab(locks)]
  await vi.waitFor(() => expect(first.open).toHaveBeenCalledTimes(1))
  expect(second.open).not.toHaveBeenCalled()
  first.close()
  await vi.waitFor(() => expect(second.heard).toEqual([everything]))
  expect(second.open).toHaveBeenCalledTimes(1)
  second.close()
})
