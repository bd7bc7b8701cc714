import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type StagedFile, uploadLimit } from '../../src-shared/contract/files.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { orRemove, writeTemporary } from './atomic-write.ts'
import { openCardFolder } from './card-folder.ts'
import type { Disk } from './disk.ts'
import { cleanDisplayName } from './display-name.ts'
import { detectMediaType } from './media-type.ts'

export interface StoreTools {
  disk: Disk
  now: () => Date
  newId: () => string
}

/** A file that was uploaded and waits for the command that uses it. */
export interface Staged extends StagedFile {
  mediaType: string
  /** Where its bytes lie until a store takes them over. */
  path: string
  /** A file of the person, which is read and copied, and never moved. */
  isTheirs: boolean
}

export function openStaging(folder: string, { disk, now, newId }: StoreTools) {
  const cards = openCardFolder(folder, disk)
  /** Only as long as this process runs: after a crash the files are named again. */
  const referred = new Map<string, Staged>()

  async function find(stagedId: string): Promise<Staged> {
    const theirs = referred.get(stagedId)
    if (theirs) return theirs
    const card = await cards.find(stagedId)
    if (card === null) throw new AppError('files.staged-missing', { stagedId })
    const { name, size, sha256, mediaType } = card
    return { stagedId, name, size, sha256, mediaType, path: cards.bytesPath(stagedId), isTheirs: false }
  }

  return {
    /**
     * Streams a file into staging. Leaving the loop early, as a refusal does, destroys a Node stream: a transport that
     * must still answer on the same socket hands in `stream.iterator({ destroyOnReturn: false })`.
     * @throws AppError `files.too-large`, `files.empty`, `files.interrupted`, `disk.full`, `data.read-only`
     */
    async putFile(sentName: string, bytes: AsyncIterable<Uint8Array>, limitBytes?: number): Promise<StagedFile> {
      const name = cleanDisplayName(sentName)
      const measure = measured(name, bytes, limitBytes ?? null)
      const temporary = await writeTemporary(folder, measure.chunks(), disk)
      const { size, sha256 } = measure.result()
      const stagedId = newId()
      const createdAt = now().toISOString()
      await orRemove(temporary, disk, async () => {
        const mediaType = await detectMediaType(temporary)
        await cards.add(temporary, { id: stagedId, name, size, sha256, mediaType, createdAt })
      })
      return { stagedId, name, size, sha256 }
    },

    /**
     * Stages a file of this machine without copying it, for a program in this process that was told its path.
     * @throws AppError `files.too-large`, `files.empty`, `files.gone`, `files.interrupted`
     */
    async refer(path: string): Promise<StagedFile> {
      const shown = cleanDisplayName(basename(path))
      // A pipe would keep the reader waiting for ever, a folder and a link to nowhere cannot be read.
      if (!(await stat(path).catch(() => null))?.isFile()) throw new AppError('files.gone', { name: shown })
      const measure = measured(shown, createReadStream(path), null)
      for await (const _ of measure.chunks());
      const { name, size, sha256 } = measure.result()
      const stagedId = newId()
      const mediaType = await detectMediaType(path)
      referred.set(stagedId, { stagedId, name, size, sha256, mediaType, path, isTheirs: true })
      return { stagedId, name, size, sha256 }
    },

    /** @throws AppError `files.staged-missing` */
    find,

    /**
     * The bytes of a staged file, for what is read and not stored as it is (an import, a pasted form).
     * @throws AppError `files.staged-missing`, `files.too-large`
     */
    async read(stagedId: string, limitBytes: number): Promise<Uint8Array> {
      const { name, size, path } = await find(stagedId)
      if (size > limitBytes) throw new AppError('files.too-large', { name, limitBytes })
      return readFile(path).catch((error: unknown) => {
        throw new AppError('files.staged-missing', { stagedId }, { cause: error })
      })
    },

    async remove(stagedId: string): Promise<void> {
      if (!referred.delete(stagedId)) await cards.remove(stagedId)
    },

    /** Removes uploads that nobody used before the given instant. Returns their ids. */
    sweep: cards.sweep,
  }
}

export type Staging = ReturnType<typeof openStaging>

/** Every zip begins so. */
const zipStart = [0x50, 0x4b, 0x03, 0x04]

/**
 * Passes chunks on while it counts and hashes them, and refuses too many or none. Without a limit of the caller that of
 * the content holds, by its first bytes: never by what its name says.
 */
function measured(name: string, bytes: AsyncIterable<Uint8Array>, callersLimit: number | null) {
  const hash = createHash('sha256')
  let size = 0

  async function* chunks() {
    let limitBytes = callersLimit
    try {
      for await (const chunk of bytes) {
        limitBytes ??= uploadLimit(zipStart.every((byte, at) => chunk[at] === byte))
        size += chunk.length
        if (size > limitBytes) throw new AppError('files.too-large', { name, limitBytes })
        hash.update(chunk)
        yield chunk
      }
    } catch (error) {
      // Only the source can fail here: an error of the writer reaches a generator as a return.
      if (error instanceof AppError) throw error
      throw new AppError('files.interrupted', { name }, { cause: error })
    }
    if (size === 0) throw new AppError('files.empty', { name })
  }

  return { chunks, result: () => ({ name, size, sha256: hash.digest('hex') }) }
}
