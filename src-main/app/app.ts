import type { AppEvent } from '../../src-shared/contract/events.ts'
import type { FileKind, StagedFile } from '../../src-shared/contract/files.ts'
import type { Reply } from '../../src-shared/contract/reply.ts'

/** A connection of one window, browser or command line. Who is signed in is known only to the core. */
export interface Session {
  readonly id: string
}

export interface FileToSend {
  path: string
  name: string
  size: number
  mediaType: string
}

/** The core as its hosts see it. Transports add nothing but transport. */
export interface App {
  openSession(): Session
  closeSession(session: Session): void
  call(session: Session, name: string, input: unknown): Promise<Reply>
  /** Streams a file into staging; refuses what is larger than `maxFileBytes` while it reads. */
  putFile(session: Session, name: string, bytes: AsyncIterable<Uint8Array>): Promise<Reply<StagedFile>>
  /** Stages a file of this machine without copying it. Only for hosts in this process: no transport passes it on. */
  referFile(session: Session, path: string): Promise<Reply<StagedFile>>
  getFile(session: Session, kind: FileKind, id: string): Promise<Reply<FileToSend>>
  onEvent(session: Session, listener: (event: AppEvent) => void): () => void
  close(): Promise<void>
}
