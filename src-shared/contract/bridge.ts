import type { AppEvent } from './events.ts'
import type { FileKind, StagedFile } from './files.ts'
import type { Reply } from './reply.ts'

/** What the window can ask of its host, whichever host it is. The preload script exposes exactly this. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply>
  putFile(file: File, onProgress: (sentBytes: number) => void, signal: AbortSignal): Promise<Reply<StagedFile>>
  /** Reads a stored file for preview. */
  readFile(kind: FileKind, id: string): Promise<Reply<Blob>>
  /** Gives a stored file to the person: a download in the browser, a save dialog on the desktop. */
  saveFile(kind: FileKind, id: string): Promise<Reply<{ saved: boolean }>>
  onEvent(listener: (event: AppEvent) => void): () => void
}
