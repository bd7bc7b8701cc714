import type { BytesOnDemand } from './desktop-wire.ts'
import type { StagedFile } from './files.ts'
import type { Reply } from './reply.ts'

/** Bytes per piece of a transfer. Small enough to show progress and to stop at once, large enough to be fast. */
export const pieceBytes = 2 * 1024 * 1024

/** Largest JSON input of one call: a plan pasted row by row fits many times over. */
export const maxCallBytes = 4 * 1024 * 1024

/** The four steps of an upload, whatever carries them. `more: false` says that the core has already answered. */
export interface UploadSteps {
  begin(name: string): Promise<Reply<{ uploadId: string }>>
  piece(uploadId: string, bytes: ArrayBuffer): Promise<Reply<{ more: boolean }>>
  end(uploadId: string): Promise<Reply<StagedFile>>
  cancel(uploadId: string): Promise<unknown>
}

const unreadable = 'unreadable' as const

/**
 * Sends a file piece by piece; `stopped` makes the reply for a transfer that the person has stopped. A file that is gone,
 * changed or locked since it was chosen is refused as such: a browser fails to read it only now.
 */
export async function sendInPieces(
  steps: UploadSteps,
  file: BytesOnDemand,
  onProgress: (sentBytes: number) => void,
  stopped: () => Reply<StagedFile>,
): Promise<Reply<StagedFile>> {
  const begun = await steps.begin(file.name)
  if (!begun.ok) return begun
  const { uploadId } = begun.value
  for (let offset = 0; offset < file.size; ) {
    const bytes = await file
      .read(offset, Math.min(pieceBytes, file.size - offset))
      .catch((): typeof unreadable => unreadable)
    if (bytes === unreadable) {
      await steps.cancel(uploadId)
      // The sentence is made where it is shown.
      return { ok: false, error: { code: 'files.gone', detail: { name: file.name }, message: '' } }
    }
    if (bytes === null) {
      await steps.cancel(uploadId)
      return stopped()
    }
    const sent = await steps.piece(uploadId, bytes)
    if (!sent.ok) return sent
    offset += bytes.byteLength
    onProgress(offset)
    if (!sent.value.more || bytes.byteLength === 0) break
  }
  return steps.end(uploadId)
}
