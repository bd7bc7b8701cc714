import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../../src-shared/contract/fields.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { asWriteRefusal, orRemove, publish, temporaryEnding, writeTemporary } from './atomic-write.ts'
import { hashFile, sha256 as hashOf, type StoredState, verifyFile } from './hash-file.ts'
import type { Staging, StoreTools } from './staging.ts'

export interface StoredFile {
  sha256: string
  size: number
  path: string
}

interface ContentStoreTools extends Omit<StoreTools, 'newId'> {
  /** A zip may be larger on its way up, because it may be a bundle of reports. */
  limitBytes?: number
}

/**
 * Files stored once, under their content: `<folder>/aa/<sha256>`. Evidence and received originals live so.
 * The file comes before the row that names it. A file without a row is what a crash left, or belongs to a newer
 * database than the one that was put back: `sweep` moves it to `aside`, and nothing removes it.
 */
export function openContentStore(
  { folder, aside }: { folder: string; aside: string },
  staging: Staging,
  { disk, now, limitBytes = Infinity }: ContentStoreTools,
) {
  const oneAtATime = serialise()
  const folderOf = (sha256: string) => join(folder, sha256.slice(0, 2))

  /** Where the content lies if it is stored. The hash becomes part of a path, so anything else is a bug. */
  const pathOf = (sha256: string) => join(folderOf(sha256Hex.parse(sha256)), sha256)

  async function find(sha256: string): Promise<StoredFile | null> {
    const path = pathOf(sha256)
    const found = await stat(path).catch(() => null)
    return found?.isFile() ? { sha256, size: found.size, path } : null
  }

  async function take(temporary: string, sha256: string): Promise<void> {
    try {
      await disk.makeFolder(folderOf(sha256))
      // A fresh date protects it from a sweep until its row is written.
      await disk.touch(temporary, now())
    } catch (error) {
      throw asWriteRefusal(error, folder)
    }
    // Replaces what is there: these bytes were hashed on their way in, and so heal a damaged copy.
    await publish(temporary, pathOf(sha256), disk)
  }

  /** A file of the person stays theirs; it may have been changed since it was hashed. */
  async function takeCopy(theirs: string, sha256: string, stagedId: string): Promise<void> {
    const hash = createHash('sha256')
    const temporary = await writeTemporary(folder, hashedInto(hash, createReadStream(theirs)), disk)
    await orRemove(temporary, disk, async () => {
      if (hash.digest('hex') !== sha256) throw new AppError('files.staged-missing', { stagedId })
      await take(temporary, sha256)
    })
  }

  return {
    pathOf,
    find,

    /**
     * Moves an uploaded file into the store, before the transaction that names it. Asking again for the same upload
     * gives the same answer, so a command that was refused afterwards can be repeated.
     * @throws AppError `files.staged-missing`, `files.too-large`, `disk.full`, `data.read-only`
     */
    promote: (stagedId: string): Promise<StoredFile & { name: string; mediaType: string }> =>
      oneAtATime(async () => {
        const { path: waiting, sha256, size, name, mediaType, isTheirs } = await staging.find(stagedId)
        if (size > limitBytes) throw new AppError('files.too-large', { name, limitBytes })
        if (isTheirs) await takeCopy(waiting, sha256, stagedId)
        else if ((await stat(waiting).catch(() => null)) === null) {
          const stored = await find(sha256)
          if (stored === null || (await hashFile(stored.path)) !== sha256) {
            throw new AppError('files.staged-missing', { stagedId })
          }
          await disk.touch(stored.path, now())
        } else {
          await take(waiting, sha256)
        }
        return { sha256, size, path: pathOf(sha256), name, mediaType }
      }),

    /**
     * Stores bytes that are in memory.
     * @throws AppError `disk.full`, `data.read-only`
     */
    keep: (bytes: Uint8Array): Promise<StoredFile> =>
      oneAtATime(async () => {
        const sha256 = hashOf(bytes)
        const temporary = await writeTemporary(folder, [bytes], disk)
        await orRemove(temporary, disk, () => take(temporary, sha256))
        return { sha256, size: bytes.length, path: pathOf(sha256) }
      }),

    /** Reads the whole file; for many files use the job `hash-files`. */
    verify: (sha256: string): Promise<StoredState> => verifyFile(pathOf(sha256), sha256),

    /**
     * Moves files that no row names and that were stored before `olderThan` to `aside`, and removes what a crash left
     * half-written. Returns the hashes moved. `olderThan` must lie further back than any command takes to write its row.
     */
    async sweep(isReferenced: (sha256: string) => boolean, olderThan: Date): Promise<string[]> {
      const moved: string[] = []
      for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
        const isContent = sha256Hex.safeParse(entry.name).success
        if (!entry.isFile() || !(isContent || entry.name.endsWith(temporaryEnding))) continue
        if (isContent && isReferenced(entry.name)) continue
        const path = join(entry.parentPath, entry.name)
        await oneAtATime(async () => {
          const found = await stat(path).catch(() => null)
          if (found === null || found.mtime >= olderThan) return
          if (!isContent) return disk.remove(path)
          await disk.makeFolder(aside)
          await publish(path, join(aside, entry.name), disk)
          moved.push(entry.name)
        })
      }
      return moved
    },

    /** Puts files back that were set aside and that a row names, as after the newer database was found. Returns hashes. */
    async bringBack(isReferenced: (sha256: string) => boolean): Promise<string[]> {
      const names = await readdir(aside).catch(() => [])
      const wanted = names.filter((name) => sha256Hex.safeParse(name).success && isReferenced(name))
      for (const sha256 of wanted) await oneAtATime(() => take(join(aside, sha256), sha256))
      return wanted
    },
  }
}

export type ContentStore = ReturnType<typeof openContentStore>

async function* hashedInto(hash: Hash, bytes: AsyncIterable<Uint8Array>) {
  for await (const chunk of bytes) {
    hash.update(chunk)
    yield chunk
  }
}

/** Runs one action after the other: a sweep must not remove a file between its promotion and its new date. */
function serialise() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(action: () => Promise<T>): Promise<T> => {
    const result = last.then(action, action)
    last = result.catch(() => undefined)
    return result
  }
}
