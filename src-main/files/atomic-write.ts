import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { type Disk, errorCodeOf, nodeDisk } from './disk.ts'

/** Ending of a file that is being written. One left by a crash is removed by a sweep and never read. */
export const temporaryEnding = '.tmp'

const full = new Set(['ENOSPC', 'EDQUOT'])
const readOnly = new Set(['EROFS', 'EACCES', 'EPERM'])

/** The refusal that a failed write in `dir` amounts to, or the error itself when it is none of the expected ones. */
export function asWriteRefusal(error: unknown, dir: string): unknown {
  const code = errorCodeOf(error) ?? ''
  if (error instanceof AppError) return error
  if (full.has(code)) return new AppError('disk.full', { dir }, { cause: error })
  if (readOnly.has(code)) return new AppError('data.read-only', { dir }, { cause: error })
  return error
}

/**
 * Writes `chunks` to a new temporary file in `folder` and waits until they are on the disk. Returns its path.
 * When anything fails, an error of `chunks` included, no file is left.
 * @throws AppError `disk.full`, `data.read-only`, `data.folder-gone`
 */
export async function writeTemporary(
  folder: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  disk: Disk = nodeDisk,
): Promise<string> {
  const path = join(folder, `${randomUUID()}${temporaryEnding}`)
  try {
    const file = await disk.create(path).catch((error: unknown) => {
      throw errorCodeOf(error) === 'ENOENT'
        ? new AppError('data.folder-gone', { dir: folder }, { cause: error })
        : error
    })
    try {
      for await (const chunk of chunks) await file.writeFile(chunk)
      await file.sync()
    } finally {
      await file.close()
    }
    return path
  } catch (error) {
    await removeQuietly(path, disk)
    throw asWriteRefusal(error, folder)
  }
}

/**
 * Gives a finished file its final name, replacing what was there in one step. When it fails, the finished file may
 * still be under its old name: the caller knows whether it is worth keeping. If only the last step (making the name
 * durable) fails, the whole new file is already visible: never half of one.
 */
export async function publish(finished: string, target: string, disk: Disk = nodeDisk): Promise<void> {
  try {
    await disk.rename(finished, target)
    await disk.syncFolder(dirname(target))
  } catch (error) {
    throw asWriteRefusal(error, dirname(target))
  }
}

/**
 * Writes a whole file so that after a crash at any instant the old one or the new one is there, complete.
 * @throws AppError `disk.full`, `data.read-only`
 */
export async function atomicWrite(target: string, content: Uint8Array | string, disk: Disk = nodeDisk): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const temporary = await writeTemporary(dirname(target), [bytes], disk)
  await orRemove(temporary, disk, () => publish(temporary, target, disk))
}

/** Runs `action`; when it fails, removes the file that it was about. */
export async function orRemove<T>(path: string, disk: Disk, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    await removeQuietly(path, disk)
    throw error
  }
}

/** The first failure is what the person must read; a temporary file that stays is the sweep's business. */
async function removeQuietly(path: string, disk: Disk): Promise<void> {
  await disk.remove(path).catch(() => undefined)
}
