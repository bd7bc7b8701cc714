import type { AppEvent } from './events.ts'
import type { FileKind, StagedFile } from './files.ts'
import type { Reply } from './reply.ts'

/** A file as the window offers it to the preload script: bytes on demand, `null` once the person has stopped. */
export interface BytesOnDemand {
  name: string
  size: number
  read(offset: number, length: number): Promise<ArrayBuffer | null>
}

/**
 * The `Bridge` in the only form that crosses Electron's contextBridge: plain values and functions. A File would lose
 * its name there and an AbortSignal its state, so `api/transport-ipc.ts` turns this back into a `Bridge`.
 */
export interface DesktopWire {
  call(name: string, input: unknown): Promise<Reply>
  putFile(file: BytesOnDemand, onProgress: (sentBytes: number) => void): Promise<Reply<StagedFile>>
  readFile(kind: FileKind, id: string, onBytes: (bytes: ArrayBuffer) => void): Promise<Reply<{ mediaType: string }>>
  saveFile(kind: FileKind, id: string): Promise<Reply<{ saved: boolean }>>
  onEvent(listener: (event: AppEvent) => void): () => void
}

/** Name of the wire on `window`. */
export const desktopWireName = 'soNhiemVu'

/** Channels between the preload script and `transport/ipc.ts`. */
export const ipcChannels = {
  call: 'snv:call',
  uploadBegin: 'snv:upload-begin',
  uploadChunk: 'snv:upload-chunk',
  uploadEnd: 'snv:upload-end',
  uploadCancel: 'snv:upload-cancel',
  readFile: 'snv:read-file',
  saveFile: 'snv:save-file',
  event: 'snv:event',
} as const

/** One piece of a stored file on its way to the window. */
export interface FilePiece {
  mediaType: string
  size: number
  bytes: ArrayBuffer
}
