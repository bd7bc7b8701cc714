import { stat } from 'node:fs/promises'
import { type StoredState, verifyFile } from '../../files/hash-file.ts'
import type { JobFunction } from '../job.ts'

interface FilesToHash {
  files: { sha256: string; path: string }[]
}

interface HashedFiles {
  /** In the order of the input. */
  files: { sha256: string; state: StoredState }[]
}

/** Reads stored files again and says of each whether it is there and unchanged. Progress is in bytes. */
export const hashFiles: JobFunction<FilesToHash, HashedFiles> = async ({ files }, { signal, progress }) => {
  const sizes: number[] = []
  for (const { path } of files) sizes.push(await sizeOf(path))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const result: HashedFiles = { files: [] }
  let done = 0
  progress(done, total, 'bytes')
  for (const { sha256, path } of files) {
    signal.throwIfAborted()
    const onBytes = (bytes: number) => {
      done += bytes
      progress(done, total, 'bytes')
    }
    result.files.push({ sha256, state: await verifyFile(path, sha256, { onBytes, signal }) })
  }
  return result
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  )
