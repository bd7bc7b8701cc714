import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** SHA-256 of a file as lower-case hex. `onBytes` hears the size of every piece read; `signal` stops the reading. */
export async function hashFile(
  path: string,
  { onBytes, signal }: { onBytes?: (bytes: number) => void; signal?: AbortSignal } = {},
): Promise<string> {
  const hash = createHash('sha256')
  // Not the stream's own `signal`: it wraps the reason in an error of its own.
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    signal?.throwIfAborted()
    hash.update(chunk)
    onBytes?.(chunk.length)
  }
  return hash.digest('hex')
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** `missing` also stands for a file that cannot be read back. */
export type StoredState = 'ok' | 'missing' | 'changed'

/** Whether the file at `path` still holds the content that was stored. Rejects only when `signal` stops it. */
export async function verifyFile(
  path: string,
  expected: string,
  options: { onBytes?: (bytes: number) => void; signal?: AbortSignal } = {},
): Promise<StoredState> {
  try {
    return (await hashFile(path, options)) === expected ? 'ok' : 'changed'
  } catch {
    options.signal?.throwIfAborted()
    return 'missing'
  }
}
