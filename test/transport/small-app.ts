import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App, FileToSend, Session } from '../../src-main/app/app.ts'
import { refusal } from '../../src-main/transport/refusal.ts'
import type { AppEvent } from '../../src-shared/contract/events.ts'

export interface SmallApp extends App {
  /** What `putFile` saw of uploads that broke off. */
  readonly brokenUploads: string[]
  readonly closedSessions: string[]
  emit(session: Session, event: AppEvent): void
  addFile(name: string, mediaType: string, bytes: Uint8Array): Promise<string>
}

/** Refused while it arrives, as the core does with its own limit. */
export const smallLimit = 5 * 1024 * 1024

/**
 * A core small enough to see through: it knows four calls and keeps files on disk. The transports are tested against
 * it, so that a failure there is a failure of the transport.
 */
export async function openSmallApp(): Promise<SmallApp> {
  const dir = await mkdtemp(join(tmpdir(), 'snv-transport-'))
  const listeners = new Map<string, Set<(event: AppEvent) => void>>()
  const remembered = new Map<string, unknown>()
  const files = new Map<string, FileToSend>()
  const brokenUploads: string[] = []
  const closedSessions: string[] = []

  const addFile = async (name: string, mediaType: string, bytes: Uint8Array) => {
    const id = randomUUID()
    const path = join(dir, id)
    await writeFile(path, bytes)
    files.set(id, { path, name, size: bytes.byteLength, mediaType })
    return id
  }

  return {
    brokenUploads,
    closedSessions,
    addFile,
    emit: (session, event) => {
      for (const listener of listeners.get(session.id) ?? []) listener(event)
    },
    openSession: () => ({ id: randomUUID() }),
    closeSession: (session) => void closedSessions.push(session.id),
    async call(session, name, input) {
      if (name === 'echo') return { ok: true, value: input }
      if (name === 'session') return { ok: true, value: session.id }
      if (name === 'remember') remembered.set(session.id, input)
      if (name === 'remember' || name === 'recall') return { ok: true, value: remembered.get(session.id) ?? null }
      if (name === 'refuse') return refusal('version.conflict', { expected: 1, found: 2 })
      return refusal('call.unknown', { name })
    },
    referFile: () => Promise.reject(new Error('no transport passes a path on')),
    async putFile(_session, name, bytes) {
      const hash = createHash('sha256')
      let size = 0
      try {
        for await (const piece of bytes) {
          size += piece.byteLength
          if (size > smallLimit) return refusal('disk.full', { dir })
          hash.update(piece)
        }
      } catch (cause) {
        brokenUploads.push(name)
        throw cause
      }
      return { ok: true, value: { stagedId: randomUUID(), name, size, sha256: hash.digest('hex') } }
    },
    async getFile(_session, _kind, id) {
      const file = files.get(id)
      return file ? { ok: true, value: file } : refusal('object.missing', { type: 'file', id })
    },
    onEvent(session, listener) {
      const own = listeners.get(session.id) ?? new Set()
      listeners.set(session.id, own.add(listener))
      return () => own.delete(listener)
    },
    close: () => rm(dir, { recursive: true, force: true }),
  }
}
