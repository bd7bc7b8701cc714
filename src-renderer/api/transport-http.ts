import type { Bridge } from '../../src-shared/contract/bridge.ts'
import type { Reply } from '../../src-shared/contract/reply.ts'
import { maxCallBytes, sendInPieces } from '../../src-shared/contract/send-in-pieces.ts'
import { type EventSourcePlace, listenToEvents } from './event-stream.ts'
import { bytesOnDemand } from './file-bytes.ts'
import { refusal } from './refusal.ts'

/** What the transport needs of the page it lives in. */
export interface HttpPlace extends Omit<EventSourcePlace, 'open'> {
  fetch(path: string, init: RequestInit): Promise<Response>
  /** The key from the start link: from the address of this load, or kept from an earlier one. */
  key(): string | null
  /** Starts a download of an address of this origin. */
  download(path: string): void
}

const keyName = 'snv-key'

/** The place of a real browser tab. Moves the key out of the address bar into the storage of this origin. */
export function browserPlace(): HttpPlace {
  const given = new URLSearchParams(location.hash.slice(1)).get('key')
  if (given !== null) {
    localStorage.setItem(keyName, given)
    history.replaceState(null, '', location.pathname + location.search)
  }
  return {
    fetch: (path, init) => fetch(path, init),
    key: () => localStorage.getItem(keyName),
    download(path) {
      const link = document.createElement('a')
      link.href = path
      link.download = ''
      link.click()
    },
    locks: navigator.locks,
    channel: new BroadcastChannel('snv-events'),
    retryMs: 2_000,
  }
}

/** The bridge over loopback HTTP. */
export function httpBridge(place: HttpPlace): Bridge {
  let opening: Promise<Reply<{ tab: string }>> | undefined

  const ask = async <T>(path: string, init: RequestInit): Promise<Reply<T>> => {
    try {
      const response = await place.fetch(path, init)
      // Our own host answers this path with the reply that its contract names.
      return (await response.json()) as Reply<T>
    } catch {
      return refusal('host.unreachable', {})
    }
  }
  const jsonPost = (body: string, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  const openTab = async () => {
    opening ??= ask<{ tab: string }>('/tabs', jsonPost(JSON.stringify({ key: place.key() ?? '' })))
    const reply = await opening
    if (!reply.ok) opening = undefined
    return reply
  }
  /** Runs a request with this tab's token; a token that the host no longer knows is replaced once. */
  const withTab = async <T>(run: (headers: Record<string, string>) => Promise<Reply<T>>): Promise<Reply<T>> => {
    for (let again = true; ; again = false) {
      const opened = await openTab()
      if (!opened.ok) return opened
      const reply = await run({ 'x-snv-tab': opened.value.tab })
      if (reply.ok || reply.error.code !== 'host.link-needed' || !again) return reply
      opening = undefined
    }
  }
  const post = <T>(path: string, input: unknown): Promise<Reply<T>> => {
    const body = JSON.stringify(input ?? null)
    // UTF-8 takes at least a byte per unit: what is longer than this is certainly too large, and sending it is waste.
    if (body.length > maxCallBytes) return Promise.resolve(refusal('request.too-large', { maxBytes: maxCallBytes }))
    return withTab<T>((headers) => ask(path, jsonPost(body, headers)))
  }

  return {
    call: (name, input) => post(`/calls/${encodeURIComponent(name)}`, input),
    putFile: (file, onProgress, signal) =>
      sendInPieces(
        {
          begin: (name) => post('/uploads/begin', { name }),
          piece: (id, bytes) =>
            withTab((headers) =>
              ask(`/uploads/piece/${id}`, {
                method: 'POST',
                headers: { 'content-type': 'application/octet-stream', ...headers },
                body: bytes,
              }),
            ),
          end: (id) => post(`/uploads/end/${id}`, {}),
          cancel: (id) => post(`/uploads/cancel/${id}`, {}),
        },
        bytesOnDemand(file, signal),
        onProgress,
        () => refusal('transfer.stopped', {}),
      ),
    readFile: (kind, id) =>
      withTab<Blob>(async (headers) => {
        try {
          const response = await place.fetch(`/files/${kind}/${encodeURIComponent(id)}`, { headers })
          if (response.ok) return { ok: true, value: await response.blob() }
          // A refusal comes as the reply itself.
          return (await response.json()) as Reply<Blob>
        } catch {
          return refusal('host.unreachable', {})
        }
      }),
    async saveFile(kind, id) {
      const link = await post<{ path: string }>('/download-links', { kind, id })
      if (!link.ok) return link
      place.download(link.value.path)
      return { ok: true, value: { saved: true } }
    },
    onEvent: (listener) =>
      listenToEvents(
        {
          ...place,
          open: async (signal) => {
            const opened = await openTab()
            if (!opened.ok) return undefined
            const response = await place.fetch('/events', { signal, headers: { 'x-snv-tab': opened.value.tab } })
            if (response.status === 401) opening = undefined
            return response.ok && response.body ? response.body : undefined
          },
        },
        listener,
      ),
  }
}
