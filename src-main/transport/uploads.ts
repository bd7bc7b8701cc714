import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import type { StagedFile } from '../../src-shared/contract/files.ts'
import type { Reply } from '../../src-shared/contract/reply.ts'
import { pieceBytes } from '../../src-shared/contract/send-in-pieces.ts'
import type { App, Session } from '../app/app.ts'
import { refusal } from './refusal.ts'

interface Upload {
  pipe: PassThrough
  reply: Promise<Reply<StagedFile>>
  timer: NodeJS.Timeout
}

/** A window that vanished in the middle of a file must not hold it open for ever. */
const idleMs = 60_000
const maxAtOnce = 16

/** Files on their way up from one session: pieces in, one stream to the core out. */
export class Uploads {
  readonly #app: App
  readonly #session: Session
  readonly #running = new Map<string, Upload>()

  constructor(app: App, session: Session) {
    this.#app = app
    this.#session = session
  }

  begin(name: string): Reply<{ uploadId: string }> {
    if (this.#running.size >= maxAtOnce) return refusal('transfer.stopped', {})
    const uploadId = randomUUID()
    const pipe = new PassThrough({ highWaterMark: pieceBytes })
    // A destroyed pipe says so to its reader; without a listener the same error would end the process.
    pipe.on('error', () => {})
    const reply = this.#app.putFile(this.#session, name, pipe).catch((cause: unknown) => {
      if (pipe.errored) return refusal('transfer.stopped', {})
      throw cause
    })
    reply.catch(() => {})
    // The core may answer before the last byte (too large, disk full): what still comes is not kept.
    const stopReading = () => pipe.destroy()
    reply.then(stopReading, stopReading)
    this.#running.set(uploadId, { pipe, reply, timer: this.#watch(uploadId) })
    return { ok: true, value: { uploadId } }
  }

  /** Waits until the core has room for more, so that a fast sender does not fill the memory. */
  async piece(uploadId: string, bytes: Uint8Array): Promise<Reply<{ more: boolean }>> {
    const upload = this.#running.get(uploadId)
    if (!upload) return refusal('transfer.stopped', {})
    if (bytes.byteLength > pieceBytes) {
      this.cancel(uploadId)
      return refusal('request.too-large', { maxBytes: pieceBytes })
    }
    clearTimeout(upload.timer)
    upload.timer = this.#watch(uploadId)
    const { pipe } = upload
    if (!pipe.destroyed && !pipe.write(bytes)) {
      const waiting = new AbortController()
      const any = ['drain', 'close'].map((event) => once(pipe, event, { signal: waiting.signal }))
      for (const wait of any) wait.catch(() => {})
      await Promise.race(any).catch(() => {})
      waiting.abort()
    }
    return { ok: true, value: { more: !pipe.destroyed } }
  }

  async end(uploadId: string): Promise<Reply<StagedFile>> {
    const upload = this.#running.get(uploadId)
    if (!upload) return refusal('transfer.stopped', {})
    this.#running.delete(uploadId)
    clearTimeout(upload.timer)
    if (!upload.pipe.destroyed) upload.pipe.end()
    return upload.reply
  }

  cancel(uploadId: string): void {
    const upload = this.#running.get(uploadId)
    if (!upload) return
    this.#running.delete(uploadId)
    clearTimeout(upload.timer)
    upload.pipe.destroy(new Error('transfer stopped'))
  }

  cancelAll(): void {
    for (const uploadId of this.#running.keys()) this.cancel(uploadId)
  }

  #watch(uploadId: string): NodeJS.Timeout {
    return setTimeout(() => this.cancel(uploadId), idleMs).unref()
  }
}
