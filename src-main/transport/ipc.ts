import { open } from 'node:fs/promises'
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { type FilePiece, ipcChannels } from '../../src-shared/contract/desktop-wire.ts'
import { type FileKind, fileKind } from '../../src-shared/contract/files.ts'
import type { Reply } from '../../src-shared/contract/reply.ts'
import { maxCallBytes, pieceBytes } from '../../src-shared/contract/send-in-pieces.ts'
import type { App, FileToSend, Session } from '../app/app.ts'
import { shownMediaType } from './media-type.ts'
import { refusal } from './refusal.ts'
import { Uploads } from './uploads.ts'

export interface IpcOptions {
  app: App
  /** Addresses of our own pages begin with this. */
  ownUrl: string
  /** Asks the person where to, and copies; `saved: false` when the person cancels. */
  saveCopy(file: FileToSend): Promise<Reply<{ saved: boolean }>>
}

export interface IpcHost {
  /** Gives a window its own session, until its contents are destroyed. */
  connect(contents: WebContents): void
  close(): void
}

interface Connection {
  session: Session
  uploads: Uploads
  off: () => void
}

type Handler = (connection: Connection, first: unknown, second: unknown, third: unknown) => Promise<Reply> | Reply

/** Serves our windows over Electron's messages. Every message proves first which frame it comes from. */
export function startIpcHost({ app, ownUrl, saveCopy }: IpcOptions): IpcHost {
  const connections = new Map<number, Connection>()

  const ownConnection = (event: IpcMainInvokeEvent): Connection | undefined => {
    const frame = event.senderFrame
    // A frame inside our page, or a page that is not ours, is a stranger even in our window.
    if (!frame || frame !== event.sender.mainFrame || !frame.url.startsWith(ownUrl)) return undefined
    return connections.get(event.sender.id)
  }
  const handle = (channel: string, handler: Handler) => {
    ipcMain.handle(channel, async (event, first: unknown, second: unknown, third: unknown): Promise<Reply> => {
      const connection = ownConnection(event)
      return connection ? handler(connection, first, second, third) : refusal('host.refused', {})
    })
  }

  handle(ipcChannels.call, ({ session }, name, json) => {
    if (typeof name !== 'string' || typeof json !== 'string') return refusal('host.refused', {})
    if (Buffer.byteLength(json) > maxCallBytes) return refusal('request.too-large', { maxBytes: maxCallBytes })
    return app.call(session, name, JSON.parse(json))
  })
  handle(ipcChannels.uploadBegin, ({ uploads }, name) => uploads.begin(String(name)))
  handle(ipcChannels.uploadChunk, ({ uploads }, id, bytes) =>
    bytes instanceof ArrayBuffer ? uploads.piece(String(id), new Uint8Array(bytes)) : refusal('host.refused', {}),
  )
  handle(ipcChannels.uploadEnd, ({ uploads }, id) => uploads.end(String(id)))
  handle(ipcChannels.uploadCancel, ({ uploads }, id) => {
    uploads.cancel(String(id))
    return { ok: true, value: {} }
  })
  handle(ipcChannels.readFile, async ({ session }, kind, id, offset) => {
    const found = await findFile(app, session, kind, id)
    if (!found.ok) return found
    const at = typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0 ? offset : 0
    return { ok: true, value: await readPiece(found.value, at) }
  })
  handle(ipcChannels.saveFile, async ({ session }, kind, id) => {
    const found = await findFile(app, session, kind, id)
    return found.ok ? saveCopy(found.value) : found
  })

  const disconnect = (id: number) => {
    const connection = connections.get(id)
    if (!connection) return
    connections.delete(id)
    connection.off()
    connection.uploads.cancelAll()
    app.closeSession(connection.session)
  }

  return {
    connect(contents) {
      const session = app.openSession()
      const off = app.onEvent(session, (event) => {
        if (!contents.isDestroyed()) contents.send(ipcChannels.event, event)
      })
      const { id } = contents
      connections.set(id, { session, uploads: new Uploads(app, session), off })
      contents.once('destroyed', () => disconnect(id))
    },
    close() {
      for (const channel of Object.values(ipcChannels)) ipcMain.removeHandler(channel)
      for (const id of connections.keys()) disconnect(id)
    },
  }
}

async function findFile(app: App, session: Session, kind: unknown, id: unknown): Promise<Reply<FileToSend>> {
  const parsed = fileKind.safeParse(kind)
  if (!parsed.success || typeof id !== 'string') return refusal('object.missing', { type: 'file', id: String(id) })
  const known: FileKind = parsed.data
  return app.getFile(session, known, id)
}

async function readPiece(file: FileToSend, offset: number): Promise<FilePiece> {
  const handle = await open(file.path)
  try {
    const wanted = Math.max(0, Math.min(pieceBytes, file.size - offset))
    const { buffer, bytesRead } = await handle.read(new Uint8Array(wanted), 0, wanted, offset)
    return { mediaType: shownMediaType(file.mediaType), size: file.size, bytes: buffer.buffer.slice(0, bytesRead) }
  } finally {
    await handle.close()
  }
}
