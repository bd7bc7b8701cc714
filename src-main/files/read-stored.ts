import { readFile } from 'node:fs/promises'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { ContentStore } from './content-store.ts'
import { sha256 as hashOf } from './hash-file.ts'

/**
 * The bytes of a small stored file, found to be what they were.
 * @throws AppError `files.missing` when the file is gone or is no longer the one that was stored
 */
export async function readStored(store: ContentStore, sha256: string, name: string): Promise<Uint8Array> {
  const stored = await store.find(sha256)
  const bytes = stored && (await readFile(stored.path).catch(() => null))
  if (!bytes || hashOf(bytes) !== sha256) throw new AppError('files.missing', { name })
  return bytes
}
