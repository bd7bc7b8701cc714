import { contextBridge, ipcRenderer } from 'electron'
import type { DesktopWire } from '../../src-shared/contract/desktop-wire.ts'
import { desktopWireName, type FilePiece, ipcChannels } from '../../src-shared/contract/desktop-wire.ts'
import type { AppEvent } from '../../src-shared/contract/events.ts'
import type { Reply } from '../../src-shared/contract/reply.ts'
import { sendInPieces, type UploadSteps } from '../../src-shared/contract/send-in-pieces.ts'
import { stoppedReply } from './stopped-reply.ts'

// The main process answers each channel with the reply that its handler is typed for; `invoke` says any.
const ask = <T>(channel: string, ...args: unknown[]): Promise<Reply<T>> =>
  ipcRenderer.invoke(channel, ...args) as Promise<Reply<T>>

const steps: UploadSteps = {
  begin: (name) => ask(ipcChannels.uploadBegin, name),
  piece: (id, bytes) => ask(ipcChannels.uploadChunk, id, bytes),
  end: (id) => ask(ipcChannels.uploadEnd, id),
  cancel: (id) => ask(ipcChannels.uploadCancel, id),
}

const wire: DesktopWire = {
  // As text, so that only JSON values cross and the main process can weigh them before reading them.
  call: (name, input) => ask(ipcChannels.call, name, JSON.stringify(input ?? null)),
  putFile: (file, onProgress) => sendInPieces(steps, file, onProgress, stoppedReply),
  async readFile(kind, id, onBytes) {
    for (let offset = 0; ; ) {
      const piece = await ask<FilePiece>(ipcChannels.readFile, kind, id, offset)
      if (!piece.ok) return piece
      const { bytes, size, mediaType } = piece.value
      if (bytes.byteLength > 0) onBytes(bytes)
      offset += bytes.byteLength
      if (offset >= size || bytes.byteLength === 0) return { ok: true, value: { mediaType } }
    }
  },
  saveFile: (kind, id) => ask(ipcChannels.saveFile, kind, id),
  onEvent(listener) {
    // The event object of Electron stays here: through its sender a page could reach every channel.
    const pass = (_: unknown, event: AppEvent) => listener(event)
    ipcRenderer.on(ipcChannels.event, pass)
    return () => {
      ipcRenderer.removeListener(ipcChannels.event, pass)
    }
  },
}

contextBridge.exposeInMainWorld(desktopWireName, wire)
