import { useCallback, useEffect, useRef, useState } from 'react'
import type { Bridge } from '../../src-shared/contract/bridge.ts'
import { type StagedFile, uploadLimit } from '../../src-shared/contract/files.ts'
import type { ErrorReply } from '../../src-shared/errors/app-error.ts'
import { useBridge } from './bridge-context.tsx'

/** One file on its way into staging. */
export interface Upload {
  key: string
  file: File
  sentBytes: number
  state:
    | { kind: 'waiting' }
    | { kind: 'sending' }
    | { kind: 'done'; staged: StagedFile }
    | { kind: 'too-large'; limit: number }
    | { kind: 'cancelled' }
    | { kind: 'failed'; error: ErrorReply }
}

export interface Uploads {
  list: readonly Upload[]
  /** Staged files in the order they were added: what a command takes. */
  staged: readonly StagedFile[]
  /** True while a file waits or is being sent. */
  busy: boolean
  /** A file that was chosen and did not arrive; one that a person stopped is none. */
  hasFailed: boolean
  add(files: readonly File[]): void
  cancel(key: string): void
  retry(key: string): void
  remove(key: string): void
  clear(): void
}

let lastKey = 0

/**
 * Sends files one after another: one disk takes them all, and each bar moves at full speed. `takesBundles`: zips may be
 * as large as a bundle of a report, which the core judges by their content.
 */
export function useUploads({ takesBundles = false }: { takesBundles?: boolean } = {}): Uploads {
  const bridge = useBridge()
  const [list, setList] = useState<readonly Upload[]>([])
  const stopSending = useRef<AbortController | null>(null)

  const change = useCallback((key: string, part: Partial<Upload>) => {
    setList((old) => old.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)))
  }, [])

  const next = list.find(({ state }) => state.kind === 'waiting')
  const sending = list.some(({ state }) => state.kind === 'sending')
  useEffect(() => {
    if (!next || sending) return
    const { key, file } = next
    const stop = new AbortController()
    stopSending.current = stop
    change(key, { state: { kind: 'sending' }, sentBytes: 0 })
    void send(bridge, file, (sentBytes) => change(key, { sentBytes }), stop.signal).then((state) => {
      change(key, state.kind === 'done' ? { state, sentBytes: file.size } : { state })
    })
  }, [next, sending, bridge, change])

  useEffect(() => () => stopSending.current?.abort(), [])

  /** A file that is under way ends with the transfer's own answer; one that waits ends here. */
  const cancel = (key: string) => {
    const kind = list.find((upload) => upload.key === key)?.state.kind
    if (kind === 'sending') stopSending.current?.abort()
    else if (kind === 'waiting') change(key, { state: { kind: 'cancelled' } })
  }

  return {
    list,
    staged: list.flatMap(({ state }) => (state.kind === 'done' ? [state.staged] : [])),
    busy: list.some(({ state }) => state.kind === 'waiting' || state.kind === 'sending'),
    hasFailed: list.some(({ state }) => state.kind === 'failed' || state.kind === 'too-large'),
    add: (files) => setList((old) => [...old, ...files.map((file) => newUpload(file, takesBundles))]),
    cancel,
    retry: (key) => change(key, { state: { kind: 'waiting' }, sentBytes: 0 }),
    remove: (key) => {
      cancel(key)
      setList((old) => old.filter((upload) => upload.key !== key))
    },
    clear: () => {
      stopSending.current?.abort()
      setList([])
    },
  }
}

function newUpload(file: File, takesBundles: boolean): Upload {
  const limit = uploadLimit(takesBundles && file.name.toLowerCase().endsWith('.zip'))
  lastKey += 1
  const state: Upload['state'] = file.size > limit ? { kind: 'too-large', limit } : { kind: 'waiting' }
  return { key: `upload-${lastKey}`, file, sentBytes: 0, state }
}

async function send(
  bridge: Bridge,
  file: File,
  onProgress: (sentBytes: number) => void,
  signal: AbortSignal,
): Promise<Upload['state']> {
  try {
    const reply = await bridge.putFile(file, onProgress, signal)
    if (signal.aborted) return { kind: 'cancelled' }
    return reply.ok ? { kind: 'done', staged: reply.value } : { kind: 'failed', error: reply.error }
  } catch {
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error: { code: 'host.unreachable', detail: {} } }
  }
}
