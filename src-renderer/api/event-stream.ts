import type { AppEvent } from '../../src-shared/contract/events.ts'
import { topics } from '../../src-shared/contract/events.ts'

export interface EventSourcePlace {
  /** Opens the stream of server-sent events; rejects or gives undefined when the host does not answer. */
  open(signal: AbortSignal): Promise<ReadableStream<Uint8Array> | undefined>
  locks: Pick<LockManager, 'request'> | undefined
  channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'> | undefined
  /** Milliseconds before the next try after a lost connection. */
  retryMs: number
}

/**
 * One stream for all tabs of this origin: a browser allows six connections to one server, so six streams would leave
 * none for calls. The tab that holds the lock reads and tells the others; when it closes, the next one takes over.
 */
export function listenToEvents(place: EventSourcePlace, listener: (event: AppEvent) => void): () => void {
  const stop = new AbortController()
  const { signal } = stop
  place.channel?.addEventListener('message', (message) => {
    // Only tabs of this origin can post here, and they post what the host sent.
    listener((message as MessageEvent<AppEvent>).data)
  })
  const tell = (event: AppEvent) => {
    listener(event)
    place.channel?.postMessage(event)
  }
  const readUntilStopped = async (mayHaveMissed: boolean) => {
    for (let isStale = mayHaveMissed; !signal.aborted; isStale = true) {
      try {
        const stream = await place.open(signal)
        // What happened while nobody listened is unknown, so everything cached is stale.
        if (stream && isStale) tell({ type: 'changed', topics: [...topics] })
        if (stream) await readEvents(stream, tell)
      } catch {
        // The next round tries again.
      }
      if (!signal.aborted) await pause(place.retryMs, signal)
    }
  }
  const leading = place.locks ? lead(place.locks, signal, readUntilStopped) : readUntilStopped(false)
  leading.catch(() => {})
  return () => {
    stop.abort()
    place.channel?.close()
  }
}

/** The first tab leads at once; between the one that closed and the next that leads nobody listened. */
async function lead(
  locks: NonNullable<EventSourcePlace['locks']>,
  signal: AbortSignal,
  read: (mayHaveMissed: boolean) => Promise<void>,
): Promise<void> {
  const name = 'snv-events'
  const isFirst = await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await read(false)
    return lock !== null
  })
  if (!isFirst) await locks.request(name, { signal }, () => read(true))
}

async function readEvents(stream: ReadableStream<Uint8Array>, tell: (event: AppEvent) => void): Promise<void> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      // The host is our own and writes one data line per event.
      if (block.startsWith('data: ')) tell(JSON.parse(block.slice(6)) as AppEvent)
    }
  }
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
